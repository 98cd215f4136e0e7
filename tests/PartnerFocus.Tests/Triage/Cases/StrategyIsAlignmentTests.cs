using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class StrategyIsAlignmentTests
{
    [Fact]
    public void Ask_WhenLongTermWithTheLeads_ArguesAttend()
    {
        var meeting = Entries.Called("met z'n drieën").Saying("Waar willen we in 2030 staan?").From(SampleFirm.Anna).With(SampleFirm.Cas, SampleFirm.Eva);

        new StrategyIsAlignment().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenForAClient_SaysNothing()
    {
        var meeting = Entries.Called("strategie Norsk").From(SampleFirm.Anna).With(SampleFirm.KeyClient);

        new StrategyIsAlignment().Ask(meeting.Read()).Should().BeNull();
    }
}
