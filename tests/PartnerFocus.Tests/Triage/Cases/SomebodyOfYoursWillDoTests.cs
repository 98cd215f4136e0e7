using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class SomebodyOfYoursWillDoTests
{
    [Fact]
    public void Ask_WhenAnybodyOfTheTeam_ArguesDelegate()
    {
        var meeting = Entries.Called("Testdag").Saying("Per team een afgevaardigde graag.").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new SomebodyOfYoursWillDo().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Ask_WhenOptional_SaysNothing()
    {
        var meeting = Entries.Called("Testdag").Saying("Per team een afgevaardigde graag.").From(SampleFirm.Hr).WithOptional(SampleFirm.Anna);

        new SomebodyOfYoursWillDo().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Anna of iemand anders van jullie, graag.")]
    [InlineData("Anna, or someone else from your team.")]
    public void Ask_WhenThePartnerIsNamedAsOneOfSeveral_ArguesDelegate(string text)
    {
        var meeting = Entries.Called("Delta Port").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new SomebodyOfYoursWillDo().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }
}
