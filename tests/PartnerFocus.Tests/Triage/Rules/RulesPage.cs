using System.Text;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Rules;

/// <summary>
/// docs/triage-rules.md: what stands there of a case or reader is what the catalogue says, the examples below each are the page's own.
/// Run the tests with TRIAGE_RULES_WRITE=1 to have the page put right after a change of the catalogue.
/// </summary>
internal static class RulesPage
{
    private const string CasesBegin = "## Cases";
    private const string ReadersBegin = "## Readers";
    private const string ReadersEnd = "## What holds for all of them";

    public static string Path { get; } = System.IO.Path.Combine(SourceTree.Root, "docs", "triage-rules.md");

    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>The example lines of every case and reader (id → lines).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Examples { get; } = Read();

    /// <summary>The page as the catalogues want it, with the examples it has.</summary>
    public static string Wanted()
    {
        var page = new StringBuilder(Text[..Text.IndexOf(CasesBegin, StringComparison.Ordinal)]);
        page.Append(CasesBegin).Append("\n\n");
        foreach (var c in CaseCatalogue.All)
        {
            Rule(page, c.Id, c.Sentence.En, c.Sentence.Nl, $"{c.Source.En} For instance: {c.Example.En}");
        }

        page.Append(ReadersBegin).Append("\n\n");
        foreach (var r in ReaderCatalogue.All)
        {
            Rule(page, r.Id, r.Sentence.En, r.Sentence.Nl, r.Source + ".");
        }

        return page.Append(Text[Text.IndexOf(ReadersEnd, StringComparison.Ordinal)..]).ToString();
    }

    private static void Rule(StringBuilder page, string id, string sentence, string zin, string source)
    {
        page.Append("### `").Append(id).Append("` ").Append(sentence).Append("\n\n*").Append(zin).Append("* Source: ").Append(source).Append("\n\n");
        foreach (var line in Examples.GetValueOrDefault(id, []))
        {
            page.Append(line).Append('\n');
        }

        page.Append('\n');
    }

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var section in Text.Split("\n### `").Skip(1))
        {
            var id = section[..section.IndexOf('`')];
            found[id] = [.. section.Split("\n## ")[0].Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal))];
        }

        return found;
    }
}
