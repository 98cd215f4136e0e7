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

    [Theory]
    [InlineData("Supervisory board, Philosophy Trust")]
    [InlineData("Bestuursvergadering Stichting Philosophy")]
    [InlineData("Philosophy committee")]
    public void Ask_WhenOneWordOfItStandsOverSomethingElse_SaysNothing(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new ChosenLearningStaysFree().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenAStrangerCallsItASetNumberOfTimes_ArguesProtect()
    {
        var meeting = Entries.Called("Philosophy by the river").From(SampleFirm.Stranger).With(SampleFirm.Anna).Every(7, "FREQ=WEEKLY;COUNT=6");

        new ChosenLearningStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }
}
