using System.Globalization;
using System.Text;

namespace PartnerFocus.Triage.Lexicon;

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="IsUpper">Whether it is written in capitals only (an acronym, or initials).</param>
/// <param name="Sentence">Number of the sentence (or line) it stands in.</param>
internal readonly record struct Token(int Start, int Length, string Folded, bool IsUpper, int Sentence)
{
    public int End => Start + Length;
}

/// <summary>A text cut into words, once, so that every matcher walks the same list.</summary>
internal sealed class TokenizedText
{
    /// <summary>About so many, the space included: a list that fits need not grow.</summary>
    private const int CharactersPerWord = 6;

    private static readonly TokenizedText Nothing = new("", []);

    private TokenizedText(string text, IReadOnlyList<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public static TokenizedText Of(string text)
    {
        if (text.Length == 0)
        {
            return Nothing;
        }

        var tokens = new List<Token>(text.Length / CharactersPerWord);
        var sentence = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                sentence += EndsSentence(text, i) ? 1 : 0;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsMark(text[i])))
            {
                i++;
            }

            var word = text.AsSpan(start, i - start);
            tokens.Add(new Token(start, word.Length, Fold(word), IsUpper(word), sentence));
        }

        return new TokenizedText(text, tokens);
    }

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
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool EndsSentence(string text, int i) =>
        text[i] is '\n' or '!' or '?' or ';' || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

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
