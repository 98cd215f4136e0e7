using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>How people write agenda items: numbers, bullets, clock times, durations.</summary>
internal static partial class ItemSyntax
{
    private const int HalfDay = 12 * 60;

    /// <summary>What sort of list a line belongs to; None for prose.</summary>
    public static ItemKind KindOf(string line)
    {
        if (line.Length == 0)
        {
            return ItemKind.None;
        }

        if (!HasDigit(line) && line.AsSpan().TrimStart() is [var first, ..] words && char.IsAsciiLetter(first) && words is not [_, '.' or ')', ..])
        {
            // A sentence, as most lines are: no number, no bullet and no letter as a number.
            return ItemKind.None;
        }

        if (HasDigit(line) && (Range(line) is not null || StartingTime().IsMatch(line)))
        {
            return ItemKind.Clock;
        }

        return Numbered().IsMatch(line) ? ItemKind.Number : Bulleted().IsMatch(line) ? ItemKind.Bullet : ItemKind.None;
    }

    /// <summary>Lines, with "1. Opening 2. Figures 3. Staff" cut before each number; the same letters, a blank less between two.</summary>
    public static IReadOnlyList<string> Rows(IReadOnlyList<string> lines) =>
        lines.Any(l => Cuts(l).Count > 0) ? [.. lines.SelectMany(Cut)] : lines;

    /// <summary>"Pump test (10 min)", "Opening 5 min".</summary>
    public static bool EndsOnDuration(string line) => line.Length <= LongestItem && HasDigit(line) && LastDuration().IsMatch(line);

    /// <summary>Short enough, and no greeting or heading.</summary>
    public static bool MayBeItem(string line) => line.Trim() is { Length: > 1 and <= LongestItem } words && words[^1] is not (',' or ':' or '!');

    private const int LongestItem = 120;
    private const int ShortestInline = 2;

    private static IEnumerable<string> Cut(string line)
    {
        var at = 0;
        foreach (var cut in Cuts(line))
        {
            yield return line[at..(cut - 1)];
            at = cut;
        }

        yield return line[at..];
    }

    private static readonly List<int> NoCuts = [];

    /// <summary>Where the numbers stand that count on from one, when there are enough of them; the first of a line needs no cut.</summary>
    private static List<int> Cuts(string line)
    {
        // They count on from one.
        if (!line.Contains('1', StringComparison.Ordinal) || !line.Contains('2', StringComparison.Ordinal))
        {
            return NoCuts;
        }

        var found = new List<int>();
        var (next, marked) = (1, "");
        foreach (Match number in InlineNumber().Matches(line))
        {
            var mark = number.Groups["mark"].Value;
            if (int.Parse(number.Groups["n"].Value, CultureInfo.InvariantCulture) == next && (next == 1 || mark == marked))
            {
                (next, marked) = (next + 1, mark);
                found.Add(number.Index);
            }
        }

        // Bare numbers count only where three in a row do: "1 of 2 rooms" is no list.
        return found.Count < (marked.Length > 0 ? ShortestInline : ShortestInline + 1) ? [] : [.. found.Where(f => f > 0)];
    }

    [GeneratedRegex(@"(?<=^|\s)\(?(?<n>[0-9]{1,2})(?<mark>[.)]?)\s(?=\p{L})")]
    private static partial Regex InlineNumber();

