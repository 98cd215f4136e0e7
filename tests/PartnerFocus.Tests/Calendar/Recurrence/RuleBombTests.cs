using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>Rules made to take for ever: reading them and asking for a week takes no time worth speaking of.</summary>
public sealed class RuleBombTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 11, 16, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2026, 11, 23, 0, 0);

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=SECONDLY;COUNT=999999999")]
    [InlineData("FREQ=SECONDLY;BYDAY=MO;COUNT=999999999")]
    [InlineData("FREQ=MINUTELY;BYDAY=MO;BYHOUR=3,4;COUNT=5000000")]
    [InlineData("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31;BYHOUR=3;BYMINUTE=3;BYSECOND=3")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("FREQ=SECONDLY;INTERVAL=2147483647")]
    [InlineData("FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=3;BYSECOND=3;COUNT=999999999")]
    [InlineData("FREQ=HOURLY;BYDAY=MO;BYSETPOS=-1;COUNT=999999999")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,10,20,30,40,50;COUNT=999999999")]
    [InlineData("FREQ=MINUTELY;BYYEARDAY=-366;BYWEEKNO=53;BYMONTH=7;COUNT=5")]
    public void Between_WhenRuleIsABomb_StaysWithinTheLimit(string rule)
    {
        var text = CalendarText.Event("UID:1", "DTSTART:19900101T000000Z", "RRULE:" + rule);

        Expand(text).Should().BeLessThanOrEqualTo(3_501);
    }

    [Fact]
    public void Read_WhenFileIsFullOfRulesThatNeverMatch_FindsNothing()
    {
        var one = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:19000101T000000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY={1};COUNT=9\r\nEND:VEVENT";
        var text = CalendarText.Wrap([.. Enumerable.Range(0, 2_000).Select(i => one.Replace("{1}", i % 2 == 0 ? "30" : "29;BYDAY=1MO", StringComparison.Ordinal).Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))]);

        Occurrences(CalendarText.Read(text)).Should().Be(0);
    }

    /// <summary>A change for this and future ones that moves them by decades makes every window as long; there are as many changes as one likes.</summary>
    [Theory]
    [InlineData(1, "20500101T000000Z")]
    [InlineData(2_000, "20500101T000000Z")]
    [InlineData(2_000, "19000101T000000Z")]
    public void Between_WhenChangesMoveABombByDecades_Ends(int changes, string to)
    {
        var text = CalendarText.Wrap([
            "BEGIN:VEVENT", "UID:1", "DTSTART:19900101T000000Z", "RRULE:FREQ=SECONDLY", "END:VEVENT",
            .. Enumerable.Range(0, changes).Select(i => string.Join("\r\n", "BEGIN:VEVENT", "UID:1",
                $"RECURRENCE-ID;RANGE=THISANDFUTURE:{new LocalDateTime(1990, 1, 1, 0, 0).PlusSeconds(i).ToString("yyyyMMdd'T'HHmmss", null)}Z", "DTSTART:" + to, "END:VEVENT"))]);

        Expand(text).Should().BeLessThanOrEqualTo(3_501);
    }

    private static int Expand(string text)
    {
        var file = CalendarText.Read(text);
        return Occurrences(file) + file.Series.Count(s => s.Span(file.Zones).LastEnd > From);
    }

    private static int Occurrences(CalendarFile file) => file.Series.Sum(s => s.Between(From, To, file.Zones, 3_500).Count());
}
