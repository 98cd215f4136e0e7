namespace PartnerFocus.Triage.Lexicon;

/// <summary>Finds concepts in texts: the built-in words and the firm's own.</summary>
internal sealed class ConceptFinder
{
    private static readonly HashSet<string> Nones = ["geen", "none", "nil", "nihil", "nvt", "0"];

    /// <summary>How many words back a "no" still reaches.</summary>
    private const int Reach = 2;

    // Copied at once into what is kept, so each thread needs one.
    [ThreadStatic]
    private static List<PhraseHit<Concept>>? atHand;

    private readonly PhraseIndex<Concept> index;
    private readonly Vocabulary vocabulary;

    public ConceptFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> ownWords, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        index = new PhraseIndex<Concept>(vocabulary);
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
        var found = atHand ??= [];
        found.Clear();
        index.Find(text, found);
        if (found.Count == 0)
        {
            return ConceptHits.None;
        }

        var hits = new ConceptHit[found.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            var (concept, at, words) = found[i];
            var first = text.Tokens[at];
            var last = text.Tokens[at + words - 1];
            hits[i] = new ConceptHit(concept, first.Start, last.End - first.Start, first.Sentence, IsNegated(text.Tokens, at) || IsNone(text, at + words));
        }

        return new ConceptHits(text.Text, hits);
    }

    /// <summary>The words of a part of a text and its concepts; of whole sentences these are the ones found before.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="part">Words that stand in it, or are made of some that do.</param>
    public (TokenizedText Text, ConceptHits Hits) FindIn(TokenizedText whole, ConceptHits found, string part)
    {
        if (whole.Part(part) is not { } cut)
        {
            var text = vocabulary.Read(part);
            return (text, Find(text));
        }

        return (cut.Text, cut.IsWholeSentences ? found.Of(cut) : Find(cut.Text));
    }

    private void AddAll(Concept concept, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            index.Add(Phrase.Parse(word), concept);
        }
    }

    /// <summary>"Incidents: none": the heading stands there every week, the word behind it is all it has to say.</summary>
    private static bool IsNone(TokenizedText text, int after)
    {
        var tokens = text.Tokens;
        return after < tokens.Length && tokens[after].Sentence == tokens[after - 1].Sentence && Nones.Contains(tokens[after].Folded)
            && text.Text.AsSpan(tokens[after - 1].End, tokens[after].Start - tokens[after - 1].End).IndexOfAny(":=-–") >= 0
            && (after + 1 == tokens.Length || tokens[after + 1].Sentence != tokens[after].Sentence);
    }

    private static bool IsNegated(Token[] tokens, int at)
    {
        for (var back = 1; back <= Reach && at - back >= 0 && tokens[at - back].Sentence == tokens[at].Sentence; back++)
        {
            if (tokens[at - back].Word.IsNegator)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A concept seen at a place in a text.</summary>
internal readonly record struct ConceptHit(Concept Concept, int Start, int Length, int Sentence, bool IsNegated)
{
    public int End => Start + Length;
}

/// <summary>All concepts of one text, with the words they were seen in; what is denied ("no status slides") counts for nothing.</summary>
internal sealed class ConceptHits
{
    private readonly string text;
    private readonly ConceptHit[] hits;
    private readonly UInt128 spoken;

    public ConceptHits(string text, ConceptHit[] hits)
    {
        this.text = text;
        this.hits = hits;
        foreach (var hit in hits)
        {
            spoken |= hit.IsNegated ? 0 : Bit(hit.Concept);
        }
    }

    public static ConceptHits None { get; } = new("", []);

    /// <summary>Those of whole sentences of the text, as found in them alone.</summary>
    public ConceptHits Of(TextPart part)
    {
        if (part.Text.Text.Length == text.Length)
        {
            return this;
        }

        // In the order of the text, so what stands in a part of it stands together.
        var end = part.Start + part.Text.Text.Length;
        var from = 0;
        while (from < hits.Length && hits[from].Start < part.Start)
        {
            from++;
        }

        var to = from;
        while (to < hits.Length && hits[to].Start < end)
        {
            to++;
        }

        if (from == to)
        {
            return None;
        }

        var those = hits[from..to];
        for (var i = 0; i < those.Length; i++)
        {
            those[i] = those[i] with { Start = those[i].Start - part.Start };
        }

        return new ConceptHits(part.Text.Text, those);
    }

    /// <summary>The words of the first hit; null when there is none.</summary>
    public string? Quote(params ReadOnlySpan<Concept> concepts)
    {
        if (!Has(concepts))
        {
            return null;
        }

        foreach (var hit in hits)
        {
            if (!hit.IsNegated && concepts.Contains(hit.Concept))
            {
                return Words(hit);
            }
        }

        return null;
    }

    // Dozens of cases ask for concepts that most meetings do not speak of.
    public bool Has(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var concept in concepts)
        {
            if ((spoken & Bit(concept)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the concepts begins between two places of the text.</summary>
    public bool HasBetween(int start, int end, params ReadOnlySpan<Concept> concepts)
    {
        if (!Has(concepts))
        {
            return false;
        }

        foreach (var hit in hits)
        {
            if (hit.Start >= start && hit.Start < end && !hit.IsNegated && concepts.Contains(hit.Concept))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many different places speak of it.</summary>
    public int Count(Concept concept)
    {
        var count = 0;
        var last = -1;
        if (!Has(concept))
        {
            return count;
        }

        foreach (var hit in hits)
        {
            if (hit.Concept == concept && !hit.IsNegated)
            {
                // In the order of the text, so the same place comes twice in a row.
                count += hit.Start == last ? 0 : 1;
                last = hit.Start;
            }
        }

        return count;
    }

    public IReadOnlyList<ConceptHit> Of(Concept concept) => Has(concept) ? Said(concept) : [];

    public string Words(ConceptHit hit) => text.Substring(hit.Start, hit.Length);

    private ConceptHit[] Said(Concept concept)
    {
        var count = 0;
        foreach (var hit in hits)
        {
            count += hit.Concept == concept && !hit.IsNegated ? 1 : 0;
        }

        var said = new ConceptHit[count];
        foreach (var hit in hits)
        {
            if (hit.Concept == concept && !hit.IsNegated)
            {
                said[^count--] = hit;
            }
        }

        return said;
    }

    private static UInt128 Bit(Concept concept) => UInt128.One << (int)concept;
}
