using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Triage;

/// <summary>Everything the engine needs to assess one partner's week.</summary>
public sealed record WeekQuestion
{
    /// <summary>The firm.</summary>
    public required FirmProfile Firm { get; init; }

    /// <summary>Id of the partner; must exist in the firm.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Monday 00:00 in the firm's zone, inclusive, to the next Monday, exclusive.</summary>
    public required Interval Week { get; init; }

    /// <summary>
    /// The occurrences that start in the week, ordered by start, then UID; neither cancelled nor declined by the partner.
    /// </summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>Entries of the partner's that began before the week and last into it: they may tell who is away.</summary>
    public IReadOnlyList<Meeting> Reaching { get; init; } = [];

    /// <summary>What is known of colleagues' calendars around the week.</summary>
    public IReadOnlyList<PersonAgenda> People { get; init; } = [];

    /// <summary>Who let somebody stand in for them, and on which days: they are not there.</summary>
    public IReadOnlyList<PersonAway> Replaced { get; init; } = [];

    /// <summary>What was handed over this week, by any partner, what is asked but not answered included; proposals are not among it.</summary>
    public IReadOnlyList<HandedMeeting> Handed { get; init; } = [];

    /// <summary>
    /// Who was asked for which meeting and does not go, so that nobody is kept from another meeting by a plan that cannot be. No ranking reads it: it counts against
    /// nobody for any meeting, this one included.
    /// </summary>
    public IReadOnlyList<HandedMeeting> CameToNothing { get; init; } = [];

    /// <summary>
    /// The meetings for which the partner decided already that nobody is asked: kept, declined, left to a question. They take nobody's time.
    /// </summary>
    public IReadOnlyList<SettledMeeting> Settled { get; init; } = [];

    /// <summary>Time each person took over in the quarter before the week (person id → time): between two who can, the one who was given less.</summary>
    public IReadOnlyDictionary<string, Duration> GivenLately { get; init; } = new Dictionary<string, Duration>();

    /// <summary>The moment the question is asked; decides nothing but what has begun: for that nobody is asked any more, and it takes nobody's time.</summary>
    public required Instant Now { get; init; }
}

/// <summary>The week assessed.</summary>
/// <param name="Meetings">One per meeting asked, in the same order.</param>
/// <param name="Figures">The week as a whole.</param>
public sealed record WeekAssessment(IReadOnlyList<AssessedMeeting> Meetings, WeekFigures Figures);

/// <summary>One meeting with its assessment and, where it asks for one, who could take it over.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Assessment">The verdict.</param>
/// <param name="Delegates">Empty unless the verdict is <see cref="Verdict.Delegate"/> or <see cref="Verdict.AttendPart"/>.</param>
public sealed record AssessedMeeting(Meeting Meeting, Assessment Assessment, DelegateProposal Delegates);
