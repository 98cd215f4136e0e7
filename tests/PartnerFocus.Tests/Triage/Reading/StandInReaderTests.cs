using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class StandInReaderTests
{
    [Theory]
    [InlineData("Stuur gerust iemand die de dataroom kent, stuur degene die het weet.")]
    [InlineData("Kan iemand van uw bureau een rondleiding geven? Heb jij iemand die de wijken kent?")]
    [InlineData("Could somebody who knows the taxonomy walk us through it?")]
    [InlineData("An hour with whoever keeps the logframe would sort it.")]
    [InlineData("Per kantoor is 1 afgevaardigde nodig.")]
    [InlineData("Het verweer mag door een gemachtigde worden gevoerd.")]
    public void Read_WhenAnybodyOfTheFirmWillDo_FindsTheRequest(string text) =>
        Entries.Called("dossier").From(SampleFirm.Stranger).With(SampleFirm.Anna).Saying(text).Read().StandIn.Should().NotBeNull();

    [Theory]
    [InlineData("Anna is degene die met de bank over de prijs praat.")]
    [InlineData("Een vertegenwoordiger van de bank schuift aan.")]
    [InlineData("De gemachtigde van de wederpartij is mr. Kern.")]
    [InlineData("Een deelnemer aan het consortium wil eruit, met een bod per partij.")]
    [InlineData("A representative of the regulator will be there, one vote per shareholder.")]
    [InlineData("Someone from the ministry leaked the letter.")]
    public void Read_WhenSomebodyIsOnlyDescribed_FindsNoRequest(string text) =>
        Entries.Called("dossier").From(SampleFirm.Stranger).With(SampleFirm.Anna).Saying(text).Read().StandIn.Should().BeNull();

    [Fact]
    public void Read_WhenAKeyClientsDirectorsDescribeWhoTheyNeed_FindsNoRequest() =>
        Entries.Called("closing terms").From(SampleFirm.KeyClient, "J. Holm (CEO)").With(SampleFirm.Anna, SampleFirm.Cas, $"J. Holm (CEO) <{SampleFirm.KeyClient}>")
            .Saying("We need someone who can close this.").Read().StandIn.Should().BeNull();
}
