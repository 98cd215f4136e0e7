using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

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
    public void Ask_WhenAColleagueIsInvited_LeavesTheNameToTheRanking()
    {
        var meeting = Entries.Called("Delta Port werksessie").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new TheRestIsTheTeams().Ask(meeting.Read())!.Contribution!.Nl.Should().NotContain("Anna");
    }
}
