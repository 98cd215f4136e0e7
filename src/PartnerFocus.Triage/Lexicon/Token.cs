using System.Buffers;
using System.Globalization;
using System.Text;

namespace PartnerFocus.Triage.Lexicon;

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Word">Which word.</param>
/// <param name="Sentence">Number of the sentence (or line) it stands in.</param>
internal readonly record struct Token(int Start, int Length, Word Word, int Sentence)
{
    public int End => Start + Length;

    /// <summary>Lower case, without accents.</summary>
    public string Folded => Word.Folded;

    /// <summary>Whether it is written in capitals only (an acronym, or initials).</summary>
    public bool IsUpper => Word.IsUpper;

    public bool Has(WordMark mark) => (Word.Marks & mark) != 0;
}

/// <summary>A text cut into words, once, so that every matcher walks the same list.</summary>
internal sealed class TokenizedText
{
    private static readonly HashSet<string> Shortened =
        ["mw", "mevr", "mr", "mrs", "ms", "dr", "drs", "dhr", "ir", "ing", "prof", "nr", "st", "bijv", "evt", "incl", "resp", "vz", "wnd"];

    private TokenizedText(string text, Token[] tokens, Vocabulary? vocabulary)
    {
        Text = text;
        Tokens = tokens;
        Vocabulary = vocabulary;
        foreach (var token in tokens)
        {
            Indexes |= token.Word.Indexes;
            Marks |= token.Word.Marks;
        }
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>Where its words come from; null when they are known to no index.</summary>
    public Vocabulary? Vocabulary { get; }

    /// <summary>One bit for each index of the vocabulary that has a phrase which one of the words can begin.</summary>
    public uint Indexes { get; }

    /// <summary>All that the marks of its words say.</summary>
    public WordMark Marks { get; }

    /// <summary>Whether one of its words has this mark.</summary>
    public bool Has(WordMark mark) => (Marks & mark) != 0;

    public static TokenizedText Of(string text, Vocabulary? vocabulary = null)
    {
        if (text.Length == 0)
        {
            return new TokenizedText(text, [], vocabulary);
        }

        // Between two words stands at least one character.
        var room = ArrayPool<Token>.Shared.Rent((text.Length / 2) + 1);
        var tokens = room.AsSpan(0, Cut(text, vocabulary, room)).ToArray();
        ArrayPool<Token>.Shared.Return(room);
        return new TokenizedText(text, tokens, vocabulary);
    }

    /// <summary>The words between two places; a word belongs to where it starts.</summary>
    public ReadOnlySpan<Token> Between(int start, int end) => Tokens.AsSpan(FirstFrom(start)..FirstFrom(end));

    /// <summary>The same of a part as a text of its own, without cutting it again; null where it begins or ends within a word, or does not stand here.</summary>
    public TextPart? Part(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        if (start < 0 || part.Length == Text.Length)
        {
            return start < 0 ? null : new TextPart(this, 0, true);
        }

        var (first, after) = (FirstFrom(start), FirstFrom(start + part.Length));
        if ((first > 0 && Tokens[first - 1].End > start) || (after > first && Tokens[after - 1].End > start + part.Length))
        {
            return null;
        }

        var tokens = Tokens[first..after];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i] with { Start = tokens[i].Start - start };
        }

        var isWhole = tokens.Length > 0 && (first == 0 || Tokens[first - 1].Sentence != tokens[0].Sentence) && (after == Tokens.Length || Tokens[after].Sentence != tokens[^1].Sentence);
        return new TextPart(new TokenizedText(part, tokens, Vocabulary), start, isWhole);
    }

    /// <summary>Index of the first word that starts there or later; they stand in the order of the text.</summary>
    private int FirstFrom(int place)
    {
        var (from, to) = (0, Tokens.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Tokens[middle].Start < place ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>Writes the words to <paramref name="tokens"/>; returns how many there are.</summary>
    private static int Cut(string text, Vocabulary? vocabulary, Token[] tokens)
    {
        var (count, sentence) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (!IsLetter(text[i]))
            {
                sentence += EndsSentence(text, i) && !(text[i] == '.' && count > 0 && tokens[count - 1].End == i && IsShortened(tokens[count - 1], text)) ? 1 : 0;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsLetter(text[i]) || IsMark(text[i])))
            {
                i++;
            }

            var word = text.AsSpan(start, i - start);
            tokens[count++] = new Token(start, word.Length, vocabulary?.Of(word) ?? WordOf(word), sentence);
        }

        return count;
    }

    /// <summary>The word alone, known to no index.</summary>
    public static Word WordOf(ReadOnlySpan<char> written) => new(Fold(written), IsUpper(written));

    /// <summary>Lower case and without accents, so that "Cliënt" meets "client".</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (lower, w) => Ascii.ToLower(w, lower, out _));
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (!IsMark(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool EndsSentence(string text, int i) =>
        text[i] is '\n' or '!' or '?' or ';' || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));

    /// <summary>"Mw. Damen", "V. Damen": the stop belongs to the word.</summary>
    private static bool IsShortened(Token word, string text) => word.Length == 1 ? char.IsUpper(text[word.Start]) : Shortened.Contains(word.Folded);

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsMark(char c) => !char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        var hasLetter = false;
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && !char.IsDigit(c))
            {
                return false;
            }

            hasLetter |= char.IsUpper(c);
        }

        return hasLetter && word.Length > 1;
    }
}

/// <summary>Part of a text, with the words of it.</summary>
/// <param name="Text">Its words, places counted from its own beginning.</param>
/// <param name="Start">Where it starts in the whole.</param>
/// <param name="IsWholeSentences">Whether no sentence goes over its ends, so that what is found in it is what was found in the whole.</param>
internal readonly record struct TextPart(TokenizedText Text, int Start, bool IsWholeSentences);
