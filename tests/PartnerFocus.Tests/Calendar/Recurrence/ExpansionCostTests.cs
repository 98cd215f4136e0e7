using System.Text;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>What expanding costs, without a clock: memory per occurrence, and periods that are looked at to find a window.</summary>
public sealed class ExpansionCostTests
{
    private static readonly CalendarZones Zones = CalendarZones.For(CalendarText.Amsterdam);

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]
    public void Between_WhenThereAreMoreOccurrences_AllocatesNoMore(string rule)
    {
        var series = Series(rule, "20000103T090000");
        Allocated(series, 2036);

        Allocated(series, 2036).Should().Be(Allocated(series, 2003));
    }

    [Fact]
    public void Between_WhenMostSeriesAreElsewhere_AllocatesNothingForThem()
    {
        var series = Series("FREQ=DAILY;UNTIL=20000201T000000Z", "20000103T090000");
        AllocatedElsewhere(series);

        AllocatedElsewhere(series).Should().Be(0);
    }

    [Theory]
    [InlineData("FREQ=DAILY", 1991)]
    [InlineData("FREQ=DAILY", 2090)]
    [InlineData("FREQ=DAILY;INTERVAL=3", 2090)]
    [InlineData("FREQ=DAILY;INTERVAL=100", 2090)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 2090)]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU", 2090)]
    [InlineData("FREQ=YEARLY", 2090)]
    [InlineData("FREQ=HOURLY", 2090)]
    [InlineData("FREQ=SECONDLY", 2090)]
    public void Seek_WhateverTheYear_LooksAtFewPeriods(string rule, int year)
    {
        var start = new DateValue(new LocalDateTime(1990, 1, 1, 9, 0), false, false, "Europe/Amsterdam");
        var walker = new RuleWalker(RuleShape.Of(RecurrenceRule.Parse(rule)!, start, CalendarText.Amsterdam));

        walker.Seek(RuleShape.ToSeconds(new LocalDateTime(year, 3, 6, 0, 0)));
        walker.MoveNext();

        walker.Steps.Should().BeLessThanOrEqualTo(6);
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=3")]
    [InlineData("FREQ=DAILY;INTERVAL=31;BYDAY=MO,TU,WE")]
    [InlineData("FREQ=DAILY;INTERVAL=32")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO,WE;WKST=SU")]
    [InlineData("FREQ=WEEKLY;INTERVAL=4;BYDAY=SU,MO;WKST=MO")]
    [InlineData("FREQ=WEEKLY;INTERVAL=5;BYDAY=SU,MO;WKST=WE")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYMONTH=1,2,12;BYDAY=TU,SA;WKST=TH")]
    public void Between_WhenPeriodsAreLeftOut_GivesTheDaysThatAreCountedOneByOne(string rule)
    {
        var parsed = RecurrenceRule.Parse(rule)!;
        var start = new LocalDate(2000, 1, 5);
        var series = Series(rule + ";COUNT=400", "20000105T090000", "DTEND;TZID=Europe/Amsterdam:20000105T091500");

        var got = series.Between(Instant.FromUtc(1999, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0), Zones, 1000).Select(o => o.Start.Date);

        got.Should().Equal(Enumerable.Range(0, 40_000).Select(start.PlusDays).Where(d => IsMeant(parsed, start, d)).Take(400));
    }

    /// <summary>RFC 5545 §3.3.10 word by word, for the parts that are used above.</summary>
    private static bool IsMeant(RecurrenceRule rule, LocalDate start, LocalDate day)
    {
        var periods = rule.Frequency == Frequency.Daily
            ? Period.DaysBetween(start, day)
            : Period.DaysBetween(FirstOfWeek(start, rule.WeekStart), FirstOfWeek(day, rule.WeekStart)) / 7;
        return periods % rule.Interval == 0
            && (rule.ByDay.Count == 0 || rule.ByDay.Any(d => d.Day == day.DayOfWeek))
            && (rule.ByMonth.Count == 0 || rule.ByMonth.Contains(day.Month));
    }

    private static LocalDate FirstOfWeek(LocalDate day, IsoDayOfWeek weekStart) => day.PlusDays(1).Previous(weekStart);

    private static long AllocatedElsewhere(EventSeries series)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var _ in series.Between(Instant.FromUtc(2010, 1, 1, 0, 0), Instant.FromUtc(2010, 1, 8, 0, 0), Zones, 100))
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Allocated(EventSeries series, int untilYear)
    {
        var to = Instant.FromUtc(untilYear, 1, 1, 0, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var one in series.Between(Instant.FromUtc(2000, 1, 1, 0, 0), to, Zones, int.MaxValue))
        {
            _ = one.StartsAt;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static EventSeries Series(string rule, string start, params string[] more) => CalendarFile.Read(Encoding.UTF8.GetBytes(CalendarText.Event(
        ["UID:a", "SUMMARY:a", $"DTSTART;TZID=Europe/Amsterdam:{start}", "RRULE:" + rule, .. more]))).Series.Single();
}
