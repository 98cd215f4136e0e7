using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnersDecideTogetherTests
{
    [Fact]
    public void Ask_WhenPartnersMeet_ArguesAttend()
    {
        var meeting = Entries.Called("Partners").From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner);

        new OwnersDecideTogether().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenTeamIsThere_SaysNothing()
    {
        var meeting = Entries.Called("Partners").From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner, SampleFirm.Cas);

        new OwnersDecideTogether().Ask(meeting.Read()).Should().BeNull();
    }
}
