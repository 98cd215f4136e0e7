using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Everything the week page shows, in the reader's words; nothing in it that this reader may not see.</summary>
public sealed record WeekPage
{
    public required WeekAddress Here { get; init; }

    public required string PartnerName { get; init; }

    /// <summary>Whether the partner looks; else it is the assistant.</summary>
    public required bool IsPartner { get; init; }

    /// <summary>Other partners whose week the reader may open, by name.</summary>
    public IReadOnlyList<(string Id, string Name)> Others { get; init; } = [];

    /// <summary>"16–22 november 2026".</summary>
    public required string Dates { get; init; }

    /// <summary>"agenda bijgewerkt vandaag 08:12 door Petra"; null when there is no agenda yet.</summary>
    public string? Updated { get; init; }

    /// <summary>The finding, and the sentences beneath it.</summary>
    public required IReadOnlyList<Run> Headline { get; init; }

    public required IReadOnlyList<Run> Lede { get; init; }

    public required IReadOnlyList<VerdictShare> Shares { get; init; }

    public required IReadOnlyList<DayPage> Days { get; init; }

    /// <summary>First hour of the grid, 0–23.</summary>
    public required int FirstHour { get; init; }

    /// <summary>Hours the grid covers.</summary>
    public required int Hours { get; init; }

    public MeetingPanel? Panel { get; init; }

    /// <summary>Still to be decided, whatever is filtered.</summary>
    public required IReadOnlyList<MeetingCard> Open { get; init; }

    /// <summary>Whether something began before it was decided: then not all is decided, though nothing is left to decide.</summary>
    public bool HasLapsed { get; init; }

    public int ClearCount { get; init; }

    public int PreparedCount { get; init; }

    public required FiguresPage Figures { get; init; }

    public KeepPage? Keep { get; init; }

    /// <summary>What came of what was handed over; null where nothing of that is to be said yet.</summary>
    public CameOfItPage? CameOfIt { get; init; }

    public LastAct? LastAct { get; init; }

    /// <summary>What became of the act that led here; null when none did.</summary>
    public (bool IsGood, string Text)? Told { get; init; }

    /// <summary>What was typed in the form that could not be followed; null otherwise.</summary>
    public DecideForm? Typed { get; init; }

    /// <summary>The form whose day to look again cannot be; null otherwise.</summary>
    public DecideForm? WrongReview { get; init; }

    /// <summary>Whether what was missing in that form is the reason.</summary>
    public bool IsReasonMissing { get; init; }

    /// <summary>Whether what could not be followed in that form is the part.</summary>
    public bool IsPartWrong { get; init; }

    /// <summary>What is shown alone: "vraagt om jou".</summary>
    public required string FilterName { get; init; }

    /// <summary>"Jouw topbijdrage", "Topbijdrage van Marieke".</summary>
    public required string ContributionName { get; init; }

    public bool HasPrivate { get; init; }

    public bool ShowsPrivate { get; init; }

    /// <summary>The week that is now.</summary>
    public required IsoWeek Now { get; init; }
}

/// <summary>A piece of a sentence; with an address it is a link.</summary>
public sealed record Run(string Text, string? Href = null);

/// <summary>One verdict in the bar and the legend. Positions are thousandths of the bar.</summary>
public sealed record VerdictShare(Verdict Verdict, string Name, int Count, string Hours, int X, int Width, string Href, bool IsCurrent)
{
    public string Class => VerdictLook.Class(Verdict);

    public string Sign => VerdictLook.Sign(Verdict);
}

/// <summary>One day.</summary>
/// <param name="ShortName">"ma".</param>
/// <param name="Date">"16 nov".</param>
/// <param name="LongName">"maandag 16 november".</param>
/// <param name="Above">All-day entries, and what has no place in the grid.</param>
/// <param name="Cards">By start.</param>
/// <param name="Piles">More at once than can be read side by side.</param>
public sealed record DayPage(
    string ShortName, string Date, string LongName, bool IsToday, IReadOnlyList<MeetingCard> Above, IReadOnlyList<MeetingCard> Cards,
    IReadOnlyList<CardPile> Piles);

