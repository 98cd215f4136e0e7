using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// What the clause around a name does with it: "no decision needed from Anna", "Sem signs, not Anna" and "Anna, no need to answer"
/// deny it; "not without Anna", "Anna has not decided yet" and "if Anna does not agree" do not.
/// </summary>
internal static partial class NameInClause
{
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name starts in it.</param>
    /// <param name="length">How long the name is.</param>
    public static bool IsDenied(string text, int start, int length)
    {
        var (from, to) = SentenceAround(text, start, start + length);
        var clause = ClauseAround(text, from, to, start, start + length);
        if (OnlyCalls().IsMatch(text[clause.From..start] + text[(start + length)..clause.To]))
        {
            return Clauses(text, from, to).Any(c => Waives().IsMatch(text[c.From..c.To]) && !IsAsked(text, c.To) && IsNegative(text[c.From..c.To]));
        }

        var words = text[clause.From..clause.To];
        return !IsAsked(text, clause.To) && !Supposes().IsMatch(words) && IsNegative(words);
    }

    /// <summary>The words of the clause the name stands in.</summary>
    public static string Around(string text, int start, int length)
    {
        var (from, to) = SentenceAround(text, start, start + length);
        var clause = ClauseAround(text, from, to, start, start + length);
        return text[clause.From..clause.To];
    }

    /// <summary>The sentence, or line, the name stands in.</summary>
    public static string Sentence(string text, int start, int length)
    {
        var (from, to) = SentenceAround(text, start, start + length);
        return text[from..Math.Min(text.Length, to + 1)].Trim();
    }

    /// <summary>"Anna's memo", "as agreed with Anna", "by Anna": told about, and nothing wanted.</summary>
    public static bool IsAttributed(string text, int start, int length)
    {
        var clause = Around(text, start, length);
        return (SourceBefore().IsMatch(text[..start]) || Owned().IsMatch(text[(start + length)..])) && !Awaited().IsMatch(clause);
    }

    /// <summary>Denied once, or thrice; "niet zonder", "nobody but" and "must not miss" say yes.</summary>
    public static bool IsNegative(string words)
    {
        var denials = Negators().Count(words) - Affirming().Count(words);
        return denials > 0 && (denials + (WithoutIt().IsMatch(words) ? Failing().Count(words) : 0)) % 2 == 1;
    }

    private static bool IsAsked(string text, int end) => end < text.Length && text[end] == '?';

    private static (int From, int To) SentenceAround(string text, int start, int end) =>
        Clauses(text, 0, text.Length, SentenceEnd()).First(s => s.To >= end && s.From <= start);

    private static (int From, int To) ClauseAround(string text, int from, int to, int start, int end) =>
        Clauses(text, from, to).FirstOrDefault(c => c.From <= start && c.To >= end, (From: from, To: to));

    private static List<(int From, int To)> Clauses(string text, int from, int to) => Clauses(text, from, to, Boundary());

    private static List<(int From, int To)> Clauses(string text, int from, int to, Regex boundary)
    {
        var found = new List<(int From, int To)>();
        var at = from;
        foreach (Match match in boundary.Matches(text))
        {
            if (match.Index >= from && match.Index < to)
            {
                found.Add((at, match.Index));
                at = match.Index + match.Length;
            }
        }

        found.Add((at, to));
        return found;
    }

    [GeneratedRegex(@"[!?\n;]|(?<=[\p{L}\d]{2}|\))(?<!\b(?:mw|mr|mrs|ms|dr|drs|dhr|mevr|ir|ing|prof|nr|no|art|st))\.(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[;()!?\n–—]|,(?!\d)|:(?!\d)|\s-\s|(?<=[\p{L}\d]{2}|\))(?<!\b(?:mw|mr|mrs|ms|dr|drs|dhr|mevr|ir|ing|prof|nr|no|art|st))\.(?=\s|$)|(?<!\b(?:nobody|one|nothing|none|niemand|niets)\s)\b(?:maar|but)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    /// <summary>Nothing but the name: whoever is called so is spoken to, and what is said stands in the next clause.</summary>
    [GeneratedRegex(@"^[\W\d]*(?:beste|dear|hi|hoi|hey|dag|ha|mw|mr|mrs|ms|dr|mevr|mevrouw|meneer|de heer|dhr|notaris|prof)?[\W\d]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyCalls();

    [GeneratedRegex(@"\b(?:geen|niet|nooit|niets|niks|niemand|zonder|no|not|never|nothing|nobody|none|without|cannot|nor|noch|neither|needn|buiten(?=(?:\s+\S+){1,3}\s+om\b))\b|n['’]t\b|\b(?:don|doesn|isn|won)t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negators();

    [GeneratedRegex(@"\b(?:niet|not)\s+(?:alleen|only|just|slechts|merely)\b|\bnog\s+(?:niet|geen|niets)\b|\byet\b|\b(?:miss|missen|missed|gemist|mist|ontbreken|ontbreekt|vergeten|forget|forgotten|overslaan|behalve|except|other than|anders dan|nobody but|no one but|none but|niemand dan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Affirming();

    [GeneratedRegex(@"\b(?:zonder|without)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutIt();

    /// <summary>What becomes of it without somebody.</summary>
    [GeneratedRegex(@"\b(?:zinloos|kansloos|onmogelijk|onzin|stil|vast|nergens|lastig|moeilijk|mislukt|onverantwoord|pointless|useless|impossible|hopeless|stuck|lost|fails?|difficult|hard|hardly|unwise|nowhere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failing();

    /// <summary>"If Anna does not agree we stop": what is only supposed denies nothing.</summary>
    [GeneratedRegex(@"^[\W\d]*(?:en\s+|and\s+)?(?:als|indien|mits|tenzij|wanneer|zolang|totdat|tot|voordat|if|unless|when|until|before|as long as|waarom|why)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supposes();

    [GeneratedRegex(@"\b(?:niet nodig|hoe(?:f|ft|ven)\b|geen\s+(?:\p{L}+\s+)?(?:actie|antwoord|reactie|besluit|beslissing|oordeel|rol|taak|inbreng)\b|niets\b.{0,20}\b(?:nodig|te doen|doen)\b|zonder\s+(?:jou|je|u)\b|niet\s+(?:te\s+)?(?:komen|aanwezig|bij te zijn)|no need|need\s*not|not?\s+(?:be\s+)?needed|n['’]t need|not need|no\s+(?:\p{L}+\s+)?(?:action|answer|reply|response|decision|input|role)\b|nothing\b.{0,20}\b(?:needed|required|do)\b|not required|n['’]t have to|not have to|without you\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Waives();

    [GeneratedRegex(@"\b(?:van|by|door|volgens|per|according to|from|besproken met|overlegd met|afgestemd met|afgesproken met|discussed with|agreed with|aligned with|spoke to|spoken to|spoken with)\s+(?:(?:mw|mr|mrs|ms|dr|mevr|mevrouw|de heer|dhr|prof)\.?\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex SourceBefore();

    [GeneratedRegex(@"^(?:['’]s?|s)\s+\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    /// <summary>"Anna's word is needed", "wachten op akkoord van Anna": something of hers is still wanted.</summary>
    [GeneratedRegex(@"\b(?:nodig|need(?:s|ed)?|required|vereist|wacht(?:en)?|wait(?:s|ing)?|graag|please|moet(?:en)?|must|should|hangt|depends?|gewenst|wanted|gevraagd|requested|will|zal|onmisbaar|essential)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Awaited();
}
