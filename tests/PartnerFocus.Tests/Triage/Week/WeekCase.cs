using NodaTime;
using PartnerFocus.Tests.Triage.Delegation;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Tests.Triage.Week;

/// <summary>Entries on Tuesday 17 November 2026 in Amsterdam, made last year unless said otherwise.</summary>
internal static class WeekCase
{
    public static AssessedMeeting Entry(string uid, int from, int to, Verdict verdict = Verdict.Attend, bool client = false, int minutes = 0) => new(
        new Meeting
        {
            Uid = uid,
            Start = RankingCase.At(from).InZone(RankingCase.Zone),
            End = RankingCase.At(to, minutes).InZone(RankingCase.Zone),
            Organizer = new MeetingOrganizer(null, "klant@elders.example"),
            Created = Instant.FromUtc(2025, 11, 1, 8, 0),
        },
        new Assessment
        {
            Verdict = verdict,
            Confidence = Confidence.Sure,
            DecidedBy = "rest",
            TopContribution = new LocalText("", ""),
            Evidence = [],
            Facts = new MeetingFacts { IsClientTime = client },
        },
        DelegateProposal.None);

    public static AssessedMeeting As(this AssessedMeeting entry, Func<Meeting, Meeting> change) => entry with { Meeting = change(entry.Meeting) };

    public static AssessedMeeting Judged(this AssessedMeeting entry, Func<Assessment, Assessment> change) =>
        entry with { Assessment = change(entry.Assessment) };

    public static WeekFigures Figures(params AssessedMeeting[] entries) => WeekFigures.Of(RankingCase.Office, "anna", entries);
}
