using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class QuestionOutsideTheFieldTests
{
    [Fact]
    public void Ask_WhenAskedAboutTax_ArguesDelegate()
    {
        var meeting = Entries.Called("VAT").Saying("Anna, wat vind jij van de VAT positie?").From(SampleFirm.Sem).With(SampleFirm.Anna);

        new QuestionOutsideTheField().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Ask_WhenAskedAboutMergers_SaysNothing()
    {
        var meeting = Entries.Called("SPA").Saying("Anna, wat vind jij van de warranty?").From(SampleFirm.Sem).With(SampleFirm.Anna);

        new QuestionOutsideTheField().Ask(meeting.Read()).Should().BeNull();
    }
}
