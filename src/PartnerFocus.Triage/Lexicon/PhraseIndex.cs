namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// Finds many phrases in one walk over a text. Made once per firm, then only read. The hot path of all reading: which phrases a word
/// can begin is worked out once per word by the vocabulary, and a text none of whose words begin any is not walked at all.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int KeyLength = 3;

    // Most texts hold none, and dozens of readers ask.
    private static readonly List<PhraseHit<T>> None = [];

    private readonly Dictionary<string, List<Entry>> byStart = [];
    private readonly List<Entry> anywhere = [];
    private readonly Vocabulary vocabulary;
    private readonly int number;
    private bool hasNumbers;

    public PhraseIndex(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        number = vocabulary.Add(BeginningWith);
    }

    public void Add(Phrase phrase, T value)
    {
        if (phrase.Parts.Length == 0)
        {
            return;
        }

        var first = phrase.Parts[0];
        hasNumbers |= first.MayBeNumber;
        var list = anywhere;
        if (!first.OpenFront)
        {
            var key = Key(first.Text);
            list = byStart.TryGetValue(key, out var found) ? found : byStart[key] = [];
        }

        list.Add(new Entry(phrase, value));
    }

    /// <summary>Whether any word of the text can begin one of the phrases.</summary>
    public bool MayFind(TokenizedText text) => text.Vocabulary != vocabulary || (text.Indexes & (1u << number)) != 0;

    /// <summary>The same between two places of the text.</summary>
    public bool MayFind(TokenizedText text, int start, int end) =>
        text.Vocabulary != vocabulary || (MayFind(text) && MayBegin(text.Between(start, end)));

    /// <summary>Every phrase found, in the order of the text; to read only.</summary>
    public List<PhraseHit<T>> Find(TokenizedText text)
    {
        var own = text.Vocabulary == vocabulary ? text : vocabulary.Read(text.Text);
        if (!MayFind(own))
        {
            return None;
        }

        var found = new List<PhraseHit<T>>();
        AddTo(found, own.Tokens);
        return found;
    }

    /// <summary>The same, added to a list that the caller has at hand.</summary>
    public void Find(TokenizedText text, List<PhraseHit<T>> found)
    {
        var own = text.Vocabulary == vocabulary ? text : vocabulary.Read(text.Text);
        if (MayFind(own))
        {
            AddTo(found, own.Tokens);
        }
    }

    private bool MayBegin(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Word.Entries(number) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void AddTo(List<PhraseHit<T>> found, Token[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Word.Entries(number) is not Entry[] entries)
            {
                continue;
            }

            // Dozens of phrases begin with "not" or "you", and their second words tell nearly all of them apart by a letter.
            var next = at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence ? Word.End | tokens[at + 1].Word.Start : Word.End;
            for (var i = 0; i < entries.Length; i++)
            {
                ref readonly var entry = ref entries[i];
                if ((entry.Second & next) != 0 && entry.Phrase.MatchesFromSecond(tokens, at) is > 0 and var words)
                {
                    found.Add(new PhraseHit<T>(entry.Value, at, words));
                }
            }
        }
    }

    private Entry[]? BeginningWith(Word word)
    {
        List<Entry>? found = null;
        if (word.IsNumber && !hasNumbers)
        {
            // Texts are full of numbers that were never seen before.
            return null;
        }

        // A pattern shorter than the key ("u", "je", "MT*") sits under its own text.
        var starts = byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= KeyLength && length <= word.Folded.Length; length++)
        {
            if (starts.TryGetValue(word.Folded.AsSpan(0, length), out var candidates))
            {
                AddThoseThatBeginWith(word, candidates, ref found);
            }
        }

        AddThoseThatBeginWith(word, anywhere, ref found);
        return found?.ToArray();
    }

    private static void AddThoseThatBeginWith(Word word, List<Entry> candidates, ref List<Entry>? found)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Phrase.BeginsWith(word))
            {
                (found ??= []).Add(candidate);
            }
        }
    }

    private static string Key(string text) => text.Length <= KeyLength ? text : text[..KeyLength];

    private readonly record struct Entry(Phrase Phrase, T Value)
    {
        /// <summary>How the second word may begin, its forms included, as in <see cref="Word.Start"/>.</summary>
        public uint Second { get; } = Phrase.Parts switch
        {
            [_] => Word.End,
            [_, { OpenFront: false, Text: [var first, ..] }, ..] => Word.Beginning(first) | (Phrase.Inflects ? Word.Small : 0),
            _ => ~Word.End,
        };
    }
}

/// <summary>A phrase found in a text.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="At">Index of its first word.</param>
/// <param name="Words">How many words it covers, small words between them included.</param>
internal readonly record struct PhraseHit<T>(T Value, int At, int Words);
