using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.TimeZones;

/// <summary>Several calendars in one stream: what one says of its zones does not hold for the others.</summary>
public sealed class ZoneScopeTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 0, 0);

    [Fact]
    public void Of_WhenOnlyTheSecondCalendarSaysWhereItIs_LeavesTheFirstToOthers()
    {
        var file = CalendarText.Read(Calendar(1, "DTSTART:20260105T090000") + Calendar(2, "DTSTART:20260105T090000", "X-WR-TIMEZONE:Asia/Tokyo"));

        Starts(file, file.Zones.WithFloatingUnlessSaid(CalendarText.Amsterdam)).Should().Equal("2026-01-05T00:00:00Z", "2026-01-05T08:00:00Z");
    }

    [Fact]
    public void Of_WhenBothCalendarsSayWhereTheyAre_TakesEachAtItsWord()
    {
        var file = CalendarText.Read(
            Calendar(1, "DTSTART:20260105T090000", "X-WR-TIMEZONE:Europe/Amsterdam") + Calendar(2, "DTSTART:20260105T090000", "X-WR-TIMEZONE:Asia/Tokyo"));

        Starts(file, file.Zones).Should().Equal("2026-01-05T00:00:00Z", "2026-01-05T08:00:00Z");
    }

    [Fact]
    public void Of_WhenSomebodyChoosesWhereTimesAre_HoldsForAll()
    {
        var file = CalendarText.Read(Calendar(1, "DTSTART:20260105T090000") + Calendar(2, "DTSTART:20260105T090000", "X-WR-TIMEZONE:Asia/Tokyo"));

        Starts(file, file.Zones.WithFloating(CalendarText.Amsterdam)).Should().Equal("2026-01-05T08:00:00Z", "2026-01-05T08:00:00Z");
    }

    [Fact]
    public void Of_WhenTwoCalendarsDefineOneNameOtherwise_TakesEachByItsOwn()
    {
        var file = CalendarText.Read(
            Calendar(1, "DTSTART;TZID=Foo:20260105T090000", Zone("+0200")) + Calendar(2, "DTSTART;TZID=Foo:20260105T090000", Zone("+0500")));

        Starts(file, file.Zones).Should().Equal("2026-01-05T04:00:00Z", "2026-01-05T07:00:00Z");
        CalendarText.Codes(file).Should().BeEmpty();
    }

    /// <summary>Against the letter, but then it says what was meant.</summary>
    [Fact]
    public void Of_WhenOnlyAnotherCalendarDefinesTheName_TakesThatDefinition()
    {
        var file = CalendarText.Read(Calendar(1, "DTSTART;TZID=Foo:20260105T090000") + Calendar(2, "DTSTART;TZID=Foo:20260105T090000", Zone("+0500")));

        Starts(file, file.Zones).Should().Equal("2026-01-05T04:00:00Z", "2026-01-05T04:00:00Z");
    }

    [Fact]
    public void Parts_WhenAllCalendarsSayTheSame_IsOne()
    {
        var file = CalendarText.Read(string.Concat(Enumerable.Range(1, 50).Select(i => Calendar(i, "DTSTART;TZID=Foo:20260105T090000", Zone("+0200")))));

        file.Zones.Parts.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void Parts_WhenOneCalendarTooManySaysSomethingElse_IsReported(int calendars, int problems)
    {
        // What stands before the first calendar counts as one.
        var file = CalendarText.Read(
            string.Concat(Enumerable.Range(1, calendars - 1).Select(i => Calendar(i, "DTSTART:20260105T090000", $"X-WR-TIMEZONE:Etc/GMT+{i}"))),
            new CalendarLimits { MaxZones = 3 });

        CalendarText.Codes(file).Count(c => c == "too-many-zones").Should().Be(problems);
    }

    private static string Zone(string offset) =>
        $"BEGIN:VTIMEZONE\r\nTZID:Foo\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE";

    private static string Calendar(int uid, string start, params string[] facts) =>
        CalendarText.Wrap([.. facts, "BEGIN:VEVENT", $"UID:{uid}", start, "END:VEVENT"]);

    private static string[] Starts(CalendarFile file, CalendarZones zones) =>
    [
        .. file.Series.SelectMany(s => s.Between(Monday - Duration.FromDays(1), Monday + Duration.FromDays(2), zones, 10))
            .Select(o => o.Start.ToInstant().ToString()).Order(StringComparer.Ordinal),
    ];
}
