namespace PartnerFocus.Tests.Triage.Reading;

public sealed class DecisionMakerReaderTests
{
    [Theory]
    [InlineData("Carlijn Zonneveld <c@zonneveld.example>", true)]
    [InlineData("mw. Zonneveld <c@zonneveld.example>", true)]
    [InlineData("Piet Smit <p@zonneveld.example>", false)]
    [InlineData("Zonneveld Smit <p@zonneveld.example>", false)]
    [InlineData("Carlijn Zonneveld <c@elsewhere.example>", false)]
    [InlineData("Kim Blom <k@blom.example>", false)]
    public void Read_WhenSomebodyBearsTheClientsWholeName_LetsTheClientDecide(string guest, bool decides) =>
        Entries.Called("kennismaking").From(SampleFirm.Anna).With(guest).Read().DecisionMakers.Deciding.Should().HaveCount(decides ? 1 : 0);
}
