using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class RolesOfTheFirmTests
{
    [Theory]
    [InlineData("Tekenen bij de notaris.", false)]
    [InlineData("Signing at the notary: yes or no.", false)]
    [InlineData("De accountant tekent vrijdag.", false)]
    [InlineData("Wij wachten op advies van de accountant.", false)]
    [InlineData("De advocaat moet beslissen over de SPA.", true)]
    [InlineData("Lead counsel must decide on the SPA.", true)]
    [InlineData("Graag een besluit van de partner over de SPA.", true)]
    public void Read_WhenARoleIsNamed_MeansThePartnerWhereItIsTheFirmsOwn(string text, bool asks) => Asked(text, SampleFirm.Profile).Should().Be(asks);

    [Fact]
    public void Read_WhenTheFirmsTopicsTellOfTheProfession_MeansThePartner() => Asked("De notaris moet beslissen over de SPA.", SampleFirm.Profile with
    {
        Topics = [.. SampleFirm.Profile.Topics, new Topic("deeds", new LocalText("Notariële akten", "Notarial deeds"), ["akte"])],
    }).Should().BeTrue();

    private static bool Asked(string text, FirmProfile firm) =>
        new MeetingReader(firm, new FirmMatchers(firm), SampleFirm.Partner)
            .Read(Entries.Called("overname").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem), new KnownTitles([])).Ask is not null;
}
