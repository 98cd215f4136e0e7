using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Which meeting of a series is which one after the series was changed as a whole. 16 November 2026 is a Monday.</summary>
public class SeriesShiftTests
{
    private static readonly CalendarZones Zones = CalendarZones.For(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]);

    [Fact]
    public void Of_AnotherHour_PairsEachWithTheSameDay() => Of("20261102T113000\r\nRRULE:FREQ=WEEKLY", "20261102T130000\r\nRRULE:FREQ=WEEKLY").Should()
        .Equal("1116T1130 1116T1300", "1123T1130 1123T1300", "1130T1130 1130T1300", "1207T1130 1207T1300");

    [Fact]
    public void Of_AnotherDayOfTheWeek_PairsEachWithinItsWeek() => Of("20261102T113000\r\nRRULE:FREQ=WEEKLY", "20261105T113000\r\nRRULE:FREQ=WEEKLY").Should()
        .Equal("1116T1130 1119T1130", "1123T1130 1126T1130", "1130T1130 1203T1130", "1207T1130 1210T1130");

    [Fact]
    public void Of_EveryWorkingDay_PairsDayByDay() => Of("20261102T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261120T230000Z", "20261102T093000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261120T230000Z").Should()
        .Equal("1116T0900 1116T0930", "1117T0900 1117T0930", "1118T0900 1118T0930", "1119T0900 1119T0930", "1120T0900 1120T0930");

    [Fact]
    public void Of_TwoDaysOfTheWeek_KeepsTheirOrder() => Of("20261102T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261121T000000Z", "20261103T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261121T000000Z").Should()
        .Equal("1116T0900 1117T0900", "1118T0900 1119T0900");

    [Fact]
    public void Of_TwoDaysOfTheWeekADayBack_KeepsTheirOrder() => Of("20261103T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261121T000000Z", "20261102T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261121T000000Z").Should()
        .Equal("1117T0900 1116T0900", "1119T0900 1118T0900");

    [Fact]
    public void Of_SundayToMonday_PairsWithTheNextDay() => Of("20261101T090000\r\nRRULE:FREQ=WEEKLY;UNTIL=20261130T000000Z", "20261102T090000\r\nRRULE:FREQ=WEEKLY;UNTIL=20261201T000000Z").Should()
        .Equal("1122T0900 1123T0900", "1129T0900 1130T0900");

    [Fact]
    public void Of_AFortnightThatBeginsAWeekLater_PairsWithTheWeekAfter() => Of("20261102T090000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2", "20261109T090000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2").Should()
        .Equal("1116T0900 1123T0900", "1130T0900 1207T0900");

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20261118T000000Z")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("RRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Amsterdam:20261123T113000")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO,TU\r\nEXDATE;TZID=Europe/Amsterdam:20261123T113000,20261124T113000")]
    public void Of_WhatIsDroppedWithNothingInItsPlace_PairsNothing(string rule) =>
        Of("20261102T113000\r\nRRULE:FREQ=WEEKLY", "20261102T113000\r\n" + rule).Should().BeEmpty();

    [Fact]
    public void Of_OneDayOfTwoThatIsDropped_PairsItWithNoOther() =>
        Of("20261102T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE", "20261102T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO").Should().BeEmpty();

    /// <returns>Old and new names from 16 November to 10 December, without the year and the seconds.</returns>
    private static IEnumerable<string> Of(string before, string after) =>
        SeriesShift.Of(Occurrences(before), Occurrences(after)).Select(n => $"{n.Key[4..13]} {n.Value[4..13]}").Order(StringComparer.Ordinal);

    private static OccurrenceSequence Occurrences(string start)
    {
        var entry = VEvent.Parse($"BEGIN:VEVENT\r\nUID:reeks\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:{start}\r\nDURATION:PT1H\r\nSUMMARY:Overleg\r\nEND:VEVENT\r\n");
        return new EventSeries(entry, []).Between(Instant.FromUtc(2026, 11, 15, 23, 0), Instant.FromUtc(2026, 12, 10, 23, 0), Zones, 100);
    }
}
