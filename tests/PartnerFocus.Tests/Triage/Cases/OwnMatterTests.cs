using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Cases;

/// <summary>What the assistant put in for the partner alone, and what is the partner's own.</summary>
public sealed class OwnMatterTests
{
    [Theory]
    [InlineData("Huisarts")]
    [InlineData("Oogarts 13.40")]
    [InlineData("Chemo")]
    [InlineData("IVF")]
    [InlineData("Marriage counselling")]
    [InlineData("Mammogram")]
    [InlineData("Scan results")]
    [InlineData("Hypotheekgesprek")]
    [InlineData("Mortgage adviser")]
    [InlineData("Notary (will)")]
    [InlineData("Makelaar eigen huis")]
    [InlineData("Schoolgesprek Noor")]
    [InlineData("Diploma-uitreiking Noor")]
    [InlineData("MOT")]
    public void Assess_WhenItIsHealthHomeSchoolOrCar_KeepsTheTimeFree(string title) => Booked(title).Verdict.Should().Be(Verdict.Protect);

    [Theory]
    [InlineData("Colonoscopie")]
    [InlineData("Lasik")]
    [InlineData("Bijenhouders")]
    public void Assess_WhenOneWordSaysNothing_AsksTheAssistant(string title)
    {
        var booked = Booked(title);

        (booked.Verdict, booked.TopContribution.En).Should().Be((Verdict.Clarify, $"Ask Mo Berg what ‘{title}’ is: if it is your own, the time stays free."));
    }

    [Theory]
    [InlineData("Lunch Peter Jansen")]
    [InlineData("Intake mevr. De Vries")]
    [InlineData("Norsk: scan results dataroom")]
    [InlineData("Overname ziekenhuis")]
    [InlineData("Warranty therapy")]
    public void Assess_WhenAClientSomebodyOrASubjectIsInIt_StaysWork(string title) => Booked(title).Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Huisarts")]
    [InlineData("Chemo")]
    public void Assess_WhenAColleagueCallsIt_IsNoTimeOfOnesOwn(string title) =>
        Entries.Called(title).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess().Verdict.Should().NotBe(Verdict.Protect);

    private static Assessment Booked(string title) => Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna).Assess();
}
