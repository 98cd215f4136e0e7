using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ExplicitQuestionInTheFieldTests
{
    [Fact]
    public void Ask_WhenAskedByName_ArguesAttendPart()
    {
        var meeting = Entries.Called("SPA review").Saying("1. cijfers (Sem)\n2. Anna: akkoord op de warranty cap?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.AttendPart);
    }

    [Fact]
    public void Ask_WhenAskedOutsideTheField_SaysNothing()
    {
        var meeting = Entries.Called("VAT review").Saying("1. cijfers (Sem)\n2. Anna: akkoord op de VAT positie?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read()).Should().BeNull();
    }
}
