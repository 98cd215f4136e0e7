using System.Text.RegularExpressions;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// What an agenda line is about, for a reader outside the conversation it was written in: without its length ("(15 mins)"), its time, and what it says to
/// the partner ("Marieke, adviseer jij").
/// </summary>
internal static partial class PartTitle
{
    private const int Shortest = 3;

    /// <param name="line">The line as written.</param>
    /// <param name="names">How the partner is called in it.</param>
    /// <returns>The whole line where nothing would be left.</returns>
    public static string Of(string line, params IReadOnlyList<string> names)
    {
        var whole = line.Trim();
        var item = Length().Replace(whole, "");
        foreach (var name in names.Where(n => n.Length > 0))
        {
            if (Regex.Match(item, $@"\b{Regex.Escape(name)}\b") is not { Success: true } called)
            {
                continue;
            }

            // "Prijs: Marieke, adviseer jij?" is about what stands before; "Vraag aan Marieke: akkoord?" about what follows.
            var (before, after) = (item[..called.Index], item[(called.Index + called.Length)..]);
            item = after is [':', ..] || Number().Replace(before, "").Count(char.IsLetter) < Shortest ? Lead().Match(before).Value + after.TrimStart(Marks)
                : EndsClause().IsMatch(before) && after is [',', ..] ? before.TrimEnd(OpenMarks)
                : item;
            break;
        }

        item = item.Trim().TrimEnd(OpenMarks);
        if (item.Count(char.IsLetter) < Shortest)
        {
            return whole;
        }

        var number = Lead().Match(item).Length;
        return item[..number] + FirmWords.Capital(item[number..]);
    }

    private static readonly char[] Marks = [' ', ',', ':', ';', '–', '—', '-'];
    private static readonly char[] OpenMarks = [' ', ',', ':', ';', '–', '—', '-', '.', '('];

    /// <summary>"(15 mins)", "10 min", "20'" at the end, and the clock before the line.</summary>
    [GeneratedRegex(@"\s*[\(\[]?\b\d{1,3}\s*(?:mins?|minutes?|minuten|minuut|['’])(?=\W|$)\.?[\)\]]?\s*$|\s*[\(\[]\d{1,3}\s*m\.?[\)\]]\s*$|^\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.)]|[-*•])?\s*")]
    private static partial Regex Number();

    /// <summary>The number of the item, which stays.</summary>
    [GeneratedRegex(@"^\s*(?:\d{1,2}[.)]\s*)?")]
    private static partial Regex Lead();

    [GeneratedRegex(@"[:;,.–—-]\s*$")]
    private static partial Regex EndsClause();
}
