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
}
