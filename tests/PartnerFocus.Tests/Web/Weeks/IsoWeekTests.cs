using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class IsoWeekTests
{
    [Fact]
    public void TryParse_WhenTheYearHas53Weeks_ReadsTheLast() =>
        IsoWeek.TryParse("2026-W53", out var week, out _).Should().Be(week == new IsoWeek(2026, 53));

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("0001-W01")]
    [InlineData("9999-W01")]
    public void TryParse_WhenThereIsNoSuchWeek_SaysItLooksLikeOne(string text)
    {
        var read = IsoWeek.TryParse(text, out _, out var looksLikeOne);

        (read, looksLikeOne).Should().Be((false, true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-47")]
    [InlineData("2026-W4")]
    [InlineData("２０２６-W47")]
    [InlineData("2026-W47 ")]
    public void TryParse_WhenItIsNoWeek_SaysSo(string? text)
    {
        var read = IsoWeek.TryParse(text, out _, out var looksLikeOne);

        (read, looksLikeOne).Should().Be((false, false));
    }

    [Fact]
    public void Of_TheFirstOfJanuary2027_BelongsToTheYearBefore() =>
        IsoWeek.Of(new LocalDate(2027, 1, 1)).ToString().Should().Be("2026-W53");

    [Fact]
    public void Next_AfterTheLastWeek_IsTheFirstOfTheNextYear() =>
        new IsoWeek(2026, 53).Next.Should().Be(new IsoWeek(2027, 1));

    [Fact]
    public void In_TheWeekTheClockGoesBack_Has169Hours() =>
        new IsoWeek(2026, 43).In(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).Duration.TotalHours.Should().Be(169);

    [Theory]
    [InlineData("2026-11-16T09:00", "2026-W47")]
    [InlineData("2026-11-20T17:59", "2026-W47")]
    [InlineData("2026-11-20T18:00", "2026-W48")]
    [InlineData("2026-11-22T20:00", "2026-W48")]
    [InlineData("2027-01-02T12:00", "2027-W01")]
    public void ToReview_WhenTheLastWorkingDayIsOver_IsTheNextWeek(string local, string week)
    {
        var firm = FirmFile.Read(SampleCalendars.Firm()).Firm!;
        var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(firm.TimeZone).ToInstant();

        IsoWeek.ToReview(now, firm).ToString().Should().Be(week);
    }
}
