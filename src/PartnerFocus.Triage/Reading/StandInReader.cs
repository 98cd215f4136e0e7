using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds a request for somebody of the firm, whoever it may be. "Iemand die", "een gemachtigde" or "whoever" alone ask for nobody: they
/// may be the other side's, or the partner's description. Only with a word of asking before it, or of being enough behind it, is it a request.
/// </summary>
internal static class StandInReader
{
    private static readonly HashSet<string> Copulas = ["is", "ben", "bent", "was", "wordt", "werd", "blijft", "blijf", "s", "am", "are", "be", "being", "becomes", "remains"];

    /// <param name="entry">The entry.</param>
    /// <param name="roster">Who is at the table.</param>
    /// <param name="names">Finds the partner's name: a sentence that names the partner describes, or asks for, the partner.</param>
    public static StandIn? Read(EntryText entry, Roster roster, NameFinder names) =>
        In(entry.Title, entry.TitleConcepts, MeetingField.Title, roster, names) ?? In(entry.Body, entry.BodyConcepts, MeetingField.Text, roster, names);

    private static StandIn? In(TokenizedText text, ConceptHits hits, MeetingField field, Roster roster, NameFinder names) =>
        hits.Has(Concept.SendSomeone, Concept.SomePerson) ? Asked(text, hits, field, roster, names) : null;

    private static StandIn? Asked(TokenizedText text, ConceptHits hits, MeetingField field, Roster roster, NameFinder names)
    {
        var own = names.Find(text, roster.OtherNames).Select(m => m.Sentence).ToHashSet();
        foreach (var hit in hits.Of(Concept.SendSomeone).Where(h => !own.Contains(h.Sentence) || IsGreeting(text, h) || IsAlternative(hits.Words(h))))
        {
            return new StandIn(new Quote(hits.Words(hit), field), true);
        }

        foreach (var hit in hits.Of(Concept.SomePerson).Where(h => !own.Contains(h.Sentence) || IsGreeting(text, h)))
        {
            if (IsAskedFor(hit, hits) && !Describes(text, hit))
            {
                return new StandIn(new Quote(hits.Words(hit), field), false);
            }
        }

        return null;
    }

    private static bool IsAskedFor(ConceptHit person, ConceptHits hits) =>
        hits.Of(Concept.Requests).Any(r => r.Sentence == person.Sentence && r.Start < person.Start)
        || hits.Of(Concept.Suffices).Any(s => s.Sentence == person.Sentence && s.Start > person.Start && (!IsEach(s, hits) || s.Start == person.Start + person.Length + 1));

    /// <summary>"One participant per firm": only where it stands next to the person.</summary>
    private static bool IsEach(ConceptHit hit, ConceptHits hits) => hits.Words(hit).Equals("per", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Gijs is degene die": says who somebody is.</summary>
    private static bool Describes(TokenizedText text, ConceptHit person)
    {
        var before = text.Tokens.LastOrDefault(t => t.Start < person.Start);
        return before.Length > 0 && before.Sentence == person.Sentence && Copulas.Contains(before.Folded);
    }

    /// <summary>The name that opens the first sentence is a greeting, and says nothing about who is meant further on in it.</summary>
    private static bool IsGreeting(TokenizedText text, ConceptHit hit) =>
        hit.Sentence == 0 && text.Text.AsSpan(0, hit.Start).IndexOfAny(",:!") is > 0 and var comma
        && text.Tokens.Count(t => t.Start < comma) <= MostWordsInAGreeting;

    /// <summary>"Anna, or somebody else of yours": the name is one of several who will do.</summary>
    private static bool IsAlternative(string words) =>
        words.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("or ", StringComparison.OrdinalIgnoreCase);

    private const int MostWordsInAGreeting = 4;
}

/// <summary>A request for somebody of the firm.</summary>
/// <param name="Quote">The words.</param>
/// <param name="IsRequest">Whether they ask in so many words to send somebody, or only describe whom it takes.</param>
internal sealed record StandIn(Quote Quote, bool IsRequest);
