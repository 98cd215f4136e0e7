using System.Collections.ObjectModel;
using NodaTime;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Delegation;

/// <summary>Everything the ranking needs for one meeting. That somebody declined before is not among it, on purpose.</summary>
public sealed record DelegateQuestion
{
    /// <summary>The firm.</summary>
    public required FirmProfile Firm { get; init; }

    /// <summary>Id of the partner whose meeting it is.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>What the readers found out about it.</summary>
    public required MeetingFacts Facts { get; init; }

    /// <summary>What is known of colleagues' calendars; who is not among them is neither free nor taken.</summary>
    public IReadOnlyList<PersonAgenda> People { get; init; } = [];

    /// <summary>What was handed over in the meeting's week, by any partner, what is asked but not answered included; it may hold the meeting itself.</summary>
    public IReadOnlyList<HandedMeeting> Handed { get; init; } = [];

    /// <summary>Who is away, as the partner's own agenda tells.</summary>
    public IReadOnlyList<PersonAway> Away { get; init; } = [];

    /// <summary>Who let somebody stand in for them: they are not there.</summary>
    public IReadOnlyList<PersonAway> Replaced { get; init; } = [];

    /// <summary>The meeting with the way there and back; null when there is none.</summary>
    public Interval? WithJourney { get; init; }

    /// <summary>Of the meetings handed over, those between which and this one nobody gets from one place to the other.</summary>
    public IReadOnlyList<HandedMeeting> OutOfReach { get; init; } = [];

    /// <summary>Time each person took over in the quarter before the week (person id → time): between two who can, the one who was given less.</summary>
    public IReadOnlyDictionary<string, Duration> GivenLately { get; init; } = ReadOnlyDictionary<string, Duration>.Empty;
}
