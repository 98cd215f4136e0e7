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
}
