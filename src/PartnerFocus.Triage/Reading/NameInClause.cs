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
        if (!Negators().IsMatch(text.AsSpan(from, to - from)))
        {
            return false;
        }

        var clause = ClauseAround(text, from, to, start, start + length);
        if (OnlyCalls().IsMatch(string.Concat(text.AsSpan(clause.From, start - clause.From), text.AsSpan(start + length, clause.To - start - length))))
        {
            return IsWaived(text, from, to);
        }

        var words = text.AsSpan(clause.From, clause.To - clause.From);
        return !IsAsked(text, clause.To) && !Supposes().IsMatch(words) && IsNegative(words);
    }

    /// <summary>"No need to come": in one of the sentence's clauses.</summary>
    private static bool IsWaived(string text, int from, int to)
    {
        var at = from;
        foreach (var cut in Boundary().EnumerateMatches(text, from))
        {
            var end = Math.Min(cut.Index, to);
            if (SaysSo(at, end))
            {
                return true;
            }

            if (cut.Index >= to)
            {
                return false;
            }

            at = cut.Index + cut.Length;
        }

        return SaysSo(at, to);

        bool SaysSo(int begin, int end) => end > begin && Waives().IsMatch(text.AsSpan(begin, end - begin)) && !TheRest().IsMatch(text.AsSpan(begin, end - begin)) && !IsAsked(text, end) && IsNegative(text.AsSpan(begin, end - begin));
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
    public static bool IsAttributed(string text, int start, int length) =>
        (Owned().IsMatch(text.AsSpan(start + length)) || SourceBefore().IsMatch(text.AsSpan(0, start))) && !Awaited().IsMatch(Around(text, start, length));

    /// <summary>Denied once, or thrice; "niet zonder", "nobody but" and "must not miss" say yes.</summary>
    public static bool IsNegative(ReadOnlySpan<char> words)
    {
        var said = Negators().Count(words);
        var denials = said == 0 ? 0 : said - Affirming().Count(words);
        return denials > 0 && (denials + (WithoutIt().IsMatch(words) ? Failing().Count(words) : 0)) % 2 == 1;
    }

    private static bool IsAsked(string text, int end) => end < text.Length && text[end] == '?';

    /// <summary>No sentence goes on in the next line, so only the name's own line is gone through.</summary>
    public static (int From, int To) SentenceAround(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        foreach (var cut in SentenceEnd().EnumerateMatches(text, from))
        {
            if (cut.Index >= end)
            {
                return (from, cut.Index);
            }

            from = cut.Index < start ? cut.Index + cut.Length : from;
        }

        return (from, text.Length);
    }

    /// <summary>The clause within a sentence; the whole sentence where the name itself goes over its end.</summary>
    private static (int From, int To) ClauseAround(string text, int from, int to, int start, int end)
    {
        var at = from;
        foreach (var cut in Boundary().EnumerateMatches(text, from))
        {
            if (cut.Index >= to)
            {
                break;
            }

            if (cut.Index >= end)
            {
                return (at, cut.Index);
            }

            if (cut.Index + cut.Length > start)
            {
                return (from, to);
            }

            at = cut.Index + cut.Length;
        }

        return (at, to);
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

    /// <summary>"The rest can do without you": what is waived is everything but this.</summary>
    [GeneratedRegex(@"\b(?:(?:de|the)\s+rest|(?:de|het|the)\s+(?:overige?|andere?|others?|remaining|remainder)|verder|daarna|after\s+that|afterwards|otherwise|everything\s+else|al\s+het\s+andere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheRest();

    [GeneratedRegex(@"\b(?:van|by|door|volgens|per|according to|from|besproken met|overlegd met|afgestemd met|afgesproken met|discussed with|agreed with|aligned with|spoke to|spoken to|spoken with)\s+(?:(?:mw|mr|mrs|ms|dr|mevr|mevrouw|de heer|dhr|prof)\.?\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex SourceBefore();

    [GeneratedRegex(@"^(?:['’]s?|s)\s+\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    /// <summary>"Anna's word is needed", "wachten op akkoord van Anna": something of hers is still wanted.</summary>
    [GeneratedRegex(@"\b(?:nodig|need(?:s|ed)?|required|vereist|wacht(?:en)?|wait(?:s|ing)?|graag|please|moet(?:en)?|must|should|hangt|depends?|gewenst|wanted|gevraagd|requested|will|zal|onmisbaar|essential)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Awaited();
}
