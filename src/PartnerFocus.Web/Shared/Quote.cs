namespace PartnerFocus.Web.Shared;

/// <summary>What somebody wrote, in a sentence of ours: a title anywhere in it, or words at its end with one mark behind them, whatever they end in.</summary>
public static class Quote
{
    /// <summary>A title within a sentence: <c>‘Past dit?’</c>, on one line.</summary>
    public static string Title(string title) => $"‘{OneLine(title)}’";

    /// <summary>A title as it is shown: a break within it would break the quotes round it.</summary>
    public static string OneLine(string title) => title.AsSpan().IndexOfAny('\r', '\n') < 0 ? title : string.Join(' ', title.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>With quotation marks: <c>‘Vanaf 10.30 uur’.</c>, <c>‘Kan Amira?’</c></summary>
    public static string Ending(string words) => Trimmed(words) is var said && EndsItself(said) ? $"‘{said}’" : $"‘{said}’.";

    /// <summary>Without: <c>Vanaf 10.30 uur.</c>, <c>Kan Amira?</c></summary>
    public static string Sentence(string words) => Trimmed(words) is var said && EndsItself(said) ? said : said + ".";

    /// <summary>Without the one full stop at the end; three of them are a word of their own.</summary>
    private static string Trimmed(string words) =>
        words.Trim() is var said && said.EndsWith('.') && !said.EndsWith("..", StringComparison.Ordinal) ? said[..^1].TrimEnd() : said;

    private static bool EndsItself(string said) => said.Length > 0 && said[^1] is '?' or '!' or '…' or '.';
}
