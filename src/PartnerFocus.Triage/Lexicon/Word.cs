namespace PartnerFocus.Triage.Lexicon;

/// <summary>A word as it is written, with what the indexes of its vocabulary know of it: worked out once, read by every text that has it.</summary>
/// <param name="folded">Lower case, without accents.</param>
/// <param name="isUpper">Whether it is written in capitals only (an acronym, or initials).</param>
internal sealed class Word(string folded, bool isUpper)
{
    /// <summary>In the place of a <see cref="Start"/>: nothing need follow, which is so behind every word.</summary>
    public const uint End = 1u << LetterBits;

    /// <summary>In <see cref="Start"/>: a small word, which may stand between the words of a phrase.</summary>
    public const uint Small = 1u << (LetterBits + 1);

    private const int LetterBits = 30;

    private object?[] entries = [];

    public string Folded => folded;

    public bool IsUpper => isUpper;

    /// <summary>Figures only.</summary>
    public bool IsNumber { get; } = !folded.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Which letters there are, one bit for each (several share one): whoever misses one of a pattern's letters cannot match it.</summary>
    public int Letters { get; } = LettersOf(folded);

    /// <summary>Its first letter, and whether it is a small word, one bit each (several letters share one): what a phrase that goes on with it asks first.</summary>
    public uint Start { get; } = (folded is [var first, ..] ? Beginning(first) : 0) | (WordMarks.Of(folded).HasFlag(WordMark.Filler) ? Small : 0);

    // Asked beside nearly every word that can begin a phrase, so answered once per word.
    public WordMark Marks { get; } = WordMarks.Of(folded);

    public bool IsFiller => (Marks & WordMark.Filler) != 0;

    public bool IsNegator => (Marks & WordMark.Negator) != 0;

    /// <summary>One bit for each index that has a phrase beginning with this word.</summary>
    public uint Indexes { get; private set; }

    public static int LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            letters |= 1 << (letter & 31);
        }

        return letters;
    }

    /// <summary>The bit of a first letter in <see cref="Start"/>.</summary>
    public static uint Beginning(char first) => 1u << (first % LetterBits);

    /// <summary>What that index said of this word.</summary>
    public object? Entries(int index) => (Indexes & (1u << index)) != 0 ? entries[index] : null;

    /// <param name="phrases">What an index says: the phrases that begin with this word. Most words begin none, of no index.</param>
    /// <param name="index">Its number.</param>
    /// <param name="indexes">How many indexes there are.</param>
    public void Learn(object phrases, int index, int indexes)
    {
        entries = entries.Length == 0 ? new object?[indexes] : entries;
        entries[index] = phrases;
        Indexes |= 1u << index;
    }
}
