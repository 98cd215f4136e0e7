using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>What a rule costs, counted in the years, months, days and finer periods that are looked at: no clock can make these fail.</summary>
public sealed class RuleStepsTests
{
    private static readonly DateValue Start = new(new LocalDateTime(1990, 1, 1, 0, 0), false, true, null);

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=SECONDLY;COUNT=1000000000")]
    [InlineData("FREQ=DAILY;COUNT=1000000000")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TH;COUNT=1000000000")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;COUNT=1000000000")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO;COUNT=1000000000")]
    [InlineData("FREQ=DAILY;INTERVAL=2;BYHOUR=1,2;COUNT=1000000000")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31;COUNT=1000000000")]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=SECONDLY;INTERVAL=2147483647")]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("FREQ=YEARLY;INTERVAL=2147483647")]
    [InlineData("FREQ=SECONDLY;BYSETPOS=2")]
    [InlineData("FREQ=MINUTELY;BYSETPOS=-2;BYDAY=MO")]
    [InlineData("FREQ=SECONDLY;INTERVAL=2;BYSECOND=3")]
    [InlineData("FREQ=MINUTELY;INTERVAL=2;BYMINUTE=3;COUNT=1000000000")]
    [InlineData("FREQ=HOURLY;INTERVAL=2;BYHOUR=3")]
    public void Between_WhenRuleIsABomb_LooksAtAHandfulOfPeriodsForAWeek(string rule)
    {
        var shape = RuleShape.Of(RecurrenceRule.Parse(rule)!, Start, DateTimeZone.Utc);
        var end = RuleEnd.Find(shape);
        var walker = new RuleWalker(shape);
        var from = RuleShape.ToSeconds(new LocalDateTime(2026, 11, 16, 0, 0));
        walker.StopAfter(from + (7 * 86_400));
        walker.Seek(from);

        for (var given = 0; given < 20 && walker.MoveNext() && walker.Current <= end; given++)
        {
        }

        walker.Steps.Should().BeLessThanOrEqualTo(50);
    }

    [Theory]
    [InlineData("FREQ=SECONDLY;INTERVAL=2;BYSECOND=3", false)]
    [InlineData("FREQ=SECONDLY;INTERVAL=3;BYSECOND=3", true)]
    [InlineData("FREQ=SECONDLY;INTERVAL=7;BYSECOND=3", true)]
    [InlineData("FREQ=SECONDLY;INTERVAL=3600;BYMINUTE=1", false)]
    [InlineData("FREQ=SECONDLY;INTERVAL=3660;BYMINUTE=1", true)]
    [InlineData("FREQ=MINUTELY;INTERVAL=1440;BYHOUR=1", false)]
    [InlineData("FREQ=MINUTELY;INTERVAL=1441;BYHOUR=1", true)]
    [InlineData("FREQ=HOURLY;INTERVAL=5;BYHOUR=1", true)]
    [InlineData("FREQ=HOURLY;INTERVAL=6;BYHOUR=1,2,3,4,5", false)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2;BYSETPOS=2", true)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2;BYSETPOS=3,-3", false)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=8,2", true)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;RSCALE=GREGORIAN;SKIP=FORWARD", true)]
    public void MoveNext_WhenItIsNotPlainThatTheRuleNeverMatches_FindsTheFirst(string rule, bool matches) =>
        new RuleWalker(RuleShape.Of(RecurrenceRule.Parse(rule)!, Start, DateTimeZone.Utc)).MoveNext().Should().Be(matches);

    [Theory]
    [InlineData("FREQ=HOURLY;BYHOUR=0,1,2,3,4;INTERVAL=5", 500)]
    [InlineData("FREQ=MINUTELY;INTERVAL=45;BYMINUTE=30", 500)]
    [InlineData("FREQ=SECONDLY;INTERVAL=59;BYMINUTE=7", 500)]
    public void MoveNext_WhenStepsAndTimesMeetSometimes_GivesWhatCountingGives(string text, int count)
    {
        var rule = RecurrenceRule.Parse(text)!;
        var walker = new RuleWalker(RuleShape.Of(rule, Start, DateTimeZone.Utc));
        var step = rule.Interval * (rule.Frequency == Frequency.Hourly ? 3600L : rule.Frequency == Frequency.Minutely ? 60 : 1);
        var counted = Enumerable.Range(0, int.MaxValue).Select(i => RuleShape.ToSeconds(Start.Local) + (i * step))
            .Where(s => (rule.ByHour.Count == 0 || rule.ByHour.Contains((int)(s / 3600 % 24))) && (rule.ByMinute.Count == 0 || rule.ByMinute.Contains((int)(s / 60 % 60))))
            .Take(count);

        Enumerable.Range(0, count).Select(_ => walker.MoveNext() ? walker.Current : 0).Should().Equal(counted);
    }

    /// <summary>Each takes some 1,200 steps to be found empty, and no two begin alike; after a million steps in one file nothing more is said of rules.</summary>
    [Fact]
    public void Read_WhenFileIsFullOfDearRules_StopsSayingWhatIsOddAboutThem()
    {
        var text = CalendarText.Wrap([.. Enumerable.Range(0, 1_440).Select(i =>
            $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:19900101T{i / 60:00}{i % 60:00}00Z\r\nRRULE:FREQ=DAILY;BYDAY=1MO;BYMONTHDAY=20;BYMONTH=3\r\nEND:VEVENT")]);

        var file = CalendarText.Read(text);

        (file.Summary.Ready, CalendarText.Codes(file).Count(c => c == "rrule-empty")).Should().Match<(int Ready, int Said)>(f => f.Ready == 1_440 && f.Said > 500 && f.Said < 1_000);
    }

    [Theory]
    [InlineData("Pacific/Auckland", "99991231T235959Z", 7)]
    [InlineData("America/Los_Angeles", "99991231T235959Z", 7)]
    [InlineData("Pacific/Auckland", "99991231", 7)]
    [InlineData("Pacific/Auckland", "00010101T000000Z", 0)]
    public void Between_WhenUntilStandsForNeverOrForNothing_IsThat(string zone, string until, int expected)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", $"DTSTART;TZID={zone}:20260101T090000", $"RRULE:FREQ=DAILY;UNTIL={until}"));

        file.Series.Single().Between(Instant.FromUtc(2026, 11, 16, 0, 0), Instant.FromUtc(2026, 11, 23, 0, 0), file.Zones, 100).Count().Should().Be(expected);
    }

    [Theory]
    [InlineData("RDATE;VALUE=PERIOD;TZID=America/Los_Angeles:20260102T000000/99991231T235959")]
    [InlineData("RDATE;VALUE=PERIOD:20260102T000000Z/P999999D")]
    public void Read_WhenAPeriodEndsOutOfRange_DropsItAndSaysSo(string line)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260101T090000Z", line));

        (CalendarText.Codes(file).Single(), CalendarText.Starts(file).Length).Should().Be(("bad-property", 1));
    }
}
