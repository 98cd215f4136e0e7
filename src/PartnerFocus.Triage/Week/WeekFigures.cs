using NodaTime;

namespace PartnerFocus.Triage.Week;

/// <summary>The week as a whole: timed, opaque entries that are neither cancelled nor declined. Source: domain, "The week as a whole".</summary>
public sealed record WeekFigures
{
    /// <summary>Client time as a share (0..1) of working time in meetings; 0 when there is none.</summary>
    public required double ClientShare { get; init; }

    /// <summary>Internal time as a share (0..1) of working time in meetings; 0 when there is none.</summary>
    public required double InternalShare { get; init; }

    /// <summary>Time per leaf.</summary>
    public required IReadOnlyDictionary<Leaf, Duration> Clover { get; init; }

    /// <summary>Time per task.</summary>
    public required IReadOnlyDictionary<FocusTask, Duration> Tasks { get; init; }

    /// <summary>Runs of three or more meetings with less than 10 minutes between.</summary>
    public required IReadOnlyList<IReadOnlyList<Meeting>> BackToBackRuns { get; init; }

    /// <summary>Pairs of meetings that overlap, neither protected.</summary>
    public required IReadOnlyList<(Meeting First, Meeting Second)> DoubleBooked { get; init; }

    /// <summary>Meetings convened by others later than the firm's lead time.</summary>
    public required IReadOnlyList<Meeting> LastMinute { get; init; }
}
