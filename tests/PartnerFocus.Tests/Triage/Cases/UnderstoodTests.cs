using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Cases;

/// <summary>Of a single meeting whose words nobody knows no one says that it can do without the partner: somebody is asked first.</summary>
public sealed class UnderstoodTests
{
    [Theory]
    [InlineData("Blauwe kamer", "De muur moet weg en dan zien we verder.")]
    [InlineData("Blue room", "The wall has to go, and then we shall see.")]
    [InlineData("Hortensia", "Hij wil het niet meer en zij ook niet.")]
    [InlineData("After Friday", "He said it in front of everybody, so now it is out.")]
    [InlineData("Kelder", "Het water staat er weer en niemand wil de sleutel.")]
    [InlineData("Plan B", "If it does not come through by then, that is that.")]
    public void Assess_WhenNothingInItIsKnown_AsksFirst(string title, string text)
    {
        var assessment = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess();

        (assessment.Verdict, assessment.Confidence).Should().Be((Verdict.Clarify, Confidence.Close));
    }

    [Theory]
    [InlineData("Werksessie", "De lijst doornemen.")]
    [InlineData("Working group", "Going through the tracker.")]
    public void Assess_WhenItIsExecution_DoesNotAsk(string title, string text) =>
        Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess().Verdict.Should().NotBe(Verdict.Clarify);

    [Theory]
    [InlineData("Warranty cap", "Over de cap en de termijn.")]
    [InlineData("Delta Port", "De sleutels en wie er opent.")]
    [InlineData("Praktisch", "Alleen nog praktisch: wie heeft de sleutel?")]
    public void Assess_WhenOnlySubjectOrClientIsKnown_AsksWhatTheOthersCannotDecide(string title, string text) =>
        Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess().TopContribution.En.Should().Contain("cannot decide");

    [Theory]
    [InlineData("Warranty cap", "Over de cap en de termijn.")]
    [InlineData("SPA", "The cap, and what comes after it.")]
    public void Assess_WhenNoQuestionWasFound_SaysThatAndNotThatNothingIsAsked(string title, string text) =>
        Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess().Evidence[0].Text.En.Should().Contain("no question for you was found");
}
