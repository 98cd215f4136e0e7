using NodaTime;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Tests.Calendar.Scheduling;

/// <summary>The zone that a message carries holds for as long as what it is about.</summary>
public sealed class ZoneTextTests
{
    private static readonly Instant Start = Instant.FromUtc(2023, 11, 7, 9, 0);

    [Fact]
    public void OfSeries_WhereChangesReturnEveryYear_SaysSoAsARule() => ZoneText.OfSeries("Europe/Amsterdam", DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], Start).Split('\n')
        .Should().Equal(
            "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
            "BEGIN:DAYLIGHT", "DTSTART:19700101T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "BEGIN:STANDARD", "DTSTART:20221030T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:20230326T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "END:VTIMEZONE");

    [Theory]
    [InlineData("America/Mexico_City", 1999)]
    [InlineData("Africa/Casablanca", 2012)]
    [InlineData("Europe/Moscow", 1995)]
    public void OfSeries_OfAZoneThatGaveItsRuleUp_HoldsAfterThatToo(string id, int year)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var text = ZoneText.OfSeries("Somewhere", zone, Instant.FromUtc(year, 11, 7, 9, 0));
        var file = CalendarText.Read(CalendarText.Wrap([.. text.Split('\n'), "BEGIN:VEVENT", "UID:s", "DTSTART;TZID=Somewhere:20260701T093000", "RRULE:FREQ=WEEKLY;COUNT=100", "END:VEVENT"]));

        var read = file.Series.Single().Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2040, 1, 1, 0, 0), file.Zones, 1000).Select(o => o.Start.ToInstant()).ToList();

        read.Should().Equal(Enumerable.Range(0, 100).Select(week => new LocalDateTime(2026, 7, 1, 9, 30).PlusWeeks(week).InZoneLeniently(zone).ToInstant()));
    }

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Sydney")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Jerusalem")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Europe/Volgograd")]
    public void OfSeries_ForTenYears_GivesTheTimesOfItsZone(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var text = ZoneText.OfSeries("Somewhere", zone, Start);
        var file = CalendarText.Read(CalendarText.Wrap([.. text.Split('\n'), "BEGIN:VEVENT", "UID:s", "DTSTART;TZID=Somewhere:20231107T093000", "RRULE:FREQ=WEEKLY;COUNT=500", "END:VEVENT"]));

        var read = file.Series.Single().Between(Instant.FromUtc(2023, 1, 1, 0, 0), Instant.FromUtc(2040, 1, 1, 0, 0), file.Zones, 1000).Select(o => o.Start.ToInstant()).ToList();

        read.Should().Equal(Enumerable.Range(0, 500).Select(week => new LocalDateTime(2023, 11, 7, 9, 30).PlusWeeks(week).InZoneLeniently(zone).ToInstant()));
    }

    [Fact]
    public void Forward_OfAWholeSeriesThatBeganLongAgo_CarriesAZoneThatStillHolds() => Meetings.Lines(
            SchedulingMessage.Forward(Meetings.Whole([.. Meetings.Series.Select(l => l.Replace("20261105", "20190103", StringComparison.Ordinal))]), Meetings.Vera, Meetings.Mila, true, Meetings.At))
        .Should().Contain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");

    [Fact]
    public void Forward_OfOccurrencesYearsApart_CarriesTheChangesInBetween() => Meetings.Lines(SchedulingMessage.Forward(
            Meetings.Of(Meetings.Series).And([Meetings.Of(Meetings.Series).At("20280706T090000", new Interval(Instant.FromUtc(2028, 7, 6, 7, 0), Instant.FromUtc(2028, 7, 6, 8, 0)))]),
            Meetings.Vera, Meetings.Mila, true, Meetings.At))
        .Should().Contain("DTSTART:20280326T020000").And.NotContain(l => l.Contains("YEARLY", StringComparison.Ordinal));
}
