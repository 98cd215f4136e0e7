namespace PartnerFocus.Web.Shared;

/// <summary>What somebody wrote, as the end of a sentence of ours: with one mark at its end, whatever the words end in.</summary>
public static class Quote
{
    /// <summary>With quotation marks: <c>‘Vanaf 10.30 uur’.</c>, <c>‘Kan Amira?’</c></summary>
    public static string Ending(string words) => Trimmed(words) is var said && EndsItself(said) ? $"‘{said}’" : $"‘{said}’.";

    /// <summary>Without: <c>Vanaf 10.30 uur.</c>, <c>Kan Amira?</c></summary>
    public static string Sentence(string words) => Trimmed(words) is var said && EndsItself(said) ? said : said + ".";

    /// <summary>Without the one full stop at the end; three of them are a word of their own.</summary>
    private static string Trimmed(string words) =>
        words.Trim() is var said && said.EndsWith('.') && !said.EndsWith("..", StringComparison.Ordinal) ? said[..^1].TrimEnd() : said;

    private static bool EndsItself(string said) => said.Length > 0 && said[^1] is '?' or '!' or '…' or '.';
}
