using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class PrivateTimeStaysFreeTests
{
    [Fact]
    public void Ask_WhenMarkedPrivateAlone_ArguesProtect()
    {
        var meeting = Entries.Called("x") with { IsPrivate = true };

        new PrivateTimeStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenPrivateButWithAClient_SaysNothing()
    {
        var meeting = Entries.Called("SPA").From(SampleFirm.KeyClient).With(SampleFirm.Anna) with { IsPrivate = true };

        new PrivateTimeStaysFree().Ask(meeting.Read()).Should().BeNull();
    }
}
