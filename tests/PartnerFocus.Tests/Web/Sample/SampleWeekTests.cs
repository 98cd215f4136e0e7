using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Weeks;
using Xunit.Abstractions;

namespace PartnerFocus.Tests.Web.Sample;

public sealed class SampleWeekTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("mvdb", 2026, 11, 16)]
    [InlineData("mvdb", 2026, 11, 22)]
    [InlineData("mvdb", 2027, 1, 1)]
    [InlineData("mvdb", 2027, 3, 29)]
    [InlineData("dok", 2026, 11, 16)]
    [InlineData("dok", 2026, 11, 22)]
    [InlineData("dok", 2027, 1, 1)]
    [InlineData("dok", 2027, 3, 29)]
    public void Week_OfAPartner_ReachesEveryVerdict(string partner, int year, int month, int day) =>
        Assess(partner, new LocalDate(year, month, day)).Meetings.Select(m => m.Assessment.Verdict).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<Verdict>());

    private WeekAssessment Assess(string partner, LocalDate today)
    {
        var firm = FirmFile.Read(SampleCalendars.Firm()).Firm!;
        var now = (today + new LocalTime(9, 0)).InZoneStrictly(firm.TimeZone).ToInstant();
        var week = IsoWeek.ToReview(now, firm).In(firm.TimeZone);
        var file = CalendarFile.Read(SampleCalendars.Of(partner, now, firm), CalendarLimits.None);
        var assessed = new TriageEngine(firm).Assess(new WeekQuestion
        {
            Firm = firm,
            PartnerId = partner,
            Week = week,
            Meetings = AgendaMeetings.Of(file.Series, file.Zones, week, firm.TimeZone, firm.FindPartner(partner)!),
            Now = now,
        });
        foreach (var m in assessed.Meetings)
        {
            output.WriteLine($"{m.Meeting.Start.LocalDateTime} {m.Assessment.Verdict}/{m.Assessment.Confidence} {m.Meeting.Title} [{m.Assessment.DecidedBy}] {string.Join(",", m.Delegates.Candidates.Take(3).Select(c => c.PersonId))} part {m.Assessment.Part}");
        }

        return assessed;
    }
}
