using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class BoardSeatIsADutyTests
{
    [Fact]
    public void Ask_WhenSeatInPerson_ArguesAttend()
    {
        var meeting = Entries.Called("Museum").Saying("Je neemt deel als lid van de raad van toezicht.").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new BoardSeatIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenOptionalSeat_SaysNothing()
    {
        var meeting = Entries.Called("Museum").Saying("als lid van de raad van toezicht").From(SampleFirm.Stranger).WithOptional(SampleFirm.Anna);

        new BoardSeatIsADuty().Ask(meeting.Read()).Should().BeNull();
    }
}
