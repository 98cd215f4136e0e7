namespace PartnerFocus.Web.Weeks;

/// <summary>Marks the exact words the evidence saw in the meeting's own text.</summary>
public static class Highlight
{
    /// <summary>Cuts <paramref name="text"/> into pieces, marked where a quote stands; overlapping quotes make one piece.</summary>
    /// <param name="quotes">Sought without regard to case; every place is marked. What is not found marks nothing.</param>
    public static IReadOnlyList<TextPiece> Mark(string text, IEnumerable<string?> quotes)
    {
        var marked = new bool[text.Length];
        foreach (var quote in quotes.OfType<string>().Select(q => q.Trim()).Where(q => q.Length > 0).Distinct())
        {
            for (var at = text.IndexOf(quote, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(text, quote, at))
            {
                marked.AsSpan(at, quote.Length).Fill(true);
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

    private static int Next(string text, string quote, int at) =>
        text.IndexOf(quote, at + quote.Length, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A piece of text, marked or not.</summary>
public sealed record TextPiece(string Text, bool IsMarked);
