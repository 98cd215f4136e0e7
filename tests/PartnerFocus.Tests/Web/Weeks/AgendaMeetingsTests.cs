using System.Text;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Tests.Triage;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public sealed class AgendaMeetingsTests
{
    [Fact]
    public void Of_WhenAMeetingStartsInTheWeek_GivesIt() =>
        Read("DTSTART:20261117T090000Z", "DTEND:20261117T100000Z").Should().ContainSingle();

    [Fact]
    public void Of_WhenAMeetingOnlyEndsInTheWeek_LeavesItOut() =>
        Read("DTSTART:20261115T220000Z", "DTEND:20261116T080000Z").Should().BeEmpty();

    [Fact]
    public void Of_WhenTheStatusIsCancelled_LeavesItOut() =>
        Read("DTSTART:20261117T090000Z", "STATUS:CANCELLED").Should().BeEmpty();

    [Theory]
    [InlineData("Geannuleerd: intake")]
    [InlineData("Canceled: intake")]
    [InlineData("Cancelled event: intake")]
    [InlineData("[Cancelled] intake")]
    [InlineData("Geweigerd: intake")]
    public void Of_WhenTheTitleSaysAsProgramsDoThatItIsOff_LeavesItOut(string title) =>
        Read("DTSTART:20261117T090000Z", "SUMMARY:" + title).Should().BeEmpty();

    [Fact]
    public void Of_WhenTheTitleOnlySpeaksOfCancelling_GivesIt() =>
        Read("DTSTART:20261117T090000Z", "SUMMARY:Geannuleerde orders Delta").Should().ContainSingle();

    [Fact]
    public void Of_WhenThePartnerDeclined_LeavesItOut() =>
        Read("DTSTART:20261117T090000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:" + SampleFirm.Anna).Should().BeEmpty();

    [Fact]
    public void Of_WhenAColleagueDeclined_GivesIt() =>
        Read("DTSTART:20261117T090000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:" + SampleFirm.Cas).Should().ContainSingle();

    [Fact]
    public void Of_WhenADayIsWhole_BeginsAtMidnightInTheFirmsZone() =>
        Read("DTSTART;VALUE=DATE:20261116").Single().Start.LocalDateTime.Should().Be(new LocalDateTime(2026, 11, 16, 0, 0));

    [Fact]
    public void Of_WhenATimeIsElsewheres_ShowsItInTheFirmsZone() =>
        Read("DTSTART:20261117T150000Z").Single().Start.TimeOfDay.Should().Be(new LocalTime(16, 0));

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,TH", 3.5)]
    [InlineData("FREQ=DAILY", 1)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 14)]
    public void Of_WhenItRecurs_KnowsTheRhythm(string rule, double days) =>
        Read("DTSTART:20261103T090000Z", "RRULE:" + rule)[0].Series!.Frequency.Should().Be(days);

    [Fact]
    public void Of_WhenAnOccurrenceWasMoved_NamesItsOriginalStart() =>
        Read("DTSTART;TZID=Europe/Amsterdam:20261110T090000", "RRULE:FREQ=WEEKLY", "END:VEVENT", "BEGIN:VEVENT", "UID:u", "RECURRENCE-ID;TZID=Europe/Amsterdam:20261117T090000", "DTSTART;TZID=Europe/Amsterdam:20261118T110000")
            .Single().RecurrenceId.Should().Be("20261117T090000");

    [Theory]
    [InlineData("PRIVATE")]
    [InlineData("CONFIDENTIAL")]
    [InlineData("X-SECRET")]
    public void Of_WhenTheClassIsNotPublic_IsPrivate(string value) =>
        Read("DTSTART:20261117T090000Z", "CLASS:" + value).Single().IsPrivate.Should().BeTrue();

    [Fact]
    public void Of_WhenAChangedMeetingOfAPrivateSeriesSaysThatItIsPublic_IsPrivate() =>
        Read("DTSTART:20261110T090000Z", "CLASS:PRIVATE", "RRULE:FREQ=WEEKLY", "END:VEVENT", "BEGIN:VEVENT", "UID:u", "RECURRENCE-ID:20261117T090000Z", "DTSTART:20261118T110000Z", "CLASS:PUBLIC")
            .Single().IsPrivate.Should().BeTrue();

    [Fact]
    public void Of_WhenTheOrganizerSentItForAnother_KeepsWhoSentIt() =>
        Read("DTSTART:20261117T090000Z", $"ORGANIZER;SENT-BY=\"mailto:{SampleFirm.Mo}\":mailto:{SampleFirm.Anna}").Single()
            .Organizer!.SentBy.Should().Be(SampleFirm.Mo);

    private static IReadOnlyList<Meeting> Read(params string[] lines)
    {
        var text = string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:u", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);
        var file = CalendarFile.Read(Encoding.UTF8.GetBytes(text));
        var zone = SampleFirm.Profile.TimeZone;
        var week = new Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant());
        return AgendaMeetings.Of(file.Series, file.Zones.WithFloating(zone), week, zone, SampleFirm.Partner);
    }
}
