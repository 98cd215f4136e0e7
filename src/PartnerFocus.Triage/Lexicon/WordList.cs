using System.Text.Json;

namespace PartnerFocus.Triage.Lexicon;

/// <summary>The words per concept, both languages together: agendas mix them within one line.</summary>
internal static class WordList
{
    private static readonly Lazy<IReadOnlyDictionary<Concept, IReadOnlyList<string>>> Words = new(Load);

    /// <summary>Every concept with its words; a concept without words is a defect and fails the first use.</summary>
    public static IReadOnlyDictionary<Concept, IReadOnlyList<string>> All => Words.Value;

    private static Dictionary<Concept, IReadOnlyList<string>> Load()
    {
        var words = new Dictionary<Concept, IReadOnlyList<string>>();
        var assembly = typeof(WordList).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".words.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            foreach (var concept in file.RootElement.EnumerateObject())
            {
                words.Add(Enum.Parse<Concept>(concept.Name, ignoreCase: true), Phrases(concept.Value));
            }
        }

        var missing = Enum.GetValues<Concept>().Where(c => !words.ContainsKey(c)).ToList();
        return missing.Count == 0 ? words : throw new InvalidOperationException($"No words for {string.Join(", ", missing)}.");
    }

    private static List<string> Phrases(JsonElement languages) =>
        [.. languages.EnumerateObject().SelectMany(l => l.Value.EnumerateArray()).Select(w => w.GetString()!).Distinct()];
}
