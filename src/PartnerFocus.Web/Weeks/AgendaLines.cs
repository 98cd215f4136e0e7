using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What an entry says of its agenda, as lines that can be compared: a link to dial in by, or a space more, is no other agenda.
/// </summary>
public static class AgendaLines
{
    private const int LongestText = 4000;
    private const int LongestLine = 200;
    private const int MostLines = 8;

    /// <summary>The lines of an entry; null for a private one, of which nothing is kept.</summary>
    public static string? Of(Meeting meeting)
    {
        if (meeting.IsPrivate)
        {
            return null;
        }

        var lines = Split(meeting.Text).Where(l => !l.Contains("://", StringComparison.Ordinal));
        var text = string.Join('\n', lines);
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    /// <summary>What was added (+) and what went (−), a few lines of it; empty when nothing did.</summary>
    public static string Difference(string before, string now)
    {
        var (was, isNow) = (Split(before), Split(now));
        var lines = isNow.Except(was).Select(l => "+ " + Short(l)).Concat(was.Except(isNow).Select(l => "− " + Short(l))).ToList();
        return string.Join('\n', lines.Count > MostLines ? lines.Take(MostLines).Append("…") : lines);
    }

    private static string[] Split(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Short(string line) => line.Length > LongestLine ? line[..LongestLine] + "…" : line;
}
