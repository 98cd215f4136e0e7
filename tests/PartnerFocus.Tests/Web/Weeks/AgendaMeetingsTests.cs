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

    [Theory]
    [InlineData("20261115T220000Z", "20261116T080000Z", 1)]
    [InlineData("20261101T090000Z", "20261201T090000Z", 1)]
    [InlineData("20261115T220000Z", "20261115T230000Z", 0)]
    [InlineData("20261115T230000Z", "20261116T080000Z", 0)]
    [InlineData("20261117T090000Z", "20261117T100000Z", 0)]
    public void Reaching_OfAMeeting_GivesItWhenItBeganBeforeTheWeekAndLastsIntoIt(string start, string end, int count) =>
        Reaching($"DTSTART:{start}", $"DTEND:{end}").Should().HaveCount(count);

    [Theory]
    [InlineData("20261117", 1)]
    [InlineData("20261116", 0)]
    public void Reaching_OfWholeDays_CountsThemInTheFirmsZone(string end, int count) =>
        Reaching("DTSTART;VALUE=DATE:20261110", $"DTEND;VALUE=DATE:{end}").Should().HaveCount(count);

    [Fact]
    public void Reaching_OfASeries_GivesTheOccurrenceThatLastsIntoTheWeek() =>
        Reaching("DTSTART:20261102T220000Z", "DURATION:PT6H", "RRULE:FREQ=DAILY").Select(m => m.Start.LocalDateTime).Should().Equal(new LocalDateTime(2026, 11, 15, 23, 0));

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("SUMMARY:Geannuleerd: heidagen")]
    [InlineData("ATTENDEE;PARTSTAT=DECLINED:mailto:" + SampleFirm.Anna)]
    public void Reaching_WhenItIsOffOrThePartnerDeclined_LeavesItOut(string line) =>
        Reaching("DTSTART:20261114T090000Z", "DTEND:20261118T090000Z", line).Should().BeEmpty();

    private static IReadOnlyList<Meeting> Read(params string[] lines)
    {
        var (file, week, zone) = Opened(lines);
        return AgendaMeetings.Of(file.Series, file.Zones.WithFloating(zone), week, zone, SampleFirm.Partner);
    }

    private static IEnumerable<Meeting> Reaching(params string[] lines)
    {
        var (file, week, zone) = Opened(lines);
        return AgendaMeetings.Reaching(file.Series, file.Zones.WithFloating(zone), week, zone, SampleFirm.Partner);
    }

    private static (CalendarFile File, Interval Week, DateTimeZone Zone) Opened(string[] lines)
    {
        var text = string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:u", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);
        return (
            CalendarFile.Read(Encoding.UTF8.GetBytes(text)),
            new Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant()),
            SampleFirm.Profile.TimeZone);
    }
}
