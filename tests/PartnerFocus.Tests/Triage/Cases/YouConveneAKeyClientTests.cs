using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class YouConveneAKeyClientTests
{
    [Fact]
    public void Ask_WhenOwnInvitationToAKeyClient_ArguesAttend()
    {
        var meeting = Entries.Called("Norsk").Saying("wij praten verder over de haven en het schip").From(SampleFirm.Anna).With(SampleFirm.KeyClient, SampleFirm.Cas);

        new YouConveneAKeyClient().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenSubMeeting_SaysNothing()
    {
        var meeting = Entries.Called("Norsk werksessie").Saying("actielijst").From(SampleFirm.Anna).With(SampleFirm.KeyClient, SampleFirm.Cas);

        new YouConveneAKeyClient().Ask(meeting.Read()).Should().BeNull();
    }
}
