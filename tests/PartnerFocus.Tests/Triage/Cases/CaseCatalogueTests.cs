using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class CaseCatalogueTests
{
    [Fact]
    public void All_WhenListed_HasEveryIdOnce() =>
        CaseCatalogue.All.Select(c => c.Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void All_WhenListed_HoldsEveryCaseOfTheAssembly()
    {
        var classes = typeof(TriageCase).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TriageCase)));

        CaseCatalogue.Cases.Select(c => c.GetType()).Should().BeEquivalentTo(classes);
    }

    [Fact]
    public void All_WhenListed_EndsWithTheCaseThatAlwaysAnswers() =>
        CaseCatalogue.Cases[^1].Should().BeOfType<TheRestIsTheTeams>();
}
