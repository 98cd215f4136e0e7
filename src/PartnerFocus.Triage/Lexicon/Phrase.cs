namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// A word or a row of words to look for. A star stands for any letters: <c>deel*</c>, <c>*overleg</c>; on its own it
/// stands for one whole word.
/// </summary>
/// <param name="Parts">The words, in order.</param>
/// <param name="Inflects">Whether plural and conjugated forms count as well.</param>
internal sealed record Phrase(PhrasePart[] Parts, bool Inflects)
{
    public static Phrase Parse(string pattern, bool inflects = true)
    {
        var parts = new List<PhrasePart>();
        foreach (var piece in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = piece.StartsWith('*');
            var tail = piece.EndsWith('*');
            var words = TokenizedText.Of(piece).Tokens;
            for (var i = 0; i < words.Length; i++)
            {
                var last = i == words.Length - 1;
                parts.Add(new PhrasePart(words[i].Folded, open && i == 0, tail && last, IsAcronym(words[i])));
            }

            if (words.Length == 0 && open)
            {
                parts.Add(new PhrasePart("", true, true, false));
            }
        }

        return new Phrase([.. parts], inflects);
    }

    private const int MostFillers = 3;

    /// <summary>How many words from <paramref name="at"/> on are this phrase, small words between them included; 0 when they are not.</summary>
    public int Matches(Token[] tokens, int at) => BeginsWith(tokens[at].Word) ? MatchesFromSecond(tokens, at) : 0;

    /// <summary>The same where the word at <paramref name="at"/> is known to be the first of this phrase.</summary>
    public int MatchesFromSecond(Token[] tokens, int at)
    {
        var (next, fillers) = (at + 1, 0);
        for (var i = 1; i < Parts.Length; next++)
        {
            if (next >= tokens.Length || tokens[next].Sentence != tokens[at].Sentence)
            {
                return 0;
            }

            if (Parts[i].Matches(tokens[next].Word, Inflects))
            {
                i++;
            }
            else if (!Inflects || !tokens[next].Word.IsFiller || ++fillers > MostFillers)
            {
                return 0;
            }
        }

        return next - at;
    }

    /// <summary>Whether a word can be the first of this phrase.</summary>
    public bool BeginsWith(Word first) => Parts[0].Matches(first, Inflects);

    /// <summary>Short words in capitals (OR, PE, MAC) mean something only when they are written so.</summary>
    private static bool IsAcronym(Token word) => word.IsUpper && word.Length <= 3;
}

/// <summary>One word of a phrase.</summary>
/// <param name="Text">Folded.</param>
/// <param name="OpenFront">Any letters may stand before it.</param>
/// <param name="OpenEnd">Any letters may stand after it.</param>
/// <param name="Capitals">Whether the text must have it in capitals.</param>
internal sealed record PhrasePart(string Text, bool OpenFront, bool OpenEnd, bool Capitals)
{
    // Of a form the last letter may differ ("party", "parties").
    private readonly int letters = Word.LettersOf(Text.AsSpan(0, Math.Max(0, Text.Length - 1)));

    /// <summary>Whether figures alone can be this word: its own letters are part of every word it matches, but for the last, and an ending has letters.</summary>
    public bool MayBeNumber { get; } = Text.Length == 0 || Text.Any(char.IsAsciiDigit);

    public bool Matches(Word word, bool inflects)
    {
        if ((letters & ~word.Letters) != 0 || (Capitals && !word.IsUpper))
        {
            return false;
        }

        var matches = (OpenFront, OpenEnd) switch
        {
            (true, true) => word.Folded.Contains(Text, StringComparison.Ordinal),
            (true, false) => word.Folded.EndsWith(Text, StringComparison.Ordinal),
            (false, true) => word.Folded.StartsWith(Text, StringComparison.Ordinal),
            _ => word.Folded == Text,
        };
        return matches || (inflects && Inflection.IsFormOf(word.Folded, Text));
    }
}
