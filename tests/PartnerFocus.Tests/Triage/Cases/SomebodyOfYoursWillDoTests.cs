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

    [Theory]
    [InlineData("Practical: pegs and tape. Can someone from your side join?")]
    [InlineData("Praktisch: paaltjes en lint. Kan er iemand van jullie kant bij zijn?")]
    [InlineData("Zou een van uw mensen de sleutels kunnen halen?")]
    [InlineData("Could one of your team walk our clerk through the index?")]
    [InlineData("Is there anybody on your side who could let us in?")]
    [InlineData("Kan iemand van jullie de index toelichten?")]
    [InlineData("Would anyone on your team be able to hand over the badges?")]
    public void Assess_WhenTheQuestionIsForSomebody_DelegatesIt(string text) =>
        Entries.Called("Delta Port: pegs").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.Delegate);

    [Theory]
    [InlineData("Can someone from your side join, and do you agree to the warranty cap?")]
    [InlineData("Do you, or does someone from your side, accept the SPA cap?")]
    [InlineData("Anna, can someone from your side join, and is the SPA cap acceptable?")]
    public void Assess_WhenThePartnerIsAskedAsWell_KeepsThePartner(string text) =>
        Entries.Called("Delta Port: SPA").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Assess().Verdict.Should().BeOneOf(Verdict.Attend, Verdict.AttendPart);
}
