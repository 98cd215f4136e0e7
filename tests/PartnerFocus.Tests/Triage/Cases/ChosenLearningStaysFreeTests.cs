using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ChosenLearningStaysFreeTests
{
    [Fact]
    public void Ask_WhenCourseThatWasChosen_ArguesProtect()
    {
        var meeting = Entries.Called("Module 2: philosophy").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new ChosenLearningStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenMandatoryCourse_SaysNothing()
    {
        var meeting = Entries.Called("Module 2: philosophy (verplicht)").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new ChosenLearningStaysFree().Ask(meeting.Read()).Should().BeNull();
    }
}
