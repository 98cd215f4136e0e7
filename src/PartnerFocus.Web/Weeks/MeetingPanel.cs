using PartnerFocus.Triage;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>The side panel of one meeting.</summary>
public sealed record MeetingPanel
{
    public required MeetingCard Card { get; init; }

    /// <summary>Key and state, as a form sends them back, whether or not it can still be decided on.</summary>
    public string Token { get; init; } = "";

    /// <summary>Whether the entry is private and closed to this reader for now: then nothing but the time is filled.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the reader may open private entries for one page view.</summary>
    public bool CanOpen { get; init; }

    public string AdvisedName { get; init; } = "";

    /// <summary>Whether the partner chose otherwise than was advised.</summary>
    public bool IsOtherThanAdvised { get; init; }

    /// <summary>Why the partner, or the assistant preparing it, chose otherwise; empty when the advice is followed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The firm version the standing choice was made under; null when nothing stands.</summary>
    public long? FirmVersion { get; init; }

    /// <summary>The meeting's own words, marked where the evidence saw something.</summary>
    public SourcePage Source { get; init; } = new();

    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];

    /// <summary>How certain the advice is.</summary>
    public Confidence Sureness { get; init; }

    /// <summary>Why it is not more certain than it is; empty when it is clear.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>What the readers found, whether it argues for something or not.</summary>
    public IReadOnlyList<EvidenceLine> Read { get; init; } = [];

    /// <summary>The nearest fact that would give another verdict, as a sentence; where there is none, that.</summary>
    public string WouldChange { get; init; } = "";

    /// <summary>The partner's part as long as only that is the partner's: its agenda item, and its time when it can be computed.</summary>
    public string? Part { get; init; }

    /// <summary>The partner's vision, to lay beside what is to be in line with it; empty elsewhere.</summary>
    public IReadOnlyList<string> Vision { get; init; } = [];

    public DelegateesPage? Delegatees { get; init; }

    /// <summary>What a delegation carries, prefilled: what for, what is asked, when to call.</summary>
    public MandateDraft? Mandate { get; init; }

    /// <summary>A ready question to the organiser; null unless the verdict asks for one.</summary>
    public ReadyQuestion? Question { get; init; }

    /// <summary>What is to be said of who took it over; null where nobody is asked.</summary>
    public HandedPage? Handed { get; init; }

    /// <summary>The question to the organiser or the decline, and what came of it; null where there is none.</summary>
    public CoursePage? Course { get; init; }

    /// <summary>The minutes that come free of a meeting of which only a part is the partner's; null where that is not known.</summary>
    public string? Freed { get; init; }

    /// <summary>What happened to what was handed over of it, oldest first.</summary>
    public IReadOnlyList<StoryLine> Story { get; init; } = [];

    public IReadOnlyList<CommentLine> Comments { get; init; } = [];

    /// <summary>The assistant's open objection; null when there is none.</summary>
    public CommentLine? Objection { get; init; }

    /// <summary>Whether the top contribution can be reworded without agreeing with anything.</summary>
    public bool IsRewordedAlone { get; init; }

    public bool CanDecide { get; init; }

    /// <summary>Said where nothing can be decided any more because it has begun; null otherwise.</summary>
    public string? Begun { get; init; }

    /// <summary>What saving the top contribution does: on an open meeting it agrees as well, and says so.</summary>
    public string ContributionSave { get; init; } = "";

    /// <summary>What the assistant prepared, in a sentence; null when nothing was.</summary>
    public string? PreparedText { get; init; }

    /// <summary>The verdicts the partner can choose instead, each with what that comes to.</summary>
    public IReadOnlyList<(Verdict Verdict, string Name, string WhatIf)> Others { get; init; } = [];

    /// <summary>For which part the partner can choose to come.</summary>
    public PartsPage? Parts { get; init; }

    /// <summary>Whether the top contribution is in the partner's own words.</summary>
    public bool IsContributionOwn { get; init; }

    /// <summary>That the choice can hold for the whole series; null where it cannot, or is not the reader's to say.</summary>
    public ScopePage? Scope { get; init; }

    /// <summary>Where all that holds for series stands; null where nothing was decided for this one.</summary>
    public string? SeriesHref { get; init; }

    /// <summary>Whether something stands already that can be made to hold for the series.</summary>
    public bool CanExtend { get; init; }

    /// <summary>Meetings at the same time.</summary>
    public IReadOnlyList<Run> Overlaps { get; init; } = [];
}

/// <summary>For how long a choice can hold.</summary>
/// <param name="Review">The days on which the partner can look again.</param>
/// <param name="Last">The last of them: "16 november 2027".</param>
/// <param name="Href">Where all that holds for series stands.</param>
/// <param name="IsAskedEachTime">Whether who takes it over is asked one by one, since the organiser says each time who may come.</param>
public sealed record ScopePage(Precedents.ReviewDay Review, string Last, string Href, bool IsAskedEachTime)
{
    /// <summary>What a date field begins with; what was typed where that cannot be.</summary>
    public string Value { get; init; } = Precedents.ReviewDay.Field(Review.Default);

