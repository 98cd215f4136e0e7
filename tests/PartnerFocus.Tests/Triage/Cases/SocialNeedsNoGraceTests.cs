using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class SocialNeedsNoGraceTests
{
    [Fact]
    public void Ask_WhenFarewellDrinks_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Afscheidsborrel").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new SocialNeedsNoGrace().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenNoGetTogether_SaysNothing()
    {
        var meeting = Entries.Called("SPA review").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new SocialNeedsNoGrace().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Assess_WhenARegularClientInvitesToAParty_LeavesItToYou() =>
        Entries.Called("Feestavond").Saying("200 gasten. Kom je ook?").From(SampleFirm.RegularClient).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.LeaveOut);

    [Theory]
    [InlineData("Burns Supper")]
    [InlineData("Galadiner vereniging")]
    public void Ask_WhenAnAssociationDines_ArguesLeaveOut(string title) =>
        new SocialNeedsNoGrace().Ask(Entries.Called(title).From(SampleFirm.Stranger).With(SampleFirm.Anna).Read())!.Verdict.Should().Be(Verdict.LeaveOut);
}
