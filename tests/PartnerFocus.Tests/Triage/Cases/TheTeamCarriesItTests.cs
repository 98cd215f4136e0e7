using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class TheTeamCarriesItTests
{
    [Fact]
    public void Ask_WhenSeniorRunsAStandingMeeting_ArguesLeaveOut()
    {
        var meeting = Entries.Called("dealronde").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new TheTeamCarriesIt().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenOnlyThePartnerIsThere_SaysNothing()
    {
        var meeting = Entries.Called("dealronde").From(SampleFirm.Cas).With(SampleFirm.Anna).Every(7, "FREQ=WEEKLY");

        new TheTeamCarriesIt().Ask(meeting.Read()).Should().BeNull();
    }
}
