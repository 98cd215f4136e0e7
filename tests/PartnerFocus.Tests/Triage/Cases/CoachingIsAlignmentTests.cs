using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class CoachingIsAlignmentTests
{
    [Fact]
    public void Ask_WhenWhereSomebodyIsHeading_ArguesAttend()
    {
        var meeting = Entries.Called("Sem").Saying("Waar sta jij over drie jaar?").From(SampleFirm.Anna).With(SampleFirm.Sem);

        new CoachingIsAlignment().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenWithAGroup_SaysNothing()
    {
        var meeting = Entries.Called("loopbaan").From(SampleFirm.Anna).With(SampleFirm.Sem, SampleFirm.Cas);

        new CoachingIsAlignment().Ask(meeting.Read()).Should().BeNull();
    }
}
