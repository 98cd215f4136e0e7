using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>How people write that they ask somebody something: the patterns of a question.</summary>
internal static partial class QuestionSyntax
{
    private const int MostWordsInASlot = 4;

    /// <summary>Cut like <see cref="Regex.Split(string)"/>, which makes a match of every place.</summary>
    public static List<string> Sentences(string line)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(line))
        {
            AddUnlessBlank(sentences, line, start, end.Index);
            start = end.Index + end.Length;
        }

        AddUnlessBlank(sentences, line, start, line.Length);
        return sentences;
    }

    /// <summary>The same of a text of several lines: no sentence goes from one line into the next.</summary>
    public static IReadOnlyList<SentenceSpan> SentencesOf(string text)
    {
        var sentences = new List<SentenceSpan>();
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;
            var line = text.AsSpan(from, to - from);
            var start = 0;
            foreach (var cut in SentenceEnd().EnumerateMatches(line))
            {
                AddUnlessBlank(sentences, text, from + start, from + cut.Index);
                start = cut.Index + cut.Length;
            }

            AddUnlessBlank(sentences, text, from + start, to);
            from = to + 1;
        }

        return sentences;
    }

    private static void AddUnlessBlank(List<SentenceSpan> sentences, string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).IsWhiteSpace())
        {
            sentences.Add(new SentenceSpan(start, end));
        }
    }

    private static void AddUnlessBlank(List<string> sentences, string line, int start, int end)
    {
        if (!line.AsSpan(start, end - start).IsWhiteSpace())
        {
            sentences.Add(start == 0 && end == line.Length ? line : line[start..end]);
        }
    }

    /// <summary>Where the partner is named and not only in passing; null where all of it is denied: "no decision needed from Anna", "Anna, no need to answer".</summary>
    public static List<NameMention>? Addressed(string unit, IReadOnlyList<NameMention> mentions)
    {
        var addressed = new List<NameMention>();
        var isDenied = false;
        foreach (var mention in mentions)
        {
            if (IsAside(unit, mention))
            {
                continue;
            }

            if (NameInClause.IsDenied(unit, mention.Start, mention.Length))
            {
                isDenied = true;
            }
            else
            {
                addressed.Add(mention);
            }
        }

        return isDenied && addressed.Count == 0 ? null : addressed;
    }

    /// <summary>"cc Marieke", "on behalf of Marieke": named, but not addressed.</summary>
    public static bool IsAside(string unit, NameMention mention) => mention.Start > 0 && NamedAside().IsMatch(unit.AsSpan(0, mention.Start));

    /// <summary>"Anna: the lenders' letter" at the head of an item, or "for Anna" in it.</summary>
    public static bool CallsFirst(string unit, List<NameMention> mentions) => mentions.Any(m =>
        CallBefore().IsMatch(unit[..m.Start]) && (CallAfter().IsMatch(unit[(m.Start + m.Length)..]) || CallFor().IsMatch(unit[..m.Start])));

    /// <summary>"10:00 A. Jansen": a time and hardly more than a name is a slot in somebody's programme.</summary>
    public static bool IsNamedSlot(string unit, TokenizedText text) =>
        ItemSyntax.KindOf(unit) == ItemKind.Clock && text.Tokens.Count(t => !t.Folded.All(char.IsDigit)) <= MostWordsInASlot;

    [GeneratedRegex(@"\b(jij|jou|jouw)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Jij();

    [GeneratedRegex(@"(?<=[.!?])(?<!\b(?:mw|mr|mrs|ms|dr|drs|dhr|art|nr|no|st|ca|bijv|evt|incl|p|ir|prof|ing|vz|v|d|i|jl|resp|t|\p{L})\.)\s+(?=\S)", RegexOptions.IgnoreCase)]
    public static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(dat|die|daar|this|that|it)\b", RegexOptions.IgnoreCase)]
    public static partial Regex PointsBack();

    /// <summary>"Anna?"</summary>
    [GeneratedRegex(@"^\W*@?\p{Lu}[\p{L}.]*(\s\p{Lu}[\p{L}.]*){0,2}\s*\?\W*$")]
    public static partial Regex OnlyTurnsTo();

    /// <summary>"Mirjam: who delivers Poland? -> Marta".</summary>
    [GeneratedRegex(@"\?\s*(->|=>|→|➔|➡|⇒)\s*\p{L}")]
    public static partial Regex HasItsAnswer();

    [GeneratedRegex(@"\?+\W*$|\?+\s+(?![^(]*\))")]
    public static partial Regex EndsAsking();

    [GeneratedRegex(@"^\W*@?[\w.]+(\s[\w.]+){0,2}\s*[,:!–-]\s*\S*.*[.!]?$")]
    public static partial Regex CallsByName();

    [GeneratedRegex(@"^[\W\d]*(mw|mr|dr|mevr|mevrouw|de heer|dhr|ms|mrs)?\W*$|\b(voor|for|aan|to)\W*(mw|mr|dr|mevrouw|ms|mrs)?\W*$", RegexOptions.IgnoreCase)]
    public static partial Regex CallBefore();

    [GeneratedRegex(@"\b(voor|for|aan|to)\W*(mw|mr|dr|mevrouw|ms|mrs)?\W*$", RegexOptions.IgnoreCase)]
    public static partial Regex CallFor();

    [GeneratedRegex(@"^\s*[:,–—-]\s*\S")]
    public static partial Regex CallAfter();

    [GeneratedRegex(@"\b(gehele|hele|volledige|volle|whole|entire|full)\s+(\p{L}+\s)?(vergadering|bijeenkomst|zitting|sessie|overleg|bespreking|ochtend|middag|dag|meeting|session|hearing|morning|afternoon|day)\b|\bthroughout\b|\bvan begin tot (het )?eind|\bfrom start to finish\b", RegexOptions.IgnoreCase)]
    public static partial Regex Throughout();

    /// <summary>"Ingrid wants to talk to Vera", "bewoners willen de directeur spreken".</summary>
    [GeneratedRegex(@"\b(wil|willen|wenst|wensen|verzoekt|verzoeken|verwacht|verwachten|eist|eisen|hoopt|wants?|would like|wishes|expects?|insists?|hopes)\b[^.?!;]{0,60}\b(spreken|horen|zien|ontmoeten|bellen|erbij|aanwezig|speak|see|meet|hear|talk|call|present|join|there)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Wanted();

    /// <summary>"You are only needed for item 2".</summary>
    [GeneratedRegex(@"\b(nodig|alleen|enkel|slechts|pas|need(?:s|ed)?|only|required|expected|verwacht|gevraagd|wanted)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Needs();

    [GeneratedRegex(@"\b(niet|geen|zonder|hoeft|hoef|not|no|without|n't)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Denied();

    /// <summary>Dutch asks by turning verb and person round: "teken jij", not "dat jij tekent".</summary>
    [GeneratedRegex(@"(?<![\w'])(?!(?:dat|die|als|of|wat|en|maar|omdat|zodat|wie|want|hoe|waar|om|toen|met|voor|van|aan|door|bij|over|naast|behalve|anders|dan)\s)\p{L}{2,}\s+(?:jij|u)(?!\w)", RegexOptions.IgnoreCase)]
    public static partial Regex Inversion();

    [GeneratedRegex(@"\b(cc|bcc|namens|on behalf of|via|ook aan|kopie aan|copy to|vervangt|instead of)\W*(mw|mr|dr|mevrouw|de heer)?\W*$", RegexOptions.IgnoreCase)]
    public static partial Regex NamedAside();

    /// <summary>"Kom je ook een glaasje heffen?", "Will you join us?": over a party it asks for company, and nothing else.</summary>
    [GeneratedRegex(@"^\W*(?:kom(?:en)?|schuif|sluit|ben)\s+(?:je|jij|jullie|u)\b|^\W*(?:are|will|can|do|would|could)\s+you\s+(?:be\s+|like\s+to\s+)?(?:come|coming|join|there|celebrate)\b", RegexOptions.IgnoreCase)]
    public static partial Regex InvitesAlong();
}
