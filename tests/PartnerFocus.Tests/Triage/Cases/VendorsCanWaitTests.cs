using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class VendorsCanWaitTests
{
    [Fact]
    public void Ask_WhenSoftwareDemo_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Demo").Saying("Our solution saves time").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new VendorsCanWait().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenClientsOwnProduct_SaysNothing()
    {
        var meeting = Entries.Called("Norsk").Saying("Our solution").From(SampleFirm.KeyClient).With(SampleFirm.Anna);

        new VendorsCanWait().Ask(meeting.Read()).Should().BeNull();
    }
}
