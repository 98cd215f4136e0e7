using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class TheRestIsTheTeamsTests
{
    [Fact]
    public void Ask_WhenWorkingSession_ArguesDelegate()
    {
        var meeting = Entries.Called("Delta Port werksessie").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new TheRestIsTheTeams().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Alone_WhenThePartnerConvenedIt_DoesNotSayThatSomebodyElseLeads()
    {
        var reading = Entries.Called("Delta Port").From(SampleFirm.Anna).With(SampleFirm.RegularClient).Read();

        TheRestIsTheTeams.Alone(new TheRestIsTheTeams().Ask(reading)!, reading).Text.En.Should().Be("No question for you was found.");
    }

    [Fact]
    public void Alone_WhenAColleagueIsThere_ShowsWho()
    {
        var reading = Entries.Called("Delta Port").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas).Read();

        TheRestIsTheTeams.Alone(new TheRestIsTheTeams().Ask(reading)!, reading).Seen.Should().Be(new Quote("Cas Vermeer", MeetingField.Attendees));
    }

    [Fact]
    public void Ask_WhenAColleagueIsInvited_LeavesTheNameToTheRanking()
    {
        var meeting = Entries.Called("Delta Port werksessie").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new TheRestIsTheTeams().Ask(meeting.Read())!.Contribution!.Nl.Should().NotContain("Anna");
    }
}
