namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// Finds many phrases in one walk over a text. Made once per firm, then only read. The hot path of all reading: agendas use few
/// different words, so which phrases a word can begin is worked out once per word, and a walk costs one look-up per word.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int KeyLength = 3;

    private const int RememberedWords = 8192;

    private readonly Dictionary<string, List<Entry>> byStart = [];
    private readonly List<Entry> anywhere = [];
    private readonly Memo<Word, Entry[]> beginning = new(RememberedWords);
    private readonly Func<Word, Entry[]> beginningWith;

    public PhraseIndex() => beginningWith = BeginningWith;

    public void Add(Phrase phrase, T value)
    {
        if (phrase.Parts.Count == 0)
        {
            return;
        }

        var first = phrase.Parts[0];
        var list = anywhere;
        if (!first.OpenFront)
        {
            var key = Key(first.Text);
            list = byStart.TryGetValue(key, out var found) ? found : byStart[key] = [];
        }

        list.Add(new Entry(phrase, value));
    }

    /// <summary>Every phrase found, in the order of the text.</summary>
    public IEnumerable<(T Value, int At, int Words)> Find(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (phrase, value) in beginning.Get(new Word(tokens[at].Folded, tokens[at].IsUpper), beginningWith))
            {
                if ((phrase.Parts.Count == 1 ? 1 : phrase.Matches(tokens, at)) is > 0 and var words)
                {
                    yield return (value, at, words);
                }
            }
        }
    }

    private Entry[] BeginningWith(Word word)
    {
        var found = new List<Entry>();
        var token = new Token(0, word.Folded.Length, word.Folded, word.IsUpper, 0);

        // A pattern shorter than the key ("u", "je", "MT*") sits under its own text.
        for (var length = 1; length <= KeyLength && length <= word.Folded.Length; length++)
        {
            if (byStart.TryGetValue(word.Folded[..length], out var candidates))
            {
                found.AddRange(candidates.Where(c => c.Phrase.BeginsWith(token)));
            }
        }

        found.AddRange(anywhere.Where(c => c.Phrase.BeginsWith(token)));
        return [.. found];
    }

    private static string Key(string text) => text.Length <= KeyLength ? text : text[..KeyLength];

    private readonly record struct Entry(Phrase Phrase, T Value);

    private readonly record struct Word(string Folded, bool IsUpper);
}
