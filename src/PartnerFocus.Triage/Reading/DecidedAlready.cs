using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Tells a decision that the partner has taken: "Anna signed off yesterday", "Anna heeft vorige week akkoord gegeven". Nothing is asked any
/// more, unless the same sentence goes on to ask or to want something.
/// </summary>
internal static partial class DecidedAlready
{
    public static bool Is(string unit, List<NameMention> mentions, ConceptHits hits)
    {
        if (mentions.Count == 0 || !hits.Has(Concept.Decided) || unit.Contains('?', StringComparison.Ordinal) || hits.Has(Concept.AskPhrase, Concept.SecondPerson) || StillOpen().IsMatch(unit))
        {
            return false;
        }

        return mentions.TrueForAll(m => TakenBy(unit, m, hits) is { } taken
            && hits.Of(Concept.Decision).All(d => d.Start < taken.End && d.Start + d.Length > taken.Start || IsIn(d, taken.Clause)));
    }

    /// <summary>The clause in which the name is followed by having decided, with when or as something completed.</summary>
    private static (int Start, int End, (int From, int To) Clause)? TakenBy(string unit, NameMention name, ConceptHits hits)
    {
        var around = NameInClause.Around(unit, name.Start, name.Length);
        var from = unit.IndexOf(around, StringComparison.Ordinal);
        var to = from + around.Length;
        var end = name.Start + name.Length;
        foreach (var decided in hits.Of(Concept.Decided))
        {
            if (decided.Start >= end && decided.Start < to && Subject().IsMatch(unit[end..decided.Start]) && !Promises().IsMatch(unit[(decided.Start + decided.Length)..])
                && (Completed().IsMatch(unit[end..decided.Start]) || hits.Of(Concept.DecidedWhen).Any(w => w.Start >= from && w.Start < to)))
            {
                return (decided.Start, decided.Start + decided.Length, (from, to));
            }
        }

        return null;
    }

    private static bool IsIn(ConceptHit hit, (int From, int To) clause) => hit.Start >= clause.From && hit.Start < clause.To;

    /// <summary>Between the name and the verb stands no other verb that makes it a wish or a condition.</summary>
    [GeneratedRegex(@"^(?!.*\b(?:must|should|will|needs?|to|has\s+to|wants?|moet|zal|wil|mag|kan|hoeft|niet|geen|not|never|nooit)\b)[^,;:()?!]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:has|had|heeft|is)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Completed();

    /// <summary>"Agreed to speak": a promise, and still to be kept.</summary>
    [GeneratedRegex(@"^\s+(?:to\s+(?!go\s+(?:ahead|with|for)\b|the\b|this\b|that\b|it\b|all\b|our\b|plan\b)|(?:om\s+)?te\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Promises();

    [GeneratedRegex(@"\b(?:but|unless|only\s+if|subject\s+to|on\s+condition|provided|except|pending|if|whether|until|needs?|must|should|maar|mits|tenzij|onder\s+voorbehoud|als|indien|nog\s+(?:niet|geen|te)|behalve|moet|wil|graag|nodig|voordat|before|please)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StillOpen();
}
