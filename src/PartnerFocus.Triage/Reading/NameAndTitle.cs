using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds a title that a text gives to somebody: in a bracket behind the name, between commas, right before or behind it, or as what the
/// person is. That both stand in one sentence says nothing: "Pim is waiting for the director".
/// </summary>
internal static partial class NameAndTitle
{
    private const int ShortestName = 3;

    /// <summary>Between a name and its title there is no more than a few words.</summary>
    private const int Widest = 40;

    private static readonly HashSet<string> Salutations = ["mw", "mevr", "mevrouw", "mr", "dhr", "heer", "mrs", "ms", "dr", "drs", "ir", "ing", "prof", "sir", "lady", "lord"];

    /// <summary>Small words inside names, which stand in every text.</summary>
    private static readonly HashSet<string> Particles =
    [
        "van", "von", "vom", "der", "den", "het", "ten", "ter", "ver", "aan", "uit", "bij", "over", "onder", "voor", "zum", "zur", "dos", "das", "del", "della", "delle", "dei", "des",
        "las", "los", "les", "bin", "ibn", "bint", "abu", "and", "the", "for", "con", "sur", "auf", "dem",
    ];

    public static bool IsSalutation(string folded) => Salutations.Contains(folded);

    /// <summary>Whether a word of a name, folded, tells one person from another.</summary>
    public static bool Tells(string folded) => folded.Length >= ShortestName && !Particles.Contains(folded) && !Salutations.Contains(folded);

    /// <returns>The name and the title with what stands between them; null when the text gives the person none.</returns>
    public static string? In(TokenizedText text, ConceptHits hits, NameText name, Concept concept)
    {
        if (!hits.Has(concept))
        {
            return null;
        }

        var telling = name.Telling;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (!telling.Contains(text.Tokens[at].Folded))
            {
                continue;
            }

            var (start, end) = WholeName(text, name.Parts, at);
            foreach (var hit in hits.Of(concept))
            {
                if (IsBehind(text.Text, end, hit) || IsBefore(text.Text, start, hit))
                {
                    return Closed(text.Text, Math.Min(start, hit.Start), Math.Max(end, hit.Start + hit.Length));
                }
            }
        }

        return null;
    }

    /// <summary>"Pim van der Sluis" where one of its words stands.</summary>
    private static (int Start, int End) WholeName(TokenizedText text, HashSet<string> parts, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && Joined(text, first - 1) && parts.Contains(text.Tokens[first - 1].Folded))
        {
            first--;
        }

        while (last + 1 < text.Tokens.Length && Joined(text, last) && parts.Contains(text.Tokens[last + 1].Folded))
        {
            last++;
        }

        return (text.Tokens[first].Start, text.Tokens[last].End);
    }

    private static bool Joined(TokenizedText text, int at) =>
        text.Text.AsSpan(text.Tokens[at].End, text.Tokens[at + 1].Start - text.Tokens[at].End) is { Length: <= 2 } between && between.IndexOfAnyExcept(" .-'’") < 0;

    private static bool IsBehind(string text, int end, ConceptHit title)
    {
        if (title.Start < end || title.Start - end > Widest || !Behind().IsMatch(text[end..title.Start]))
        {
            return false;
        }

        // In "Holm, CFO Jansen" the title is the next one's.
        return !text.AsSpan(end, title.Start - end).Contains(',') || text[end..title.Start].IndexOfAny(['(', '[']) >= 0 || !AnotherName().IsMatch(text[(title.Start + title.Length)..]);
    }

    private static bool IsBefore(string text, int start, ConceptHit title)
    {
        var end = title.Start + title.Length;
        if (end > start || start - end > Widest || !Before().IsMatch(text[end..start]))
        {
            return false;
        }

        // In "Marks CEO, Holm" the title is the one's before.
        return !text.AsSpan(end, start - end).Contains(',') || !NameBefore().IsMatch(text[..title.Start]);
    }

    /// <summary>"Holm (CEO)" with the bracket that belongs to it.</summary>
    private static string Closed(string text, int start, int end) =>
        end < text.Length && text[end] == ')' && text[start..end].Contains('(') ? text[start..(end + 1)] : text[start..end];

    // In a bracket anything may stand before the title ("Meera Joshi (RemCo chair)"), but nobody's assistant is what that somebody is.
    [GeneratedRegex(@"^([ \t]*[(\[](?![^)\]]*\b(to|of|van|for|aan)\s+(de|het|the)?\s*$)[^()\[\]\n]*|[ \t]+|[ \t]*\n[ \t]*|[ \t]*[,/|–—-][ \t]*((de|het|onze|hun|jullie|the|our|their|your|new|nieuwe|interim|acting|group|algemeen|general|lid|member|als|as)[ \t]+){0,3}|[ \t]*,?[ \t]+(is|wordt|als|as|becomes|was)[ \t]+((de|het|een|onze|hun|the|our|their|new|nieuwe|interim|acting)[ \t]+){0,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^([ \t]*[,:–—-]?[ \t]+((de|the)[ \t]+)?((mw|mevr|mevrouw|mr|mrs|ms|dhr|heer|dr|drs|ir|ing|prof|sir|lady|lord)\.?[ \t]+){0,3}([A-Z]\.[ \t]*){0,3}|[ \t]*\([ \t]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[ \t]+\p{Lu}\p{Ll}")]
    private static partial Regex AnotherName();

    [GeneratedRegex(@"(?<!\p{L})(?!(Our|The|Onze|De|Het|Hun|Uw|Jullie|Mijn|My|Their|Your|Ook|Met|With|And|En)\b)\p{Lu}[\p{L}'’.-]*[ \t]+$")]
    private static partial Regex NameBefore();
}