    /// <summary>Whether what was typed cannot be.</summary>
    public bool IsWrong { get; init; }

    /// <summary>How many of those in the agenda a yes of who takes it over would cover, and which not; empty where that is not asked.</summary>
    public string Ahead { get; init; } = "";

    /// <summary>As a form that was sent back has it.</summary>
    public ScopePage With(DecideForm? wrong) => wrong is null ? this : this with { Value = wrong.Review ?? "", IsWrong = true };
}

/// <summary>The meeting as it stands in the agenda.</summary>
public sealed record SourcePage
{
    public IReadOnlyList<TextPiece> Title { get; init; } = [];

    public IReadOnlyList<TextPiece> Text { get; init; } = [];

    public IReadOnlyList<TextPiece> Location { get; init; } = [];

    public IReadOnlyList<TextPiece> Organizer { get; init; } = [];

    public IReadOnlyList<TextPiece> Attendees { get; init; } = [];

    /// <summary>How it comes back: "elke maandag"; empty for a single meeting.</summary>
    public IReadOnlyList<TextPiece> Series { get; init; } = [];

    /// <summary>How it is marked: "privé"; empty where it is as any other.</summary>
    public IReadOnlyList<TextPiece> Flags { get; init; } = [];
}

/// <summary>One thing that was seen.</summary>
/// <param name="IsFor">Whether it argues for what is advised.</param>
/// <param name="Field">Where the words stand: "in de titel"; empty when the evidence is an absence.</param>
public sealed record EvidenceLine(bool IsFor, string Text, string? Quote, string Field);

/// <summary>Who could take it over.</summary>
/// <param name="Heading">"Wie past hierbij?".</param>
/// <param name="Until">"Tot Saskia ja zegt, ga jij."; empty when nobody is in sight.</param>
/// <param name="Nobody">Said when no one suits; null otherwise.</param>
/// <param name="Others">Colleagues who are neither ranked nor excluded, by name.</param>
public sealed record DelegateesPage(
    string Heading,
    string Until,
    string? Nobody,
    IReadOnlyList<DelegateeLine> Candidates,
    IReadOnlyList<ExcludedLine> Excluded,
    IReadOnlyList<(string Id, string Name)> Others);

/// <summary>One candidate.</summary>
/// <param name="CameToNothing">Whether this person was asked for this meeting before and did not go.</param>
public sealed record DelegateeLine(
    string Id, string Name, string FirstName, string Initials, string Level, IReadOnlyList<ReasonChip> Reasons, bool IsAsked, bool CameToNothing = false)
{
    /// <summary>Who is further on and can go along, to be ticked off where that is not wanted; null where nobody has to, or it is not the reader's to say.</summary>
    public (string Id, string FirstName)? With { get; init; }

    /// <summary>How somebody without an account answers, and who writes it down; null for who has one.</summary>
    public string? NoAccount { get; init; }

    /// <summary>"Ligt bij Saskia" of who was chosen; empty for everybody else.</summary>
    public string State { get; init; } = "";
}

/// <summary>A reason, shown as a chip; growth stands out.</summary>
public sealed record ReasonChip(string Text, bool IsGrowth, bool IsCaution);

/// <summary>Somebody who cannot, and why.</summary>
public sealed record ExcludedLine(string Name, string Reason);

/// <summary>What a delegation carries at least.</summary>
public sealed record MandateDraft(string ForWhom, string Asked, string CallMeWhen)
{
    /// <summary>What should come of it: proposed, the delegatee completes it.</summary>
    public string Result { get; init; } = "";

    /// <summary>What happens after the meeting: proposed, the delegatee completes it.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>How the partner is reached during the meeting: as the partner wrote it last time.</summary>
    public string Reach { get; init; } = "";

    /// <summary>The lines of the own vision to choose from, where none meets the meeting; empty where one does, or none was written.</summary>
    public IReadOnlyList<string> VisionLines { get; init; } = [];
}

/// <summary>A message to the organiser, as it would leave; or words to send where none would.</summary>
/// <param name="Text">Empty where there is nothing to send.</param>
/// <param name="MailTo">A mailto address with subject and text; null when the organiser has none.</param>
public sealed record ReadyQuestion(string Text, string? MailTo)
{
    /// <summary>What becomes of it when this is decided; empty where nobody is written to.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A word between partner and assistant.</summary>
public sealed record CommentLine(string Name, string When, string Text, bool IsObjection, bool IsOpen);

/// <summary>For which part of a meeting the partner can choose to come.</summary>
/// <param name="Items">The agenda lines, each as it is shown: with its time where that is known.</param>
/// <param name="Item">The one that is chosen beforehand; empty for none.</param>
/// <param name="From">Its begin as a time field takes it; empty where it is that of the item.</param>
/// <param name="To">Its end, in the same way.</param>
/// <param name="Whole">When the meeting is.</param>
public sealed record PartsPage(IReadOnlyList<(string Item, string Shown)> Items, string Item, string From, string To, string Whole);
