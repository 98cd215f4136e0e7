using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>What is done where other programs disagree: EXDATE and RECURRENCE-ID of another kind, overrides, versions, lengths.</summary>
public sealed class PolicyTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2027, 1, 1, 0, 0);

    [Fact]
    public void Between_WhenExDateIsADateOnATimedSeries_TakesThatWholeDayOut() =>
        Starts("DTSTART:20260105T090000", "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4", "EXDATE;VALUE=DATE:20260105")
            .Should().Equal("20260106T0900", "20260106T1500");

    [Theory]
    [InlineData("EXDATE;TZID=W. Europe Standard Time:20260106T000000")]
    [InlineData("EXDATE:20260106T000000Z")]
    [InlineData("EXDATE:20260105T230000Z")]
    public void Between_WhenExDateIsATimeOnAnAllDaySeries_ComparesTheDate(string exDate) =>
        Starts("DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=3", exDate).Should().Equal("20260105T0000", "20260107T0000");

    [Fact]
    public void Between_WhenExDateOfAnOverrideIsGiven_KeepsTheOverride()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260106T090000Z", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20260106T090000Z", "DTSTART:20260106T140000Z", "END:VEVENT"));

        CalendarText.Starts(file).Should().Equal("20260105T0900", "20260106T1400", "20260107T0900");
    }

    [Fact]
    public void Between_WhenRecurrenceIdIsUtcInAZonedSeries_ReplacesTheInstanceOnce()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Amsterdam:20260105T090000", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20260106T080000Z", "DTSTART;TZID=Europe/Amsterdam:20260106T110000", "END:VEVENT"));

        Occurrences(file).Select(o => o.RecurrenceId).Should().Equal("20260105T090000", "20260106T090000");
    }

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Amsterdam:20260105T090000", "20260105T090000")]
    [InlineData("DTSTART:20260105T090000Z", "20260105T090000Z")]
    [InlineData("DTSTART;VALUE=DATE:20260105", "20260105")]
    public void RecurrenceId_WhenOccurrenceIsOfASeries_IsItsOriginalWallTime(string start, string expected) =>
        Occurrences(CalendarText.Read(CalendarText.Event("UID:1", start, "RRULE:FREQ=DAILY;COUNT=1"))).Single().RecurrenceId.Should().Be(expected);

    [Fact]
    public void RecurrenceId_WhenEventIsSingle_IsNull() =>
        Occurrences(CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T090000Z"))).Single().RecurrenceId.Should().BeNull();

    [Fact]
    public void Between_WhenChangeIsForThisAndFuture_MovesAllLaterOnes()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "DTEND:20260105T100000Z", "RRULE:FREQ=DAILY;COUNT=4", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260107T090000Z", "DTSTART:20260107T110000Z", "DTEND:20260107T113000Z", "END:VEVENT"));

        CalendarText.Starts(file).Should().Equal("20260105T0900", "20260106T0900", "20260107T1100", "20260108T1100");
    }

    [Fact]
    public void Between_WhenOverrideMovesIntoTheWindow_ShowsItThere()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20251201T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20251208T090000Z", "DTSTART:20260301T090000Z", "END:VEVENT"));

        Occurrences(file).Select(o => o.RecurrenceId).Should().Equal("20251208T090000Z");
    }

    [Theory]
    [InlineData("SEQUENCE:2", "SEQUENCE:1")]
    [InlineData("DTSTAMP:20260102T000000Z", "DTSTAMP:20260101T000000Z")]
    public void Read_WhenTwoMastersHaveOneUid_KeepsTheNewer(string newer, string older)
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", newer, "SUMMARY:New", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", older, "SUMMARY:Old", "END:VEVENT"));

        (file.Events.Single().Summary, file.Summary.Superseded, CalendarText.Codes(file).Single()).Should().Be(("New", 1, "superseded"));
    }

    [Fact]
    public void Read_WhenOverrideHasNoMaster_ShowsItAsASingleEvent()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "RECURRENCE-ID:20260105T090000Z", "DTSTART:20260105T100000Z"));

        CalendarText.Starts(file).Should().Equal("20260105T1000");
        CalendarText.Codes(file).Should().Equal("override-without-master");
    }

    [Fact]
    public void Read_WhenOverrideHasARule_IgnoresAndReportsIt()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "RECURRENCE-ID:20260105T090000Z", "DTSTART:20260105T100000Z", "RRULE:FREQ=DAILY"));

        CalendarText.Starts(file).Should().HaveCount(1);
        CalendarText.Codes(file).Should().Contain("rrule-in-override");
    }

    [Theory]
    [InlineData("DTSTART:20260105T090000Z", 1)]
    [InlineData("DTSTART:20260105T090000Z\r\nDTEND:20260105T080000Z", 1)]
    [InlineData("DTSTART;VALUE=DATE:20260105", 2)]
    [InlineData("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260105", 2)]
    public void Between_WhenEventHasNoUsableEnd_LastsNothingOrOneDay(string lines, int daysTouched)
    {
        var series = CalendarText.Read(CalendarText.Event("UID:1", lines)).Series.Single();
        var days = Enumerable.Range(5, 2).Count(day => series.Between(
            Instant.FromUtc(2026, 1, day, 0, 0), Instant.FromUtc(2026, 1, day, 9, 0).Plus(Duration.FromSeconds(1)), CalendarZones.For(DateTimeZoneProviders.Tzdb["America/New_York"]), 10).Any());

        days.Should().Be(daysTouched);
    }

    [Fact]
    public void Between_WhenDstartIsInTheGap_OrdersByRealTime() =>
        Starts("DTSTART;TZID=Europe/Amsterdam:20260329T023000", "RRULE:FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;COUNT=4")
            .Should().BeInAscendingOrder();

    [Fact]
    public void Between_WhenRuleRecursEveryTwoDays_SeeksToAnyWeekAsItWalks()
    {
        var series = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:19900101T090000Z", "RRULE:FREQ=DAILY;INTERVAL=2")).Series.Single();
        var zones = CalendarZones.For(DateTimeZone.Utc);

        var sought = series.Between(From, To, zones, 1_000).Select(o => o.Start.ToInstant());

        sought.Should().Equal(series.Between(Instant.FromUtc(1990, 1, 1, 0, 0), To, zones, 100_000).Select(o => o.Start.ToInstant()).Where(s => s >= From));
    }

    [Fact]
    public void Span_WhenSeriesIsEndless_EndsNever() =>
        CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY")).Series.Single()
            .Span(CalendarZones.For(DateTimeZone.Utc)).LastEnd.Should().Be(Instant.MaxValue);

    [Fact]
    public void Span_WhenSeriesIsCounted_EndsWithItsLastOccurrence() =>
        CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3")).Series.Single()
            .Span(CalendarZones.For(DateTimeZone.Utc)).Should().Be((Instant.FromUtc(2026, 1, 5, 9, 0), Instant.FromUtc(2026, 3, 2, 10, 0)));

    private static string[] Starts(params string[] lines) =>
        [.. Occurrences(CalendarText.Read(CalendarText.Event(["UID:1", .. lines]))).Select(o => o.Start.LocalDateTime.ToString("yyyyMMdd'T'HHmm", null))];

    private static List<Occurrence> Occurrences(CalendarFile file) =>
        [.. file.Series.SelectMany(s => s.Between(From, To, file.Zones.WithFloating(CalendarText.Amsterdam), 100))];
}
