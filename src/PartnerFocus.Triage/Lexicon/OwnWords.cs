namespace PartnerFocus.Triage.Lexicon;

/// <summary>What a firm may add to the lexicon: extra words for a concept that is there already.</summary>
public static class OwnWords
{
    /// <summary>Longest word or phrase, in characters.</summary>
    public const int Longest = 100;

    /// <summary>Ids of all concepts in camelCase, in the order of the lexicon.</summary>
    public static IReadOnlyList<string> Concepts { get; } = [.. Enum.GetNames<Concept>().Select(n => char.ToLowerInvariant(n[0]) + n[1..])];

    /// <summary>The words delivered for a concept, Dutch and English together; empty when there is no such concept.</summary>
    public static IReadOnlyList<string> Delivered(string concept) =>
        Enum.TryParse<Concept>(concept, ignoreCase: true, out var known) && Enum.IsDefined(known) ? WordList.All[known] : [];

    /// <summary>Whether it can be looked for: two letters or digits at least, so that no pattern finds everything.</summary>
    public static bool IsUsable(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length <= Longest && word.Count(char.IsLetterOrDigit) >= 2;
    }
}
