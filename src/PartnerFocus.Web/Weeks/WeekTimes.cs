using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which time of a week goes where. All of it counts timed, opaque entries, and a double-booked minute once.</summary>
internal static class WeekTimes
{
    public static bool Counts(WeekMeeting meeting) => Counts(meeting.Assessed);

    public static bool Counts(AssessedMeeting meeting) =>
        meeting is { Meeting: { IsAllDay: false, IsTransparent: false }, Assessment.IsNote: false };

    /// <summary>
    /// The times of a meeting that the partner is there: the own part, where it can be computed, and on top of it what somebody called the partner in for.
    /// </summary>
    public static IReadOnlyList<Interval> Attended(TriagedWeek week, WeekMeeting meeting)
    {
        var whole = meeting.Meeting.Interval;
        if (meeting.Verdict != Verdict.AttendPart)
        {
            return [whole];
        }

        IReadOnlyList<Interval> own = meeting.HasOwnPart ? [PartOf(meeting.Part, week.Zone) ?? whole] : [];
        return meeting is { IsCalledIn: true, Help: { } call }
            ? TimeSets.Union([.. own, .. CalledIn(week, meeting, Duration.FromMinutes(call.Minutes), own)])
            : own;
    }

    /// <summary>When the agenda item comes up for which who took it over needs the partner; null where nobody does, or it is not known.</summary>
    public static (LocalDateTime Start, LocalDateTime End)? CalledInAt(TriagedWeek week, WeekMeeting meeting) =>
        meeting is { IsCalledIn: true, Help: { AgendaItem.Length: > 0 } call } ? week.Engine.TimeOf(meeting.Meeting, call.AgendaItem) : null;

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
            .SelectMany(m => which(m) ? Attended(week, m) : [m.Meeting.Interval]);
        return TimeSets.Without(left.Select(m => m.Meeting.Interval), stays);
    }

    /// <summary>
    /// The agenda item, and as many minutes as were asked from its start; where that is not known, when in the meeting is for the two to say, so they count from
    /// its start, beside the own part.
    /// </summary>
    private static IEnumerable<Interval> CalledIn(TriagedWeek week, WeekMeeting meeting, Duration asked, IReadOnlyList<Interval> own)
    {
        var whole = meeting.Meeting.Interval;
        if (CalledInAt(week, meeting) is { } item)
        {
            var at = Of(item, week.Zone);
            yield return new Interval(at.Start, Instant.Max(at.End, Instant.Min(whole.End, at.Start + asked)));
            yield break;
        }

        foreach (var room in TimeSets.Without([whole], own))
        {
            var end = Instant.Min(room.End, room.Start + asked);
            asked -= end - room.Start;
            yield return new Interval(room.Start, end);
        }
    }

    private static Interval? PartOf(MeetingPart? part, DateTimeZone zone) =>
        part is { Start: { } start, End: { } end } && start < end ? Of((start, end), zone) : null;

    private static Interval Of((LocalDateTime Start, LocalDateTime End) time, DateTimeZone zone) =>
        new(zone.AtLeniently(time.Start).ToInstant(), zone.AtLeniently(time.End).ToInstant());
}
