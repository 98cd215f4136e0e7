using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// A week as somebody sees it who does not see what is private: a private entry is time kept free and nothing else, whatever it was
/// judged or chosen to be. Pages are built from this week, so that no count, figure or filter has to think of it.
/// </summary>
internal static class ClosedWeek
{
    private static readonly LocalText Nothing = new("", "");

    public static TriagedWeek Of(TriagedWeek week)
    {
        if (!week.Meetings.Any(m => m.Meeting.IsPrivate))
        {
            return week;
        }

        IReadOnlyList<WeekMeeting> meetings = [.. week.Meetings.Select(m => m.Meeting.IsPrivate ? Closed(m) : m)];
        IReadOnlyList<AssessedMeeting> assessed = [.. meetings.Select(m => m.Assessed)];
        return week with
        {
            Meetings = meetings,
            Figures = WeekFigures.Of(week.Firm.Profile, week.Partner.Id, assessed),
        };
    }

    private static WeekMeeting Closed(WeekMeeting meeting) => new(
        meeting.Key, meeting.AgendaId, new AssessedMeeting(Time(meeting.Meeting), Kept(), DelegateProposal.None), Choice: null, Delegation: null, []);

    private static Meeting Time(Meeting meeting) => new()
    {
        Uid = meeting.Uid,
        RecurrenceId = meeting.RecurrenceId,
        Start = meeting.Start,
        End = meeting.End,
        IsAllDay = meeting.IsAllDay,
        IsTransparent = meeting.IsTransparent,
        IsPrivate = true,
    };

    private static Assessment Kept() => new()
    {
        Verdict = Verdict.Protect,
        Confidence = Confidence.Sure,
        DecidedBy = "private-time",
        TopContribution = Nothing,
        Evidence = [],
        Facts = new MeetingFacts(),
    };
}
