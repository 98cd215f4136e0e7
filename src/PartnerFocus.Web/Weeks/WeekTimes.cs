using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which time of a week goes where. All of it counts timed, opaque entries, and a double-booked minute once.</summary>
internal static class WeekTimes
{
    public static bool Counts(WeekMeeting meeting) => Counts(meeting.Assessed);

    public static bool Counts(AssessedMeeting meeting) =>
        meeting is { Meeting: { IsAllDay: false, IsTransparent: false }, Assessment.IsNote: false };

    /// <summary>The time of a meeting that the partner is there: the part, where it can be computed.</summary>
    public static Interval Attended(WeekMeeting meeting, DateTimeZone zone) =>
        meeting.Verdict != Verdict.AttendPart ? meeting.Meeting.Interval
        : meeting is { IsCalledIn: true, Help: { } call } ? CalledIn(meeting.Meeting.Interval, Duration.FromMinutes(call.Minutes))
        : PartOf(meeting.Part, zone) ?? meeting.Meeting.Interval;

    /// <summary>The hours won when the partner says yes to every advice and everybody asked says yes: the one figure of the page.</summary>
    public static Duration Hoped(TriagedWeek week) => TimeSets.Length(Won(week, m => m.CanComeFree));

    /// <summary>What of them is won for certain: left out, or accepted by who takes it over.</summary>
    public static Duration Sure(TriagedWeek week) => TimeSets.Length(Won(week, m => m.IsSure));

    /// <summary>
    /// What comes free when every advice is followed: the time of what others carry or what is left out, the rest around a part
    /// included, as far as nothing else stands there.
    /// </summary>
    public static IReadOnlyList<Interval> Won(TriagedWeek week, Func<WeekMeeting, bool> which)
    {
        var timed = week.Meetings.Where(Counts).ToList();
        var left = timed.Where(m => m.Verdict is Verdict.Delegate or Verdict.LeaveOut or Verdict.AttendPart && which(m));
        var stays = timed.Where(m => !(m.Verdict is Verdict.Delegate or Verdict.LeaveOut && which(m)))
            .Select(m => which(m) ? Attended(m, week.Zone) : m.Meeting.Interval);
        return TimeSets.Without(left.Select(m => m.Meeting.Interval), stays);
    }

    /// <summary>As many minutes as were asked; when in the meeting is for the two to say, so they count from its start.</summary>
    private static Interval CalledIn(Interval meeting, Duration asked) =>
        new(meeting.Start, Instant.Min(meeting.End, meeting.Start + asked));

    private static Interval? PartOf(MeetingPart? part, DateTimeZone zone) =>
        part is { Start: { } start, End: { } end } && start < end
            ? new Interval(zone.AtLeniently(start).ToInstant(), zone.AtLeniently(end).ToInstant())
            : null;
}
