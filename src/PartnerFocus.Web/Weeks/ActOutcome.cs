using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>What became of an act on the week. Each has a sentence of its own; none is an exception.</summary>
public enum ActOutcome
{
    Done,

    /// <summary>The same was chosen already: a form sent twice.</summary>
    AlreadyDone,

    /// <summary>The meeting is not on the agenda (any more).</summary>
    Gone,

    /// <summary>The meeting or its advice changed since it was looked at.</summary>
    Changed,

    /// <summary>Somebody chose otherwise since it was looked at.</summary>
    ChosenMeanwhile,

    /// <summary>The assistant objects; the partner answers first.</summary>
    Objection,

    /// <summary>A note or protected time that nobody has to decide on.</summary>
    NothingToDecide,

    /// <summary>To overrule asks for a reason.</summary>
    ReasonMissing,

    /// <summary>The part is none of the meeting.</summary>
    WrongPart,

    /// <summary>There is nobody to hand it to: the partner names somebody.</summary>
    NobodyChosen,

    /// <summary>This person cannot be asked for this meeting.</summary>
    CannotBeAsked,

    /// <summary>The meeting has begun: the partner goes.</summary>
    Begun,

    /// <summary>A text is empty where one is needed.</summary>
    TextMissing,

    /// <summary>A text is longer than can be kept.</summary>
    TooLong,

    /// <summary>The partner decided already; the assistant does not change that.</summary>
    PartnersOwn,

    /// <summary>There is nothing (left) to undo.</summary>
    NothingToUndo,

    /// <summary>What was asked is not free any more.</summary>
    NotFree,

    /// <summary>The day on which the partner looks again at a series is none that can be chosen.</summary>
    WrongReview,

    /// <summary>No meeting of the series follows before that day that is the same and still open.</summary>
    NothingFollows,

    /// <summary>Somebody is asked for the series already, or said yes to it.</summary>
    AskedForSeries,

    /// <summary>An appraisal is decided on by itself, never among many.</summary>
    OneByOne,
}

/// <summary>An outcome with whom and when it is about.</summary>
/// <param name="Key">Key of the meeting; empty where it concerns none. Its title is looked up when it is shown.</param>
/// <param name="By">Firm member id of who was first, or objects; null otherwise.</param>
/// <param name="At">When that was.</param>
/// <param name="Step">The states a delegation went from and to by that; null otherwise.</param>
public sealed record ActResult(ActOutcome Outcome, string Key = "", string? By = null, Instant? At = null, (string From, string To)? Step = null)
{
    public bool IsDone => Outcome == ActOutcome.Done;
}

/// <summary>What somebody wants for one meeting.</summary>
public sealed record Wish
{
    /// <summary>To follow what is prepared, else what is advised.</summary>
    public static Wish Agree { get; } = new();

    /// <summary>Null follows what is prepared, else the advice.</summary>
    public Triage.Verdict? Verdict { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>For which part the partner comes, where that is what is chosen; null keeps the one there is.</summary>
    public PartWish? Part { get; init; }

    /// <summary>In the partner's own words; null keeps the sentence there is.</summary>
    public string? TopContribution { get; init; }

    /// <summary>Null takes who is prepared, else the first candidate.</summary>
    public string? DelegateeId { get; init; }

    /// <summary>Null takes the draft.</summary>
    public MandateDraft? Mandate { get; init; }

    /// <summary>Whether the yes is for this person only.</summary>
    public bool IsTiedToPerson { get; init; }

    /// <summary>Who goes along with whom, for each who may be chosen; what names nobody chosen counts for nothing.</summary>
    public IReadOnlyList<(string Delegatee, string With)> Together { get; init; } = [];

    /// <summary>Which meetings of the series it is for; counts for the partner only.</summary>
    public WishScope Scope { get; init; }

    /// <summary>For a series: the day on which the partner looks again, as a date field sends it; empty for the usual one.</summary>
    public string? Review { get; init; }
}

/// <summary>Which meetings of a series a choice is for.</summary>
public enum WishScope
{
    /// <summary>This one only.</summary>
    This,

    /// <summary>This one and those that follow.</summary>
    FromNow,

    /// <summary>Those before it too.</summary>
    All,
}
