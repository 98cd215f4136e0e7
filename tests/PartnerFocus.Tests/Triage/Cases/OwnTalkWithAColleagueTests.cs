using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnTalkWithAColleagueTests
{
    [Fact]
    public void Ask_WhenOwnOneToOne_ArguesAttend()
    {
        var meeting = Entries.Called("bij mij").From(SampleFirm.Anna).With(SampleFirm.Eva);

        new OwnTalkWithAColleague().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenConvenedByTheColleague_SaysNothing()
    {
        var meeting = Entries.Called("bij jou").From(SampleFirm.Eva).With(SampleFirm.Anna);

        new OwnTalkWithAColleague().Ask(meeting.Read()).Should().BeNull();
    }
}
