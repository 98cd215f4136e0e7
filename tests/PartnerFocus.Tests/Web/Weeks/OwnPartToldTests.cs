using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class OwnPartToldTests
{
    [Theory]
    [InlineData("Punt 3", "Punt 3, 10:00–10:20")]
    [InlineData("10:00-10:20 Earn-out: Marieke, ga je akkoord?", "Earn-out: Marieke, ga je akkoord? 10:00–10:20")]
    [InlineData("10.00 uur: Bod", "Bod, 10:00–10:20")]
    [InlineData("3. Bod", "3. Bod, 10:00–10:20")]
    [InlineData("", "10:00–10:20")]
    public void Told_OfAnItemWithItsTime_SaysTheTimeOnce(string item, string told) =>
        OwnParts.Told(new OwnPart(item, "2026-12-03T10:00:00", "2026-12-03T10:20:00")).Should().Be(told);

    [Fact]
    public void Told_WithoutATime_IsTheItemAsWritten() => OwnParts.Told(new OwnPart("10:00 Bod", null, null)).Should().Be("10:00 Bod");
}
