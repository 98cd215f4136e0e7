using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>Who could take a meeting over, best first, and who cannot and why. Source: domain, "Delegates".</summary>
/// <param name="Candidates">Best first; empty when nobody suits.</param>
/// <param name="Excluded">Everybody who would have suited but for a hard stop, and everybody behind a wall.</param>
public sealed record DelegateProposal(IReadOnlyList<DelegateCandidate> Candidates, IReadOnlyList<DelegateExclusion> Excluded)
{
    /// <summary>No proposal: the verdict asks for none.</summary>
    public static DelegateProposal None { get; } = new([], []);

    /// <summary>
    /// Why nobody is proposed: how many have no room, are away, are taken or screened off; or that nobody has to do with it. Null when
    /// somebody is proposed.
    /// </summary>
    public LocalText? WhyNobody => Candidates.Count > 0 ? null : NobodyWording.Of(Excluded);

    /// <summary>Whether somebody would suit but nobody has room left this week.</summary>
    public bool IsTeamFull => Candidates.Count == 0 && Excluded.Any(e => e.Stop == HardStop.OverLoad);
}

/// <summary>Somebody who could take the meeting over.</summary>
/// <param name="PersonId">Person or partner id.</param>
/// <param name="Reasons">Every reason, the leading ones first.</param>
public sealed record DelegateCandidate(string PersonId, IReadOnlyList<DelegateReason> Reasons)
{
    /// <summary>Whether nothing of the meeting argues for this person, who is of the team and can go: not to be agreed with unseen.</summary>
    public bool IsOfTheTeamOnly { get; init; }

    /// <summary>Orders candidates and plans; no unit, and never shown: a figure on a person would be read as a mark.</summary>
    internal double Suitability { get; init; }

    /// <summary>Whether the partner decided so for the whole series; the first reason says it too.</summary>
    internal bool IsChosenBefore { get; init; }
}

/// <summary>One reason for (or a caution about) a candidate.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Text">The sentence shown.</param>
public sealed record DelegateReason(DelegateReasonKind Kind, LocalText Text)
{
    /// <summary>The colleague it names who can go along (<see cref="DelegateReasonKind.Together"/>); null for every other reason.</summary>
    public string? PersonId { get; init; }
}

/// <summary>The kinds of reasons, in the order in which they are shown.</summary>
public enum DelegateReasonKind
{
    /// <summary>Lead of, or in the reporting line of, the person concerned.</summary>
    ReportingLine,

    /// <summary>A talent meets a topic.</summary>
    Talent,

    /// <summary>The question touches an interest.</summary>
    Interest,

    /// <summary>A development goal is met.</summary>
    Growth,

    /// <summary>Works for this client.</summary>
    Client,

    /// <summary>Already invited.</summary>
    Invited,

    /// <summary>Nothing of the meeting itself argues for this person: of the team, and able to go.</summary>
    NoTie,

    /// <summary>The level fits the weight of the meeting.</summary>
    Level,

    /// <summary>Not done before: can go along with somebody further on.</summary>
    Together,

    /// <summary>In the partner's own team.</summary>
    Team,

    /// <summary>Free at that time, as the own calendar says.</summary>
    Free,

    /// <summary>A conflict with something that can move.</summary>
    Conflict,

    /// <summary>Room left this week.</summary>
    Load,

    /// <summary>Took over much already in the last quarter.</summary>
    Lately,

    /// <summary>Decided by the partner for the whole series; comes before all others.</summary>
    ChosenBefore,
}

/// <summary>Somebody who cannot take it over.</summary>
/// <param name="PersonId">Person or partner id.</param>
/// <param name="Stop">The hard stop.</param>
/// <param name="Reason">The sentence shown; never names a client behind a wall to the barred person.</param>
public sealed record DelegateExclusion(string PersonId, HardStop Stop, LocalText Reason)
{
    /// <summary>
    /// Whether only the week's other proposals stand in the way, and nothing that was decided: the partner may still choose this person,
    /// and the plan goes around that.
    /// </summary>
    public bool IsOnlyPlanned { get; init; }
}

/// <summary>The hard stops.</summary>
public enum HardStop
{
    /// <summary>Behind an ethical wall.</summary>
    Wall,

    /// <summary>Absent.</summary>
    Absent,

    /// <summary>Double-booked with something that cannot move.</summary>
    DoubleBooked,

    /// <summary>Over the agreed load.</summary>
    OverLoad,

    /// <summary>The meeting is about this person.</summary>
    AboutThem,

    /// <summary>An appraisal goes along the reporting line only.</summary>
    NotInLine,

    /// <summary>The other one in a talk between two.</summary>
    OtherParty,
}
