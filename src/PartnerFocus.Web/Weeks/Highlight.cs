using System.Text.RegularExpressions;

namespace PartnerFocus.Web.Weeks;

/// <summary>Marks the exact words the evidence saw in the meeting's own text.</summary>
public static class Highlight
{
    /// <summary>Cuts <paramref name="text"/> into pieces, marked where a quote stands; overlapping quotes make one piece.</summary>
    /// <param name="quotes">
    /// Sought without regard to case and white space, as words of their own before as part of others; every place is marked. What is not
    /// found marks nothing.
    /// </param>
    public static IReadOnlyList<TextPiece> Mark(string text, IEnumerable<string?> quotes)
    {
        var marked = new bool[text.Length];
        foreach (var quote in quotes.OfType<string>().Select(q => q.Trim()).Where(q => q.Length > 0).Distinct())
        {
            foreach (var (start, length) in Places(text, quote))
            {
                marked.AsSpan(start, length).Fill(true);
            }
        }

        var pieces = new List<TextPiece>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && marked[end] == marked[start])
            {
                end++;
            }

            pieces.Add(new TextPiece(text[start..end], marked[start]));
            start = end;
        }

        return pieces;
    }

    // As written first. A program that folds or spaces its lines ("B L O K") changes only the white space of what the readers saw.
    private static List<(int Start, int Length)> Places(string text, string quote)
    {
        var words = string.Join(@"\s+", quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        foreach (var pattern in new[] { $@"(?<!\w){words}(?!\w)", words, string.Join(@"\s*", quote.Where(c => !char.IsWhiteSpace(c)).Select(c => Regex.Escape(c.ToString()))) })
        {
            var found = Regex.Matches(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (found.Count > 0)
            {
                return [.. found.Select(m => (m.Index, m.Length))];
            }
        }

        return [];
    }
}

/// <summary>A piece of text, marked or not.</summary>
public sealed record TextPiece(string Text, bool IsMarked);
