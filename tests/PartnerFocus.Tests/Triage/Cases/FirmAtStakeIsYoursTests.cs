using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class FirmAtStakeIsYoursTests
{
    [Theory]
    [InlineData("Opheffen jeugdafdeling", "Besluit over het opheffen van de jeugdafdeling en drie ontslagen.")]
    [InlineData("Gebeld", "Zuid heeft gebeld: ze willen ons overnemen. Onder ons houden.")]
    [InlineData("Norsk?", "Norsk wil ons kopen.")]
    [InlineData("Leeds", "Do we close the office in Leeds?")]
    [InlineData("A call on Friday", "They offered to buy us. Between us please.")]
    [InlineData("Volgend jaar", "Twee banen schrappen of iedereen vier dagen?")]
    [InlineData("Next year", "Redundancies, and who tells them.")]
    public void Assess_WhenTheFirmOrJobsAreAtStake_KeepsThePartner(string title, string text) =>
        Told(title, text).Assess().Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Delta Port: reorganisatie", "Planning van de gesprekken met de OR van Delta Port.")]
    [InlineData("Overname Delta Port", "De overname van een terminal.")]
    [InlineData("Cursus reorganisatie", "Een training over ontslag en reorganisatie, voor wie wil.")]
    [InlineData("Storing", "De storing opheffen en het rooster nalopen.")]
    [InlineData("Lunch", "Who buys the sandwiches?")]
    public void Ask_WhenItIsAClientsOrNobodysStake_SaysNothing(string title, string text) =>
        new FirmAtStakeIsYours().Ask(Told(title, text).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenAttendanceIsOptional_SaysNothing() =>
        new FirmAtStakeIsYours().Ask(Entries.Called("Next year").Saying("Redundancies.").From(SampleFirm.Cas).With(SampleFirm.Sem).WithOptional(SampleFirm.Anna).Read()).Should().BeNull();

    private static Meeting Told(string title, string text) => Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);
}
