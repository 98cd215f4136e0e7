using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class DecidedAlreadyTests
{
    [Theory]
    [InlineData("Anna signed off on the SPA yesterday; we just plan the work.")]
    [InlineData("Anna decided last week to go with plan B for the closing. Sem walks us through the schedule.")]
    [InlineData("Anna heeft vorige week akkoord gegeven op de overname. We plannen alleen de uitwerking.")]
    [InlineData("Anna ging gisteren akkoord met de overname, wij werken het uit.")]
    [InlineData("Sorted, Anna said yes this morning. We just go through the closing list.")]
    [InlineData("Anna has approved the closing list; Sem files it.")]
    [InlineData("Anna hakte dinsdag de knoop door over de overname. Sem regelt de stukken.")]
    [InlineData("Anna keurde vrijdag de SPA goed.")]
    public void Ask_WhenThePartnerDecidedAlready_IsNoQuestion(string text) => AskIn(text).Should().BeNull();

    [Theory]
    [InlineData("Anna decided yesterday to wait, but she must approve the closing date now.")]
    [InlineData("Anna approved the draft last week. Anna, do we accept the new SPA cap?")]
    [InlineData("If Anna has signed off on the SPA, do we close?")]
    [InlineData("Anna must decide on the SPA before Friday.")]
    [InlineData("Anna to sign off on the SPA, Sem signed off last week.")]
    [InlineData("Akkoord nodig van Anna op de SPA; Cas heeft gisteren getekend.")]
    [InlineData("Anna heeft vorige week akkoord gegeven mits de borg hoger wordt: akkoord op de SPA?")]
    public void Ask_WhenSomethingIsStillOpen_IsAQuestion(string text) => AskIn(text).Should().NotBeNull();

    private static Ask? AskIn(string text) => Entries.Called("SPA").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Ask;
}
