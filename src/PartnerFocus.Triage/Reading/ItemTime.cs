using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>When the agenda item comes up that somebody names in own words: by words of its line, or by its number ("punt 3").</summary>
internal static partial class ItemTime
{
    /// <returns>Null when none of the items with a time is meant, or more than one.</returns>
    public static (LocalDateTime Start, LocalDateTime End)? Of(string named, IReadOnlyList<AgendaLine> lines)
    {
        var words = named.Trim();
        var timed = lines.Where(l => l is { IsItem: true, Start: not null, End: not null }).ToList();
        var meant = words.Length == 0 ? [] : timed.FindAll(l => l.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
        if (NumberNamed().Match(words) is { Success: true } number)
        {
            meant = timed.FindAll(l => NumberOf(l.Text) == int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return meant is [{ Start: { } start, End: { } end }] ? (start, end) : null;
    }

    private static int? NumberOf(string line) =>
        NumberInFront().Match(line) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?:agenda)?punt|(?:agenda\s)?item|point|nr\.?)?\s*([0-9]{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberNamed();

    [GeneratedRegex(@"^\s*([0-9]{1,2})\b(?![:.][0-9])")]
    private static partial Regex NumberInFront();
}
