using System.Collections.Concurrent;

namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// Cuts texts into words, and knows of each word which phrases of which index it can begin: one look-up per word answers for all
/// readers. Agendas use few different words, so what is worked out once per word serves thousands of meetings. Belongs to one engine,
/// is bounded, and safe to use from several threads once its indexes are filled.
/// </summary>
internal sealed class Vocabulary
{
    private const int RememberedWords = 16384;
    private const int LongestRemembered = 40;
    private const int LongestNumber = 4;

    private readonly List<Func<Word, object?>> indexes = [];
    private readonly TokenizedText empty;
    private Generation young = new();
    private Generation old = new();

    public Vocabulary() => empty = TokenizedText.Of("", this);

    /// <summary>Takes an index in; returns the number under which its answers are kept.</summary>
    /// <param name="beginningWith">The phrases a word can begin, in the index's own shape; null when there are none.</param>
    public int Add(Func<Word, object?> beginningWith)
    {
        indexes.Add(beginningWith);
        return indexes.Count - 1;
    }

    /// <summary>Cuts a text into words that the indexes of this vocabulary find their phrases by.</summary>
    public TokenizedText Read(string text) => text.Length == 0 ? empty : TokenizedText.Of(text, this);

    /// <summary>The word, as known; two generations, so that what nobody uses goes.</summary>
    public Word Of(ReadOnlySpan<char> written)
    {
        var now = Volatile.Read(ref young);
        if (now.BySpan.TryGetValue(written, out var word))
        {
            return word;
        }

        if (!IsSaidAgain(written))
        {
            return Learned(written);
        }

        if (!Volatile.Read(ref old).BySpan.TryGetValue(written, out word))
        {
            word = Learned(written);
        }

        if (now.Words.TryAdd(written.ToString(), word) && Interlocked.Increment(ref now.Count) == RememberedWords)
        {
            Volatile.Write(ref old, now);
            Volatile.Write(ref young, new Generation());
        }

        return word;
    }

    /// <summary>Figures of meeting software, telephone numbers and amounts are hardly ever said twice, and would drive out what is.</summary>
    private static bool IsSaidAgain(ReadOnlySpan<char> written) =>
        written.Length <= LongestRemembered && (written.Length <= LongestNumber || written.ContainsAnyExceptInRange('0', '9'));

    private Word Learned(ReadOnlySpan<char> written)
    {
        var word = TokenizedText.WordOf(written);
        for (var i = 0; i < indexes.Count; i++)
        {
            if (indexes[i](word) is { } phrases)
            {
                word.Learn(phrases, i, indexes.Count);
            }
        }

        return word;
    }

    private sealed class Generation
    {
        // The dictionary's own count locks all of it.
        public int Count;

        public Generation() => BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, Word> Words { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> BySpan { get; }
    }
}
