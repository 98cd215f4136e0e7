using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class LeadStatementTests
{
    [Theory]
    [InlineData("Tekenen bij de notaris, mr. Lind leidt.")]
    [InlineData("Signing at the notary, Anna Lind leads.")]
    [InlineData("Ondertekening om elf uur; Anna zit voor.")]
    [InlineData("Must sign by noon. Anna Lind chairs the signing.")]
    [InlineData("Besluit over de prijs: Anna voert namens ons het woord.")]
    [InlineData("Decision day, Anna will lead for us.")]
    [InlineData("Vandaag leidt mr. Lind de closing en Cas notuleert.")]
    public void Read_WhenTheTextTellsThatThePartnerLeads_IsALeadAndNoQuestion(string text)
    {
        var reading = Read(text);

        (reading.Lead.Kind, reading.Ask).Should().Be((LeadKind.Said, null));
    }

    [Theory]
    [InlineData("Anna leidt dit punt.")]
    [InlineData("Het voorstel van Anna leidt tot vragen.")]
    [InlineData("Anna's proposal leads to questions.")]
    [InlineData("Anna leidt de praktijkgroep sinds mei.")]
    [InlineData("Sem leidt.")]
    public void Read_WhenSomethingElseIsLed_IsNoLead(string text) => Read(text).Lead.Kind.Should().Be(LeadKind.None);

    [Theory]
    [InlineData("Anna leidt: akkoord op de warranty?")]
    [InlineData("Anna leads, and please decide on the SPA.")]
    public void Read_WhenSomethingIsAskedAsWell_AsksIt(string text) => Read(text).Ask.Should().NotBeNull();

    [Theory]
    [InlineData("Tekenen bij de notaris, mr. Lind leidt.")]
    [InlineData("Signing at the notary, Anna Lind leads.")]
    [InlineData("Tekenen bij de notaris.")]
    [InlineData("De accountant tekent als eerste, daarna de notaris.")]
    public void Assess_WhenTheClientsDecisionMakerIsAtTheClosing_SendsThePartnerToAllOfIt(string text) => Entries.Called("Norsk: closing").Saying(text)
        .From(SampleFirm.Stranger, "Secretariaat").With(SampleFirm.Anna, $"J. Holm (CEO) <{SampleFirm.KeyClient}>", SampleFirm.Cas).Assess()
        .Verdict.Should().Be(Verdict.Attend);

    private static MeetingReading Read(string text) =>
        Entries.Called("Norsk closing").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.KeyClient, SampleFirm.Cas).Read();
}
