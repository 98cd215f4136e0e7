using System.Net;
using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>Reduces an HTML description to its text: no markup, no script, no style; blocks become lines.</summary>
internal static class HtmlText
{
    private static readonly string[] Silent = ["script", "style", "head", "title"];
    private static readonly string[] Blocks = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table"];

    public static string Reduce(string html)
    {
        var result = new StringBuilder(html.Length / 2);
        var i = 0;
        while (i < html.Length)
        {
            if (html[i] != '<')
            {
                var next = html.IndexOf('<', i);
                next = next < 0 ? html.Length : next;
                AppendText(result, html.AsSpan(i, next - i));
                i = next;
                continue;
            }

            i = SkipTag(html, i, result);
        }

        // A reference such as &#7; can bring back what was taken out of the line.
        return TextValue.Clean(WebUtility.HtmlDecode(result.ToString()).Replace('\u00A0', ' ')).Trim();
    }

    /// <summary>Passes a tag, a comment, or a whole silent element; returns where to go on.</summary>
    private static int SkipTag(string html, int at, StringBuilder result)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var nameStart = at + 1;
        var closing = nameStart < html.Length && html[nameStart] == '/';
        nameStart += closing ? 1 : 0;
        var nameEnd = nameStart;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        var name = html[nameStart..nameEnd].ToLowerInvariant();
        if (name.Length == 0 && !closing && (nameStart >= html.Length || html[nameStart] is not ('!' or '?')))
        {
            result.Append('<');
            return at + 1;
        }

        var end = html.IndexOf('>', nameEnd);
        end = end < 0 ? html.Length : end + 1;
        if (!closing && Array.IndexOf(Silent, name) >= 0)
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : close;
        }

        if (Array.IndexOf(Blocks, name) >= 0 && result.Length > 0 && result[^1] != '\n')
        {
            result.Append('\n');
        }

        return end;
    }

    private static void AppendText(StringBuilder result, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space)
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] is not (' ' or '\n'))
            {
                result.Append(' ');
            }
        }
    }
}
