using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Reads the <c>settings</c> of a firm file.</summary>
internal sealed class FirmSettingsParse(FirmFileProblems problems)
{
    public FirmSettings Settings(FirmObject? from)
    {
        if (from is null)
        {
            return new FirmSettings();
        }

        var settings = new FirmSettings { Words = Words(from.Child("words")) };
        foreach (var threshold in FirmThreshold.All)
        {
            settings = threshold.With(settings, Number(from, threshold));
        }

        from.Done();
        return settings;
    }

    private Dictionary<string, IReadOnlyList<string>> Words(FirmObject? from)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (from is null)
        {
            return words;
        }

        // In the order of the lexicon, so that two exports compare line by line; the rest is unknown and said so.
        foreach (var concept in OwnWords.Concepts)
        {
            if (from.Texts(concept, visit: (word, path, line) => Check(word, path, line)) is { Count: > 0 } own)
            {
                words[concept] = own;
            }
        }

        from.Done();
        return words;
    }

    private void Check(string word, string path, int line)
    {
        if (!OwnWords.IsUsable(word))
        {
            problems.BadValue(path, line, word, new(
                $"een woord of uitdrukking van 2 tot {OwnWords.Longest} tekens, met een ster voor willekeurige letters",
                $"a word or phrase of 2 to {OwnWords.Longest} characters, with a star for any letters"));
        }
    }

    private static int? Number(FirmObject from, FirmThreshold threshold) =>
        from.Optional(threshold.Key) is null ? null : (int)from.NumberOr(threshold.Key, threshold.Default, whole: true, threshold.Least, threshold.Most);
}
