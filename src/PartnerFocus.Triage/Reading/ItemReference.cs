using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>"Art. 7", "punt 3", "item 4": by what a question and the programme call the same item.</summary>
internal static partial class ItemReference
{
    /// <summary>The line with a time that is about the one item <paramref name="line"/> names; null when it names none or several, or none has a time.</summary>
    public static AgendaLine? Timed(AgendaLine line, IReadOnlyList<AgendaLine> lines)
    {
        var named = Named(line.Text);
        if (named is not [var one])
        {
            return null;
        }

        var timed = lines.Where(l => l.Start is not null && !ReferenceEquals(l, line) && Named(l.Text).Contains(one)).ToList();
        return timed is [var only] ? only : null;
    }

    private static List<string> Named(string text) =>
        text.Any(char.IsDigit) ? [.. Reference().Matches(text).Select(m => $"{m.Groups["of"].Value[..2].ToLowerInvariant()} {m.Groups["n"].Value}").Distinct()] : [];

    [GeneratedRegex(@"\b(?<of>art(ikel|icle|\.)?|punt|agendapunt|item|point|para(graaf|graph|\.)?|section|clause|bijlage|annex|schedule)\s*(?<n>\d{1,3}[a-z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
