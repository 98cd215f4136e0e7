using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerFocus.Tests.Web.Shared;

/// <summary>The texts of the screens are complete: in both languages, for every key that is asked for, and none for nobody.</summary>
public partial class TextsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Dutch = Read("nl");
    private static readonly Dictionary<string, Dictionary<string, string>> English = Read("en");
    private static readonly string[] Sources = [.. SourceTree.WebFiles(".cs", ".cshtml").Select(File.ReadAllText)];

    // Names of the calendar, of triage and of the days are ends of keys too.
    private static readonly HashSet<string> Named =
    [
        .. Sources.Concat(SourceTree.Files("src/PartnerFocus.Calendar", ".cs").Concat(SourceTree.Files("src/PartnerFocus.Triage", ".cs")).Select(File.ReadAllText))
            .SelectMany(s => Word().Matches(s)).Select(m => m.Value),
        .. Enum.GetNames<DayOfWeek>(),
    ];

    public static TheoryData<string> Sets => [.. Dutch.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InBothLanguages_HaveTheSameKeys(string set) =>
        English[set].Keys.Order(StringComparer.Ordinal).Should().Equal(Shared(set).Select(t => t.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InBothLanguages_FillInTheSame(string set) =>
        Shared(set).Where(t => Holes(t.Value) != Holes(English[set].GetValueOrDefault(t.Key, ""))).Select(t => t.Key).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InBothLanguages_SaySomething(string set) =>
        Dutch[set].Concat(English[set]).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_ComparedWithTheSources_AreAllAskedFor(string set)
    {
        var literals = Sources.SelectMany(s => Literal().Matches(s)).Select(m => m.Groups[1].Value).Where(l => l.Length > 0).ToHashSet();
        string[] beginnings = [.. Sources.SelectMany(s => Beginning().Matches(s)).Select(m => m.Groups[1].Value).Distinct()];

        Dutch[set].Keys.Where(key => !IsAskedFor(key, literals, beginnings)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Sources_ComparedWithTheTexts_AskForNoOther(string set)
    {
        var asked = Sources.SelectMany(source => Names(source, set).SelectMany(name => Asked(source, name)));

        asked.Where(a => !Dutch[set].Keys.Any(k => a.IsWhole ? k == a.Key : k.StartsWith(a.Key, StringComparison.Ordinal)))
            .Select(a => a.Key).Distinct().Should().BeEmpty();
    }

    /// <summary>What is counted has a text for one and a text for more, under the names its words ask for.</summary>
    [Theory]
    [InlineData("ApprovalTexts", "")]
    [InlineData("AgendaTexts", "")]
    [InlineData("WeekTexts", ".Many")]
    public void Texts_OfWhatIsCounted_AreThereForOneAndForMore(string set, string more)
    {
        var counted = Folder(set).SelectMany(s => Counted().Matches(s)).Select(m => m.Groups[1].Value).Distinct().ToList();

        counted.Should().NotBeEmpty();
        counted.SelectMany(k => new[] { k + ".One", k + more }).Where(k => !Dutch[set].ContainsKey(k) || !English[set].ContainsKey(k)).Should().BeEmpty();
    }

    /// <summary>The sources beside a set of texts.</summary>
    private static IEnumerable<string> Folder(string set) =>
        SourceTree.Files(Path.GetRelativePath(SourceTree.Root, Path.GetDirectoryName(SourceTree.WebFiles(".resx").First(f => Path.GetFileName(f) == set + ".nl.resx"))!), ".cs", ".cshtml")
            .Select(File.ReadAllText);

    /// <summary>What the calendar finds wrong it says in English itself, so those sentences exist in Dutch only.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Shared(string set) =>
        Dutch[set].Where(t => set != "AgendaTexts" || !t.Key.StartsWith("Problem.", StringComparison.Ordinal));

    /// <summary>
    /// Whole, or put together from a beginning ("Error." + kind, or a key that gets an ending such as ".One") and an end that the sources
    /// name somewhere.
    /// </summary>
    private static bool IsAskedFor(string key, HashSet<string> literals, string[] beginnings) =>
        literals.Contains(key) ||
        beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal) && IsNamed(key[b.Length..])) ||
        Enumerable.Range(1, key.Length - 1).Any(i => (key[i - 1] == '.' || key[i] == '.') && literals.Contains(key[..i]) && IsNamed(key[i..]));

    private static bool IsNamed(string end) => end.Split('.', StringSplitOptions.RemoveEmptyEntries).All(Named.Contains);

    /// <summary>What a file calls the localizer of this set.</summary>
    private static IEnumerable<string> Names(string source, string set) =>
        Regex.Matches(source, $@"IStringLocalizer<{set}>\s+(\w+)").Select(m => m.Groups[1].Value)
            .Concat(set == "SharedTexts" && source.Contains("@T[", StringComparison.Ordinal) ? ["T"] : []).Distinct();

    private static IEnumerable<(string Key, bool IsWhole)> Asked(string source, string name) =>
        Regex.Matches(source, $@"\b{name}\[(\$?)""([^""{{]+)(""\s*[,\]]|""|\{{)").Select(m => (m.Groups[2].Value, m.Groups[3].Value.Length > 1));

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, Dictionary<string, string>> Read(string language) =>
        SourceTree.WebFiles(".resx").Where(f => f.EndsWith($".{language}.resx", StringComparison.Ordinal)).ToDictionary(
            f => Path.GetFileName(f).Split('.')[0],
            f => XDocument.Load(f).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value));

    [GeneratedRegex("\"([A-Z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.?)(?=[\"{])")]
    private static partial Regex Literal();

    [GeneratedRegex("\"([A-Z][A-Za-z0-9]*\\.[A-Za-z0-9.]*)(?:\" \\+|\\{)")]
    private static partial Regex Beginning();

    [GeneratedRegex("\\bCount\\(\"([A-Z][A-Za-z0-9.]*)\"(?=,)")]
    private static partial Regex Counted();

    [GeneratedRegex("[A-Za-z0-9-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Hole();
}
