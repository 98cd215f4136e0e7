using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class PeersFromElsewhereStayTests
{
    [Fact]
    public void Ask_WhenStandingCircle_ArguesProtect()
    {
        var meeting = Entries.Called("kring").From("a@one.example").With(SampleFirm.Anna, "b@two.example", "c@three.example").Every(28, "FREQ=WEEKLY;INTERVAL=4");

        new PeersFromElsewhereStay().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenColleagueInTheCircle_SaysNothing()
    {
        var meeting = Entries.Called("kring").From("a@one.example").With(SampleFirm.Anna, SampleFirm.Cas, "b@two.example").Every(28, "FREQ=WEEKLY;INTERVAL=4");

        new PeersFromElsewhereStay().Ask(meeting.Read()).Should().BeNull();
    }
}
