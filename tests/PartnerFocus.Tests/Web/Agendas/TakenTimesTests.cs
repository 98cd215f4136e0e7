using System.Text;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Tests.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Tests.Web.Agendas;

public sealed class TakenTimesTests
{
    [Fact]
    public void Of_WhenADayOffCoversTheWindow_KeepsTheWholeAbsence() =>
        Spans("DTSTART;VALUE=DATE:20261113", "DTEND;VALUE=DATE:20261120", "SUMMARY:vakantie")
            .Should().Equal(new TakenTime(new Interval(Entries.At(13, 0, 0).ToInstant(), Entries.At(20, 0, 0).ToInstant()), TakenKind.Absent, "u"));

    [Fact]
    public void Of_WhenAnEntryWasCancelled_LeavesItOut() =>
        Spans("DTSTART:20261117T090000Z", "DTEND:20261117T100000Z", "STATUS:CANCELLED").Should().BeEmpty();

    [Fact]
    public void Of_WhenAnEntryLiesOutsideTheWindow_LeavesItOut() =>
        Spans("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z").Should().BeEmpty();

    [Fact]
    public void Of_WhenASeriesRecurs_GivesEachOccurrence() =>
        Spans("DTSTART:20261116T090000Z", "DTEND:20261116T100000Z", "RRULE:FREQ=DAILY;COUNT=3").Should().HaveCount(3);

    private static IReadOnlyList<TakenTime> Spans(params string[] lines)
    {
        var text = string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:u", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);
        var file = CalendarFile.Read(Encoding.UTF8.GetBytes(text));
        var zone = SampleFirm.Profile.TimeZone;
        var window = new Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant());
        return TakenTimes.Of(new TakenTimeReader(SampleFirm.Profile), "sem", file.Series, file.Zones.WithFloating(zone), window, zone).Spans;
    }
}
