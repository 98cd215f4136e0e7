using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ManagementTeamRunsTheShopTests
{
    [Fact]
    public void Ask_WhenOnlyDayToDayItems_ArguesDelegate()
    {
        var meeting = Entries.Called("MT").Saying("rooster, verlof, parkeerplekken").From(SampleFirm.Anna).With(SampleFirm.Cas, SampleFirm.Eva);

        new ManagementTeamRunsTheShop().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Ask_WhenStrategyOnTheAgenda_SaysNothing()
    {
        var meeting = Entries.Called("MT").Saying("strategie 2030, verlof").From(SampleFirm.Anna).With(SampleFirm.Cas, SampleFirm.Eva);

        new ManagementTeamRunsTheShop().Ask(meeting.Read()).Should().BeNull();
    }
}
