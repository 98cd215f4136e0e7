using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Whether the entry says what it is for.</summary>
internal static class PurposeReader
{
    /// <summary>Fewer telling words than this say nothing.</summary>
    private const int Telling = 2;

    public static PurposeFact Read(EntryText entry, Roster roster, IReadOnlyList<TopicHit> topics, Func<ISet<string>> silent)
    {
        var hasText = entry.Body.Tokens.Length > 0;
        if (entry.Has(Concept.MainWord, Concept.SubWord, Concept.Appraisal, Concept.Court, Concept.Duty,
            Concept.Broadcast, Concept.Social, Concept.Strategy, Concept.Limit, Concept.Recruitment, Concept.Hearing))
        {
            return new PurposeFact(true, hasText);
        }

        var names = silent();
        var body = TellingWords(entry.Body, entry.BodyConcepts, names);
        var title = TellingWords(entry.Title, entry.TitleConcepts, names);
        var known = body >= Telling || (topics.Count > 0 && title + body >= Telling) || (title >= Telling && roster.Others > 1);
        return new PurposeFact(known, hasText);
    }

    private static int TellingWords(TokenizedText text, ConceptHits hits, ISet<string> names)
    {
        ConceptHit[] silent = [.. hits.Of(Concept.EmptyText), .. hits.Of(Concept.Vague)];
        var telling = 0;
        foreach (var token in text.Tokens)
        {
            telling += token.Length > 2 && !IsNumber(token.Folded) && !names.Contains(token.Folded)
                && !Array.Exists(silent, s => token.Start >= s.Start && token.End <= s.Start + s.Length) ? 1 : 0;
        }

        return telling;
    }

    private static bool IsNumber(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What is known of the purpose.</summary>
/// <param name="IsKnown">Whether the entry says what it is for.</param>
/// <param name="HasText">Whether there is any text besides the title.</param>
internal sealed record PurposeFact(bool IsKnown, bool HasText);
