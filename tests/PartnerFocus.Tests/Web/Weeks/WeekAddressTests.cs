using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class WeekAddressTests
{
    private static readonly IsoWeek Week = new(2026, 47);

    [Fact]
    public void ToString_WithNothingChosen_IsTheBareAddress() =>
        new WeekAddress("vera", Week).ToString().Should().Be("/week/vera/2026-W47");

    [Fact]
    public void ToString_CarriesViewFilterAndMeeting() =>
        WeekAddress.Of("vera", Week, "list", "delegate", "k_-1").ToString()
            .Should().Be("/week/vera/2026-W47?view=list&filter=delegate&meeting=k_-1");

    [Fact]
    public void Of_WhenTheFilterIsUnknown_ShowsEverything() =>
        WeekAddress.Of("vera", Week, "cube", "nonsense", null).ToString().Should().Be("/week/vera/2026-W47");

    [Fact]
    public void ToString_WhenTheMeetingHoldsOtherCharacters_EscapesThem() =>
        WeekAddress.Of("vera", Week, null, null, "a&b=\"c").ToString().Should().EndWith("?meeting=a%26b%3D%22c");
}
