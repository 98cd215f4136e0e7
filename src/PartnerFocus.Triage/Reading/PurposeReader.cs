using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Whether the entry says what it is for.</summary>
internal static class PurposeReader
{
    /// <summary>Fewer telling words than this say nothing.</summary>
    private const int Telling = 2;

    public static PurposeFact Read(EntryText entry, Roster roster, IReadOnlyList<TopicHit> topics, IEnumerable<TokenizedText> names)
    {
        var hasText = entry.Body.Tokens.Length > 0;
        if (entry.Has(Concept.MainWord, Concept.SubWord, Concept.TradeWord, Concept.Appraisal, Concept.Court, Concept.Duty,
            Concept.Broadcast, Concept.Social, Concept.Strategy, Concept.Limit, Concept.Recruitment, Concept.Hearing))
        {
            return new PurposeFact(true, hasText);
        }

        // Gone through for every word.
        var called = names.ToList();
        var body = TellingWords(entry.Body, entry.BodyConcepts, called);
        if (body >= Telling)
        {
            return new PurposeFact(true, hasText);
        }

        var title = TellingWords(entry.Title, entry.TitleConcepts, called);
        return new PurposeFact((topics.Count > 0 && title + body >= Telling) || (title >= Telling && roster.Others > 1), hasText);
    }

    /// <summary>How many there are, counted no further than matters.</summary>
    private static int TellingWords(TokenizedText text, ConceptHits hits, List<TokenizedText> names)
    {
        var telling = 0;
        var (empty, vague) = (hits.Of(Concept.EmptyText), hits.Of(Concept.Vague));
        foreach (var token in text.Tokens)
        {
            if (token.Length > 2 && !IsNumber(token.Folded) && !IsWithin(token, empty) && !IsWithin(token, vague)
                && !IsPartOf(names, token.Folded) && ++telling == Telling)
            {
                break;
            }
        }

        return telling;
    }

    private static bool IsWithin(Token token, IReadOnlyList<ConceptHit> silent)
    {
        for (var i = 0; i < silent.Count; i++)
        {
            if (token.Start >= silent[i].Start && token.End <= silent[i].Start + silent[i].Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOf(List<TokenizedText> names, string word)
    {
        foreach (var name in names)
        {
            if (Array.Exists(name.Tokens, t => t.Folded == word))
            {
                return true;
            }
        }

        return false;
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
