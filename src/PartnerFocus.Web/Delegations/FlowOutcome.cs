using NodaTime;

namespace PartnerFocus.Web.Delegations;

/// <summary>What became of an act on a delegation. A race is an outcome, never an exception.</summary>
public abstract record FlowOutcome
{
    private FlowOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Delegation">The delegation as it stands now.</param>
    /// <param name="Next">The one that follows a decline; null when there is none.</param>
    public sealed record Done(Delegation Delegation, Delegation? Next = null) : FlowOutcome;

    /// <summary>There is no such delegation, or not for this person: the two answer alike.</summary>
    public sealed record Unknown : FlowOutcome;

    /// <summary>It cannot be done so.</summary>
    public sealed record Refused(FlowRefusal Why) : FlowOutcome;

    /// <summary>Somebody was first, or it changed since it was looked at.</summary>
    /// <param name="By">Firm member id of who acted, or <see cref="DelegationFlow.Program"/>.</param>
    /// <param name="From">What it was: a state's name, or <c>OnHold</c>.</param>
    /// <param name="To">What it is since.</param>
    /// <param name="At">When.</param>
    /// <param name="For">In whose place; null where somebody acted in person.</param>
    public sealed record Stale(string By, string From, string To, Instant At, string? For = null) : FlowOutcome;

    /// <summary>The meeting began before all was decided: the partner goes.</summary>
    public sealed record Lapsed(Instant Began) : FlowOutcome;
}

/// <summary>Why an act cannot be done.</summary>
public enum FlowRefusal
{
    /// <summary>Not by this person, or not from this state.</summary>
    NotNow,

    /// <summary>The partner's yes was for this person only.</summary>
    TiedToPerson,

    /// <summary>An ethical wall; never says whose or of which client.</summary>
    Walled,

    /// <summary>The entry became private: it is nobody's but the partner's.</summary>
    Private,

    /// <summary>Nobody of that id, or nobody who can be asked.</summary>
    UnknownPerson,

    /// <summary>The person has an account, and so answers in person.</summary>
    HasAccount,

    /// <summary>The person is not of the lead's own team.</summary>
    NotInTeam,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>What and whom it is for, or when to call the partner, is missing.</summary>
    MandateMissing,

    /// <summary>A day for a series that cannot be: not after the meeting, or later than the partner asked for.</summary>
    WrongDay,

    /// <summary>Of an appraisal the person it is about was not told yet, as the partner says.</summary>
    NotTold,

    /// <summary>The day on which that person was told is missing, or is to come.</summary>
    NoDayOfTelling,

    /// <summary>The meeting has begun.</summary>
    Begun,

    /// <summary>The time to undo it is over, or a message about it left already.</summary>
    TooLate,

    /// <summary>Somebody else was asked meanwhile, or the partner chose otherwise.</summary>
    PassedOn,

    /// <summary>An appraisal is looked at one by one.</summary>
    AppraisalOneByOne,

    /// <summary>A series that is asked of the lead in person: whether for this one or for all that follow, is said one by one.</summary>
    SeriesOneByOne,

    /// <summary>Something stands in the way that wants a look: no room, or a clash.</summary>
    HasConcern,
}
