using PartnerFocus.Tests.Triage.Rules;
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

    [Theory]
    [InlineData("‘Cas A/L’ · by Mo · all day")]
    [InlineData("‘Cas A/L’ · by HR · to Anna · all day")]
    [InlineData("‘Sem ziekgemeld’ · by HR · to Anna · all day")]
    [InlineData("‘Eva parental leave’ · by Mo · all day")]
    [InlineData("‘Eva vrij’ · by Cas · to Anna · all day")]
    public void Assess_WhenSomebodyOfTheFirmNotedAColleaguesLeave_IsANote(string told) => ToldMeeting.Assess(told).IsNote.Should().BeTrue();

    [Theory]
    [InlineData("‘Verlof Sem bespreken’ · by Sem · to Anna · “Ik wil volgend jaar drie maanden weg, kan dat?”")]
    [InlineData("‘Leave policy Eva’ · by Eva · to Anna · “1. parental leave rules”")]
    [InlineData("‘Vac. counsel, gesprek’ · by HR · to Anna, Cas · “Kandidaat voor de vacature”")]
    public void Assess_WhenALeaveIsTalkedAbout_IsNoNote(string told) => ToldMeeting.Assess(told).IsNote.Should().BeFalse();
}
