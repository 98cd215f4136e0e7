using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class LimitIsCrossedTests
{
    [Fact]
    public void Ask_WhenFirmIsHeldLiable_ArguesAttend()
    {
        var meeting = Entries.Called("Aansprakelijkstelling").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenStandingSeries_SaysNothing()
    {
        var meeting = Entries.Called("klacht").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }
}