/// <summary>Cards that share one tile in the grid; each is a card of its own in the list.</summary>
/// <param name="Place">Classes of the place in the grid.</param>
/// <param name="When">Of the first: "vr 14:00–15:00".</param>
/// <param name="Href">The list, at the first of them.</param>
/// <param name="Lines">Each with its time and what holds, for paper, where nothing can be opened.</param>
public sealed record CardPile(string Place, IReadOnlyList<(string Class, string Sign, string Title)> Cards, string When, string Href, IReadOnlyList<(string Class, string Sign, string Text)> Lines);

/// <summary>One meeting in the grid and the list.</summary>
public sealed record MeetingCard
{
    public required string Key { get; init; }

    /// <summary>Key and state, as the forms send them back; empty where nothing can be done.</summary>
    public string Token { get; init; } = "";

    public required string Title { get; init; }

    public required Verdict Verdict { get; init; }

    public required string VerdictName { get; init; }

    /// <summary>"duidelijk"; null for notes and hidden entries.</summary>
    public string? Confidence { get; init; }

    /// <summary>"dinsdag 17 november".</summary>
    public required string Day { get; init; }

    /// <summary>"di 13:00–14:30".</summary>
    public required string ShortWhen { get; init; }

    /// <summary>"13:00–14:30", or "hele dag".</summary>
    public required string Time { get; init; }

    /// <summary>What stands under the title: the part, who goes, the location.</summary>
    public string Sub { get; init; } = "";

    /// <summary>What agreeing comes down to: "Delegeren · Fatima", "Alleen jouw deel, 9:35–9:55 · de rest: Salima".</summary>
    public string Proposal { get; init; } = "";

    /// <summary>The top contribution.</summary>
    public string Contribution { get; init; } = "";

    public required CardState State { get; init; }

    /// <summary>"Ligt bij Saskia"; empty when there is nothing to say.</summary>
    public string StateText { get; init; } = "";

    /// <summary>Who goes as long as nobody accepted, in a word that fits the smallest card; empty where nobody is asked or somebody accepted.</summary>
    public string Goes { get; init; } = "";

    /// <summary>Where the panel opens; null for kept time, which has none.</summary>
    public string? Href { get; init; }

    public bool IsSelected { get; init; }

    /// <summary>Whether it began on an earlier day, where its card is.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether agreeing is one press away.</summary>
    public bool CanAgree { get; init; }

    /// <summary>Classes of the place in the grid; for what stands above it "timed" where its time is to be said, else empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>How many others lie on the pile that it comes forward from; 0 for what lies on none.</summary>
    public int Behind { get; init; }

    /// <summary>Classes of the partner's parts within the meeting, the own one and what somebody called the partner in for; without those of which no time is known.</summary>
    public IReadOnlyList<string> PartPlaces { get; init; } = [];

    /// <summary>Whether somebody calls the partner in to it, which has to be read beside the own part.</summary>
    public bool IsCalledIn { get; init; }

    public string Class => VerdictLook.Class(Verdict);

    public string Sign => VerdictLook.Sign(Verdict);
}

/// <summary>Where a meeting stands in the reviewing.</summary>
public enum CardState
{
    /// <summary>Nothing to decide: protected time, notes, hidden entries.</summary>
    Still,

    /// <summary>Still to be decided.</summary>
    Open,

    /// <summary>Prepared by the assistant.</summary>
    Prepared,

    /// <summary>Decided as advised.</summary>
    Agreed,

    /// <summary>Decided otherwise.</summary>
    Overruled,
}

/// <summary>The reader's newest act of the week, which can be undone.</summary>
public sealed record LastAct(Guid Id, string Text)
{
    /// <summary>Of a word on what somebody took over: the way to undo it. Null for an act on the week.</summary>
    public UndoWord? Answer { get; init; }

    /// <summary>From when on that word can no longer be undone.</summary>
    public NodaTime.Instant? Until { get; init; }
}

/// <summary>The way to undo what the partner said of what somebody took over, where that stands.</summary>
/// <param name="Path">Where it is posted, below the week.</param>
/// <param name="Text">What was said, in a sentence.</param>
public sealed record UndoWord(Guid Id, Guid Version, string Path, string Text);
