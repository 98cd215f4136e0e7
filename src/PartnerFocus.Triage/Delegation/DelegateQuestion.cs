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

    /// <summary>Time already handed to each person in the meeting's week (person id → time).</summary>
    public IReadOnlyDictionary<string, Duration> Delegated { get; init; } = new Dictionary<string, Duration>();

    /// <summary>Time each person took over in the quarter before the week (person id → time): between two who can, the one who was given less.</summary>
    public IReadOnlyDictionary<string, Duration> GivenLately { get; init; } = new Dictionary<string, Duration>();
}
