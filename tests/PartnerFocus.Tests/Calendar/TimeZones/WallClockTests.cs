using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.TimeZones;

/// <summary>Wall time to real time, beside what NodaTime says of every hour.</summary>
public sealed class WallClockTests
{
    [Theory]
    [InlineData("Europe/Amsterdam", 2026)]
    [InlineData("Europe/Amsterdam", 1940)]
    [InlineData("Africa/Casablanca", 2025)]
    [InlineData("America/New_York", 2090)]
    [InlineData("Australia/Lord_Howe", 2026)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("UTC", 2026)]
    public void ToInstant_OfEveryHalfHourOfAYear_IsWhatTheZoneSays(string id, int year)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var clock = WallClock.Of(zone);
        var first = new LocalDateTime(year, 1, 1, 0, 0);
        var walls = Enumerable.Range(0, 366 * 48).Select(i => first.PlusMinutes(30 * i)).ToList();

        walls.Select(w => clock.ToInstant(RuleShape.ToSeconds(w), out _))
            .Should().Equal(walls.Select(w => zone.AtLeniently(w).ToInstant().ToUnixTimeSeconds()));
    }

    [Fact]
    public void ToInstant_InAGap_SaysByHowMuchTheTimeWasMoved()
    {
        WallClock.Of(CalendarText.Amsterdam).ToInstant(RuleShape.ToSeconds(new LocalDateTime(2026, 3, 29, 2, 30)), out var shift);

        shift.Should().Be(3600);
    }

    [Fact]
    public void ToInstant_BeforeAndAfterAllYearsThatAreKept_StillAnswers()
    {
        var clock = WallClock.Of(CalendarText.Amsterdam);

        clock.ToInstant(RuleShape.ToSeconds(new LocalDateTime(2500, 7, 1, 12, 0)), out _)
            .Should().Be(Instant.FromUtc(2500, 7, 1, 10, 0).ToUnixTimeSeconds());
    }
}
