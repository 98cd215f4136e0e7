namespace PartnerFocus.Triage.Lexicon;

/// <summary>Plural, diminutive and conjugated forms in Dutch and English, as far as endings tell.</summary>
internal static class Inflection
{
    /// <summary>Shorter words have too many accidental look-alikes.</summary>
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["s", "en", "n", "e", "es", "ed", "d", "t", "ing", "je", "jes", "tje", "tjes", "de", "den"];

    /// <summary>Whether <paramref name="word"/> is a form of <paramref name="stem"/>; both folded.</summary>
    public static bool IsFormOf(string word, string stem)
    {
        if (stem.Length < ShortestStem || word.Length <= stem.Length)
        {
            return false;
        }

        if (!word.StartsWith(stem, StringComparison.Ordinal))
        {
            return stem[^1] == 'y' && word.Length == stem.Length + 2 && word.EndsWith("ies", StringComparison.Ordinal)
                && word.AsSpan(0, stem.Length - 1).SequenceEqual(stem.AsSpan(0, stem.Length - 1));
        }

        var ending = word.AsSpan(stem.Length);
        return IsEnding(ending) || (ending[0] == stem[^1] && IsEnding(ending[1..]));
    }

    private static bool IsEnding(ReadOnlySpan<char> ending)
    {
        foreach (var known in Endings)
        {
            if (ending.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
