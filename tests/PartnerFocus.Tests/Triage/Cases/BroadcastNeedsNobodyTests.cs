using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class BroadcastNeedsNobodyTests
{
    [Fact]
    public void Ask_WhenInvitedThroughAList_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Kwartaalcijfers").From(SampleFirm.Hr).WithList("all@voslind.example");

        new BroadcastNeedsNobody().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenOwnBroadcast_SaysNothing()
    {
        var meeting = Entries.Called("Livestream").From(SampleFirm.Anna).WithList("all@voslind.example");

        new BroadcastNeedsNobody().Ask(meeting.Read()).Should().BeNull();
    }
}
