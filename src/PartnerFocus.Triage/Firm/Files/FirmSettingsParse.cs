using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Reads the <c>settings</c> of a firm file.</summary>
internal sealed class FirmSettingsParse(FirmFileProblems problems)
{
    /// <summary>Most hours a week that can be agreed with one person.</summary>
    private const int MostHours = 60;

    /// <summary>The firm with these settings; what is kept here of people, since the format's own lists know no such key, stands with them.</summary>
    public FirmProfile In(FirmObject? from, FirmProfile firm)
    {
        if (from is null)
        {
            return firm;
        }

        var settings = new FirmSettings { Words = Words(from.Child("words")) };
        foreach (var threshold in FirmThreshold.All)
        {
            settings = threshold.With(settings, Number(from, threshold));
        }

        var (hours, visions) = (from.Child("agreedHours"), from.Child("vision"));
        firm = firm with
        {
            Settings = settings,
            People = [.. firm.People.Select(p => p with { AgreedHours = Hours(hours, p.Id) })],
            Partners = [.. firm.Partners.Select(p => p with { AgreedHours = Hours(hours, p.Id), Vision = Vision(visions, p.Id) })],
        };
        hours?.Done();
        visions?.Done();
        from.Done();
        return firm;
    }

    private static double? Hours(FirmObject? from, string id) =>
        from?.Optional(id) is null ? null : from.NumberOr(id, 0, whole: false, 0, MostHours);

    private IReadOnlyList<string> Vision(FirmObject? from, string id)
    {
        var lines = from?.Texts(id, visit: (line, path, at) =>
        {
            if (line.Length > Partner.LongestVisionLine)
            {
                problems.BadValue(path, at, line[..20] + "…", new(
                    $"een regel van ten hoogste {Partner.LongestVisionLine} tekens", $"a line of at most {Partner.LongestVisionLine} characters"));
            }
        }) ?? [];
        if (lines.Count > Partner.MostVisionLines)
        {
            problems.BadValue(from!.PathOf(id), from.LineOf(id), $"{lines.Count}", new(
                $"ten hoogste {Partner.MostVisionLines} regels", $"at most {Partner.MostVisionLines} lines"));
        }

        return lines;
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
