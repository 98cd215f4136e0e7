using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class CourtAppearanceIsADutyTests
{
    [Fact]
    public void Ask_WhenOwnHearing_ArguesAttend()
    {
        var meeting = Entries.Called("Zitting rechtbank").Saying("AL pleit");

        new CourtAppearanceIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenOptionalHearing_SaysNothing()
    {
        var meeting = Entries.Called("Zitting rechtbank").From(SampleFirm.Cas).WithOptional(SampleFirm.Anna);

        new CourtAppearanceIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("BK-26/00417", "Prins Clauslaan 60, zittingzaal E", true)]
    [InlineData("BK-26/00417", "Kantoor", false)]
    [InlineData("Rondleiding", "Zittingzaal E", false)]
    public void Ask_WhenADocketNumberStandsInACourtroom_IsAHearing(string title, string place, bool isHearing)
    {
        var meeting = Entries.Called(title) with { Location = place };

        (new CourtAppearanceIsADuty().Ask(meeting.Read()) is not null).Should().Be(isHearing);
    }
}
