using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class NotEnoughKnownTests
{
    [Fact]
    public void Ask_WhenOneWordOnly_ArguesClarify()
    {
        var meeting = Entries.Called("overleg").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva);

        new NotEnoughKnown().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Clarify);
    }

    [Fact]
    public void Ask_WhenPurposeIsSaid_SaysNothing()
    {
        var meeting = Entries.Called("SPA Norsk").Saying("concept doorlopen met de controller").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva);

        new NotEnoughKnown().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("loop je even langs? duurt niet lang")]
    [InlineData("could you pop by? won't take long")]
    [InlineData("Anna, heb je even tijd?")]
    public void Ask_WhenSomebodyOnlyBeckons_DecidesToClarify(string text) =>
        Entries.Called("kwestie").Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.Clarify);

    [Theory]
    [InlineData(SampleFirm.RegularClient, "see you then")]
    [InlineData(SampleFirm.RegularClient, "Over de haven en het schip.")]
    [InlineData(SampleFirm.Stranger, "The warranty in the SPA of Delta Port.")]
    public void Ask_WhenSomebodyFromOutsideAsksNobodyElseOfTheFirm_DecidesToClarify(string by, string text) =>
        Entries.Called("Delta Port").Saying(text).From(by).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.Clarify);

    [Theory]
    [InlineData("Werksessie Delta Port", "Actielijst doornemen.")]
    [InlineData("VAT Delta Port", "De fiscale positie van de haven, en wat de belasting daarvan vindt.")]
    [InlineData("Vergunning Delta Port", "Over de haven en het schip; kan iemand van uw kantoor meekijken?")]
    public void Ask_WhenTheOnlyOneAskedNeedNotBeTheOneWhoGoes_SaysNothing(string title, string text) =>
        new NotEnoughKnown().Ask(Entries.Called(title).Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenACourtAsksNobodyElseForAWorkSession_ArguesClarify() =>
        new NotEnoughKnown().Ask(Entries.Called("Werksessie").Saying("Stukken doornemen.").From("griffie@rechtbank.example", "Griffie rechtbank").With(SampleFirm.Anna).Read())!
            .Verdict.Should().Be(Verdict.Clarify);
}
