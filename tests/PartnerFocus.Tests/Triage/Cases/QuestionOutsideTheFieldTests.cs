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
    public void Ask_WhenAskedAboutTax_PassesTheQuestionOnInItsOwnWords()
    {
        var meeting = Entries.Called("VAT").Saying("Anna, wat vind jij van de VAT positie?").From(SampleFirm.Sem).With(SampleFirm.Anna);

        new QuestionOutsideTheField().Ask(meeting.Read())!.Contribution.Should().Be(new LocalText(
            "Geef de vraag ‘Anna, wat vind jij van de VAT positie?’ aan wie daar talent voor heeft.",
            "Pass the question ‘Anna, wat vind jij van de VAT positie?’ to whoever has the talent for it."));
    }

    [Fact]
    public void Ask_WhenAskedAboutMergers_SaysNothing()
    {
        var meeting = Entries.Called("SPA").Saying("Anna, wat vind jij van de warranty?").From(SampleFirm.Sem).With(SampleFirm.Anna);

        new QuestionOutsideTheField().Ask(meeting.Read()).Should().BeNull();
    }
}
