using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class TheTeamCarriesItTests
{
    [Fact]
    public void Ask_WhenSeniorRunsAStandingMeeting_ArguesLeaveOut()
    {
        var meeting = Entries.Called("dealronde").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new TheTeamCarriesIt().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenOnlyThePartnerIsThere_SaysNothing()
    {
        var meeting = Entries.Called("dealronde").From(SampleFirm.Cas).With(SampleFirm.Anna).Every(7, "FREQ=WEEKLY");

        new TheTeamCarriesIt().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Warranty cap", "Over de cap en de termijn.")]
    [InlineData("SPA", "The cap, and what comes after it.")]
    public void Ask_WhenASingleMeetingShowsNoExecution_AsksFirst(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        var finding = new TheTeamCarriesIt().Ask(meeting.Read())!;

        (finding.Verdict, finding.Confidence).Should().Be((Verdict.Clarify, Confidence.Close));
        finding.Contribution.En.Should().StartWith("Ask ");
    }

    [Theory]
    [InlineData("Werksessie SPA", "Actielijst doornemen.")]
    [InlineData("Working session SPA", "Go through the action list.")]
    public void Ask_WhenASingleMeetingIsExecution_IsLikely(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new TheTeamCarriesIt().Ask(meeting.Read())!.Confidence.Should().Be(Confidence.Likely);
    }
}
