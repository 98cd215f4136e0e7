using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds who of the people from outside can decide, by the titles beside their names, here or in other meetings.</summary>
internal sealed partial class DecisionMakerReader(NameTexts names)
{
    /// <summary>How far from a name its title may stand, in characters.</summary>
    private const int Near = 34;

    private const int ShortestName = 3;

    /// <summary>The titles that one meeting gives to people outside the firm (address, words).</summary>
    public IReadOnlyList<(string Email, string Title)> Titles(EntryText entry, Roster roster) =>
        roster.IsInternal ? [] : [.. Here(entry, roster.Outsiders, Concept.DecisionMaker).Select(h => (h.Person.Attendee.Email, h.Title))];

    /// <param name="entry">The entry.</param>
    /// <param name="roster">Who is at the table.</param>
    /// <param name="known">Titles that other meetings gave.</param>
    /// <param name="convener">The organiser's name: whoever has a secretary who invites decides ("EA to Hugo Lang").</param>
    public DecisionMakers Read(EntryText entry, Roster roster, KnownTitles known, string convener)
    {
        if (roster.IsInternal)
        {
            return DecisionMakers.None;
        }

        var deciding = Here(entry, roster.Outsiders, Concept.DecisionMaker).ToList();
        deciding.AddRange(roster.Outsiders.Where(o => deciding.All(d => d.Person != o) && IsServed(o, convener)).Select(o => (o, convener)));
        deciding.AddRange(roster.Outsiders.Where(o => deciding.All(d => d.Person != o) && IsTheClient(o)).Select(o => (o, o.Attendee.Name!)));
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

    private static bool IsServed(Outsider outsider, string convener) =>
        outsider.Attendee.Name is { Length: >= ShortestName } name && SecretaryOf().Match(convener) is { Success: true } secretary
        && TokenizedText.Of(convener[(secretary.Index + secretary.Length)..]).Tokens.Any(t => TokenizedText.Of(name).Tokens.Any(n => n.Length >= ShortestName && n.Folded == t.Folded));

    /// <summary>Who is a client as a person decides for oneself: "mw. Van Rossum", or "Marianne Brandt / Brandt Holding", at the table.</summary>
    private static bool IsTheClient(Outsider outsider)
    {
        if (outsider is not { Client: { } client, Attendee.Name: { Length: >= ShortestName } name })
        {
            return false;
        }

        var person = TokenizedText.Of(name).Tokens.Select(t => t.Folded).ToList();
        return client.Name.Split('/', '(', ')').Select(part => TokenizedText.Of(part).Tokens.Select(t => t.Folded).Where(t => t.Length > 1 && !Salutations.Contains(t)).ToList())
            .Any(called => called.Count > 0 && called[^1].Length >= ShortestName && called[^1] == person[^1] && called.TrueForAll(person.Contains));
    }

    private static readonly HashSet<string> Salutations = ["mw", "mevr", "mevrouw", "mr", "dhr", "heer", "mrs", "ms", "dr", "drs", "ir", "ing", "prof", "sir", "lady", "lord"];

    [GeneratedRegex(@"\b(EA|PA|assistant|secretary|executive assistant|office|secretariaat|secretaresse|managementassistent|bureau|assistente?)\s+(to|of|van|for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecretaryOf();

    private IEnumerable<(Outsider Person, string Title)> Here(EntryText entry, IReadOnlyList<Outsider> outsiders, Concept concept)
    {
        foreach (var outsider in outsiders)
        {
            var name = outsider.Attendee.Name ?? outsider.Attendee.Email;
            if (names.Of(name).Concepts.Has(concept))
            {
                yield return (outsider, name);
            }
            else if (TitleNear(entry.Body, entry.BodyConcepts, name, concept) is { } words)
            {
                yield return (outsider, words);
            }
            else if (TitleNear(entry.Signature, entry.SignatureConcepts, name, concept) is { } signed)
            {
                yield return (outsider, signed);
            }
        }
    }

    private static string? TitleNear(TokenizedText text, ConceptHits hits, string name, Concept concept)
    {
        if (!hits.Has(concept))
        {
            return null;
        }

        var parts = TokenizedText.Of(name.Split('@')[0]).Tokens.Where(t => t.Length >= ShortestName).Select(t => t.Folded).ToList();
        foreach (var token in text.Tokens.Where(t => parts.Contains(t.Folded)))
        {
            foreach (var hit in hits.Of(concept))
            {
                var after = hit.Start - token.End;
                var sameSentence = hit.Sentence == token.Sentence || after is >= 0 and <= 3;
                if (sameSentence && after is >= 0 and <= Near && !text.Text[token.End..hit.Start].Contains(','))
                {
                    return Closed(text.Text, token.Start, hit.Start + hit.Length);
                }
            }
        }

        return null;
    }

    /// <summary>"Holm (CEO)" with the bracket that belongs to it.</summary>
    private static string Closed(string text, int start, int end) =>
        end < text.Length && text[end] == ')' && text[start..end].Contains('(') ? text[start..(end + 1)] : text[start..end];
}

/// <summary>Who of the other side decides, and who executes, each with the words that say so.</summary>
internal sealed record DecisionMakers(
    IReadOnlyList<(Outsider Person, string Title)> Deciding,
    IReadOnlyList<(Outsider Person, string Title)> Executing)
{
    public static DecisionMakers None { get; } = new([], []);
}
