using System.Text;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>A short window is sought by the offset that holds in it: it gives what it gives as a part of a long one, also where the clock changes.</summary>
public sealed class WindowBoundsTests
{
    private static readonly CalendarZones Zones = CalendarZones.For(CalendarText.Amsterdam);

    [Theory]
    [InlineData("FREQ=MINUTELY;INTERVAL=10", 2026, 3, 29)]
    [InlineData("FREQ=MINUTELY;INTERVAL=10", 2026, 10, 25)]
    [InlineData("FREQ=HOURLY;BYMINUTE=0,59", 2026, 3, 29)]
    [InlineData("FREQ=HOURLY;BYMINUTE=0,59", 2026, 10, 25)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2,3,23", 2026, 3, 29)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2,3,23", 1937, 7, 1)]
    public void Between_WhenWindowIsShort_GivesThatPartOfALongOne(string rule, int year, int month, int day)
    {
        var series = Series(rule);
        var midnight = Instant.FromUtc(year, month, day, 0, 0);
        var all = series.Between(midnight - Duration.FromDays(3), midnight + Duration.FromDays(3), Zones, int.MaxValue).ToList();
        var windows = Enumerable.Range(-288, 576).Select(i => midnight + Duration.FromMinutes(5 * i)).ToList();

        var got = windows.Select(from => Starts(series.Between(from, from + Duration.FromMinutes(5), Zones, int.MaxValue)));

        got.Should().Equal(windows.Select(from => Starts(all.Where(o => o.StartsAt < from + Duration.FromMinutes(5) && o.EndsAt > from))));
    }

    [Theory]
    [InlineData("2026-01-10T00:00:00", "2026-03-29T01:59:59", 3600L)]
    [InlineData("2026-03-29T03:00:00", "2026-10-25T01:59:59", 7200L)]
    [InlineData("2026-03-29T01:59:59", "2026-03-29T02:00:00", null)]
    [InlineData("2026-10-25T01:00:00", "2026-11-25T00:00:00", null)]
    public void OffsetThroughout_OfAStretch_IsNoneOnlyWhereTheClockChanges(string from, string to, long? offset) =>
        WallClock.Of(CalendarText.Amsterdam).OffsetThroughout(Seconds(from), Seconds(to)).Should().Be(offset);

    private static long Seconds(string local) =>
        RuleShape.ToSeconds(LocalDateTime.FromDateTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Starts(IEnumerable<Occurrence> some) => string.Join(' ', some.Select(o => o.StartsAt));

    private static EventSeries Series(string rule) => CalendarFile.Read(Encoding.UTF8.GetBytes(CalendarText.Event(
        "UID:a", "DTSTART;TZID=Europe/Amsterdam:19300101T000000", "DURATION:PT7M", "RRULE:" + rule))).Series.Single();
}
