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

    [Theory]
    [InlineData(SampleFirm.KeyClient, Verdict.Attend)]
    [InlineData(SampleFirm.Cas, Verdict.AttendPart)]
    public void Ask_WhenAKeyClientsBoardConvenedIt_ArguesAttendForAnItemToo(string organizer, Verdict verdict)
    {
        var meeting = Entries.Called("Board meeting").Saying("1. Minutes\n2. Warranty cap: do we accept? (Anna Lind)\n3. AOB")
            .From(organizer).With(SampleFirm.Anna, $"Maeve Tuohy, CEO <{SampleFirm.KeyClient}>");

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void Ask_WhenAskedOutsideTheField_SaysNothing()
    {
        var meeting = Entries.Called("VAT review").Saying("1. cijfers (Sem)\n2. Anna: akkoord op de VAT positie?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read()).Should().BeNull();
    }
}
