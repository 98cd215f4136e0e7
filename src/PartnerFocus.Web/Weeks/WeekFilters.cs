using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which meetings stand behind each number.</summary>
internal static class WeekFilters
{
    public static bool Matches(TriagedWeek week, WeekMeeting meeting, WeekFilter filter) => filter switch
    {
        WeekFilter.All => true,
        WeekFilter.Needed => !meeting.Advice.IsNote && meeting.Verdict is Verdict.Attend or Verdict.AttendPart,
        WeekFilter.Open => meeting.IsOpen,
        WeekFilter.Clear => meeting.IsClear,
        WeekFilter.Prepared => meeting.Prepared is not null && meeting.IsOpen,
        WeekFilter.Client => IsWork(meeting) && meeting.Advice.Facts.IsClientTime,
        WeekFilter.Internal => IsWork(meeting) && !meeting.Advice.Facts.IsClientTime,
        WeekFilter.DoubleBooked => week.Figures.DoubleBooked.Any(pair => Is(pair.First, meeting) || Is(pair.Second, meeting)),
        WeekFilter.LastMinute => week.Figures.LastMinute.Any(m => Is(m, meeting)),
        _ => !meeting.Advice.IsNote && VerdictLook.Filter(meeting.Verdict) == filter,
    };

    private static bool IsWork(WeekMeeting meeting) => WeekTimes.Counts(meeting) && meeting.Advice.Verdict != Verdict.Protect;

    private static bool Is(Meeting one, WeekMeeting other) =>
        one.Uid == other.Meeting.Uid && one.RecurrenceId == other.Meeting.RecurrenceId;
}