    [GeneratedRegex(@"(?:\(?\b\d{1,3}\s*(?:min(?:uut|uten|utes?|s)?\.?|m|['’′])\)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex LastDuration();

    /// <summary>"14:15–14:30", in minutes of the day as written.</summary>
    public static (int Start, int End)? Range(string line)
    {
        // Most lines have no figure in them, and every written time has.
        if (!HasDigit(line) || TimeRange().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var half = match.Groups["h2"].Value;
        var start = Minutes(match, "a", "b", match.Groups["h1"].Value.Length > 0 ? match.Groups["h1"].Value : half);
        var end = Minutes(match, "c", "d", half);
        if (start > end && half.Length > 0)
        {
            start -= HalfDay;
        }

        return start is { } s && end is { } e && s < e ? (s, e) : null;
    }

    /// <summary>"14.35 any other business", in minutes of the day as written.</summary>
    public static int? Single(string line) =>
        StartingTime().Match(line) is { Success: true } m ? Minutes(m, "a", "b", m.Groups["h1"].Value) : null;

    /// <summary>When a line that opens with a time says that it begins, in minutes of the day as written; null where it opens with none.</summary>
    public static int? StartOf(string line) => OpeningTime().Match(line) is { Success: true } opening ? Range(opening.Value)?.Start ?? Single(opening.Value + " ") : null;

    /// <summary>"Bod" of "09:20–09:35 Bod"; the line itself where nothing else would be left.</summary>
    public static string WithoutClock(string line) => OpeningTime().Replace(line, "") is { Length: > 0 } rest ? rest : line;

    [GeneratedRegex(@"^\s*[0-9]{1,2}[.:][0-9]{2}(?:\s*(?:uur|u|h))?(?:\s*[-–]\s*[0-9]{1,2}[.:][0-9]{2}(?:\s*(?:uur|u|h))?)?\s*[:,–-]?\s+")]
    private static partial Regex OpeningTime();

    /// <summary>"(10 min)", "10'", "(15m)", "half uur", "1,5 hours", in minutes; the last one of the line.</summary>
    public static int? Duration(string line)
    {
        var match = MinutesLong().Match(line) is { Success: true } m ? m : null;
        if (match is not null)
        {
            return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        if (HoursLong().Match(line) is { Success: true } h)
        {
            return (int)(double.Parse(h.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * 60);
        }

        return HalfHour().IsMatch(line) ? 30 : Quarter().IsMatch(line) ? 15
            : BareMinutes().Match(line) is { Success: true } bare ? int.Parse(bare.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>"Timeline - Cas (10 min)", "Figures (15')": minutes in brackets, and nothing behind them.</summary>
    public static bool EndsInMinutes(string line) => line.TrimEnd() is [.., ')'] trimmed && trimmed.LastIndexOf('(') is > 0 and var open
        && trimmed.Length - open <= LongestBracket && char.IsDigit(trimmed[open + 1]) && trimmed.AsSpan(open).IndexOfAny("m'’") > 0 && Duration(trimmed[open..]) is not null;

    /// <summary>"(120 minuten)" and no longer.</summary>
    private const int LongestBracket = 13;

    /// <summary>The number a line begins with, without a dot behind it: "3 Staff"; null when there is none.</summary>
    public static int? BareNumber(string line) =>
        HasDigit(line) && NumberAlone().Match(line) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\s*([0-9]{1,2})\s(?=\p{L})")]
    private static partial Regex NumberAlone();

    /// <summary>"first 5 min" is 5, "last 10 minutes" is −10; null when neither stands there.</summary>
    public static int? Edge(string line)
    {
        if (MayNameAQuarter(line) && QuarterAtTheEdge().Match(line) is { Success: true } quarter)
        {
            var length = quarter.Groups["half"].Success ? 30 : 15;
            return quarter.Groups["last"].Success ? -length : length;
        }

        if (WordsAtTheEdge().Match(line) is { Success: true } written)
        {
            var spelt = Spelt(written.Groups["n"].Value);
            return written.Groups["last"].Success ? -spelt : spelt;
        }

        if (!HasDigit(line) || FirstOrLast().Match(line) is not { Success: true } match)
        {
            return Opens().IsMatch(line) ? Duration(line) : null;
        }

        var minutes = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["last"].Success ? -minutes : minutes;
    }

    // Of any script, as the patterns that only look understand it; those that count take the ten that can be counted with.
    private static bool HasDigit(string line)
    {
        foreach (var letter in line)
        {
            if (char.IsDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static int? Minutes(Match match, string hour, string minute, string half)
    {
        var h = int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture);
        var m = int.Parse(match.Groups[minute].Value, CultureInfo.InvariantCulture);
        if (h > 23 || m > 59)
        {
            return null;
        }

        var isAfternoon = half.StartsWith('p') || half.StartsWith('P');
        return ((isAfternoon && h < 12 ? h + 12 : h) * 60) + m;
    }

    [GeneratedRegex(@"(?<![0-9.,:])(?<a>[0-9]{1,2})[.:hu](?<b>[0-9]{2})\s*(?:u|uur|h|hrs)?\s*(?<h1>am|pm)?\s*(?:-|–|—|tot|to|until|t/m|till)\s*(?<c>[0-9]{1,2})[.:hu](?<d>[0-9]{2})(?![0-9])\s*(?:u\b|uur|h\b|hrs)?\s*(?<h2>am|pm)?", RegexOptions.IgnoreCase)]
    private static partial Regex TimeRange();

    [GeneratedRegex(@"^\W*(?:om |at )?(?:(?<a>[01]?[0-9]|2[0-3])[.:hu](?<b>[0-5][0-9])(?![0-9./-])|(?!19|20)(?<a>[01][0-9]|2[0-3])(?<b>[0-5][05])(?=\s+\p{L}))\s*(?:u\b|uur|h\b|hrs)?\s*(?<h1>am|pm)?(?=[\s:,–-])", RegexOptions.IgnoreCase)]
    private static partial Regex StartingTime();

    [GeneratedRegex(@"^\s*(\(?\d{1,2}[.)]\s*(?=\D)|\d{1,2}\s{2,}(?=\S)|\d{1,2}\s+[-–]\s|[a-zA-Z][.)]\s+|(agenda)?punt \d+|item \d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*([-–•*▪◦·►>‣]\s*(?=\S)|\(?\d{1,3}\s*(['’′]|min\b))")]
    private static partial Regex Bulleted();

    [GeneratedRegex(@"(?<![0-9:.,])([0-9]{1,3})\s*(?:min(?:uut|uten|utes?|s)?\b\.?|m(?=\)|\s*$)|['’′](?![\w]))", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex MinutesLong();

    [GeneratedRegex(@"(?<![0-9:.,])([0-9](?:[.,][0-9])?)\s*(?:uur|u\b(?=\))|hours?|hrs?)\b", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex HoursLong();

    [GeneratedRegex(@"\b(half uur|halfuur|half an hour|half hour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfHour();

    /// <summary>"(25)" or "– 10" at the end of an item, too long for a number of people and too short for a year.</summary>
    [GeneratedRegex(@"(?:\((?<n>[0-9]{1,2})\)|\s[–—-]\s(?<n>[1-5]?[05]))\s*$")]
    private static partial Regex BareMinutes();

    [GeneratedRegex(@"^\W*(first|eerst|als eerste|to start with|om te beginnen)\b|\b(?:daarna|dan)\s+(?:mag|kun|kan)\s+(?:je|jij|u)\s+(?:weg|gaan|er\s+uit)\b|\b(?:then|after\s+that)\s+you\s+(?:can|may)\s+(?:go|leave|drop\s+off)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\b(kwartier|quarter of an hour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    private static bool MayNameAQuarter(string line) => line.Contains("kwartier", StringComparison.OrdinalIgnoreCase)
        || line.Contains("quarter", StringComparison.OrdinalIgnoreCase) || line.Contains("half", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Slotkwartier", "the last half hour".</summary>
    [GeneratedRegex(@"\b(?:(?<last>slot|laatste |last |final |closing )|(?<first>openings|eerste |first |opening ))(?:(?<half>half ?uur|half hour|half an hour)|kwartier(?:tje)?|quarter of an hour|quarter hour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuarterAtTheEdge();

    private static int Spelt(string number) => number.ToLowerInvariant() switch
    {
        "five" or "vijf" => 5,
        "ten" or "tien" => 10,
        "fifteen" or "vijftien" => 15,
        "twenty" or "twintig" => 20,
        _ => 30,
    };

    /// <summary>"The last fifteen minutes", "de eerste tien minuten".</summary>
    [GeneratedRegex(@"\b(?:(?<first>eerste?|first|opening)|(?<last>laatste?|last|final|closing))\s+(?<n>five|ten|fifteen|twenty|thirty|vijf|tien|vijftien|twintig|dertig)\s+(?:min)", RegexOptions.IgnoreCase)]
    private static partial Regex WordsAtTheEdge();

    [GeneratedRegex(@"\b(?:(?<first>eerste?|first)|(?<last>laatste|last))\s+(?<n>[0-9]{1,3})\s*(?:'|min)|\b(?<n>[0-9]{1,2})\s*(?:'|min\w*)\s+(?:(?<first>up front|upfront|at the start|vooraf|vooraan|aan het begin)|(?<last>at the end|aan het eind|tot slot|tot besluit))\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstOrLast();
}

/// <summary>The sort of list an agenda line belongs to.</summary>
internal enum ItemKind
{
    None, Number, Bullet, Clock,
}
