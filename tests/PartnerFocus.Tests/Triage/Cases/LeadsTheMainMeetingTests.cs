using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class LeadsTheMainMeetingTests
{
    [Fact]
    public void Ask_WhenSpeaksForTheClient_ArguesAttend()
    {
        var meeting = Entries.Called("Norsk SPA").Saying("Anna Lind voert het woord.").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.KeyClient);

        new LeadsTheMainMeeting().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenLeadsASubMeeting_SaysNothing()
    {
        var meeting = Entries.Called("Delta Port werksessie").Saying("actielijst doorlopen").From(SampleFirm.Anna).With(SampleFirm.RegularClient);

        new LeadsTheMainMeeting().Ask(meeting.Read()).Should().BeNull();
    }
}
