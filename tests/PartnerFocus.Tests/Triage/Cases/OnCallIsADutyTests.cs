using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OnCallIsADutyTests
{
    [Fact]
    public void Ask_WhenOwnWeekend_ArguesAttend()
    {
        var meeting = Entries.Called("piket").AllDay();

        new OnCallIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenSomebodyElsesDuty_SaysNothing()
    {
        var meeting = Entries.Called("piket Sem").AllDay();

        new OnCallIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("HAP visitearts Anna", true)]
    [InlineData("HAP visitearts", false)]
    public void Ask_WhenARosterFromElsewhereNamesThePartner_IsADuty(string title, bool isDuty) =>
        (new OnCallIsADuty().Ask(Entries.Called(title).Saying("dienst 4412, ruilen via het rooster").From(SampleFirm.Stranger).With(SampleFirm.Anna).Read()) is not null).Should().Be(isDuty);
}
