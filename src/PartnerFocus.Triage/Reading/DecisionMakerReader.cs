using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds who of the people from outside can decide, by the titles beside their names, here or in other meetings.</summary>
internal sealed class DecisionMakerReader(ConceptFinder concepts)
{
    /// <summary>How far from a name its title may stand, in characters.</summary>
    private const int Near = 34;

    private const int ShortestName = 3;

    /// <summary>The titles that one meeting gives to people outside the firm (address, words).</summary>
    public IReadOnlyList<(string Email, string Title)> Titles(EntryText entry, Roster roster) =>
        [.. Here(entry, roster.Outsiders, Concept.DecisionMaker).Select(h => (h.Person.Attendee.Email, h.Title))];

    public DecisionMakers Read(EntryText entry, Roster roster, KnownTitles known)
    {
        var deciding = Here(entry, roster.Outsiders, Concept.DecisionMaker).ToList();
        foreach (var person in roster.Outsiders.Where(o => deciding.All(d => d.Person != o)))
        {
            if (known.Of(person.Attendee.Email) is { } title)
            {
                deciding.Add((person, title));
            }
        }

        var executing = Here(entry, roster.Outsiders, Concept.Executor).Where(e => deciding.All(d => d.Person != e.Person)).ToList();
        return new DecisionMakers(deciding, executing);
    }

    private IEnumerable<(Outsider Person, string Title)> Here(EntryText entry, IReadOnlyList<Outsider> outsiders, Concept concept)
    {
        foreach (var outsider in outsiders)
        {
            var name = outsider.Attendee.Name ?? outsider.Attendee.Email;
            if (concepts.Find(TokenizedText.Of(name)).Quote(concept) is not null)
            {
                yield return (outsider, name);
            }
            else if (TitleNear(entry.Body, entry.BodyConcepts, name, concept) is { } words)
            {
                yield return (outsider, words);
            }
            else if (TitleNear(entry.Signature, concepts.Find(entry.Signature), name, concept) is { } signed)
            {
                yield return (outsider, signed);
            }
        }
    }

    private static string? TitleNear(TokenizedText text, ConceptHits hits, string name, Concept concept)
    {
        var parts = TokenizedText.Of(name.Split('@')[0]).Tokens.Where(t => t.Length >= ShortestName).Select(t => t.Folded).ToList();
        foreach (var token in text.Tokens.Where(t => parts.Contains(t.Folded)))
        {
            foreach (var hit in hits.Of(concept))
            {
                var after = hit.Start - token.End;
                var sameSentence = hit.Sentence == token.Sentence || after is >= 0 and <= 3;
                if (sameSentence && after is >= 0 and <= Near && !text.Text[token.End..hit.Start].Contains(','))
                {
                    return text.Text[token.Start..(hit.Start + hit.Length)];
                }
            }
        }

        return null;
    }
}

/// <summary>Who of the other side decides, and who executes, each with the words that say so.</summary>
internal sealed record DecisionMakers(
    IReadOnlyList<(Outsider Person, string Title)> Deciding,
    IReadOnlyList<(Outsider Person, string Title)> Executing);
