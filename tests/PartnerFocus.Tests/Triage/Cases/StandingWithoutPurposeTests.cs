using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class StandingWithoutPurposeTests
{
    [Fact]
    public void Ask_WhenMonthlyWithoutAgenda_ArguesLeaveOut()
    {
        var meeting = Entries.Called("overleg").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Eva).Every(30, "FREQ=MONTHLY");

        new StandingWithoutPurpose().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenSingleEntry_SaysNothing()
    {
        var meeting = Entries.Called("overleg").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Eva);

        new StandingWithoutPurpose().Ask(meeting.Read()).Should().BeNull();
    }
}
