using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class KeyClientInvitesYouTests
{
    [Fact]
    public void Ask_WhenDinnerAtAKeyClient_ArguesAttend()
    {
        var meeting = Entries.Called("Diner").From(SampleFirm.KeyClient).With(SampleFirm.Anna, SampleFirm.Cas);

        new KeyClientInvitesYou().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenDinnerOfTheFirm_SaysNothing()
    {
        var meeting = Entries.Called("Diner").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new KeyClientInvitesYou().Ask(meeting.Read()).Should().BeNull();
    }
}
