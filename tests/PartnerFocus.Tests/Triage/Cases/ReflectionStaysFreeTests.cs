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

    [Theory]
    [InlineData("terug")]
    [InlineData("Broodje")]
    public void Ask_WhenASingleBlockSaysNothing_ServesNoTask(string title) =>
        new ReflectionStaysFree().Ask(Entries.Called(title).Read())!.Task.Should().Be(FocusTask.None);

    [Fact]
    public void Ask_WhenAStandingBlockSaysNothing_ServesTheVision() =>
        new ReflectionStaysFree().Ask(Entries.Called("dijk").Every(7, "FREQ=WEEKLY").Read())!.Task.Should().Be(FocusTask.VisionDevelopment);

    [Theory]
    [InlineData("vormleer", "neem h. 2 mee")]
    [InlineData("the green wood", "wear boots, ask about the joints")]
    public void Ask_WhenASingleBlockHasAText_ServesTheVision(string title, string text) =>
        new ReflectionStaysFree().Ask(Entries.Called(title).Saying(text).Read())!.Leaf.Should().Be(Leaf.Vision);

    [Theory]
    [InlineData("Leiden > Zwolle", "spoor 3")]
    [InlineData("Ely -> Norwich", "if they let us out")]
    [InlineData("ELY-NRW 06:58", "coach D 41, flask")]
    public void Ask_WhenItIsAJourney_HasNoLeaf(string title, string text) =>
        new ReflectionStaysFree().Ask(Entries.Called(title).Saying(text).Read())!.Leaf.Should().BeNull();
}
