using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ReflectionStaysFreeTests
{
    [Fact]
    public void Ask_WhenOwnBlock_ArguesProtect()
    {
        var meeting = Entries.Called("niet storen");

        new ReflectionStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenWithOthers_SaysNothing()
    {
        var meeting = Entries.Called("niet storen").From(SampleFirm.Anna).With(SampleFirm.Cas);

        new ReflectionStaysFree().Ask(meeting.Read()).Should().BeNull();
    }
}
