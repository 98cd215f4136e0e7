using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnInvitationWithoutTextTests
{
    [Fact]
    public void Ask_WhenOwnInvitationToThree_ArguesAttend()
    {
        var meeting = Entries.Called("overleg").From(SampleFirm.Anna).With(SampleFirm.Eva, SampleFirm.Cas);

        new OwnInvitationWithoutText().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenSomebodyElsesInvitation_SaysNothing()
    {
        var meeting = Entries.Called("overleg").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva);

        new OwnInvitationWithoutText().Ask(meeting.Read()).Should().BeNull();
    }
}
