using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What holds of a question or a decline: who asks waits for an answer, and without one in time the partner goes; who declined stays
/// away until the organiser says otherwise. Whether somebody else may come, where the organiser wants no forwarding, is such a question:
/// until the yes the partner goes. Source: domain, "Delegates".
/// </summary>
public static class CourseRules
{
    /// <summary>Begins what <see cref="Store.Decision.From"/> and <see cref="Store.Decision.To"/> call the steps of a course; a <see cref="CourseState"/> follows.</summary>
    public const string Course = "Course";

    // Less is no time to answer in.
    private static readonly Duration Shortest = Duration.FromHours(4);

    /// <summary>Its state at <paramref name="now"/>: what nobody answered in time is unanswered, also before the store says so.</summary>
    public static CourseState StateAt(this ChoiceCourse course, Instant now) =>
        course.State == CourseState.Asked && course.AnswerBefore <= now ? CourseState.Unanswered : course.State;

    /// <summary>What holds for the partner, given what was chosen.</summary>
    public static Verdict Holds(this ChoiceCourse course, Verdict chosen, Instant now) => (chosen, course.StateAt(now)) switch
    {
        (Verdict.Clarify, CourseState.Free) => Verdict.LeaveOut,
        (Verdict.Clarify, CourseState.Needed or CourseState.Unanswered) => Verdict.Attend,
        (Verdict.LeaveOut, CourseState.Needed) => Verdict.Attend,
        (Verdict.Delegate or Verdict.AttendPart, CourseState.Needed or CourseState.Unanswered) => Verdict.Attend,
        _ => chosen,
    };

    /// <summary>Whether an answer can be written down: none was yet, and it is not over.</summary>
    public static bool TakesAnAnswer(this ChoiceCourse course, Instant start, Instant now) =>
        course.State is CourseState.Asked or CourseState.Unanswered && start > now;

    /// <summary>
    /// Until when an answer is waited for: a question one working day before the meeting at the same hour, so that the partner can
    /// still prepare; where that is too soon, and for a decline, until it begins.
    /// </summary>
    /// <param name="leaves">When it leaves at the earliest.</param>
    public static Instant AnswerBefore(Verdict chosen, Instant start, Instant leaves, DateTimeZone zone)
    {
        var before = WorkingDayBefore(start, zone);
        return chosen != Verdict.LeaveOut && before - leaves >= Shortest ? before : start;
    }

    /// <summary>
    /// A working day before the meeting at the same hour. Until then another way, proposed after a yes that others know of, waits for the
    /// partner before they hear otherwise.
    /// </summary>
    public static Instant WorkingDayBefore(Instant start, DateTimeZone zone)
    {
        var local = start.InZone(zone).LocalDateTime;
        var day = local.Date.PlusDays(-1);
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            day = day.PlusDays(-1);
        }

        return (day + local.TimeOfDay).InZoneLeniently(zone).ToInstant();
    }
}
