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
}
