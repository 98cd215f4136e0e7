using NodaTime;
using PartnerFocus.Triage.Firm;

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

    /// <summary>Runs of three or more meetings with less than the firm's <c>breathMinutes</c> (10) between.</summary>
    public required IReadOnlyList<IReadOnlyList<Meeting>> BackToBackRuns { get; init; }

    /// <summary>Pairs of meetings that overlap, neither protected.</summary>
    public required IReadOnlyList<(Meeting First, Meeting Second)> DoubleBooked { get; init; }

    /// <summary>Meetings convened by others later than the firm's lead time.</summary>
    public required IReadOnlyList<Meeting> LastMinute { get; init; }

    /// <summary>Client time; a minute with a client entry in it counts once, whatever else stands there.</summary>
    public Duration ClientTime { get; init; }

    /// <summary>Working time in meetings that is no client time.</summary>
    public Duration InternalTime { get; init; }

    /// <summary>How much of <see cref="ClientTime"/> has another unprotected entry beside the client's.</summary>
    public Duration ClientTimeDoubleBooked { get; init; }

    /// <summary>How much of <see cref="ClientTime"/> goes to prospects and former clients alone.</summary>
    public Duration AcquisitionTime { get; init; }

    /// <summary>Counts one partner's week.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="partnerId">Whose week it is; what the partner or the own assistant convenes is never last minute.</param>
    /// <param name="meetings">The week as assessed, in any order; all-day, transparent and note entries are left out here.</param>
    public static WeekFigures Of(FirmProfile firm, string partnerId, IReadOnlyList<AssessedMeeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(firm);
        ArgumentNullException.ThrowIfNull(meetings);
        var counted = Counted(meetings);
        var budget = TimeBudget.Of(firm, counted);
        return new WeekFigures
        {
            ClientShare = budget.Share(budget.Client),
            InternalShare = budget.Share(budget.Internal),
            ClientTime = budget.Client,
            InternalTime = budget.Internal,
            ClientTimeDoubleBooked = budget.ClientDoubleBooked,
            AcquisitionTime = budget.Acquisition,
            Clover = MinuteShares.By(counted.Where(m => m.Assessment.Leaf is not null), m => m.Assessment.Leaf!.Value),
            Tasks = MinuteShares.By(counted.Where(IsWork), m => m.Assessment.Task),
            BackToBackRuns = Strain.Runs(firm.Settings.Breath, counted),
            DoubleBooked = Strain.Pairs(counted),
            LastMinute = Week.LastMinute.Of(firm, partnerId, counted),
        };
    }

    private static List<AssessedMeeting> Counted(IReadOnlyList<AssessedMeeting> meetings) =>
    [
        .. meetings
            .Where(m => m is { Meeting: { IsAllDay: false, IsTransparent: false }, Assessment.IsNote: false } && m.Meeting.Length > Duration.Zero)
            .OrderBy(m => m.Meeting.Start.ToInstant())
            .ThenBy(m => m.Meeting.End.ToInstant())
            .ThenBy(m => m.Meeting.Uid, StringComparer.Ordinal),
    ];

    // Private time, travel and rest serve no task, nor are they tasks one had not thought of.
    private static bool IsWork(AssessedMeeting meeting) =>
        meeting.Assessment is not { Verdict: Verdict.Protect, Task: FocusTask.None };
}
