using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class MarkerIsNoMeetingTests
{
    [Fact]
    public void Ask_WhenColleagueHasABirthday_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Sem jarig").AllDay();

        new MarkerIsNoMeeting().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenSomebodyIsInvited_SaysNothing()
    {
        var meeting = Entries.Called("Sem jarig").From(SampleFirm.Sem).With(SampleFirm.Anna);

        new MarkerIsNoMeeting().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Sem exam leave")]
    [InlineData("Sem studieverlof")]
    public void Ask_WhenAColleagueAnnouncesLeave_ArguesLeaveOut(string title)
    {
        var meeting = Entries.Called(title).AllDay().From(SampleFirm.Sem).With(SampleFirm.Sem, SampleFirm.Anna) with { IsTransparent = true };

        meeting.Assess().Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Theory]
    [InlineData("Strategiedag met Cas")]
    [InlineData("Kick-off met Cas")]
    [InlineData("Zitting rechtbank, Cas mee")]
    public void Ask_WhenTheWholeDayIsAMeeting_SaysNothing(string title) =>
        new MarkerIsNoMeeting().Ask((Entries.Called(title).AllDay() with { IsTransparent = true }).Read()).Should().BeNull();

    [Theory]
    [InlineData("Accepted: SPA review")]
    [InlineData("Geaccepteerd: SPA bespreking")]
    [InlineData("Declined: SPA review")]
    public void Ask_WhenItIsAnAnswerToAnInvitation_IsANote(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Cas).With(SampleFirm.Anna);

        new MarkerIsNoMeeting().Ask(meeting.Read())!.IsNote.Should().BeTrue();
    }

    [Fact]
    public void Ask_WhenSomethingAcceptedIsDiscussed_SaysNothing()
    {
        var meeting = Entries.Called("Accepted offers").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new MarkerIsNoMeeting().Ask(meeting.Read()).Should().BeNull();
    }
}
