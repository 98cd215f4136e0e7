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

    [Fact]
    public void All_WhenComparedWithTheRulesPage_StandsThereInOrderOfPrecedence()
    {
        var page = File.ReadAllLines(RulesPage());

        page.Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Should().Equal(CaseCatalogue.All.Select(Row));
    }

    private static string Row(CaseDescription c) => $"| `{c.Id}` | {c.Sentence.En} | {c.Sentence.Nl} | {c.Example.En} |";

    private static string RulesPage()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartnerFocus.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "triage-rules.md");
    }
}
