namespace PartnerFocus.Triage.Lexicon;

/// <summary>Finds concepts in texts: the built-in words and the firm's own.</summary>
internal sealed class ConceptFinder
{
    private static readonly HashSet<string> Negators =
        ["geen", "niet", "nooit", "zonder", "no", "not", "never", "without", "dont", "nothing", "niets", "isn", "don"];

    /// <summary>How many words back a "no" still reaches.</summary>
    private const int Reach = 2;

    private readonly PhraseIndex<Concept> index = new();

    public ConceptFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> ownWords)
    {
        foreach (var (concept, words) in WordList.All)
        {
            AddAll(concept, words);
        }

        foreach (var (name, words) in ownWords)
        {
            if (Enum.TryParse<Concept>(name, ignoreCase: true, out var concept))
            {
                AddAll(concept, words);
            }
        }
    }

    public ConceptHits Find(TokenizedText text)
    {
        var hits = new List<ConceptHit>();
        foreach (var (concept, at, words) in index.Find(text))
        {
            var first = text.Tokens[at];
            var last = text.Tokens[at + words - 1];
            hits.Add(new ConceptHit(concept, first.Start, last.End - first.Start, first.Sentence, IsNegated(text.Tokens, at)));
        }

        return new ConceptHits(text.Text, hits);
    }

    private void AddAll(Concept concept, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            index.Add(Phrase.Parse(word), concept);
        }
    }

    private static bool IsNegated(IReadOnlyList<Token> tokens, int at)
    {
        for (var back = 1; back <= Reach && at - back >= 0 && tokens[at - back].Sentence == tokens[at].Sentence; back++)
        {
            if (Negators.Contains(tokens[at - back].Folded))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A concept seen at a place in a text.</summary>
internal readonly record struct ConceptHit(Concept Concept, int Start, int Length, int Sentence, bool IsNegated);

/// <summary>All concepts of one text, with the words they were seen in.</summary>
internal sealed class ConceptHits(string text, IReadOnlyList<ConceptHit> hits)
{
    public static ConceptHits None { get; } = new("", []);

    /// <summary>The words of the first hit that is not denied ("no status slides"); null when there is none.</summary>
    public string? Quote(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var hit in hits)
        {
            if (!hit.IsNegated && concepts.Contains(hit.Concept))
            {
                return text.Substring(hit.Start, hit.Length);
            }
        }

        return null;
    }

    public bool Has(params ReadOnlySpan<Concept> concepts) => Quote(concepts) is not null;

    /// <summary>How many different places speak of it.</summary>
    public int Count(Concept concept) =>
        hits.Where(h => h.Concept == concept && !h.IsNegated).Select(h => h.Start).Distinct().Count();

    public IEnumerable<ConceptHit> Of(Concept concept) => hits.Where(h => h.Concept == concept && !h.IsNegated);

    public string Words(ConceptHit hit) => text.Substring(hit.Start, hit.Length);
}
