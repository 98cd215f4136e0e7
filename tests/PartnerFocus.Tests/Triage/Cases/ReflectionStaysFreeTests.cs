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
}
