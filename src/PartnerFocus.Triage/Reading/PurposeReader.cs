using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Whether the entry says what it is for.</summary>
internal static class PurposeReader
{
    /// <summary>Fewer telling words than this say nothing.</summary>
    private const int Telling = 2;

    public static PurposeFact Read(EntryText entry, Roster roster, IReadOnlyList<TopicHit> topics, ISet<string> names)
    {
        var body = TellingWords(entry.Body, entry.BodyConcepts, names);
        var title = TellingWords(entry.Title, entry.TitleConcepts, names);
        var strong = entry.Has(Concept.MainWord, Concept.SubWord, Concept.Appraisal, Concept.Court, Concept.Duty,
            Concept.Broadcast, Concept.Social, Concept.Strategy, Concept.Limit, Concept.Recruitment, Concept.Hearing);
        var known = body >= Telling || strong || (topics.Count > 0 && title + body >= Telling) || (title >= Telling && roster.Others > 1);
        return new PurposeFact(known, entry.Body.Tokens.Length > 0);
    }

    private static int TellingWords(TokenizedText text, ConceptHits hits, ISet<string> names)
    {
        var silent = hits.Of(Concept.EmptyText).Concat(hits.Of(Concept.Vague)).ToList();
        return text.Tokens.Count(t => t.Length > 2 && !t.Folded.All(char.IsDigit)
            && !names.Contains(t.Folded)
            && !silent.Any(s => t.Start >= s.Start && t.End <= s.Start + s.Length));
    }
}

/// <summary>What is known of the purpose.</summary>
/// <param name="IsKnown">Whether the entry says what it is for.</param>
/// <param name="HasText">Whether there is any text besides the title.</param>
internal sealed record PurposeFact(bool IsKnown, bool HasText);
