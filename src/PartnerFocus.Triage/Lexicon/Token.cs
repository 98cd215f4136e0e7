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

        var tokens = new List<Token>();
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

            var word = text[start..i];
            tokens.Add(new Token(start, word.Length, Fold(word), IsUpper(word), sentence));
        }

        return new TokenizedText(text, tokens);
    }

    /// <summary>Lower case and without accents, so that "Cliënt" meets "client".</summary>
    public static string Fold(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
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

    private static bool IsUpper(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || char.IsDigit(c)) && word.Any(char.IsUpper);
}
