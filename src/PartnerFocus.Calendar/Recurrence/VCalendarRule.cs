using System.Globalization;
using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>Turns a rule of vCalendar 1.0 (<c>W2 TU TH #10</c>) into the words of RFC 5545.</summary>
internal static class VCalendarRule
{
    /// <summary>The RECUR text; null when it is no such rule.</summary>
    public static string? ToRecur(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 100)
        {
            return null;
        }

        var kindLength = words[0].TakeWhile(char.IsAsciiLetter).Count();
        var (frequency, by) = words[0][..kindLength] switch
        {
            "D" => ("DAILY", ""),
            "W" => ("WEEKLY", "BYDAY"),
            "MP" => ("MONTHLY", "BYDAY"),
            "MD" => ("MONTHLY", "BYMONTHDAY"),
            "YM" => ("YEARLY", "BYMONTH"),
            "YD" => ("YEARLY", "BYYEARDAY"),
            _ => ("", ""),
        };
        if (frequency.Length == 0
            || !int.TryParse(words[0].AsSpan(kindLength), NumberStyles.None, CultureInfo.InvariantCulture, out var interval))
        {
            return null;
        }

        var result = new StringBuilder().Append(CultureInfo.InvariantCulture, $"FREQ={frequency};INTERVAL={interval}");
        var values = new List<string>();
        var ordinals = new List<string>();

        // Without a duration word the old format means twice ("#2"); nobody relies on that but the standard.
        var end = ";COUNT=2";
        foreach (var word in words.AsSpan(1))
        {
            if (word[0] == '#')
            {
                end = word == "#0" ? "" : ";COUNT=" + word[1..];
            }
            else if (word.Length >= 8 && word.Contains('T', StringComparison.Ordinal))
            {
                end = ";UNTIL=" + word;
            }
            else if (by == "BYDAY" && char.IsAsciiDigit(word[0]))
            {
                ordinals.Add(word.EndsWith('-') ? "-" + word[..^1] : word.TrimEnd('+'));
            }
            else if (by == "BYDAY" && word.Length == 2)
            {
                values.AddRange(ordinals.Count == 0 ? [word] : ordinals.Select(o => o + word));
            }
            else
            {
                values.Add(word.EndsWith('-') ? "-" + word[..^1] : word == "LD" ? "-1" : word.TrimEnd('+'));
            }
        }

        if (by.Length > 0 && values.Count > 0)
        {
            result.Append(CultureInfo.InvariantCulture, $";{by}={string.Join(',', values)}");
        }

        return result.Append(end).ToString();
    }
}
