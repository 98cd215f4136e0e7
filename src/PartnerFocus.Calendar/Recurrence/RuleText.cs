using System.Text;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Reads RECUR values; what cannot be read exactly is refused with its reason, never guessed.</summary>
internal static class RuleText
{
    /// <summary>Most values one BY part may have: all seconds of a leap-second hour do not occur, all days of a year do.</summary>
    private const int MostValues = 1000;

    private const int MostOddities = 3;

    private static readonly HashSet<string> Parts =
    [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND",
        "BYSETPOS", "RSCALE", "SKIP",
    ];

    public static RecurrenceRule? Read(ReadOnlySpan<byte> value, int line, ProblemList problems)
    {
        value = Octets.Trim(value);
        var text = Encoding.UTF8.GetString(value);
        if (value.IndexOf((byte)'=') < 0 && VCalendarRule.ToRecur(text) is { } converted)
        {
            return Read(Encoding.ASCII.GetBytes(converted), line, problems);
        }

        var rule = new RecurrenceRule(text);
        var seen = new List<string>();
        while (!value.IsEmpty)
        {
            var end = value.IndexOf((byte)';');
            var part = Octets.Trim(end < 0 ? value : value[..end]);
            value = end < 0 ? default : value[(end + 1)..];
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf((byte)'=');
            var name = Octets.Trim(equals < 0 ? part : part[..equals]);
            var body = equals < 0 ? default : Octets.Trim(part[(equals + 1)..]);
            Note(rule, seen, name, part);
            rule.HasScale |= Octets.Is(name, "RSCALE"u8);
            if (Octets.Is(name, "RSCALE"u8) && !Octets.Is(body, "GREGORIAN"u8))
            {
                problems.Add(line, ProblemCodes.RuleCalendar, ProblemList.Quote(body));
                return null;
            }

            if (!Take(rule, name, body))
            {
                return Refuse(ProblemList.Quote(part));
            }
        }

        return seen.Contains("FREQ") ? rule : Refuse("FREQ");

        RecurrenceRule? Refuse(string reason)
        {
            problems.Add(line, ProblemCodes.BadRule, ProblemList.Quote(Encoding.UTF8.GetBytes(text)), reason);
            return null;
        }
    }

    /// <summary>Notes what is odd about a part, though it can be read: it comes twice, nobody knows it, or its number is beyond all calendars.</summary>
    private static void Note(RecurrenceRule rule, List<string> seen, ReadOnlySpan<byte> name, ReadOnlySpan<byte> part)
    {
        var upper = Encoding.ASCII.GetString(name).ToUpperInvariant();
        var known = Parts.Contains(upper) ? upper : null;
        var code = known is null ? ProblemCodes.RulePartUnknown
            : seen.Contains(known) ? ProblemCodes.RulePartTwice
            : known is "INTERVAL" or "COUNT" && part.Length > name.Length + 10 ? ProblemCodes.RuleNumber
            : null;
        seen.Add(known ?? "");
        if (code is not null && rule.Oddities.Count < MostOddities)
        {
            rule.Oddities.Add((code, ProblemList.Quote(part)));
        }
    }

    private static bool Take(RecurrenceRule rule, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        if (Octets.Is(name, "FREQ"u8))
        {
            return TakeFrequency(rule, body);
        }

        if (body.IsEmpty)
        {
            return true;
        }

        if (Octets.Is(name, "INTERVAL"u8))
        {
            var ok = Octets.TryInteger(body, out var interval) && interval > 0;
            rule.Interval = interval;
            return ok;
        }

        if (Octets.Is(name, "COUNT"u8))
        {
            var ok = Octets.TryInteger(body, out var count) && count > 0;
            rule.Count = count;
            return ok;
        }

        if (Octets.Is(name, "UNTIL"u8))
        {
            return TakeUntil(rule, body);
        }

        if (Octets.Is(name, "WKST"u8))
        {
            var ok = TryDay(body, out var day);
            rule.WeekStart = day;
            return ok;
        }

        return Octets.Is(name, "SKIP"u8) ? TakeSkip(rule, body) : TakeBy(rule, name, body);
    }

    private static bool TakeFrequency(RecurrenceRule rule, ReadOnlySpan<byte> body)
    {
        for (var frequency = Frequency.Yearly; frequency <= Frequency.Secondly; frequency++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(body, frequency.ToString()))
            {
                rule.Frequency = frequency;
                return true;
            }
        }

        return false;
    }

    private static bool TakeUntil(RecurrenceRule rule, ReadOnlySpan<byte> body)
    {
        if (!DateText.TryRead(body, out var local, out var isDate, out var isUtc))
        {
            return false;
        }

        rule.Until = new DateValue(local, isDate, isUtc, null);
        return true;
    }

    private static bool TakeSkip(RecurrenceRule rule, ReadOnlySpan<byte> body)
    {
        rule.Skip = Octets.Is(body, "BACKWARD"u8) ? SkipKind.Backward : Octets.Is(body, "FORWARD"u8) ? SkipKind.Forward : SkipKind.Omit;
        return rule.Skip != SkipKind.Omit || Octets.Is(body, "OMIT"u8);
    }

    private static bool TakeBy(RecurrenceRule rule, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        if (Octets.Is(name, "BYDAY"u8))
        {
            return TakeDays(rule, body);
        }

        // The bounds are those of the grammar; 60 seconds is the leap second, which no clock here shows.
        return Octets.Is(name, "BYMONTH"u8) ? Numbers(body, 1, 12, false, list => rule.ByMonth = list)
            : Octets.Is(name, "BYMONTHDAY"u8) ? Numbers(body, 1, 31, true, list => rule.ByMonthDay = list)
            : Octets.Is(name, "BYYEARDAY"u8) ? Numbers(body, 1, 366, true, list => rule.ByYearDay = list)
            : Octets.Is(name, "BYWEEKNO"u8) ? Numbers(body, 1, 53, true, list => rule.ByWeekNo = list)
            : Octets.Is(name, "BYHOUR"u8) ? Numbers(body, 0, 23, false, list => rule.ByHour = list)
            : Octets.Is(name, "BYMINUTE"u8) ? Numbers(body, 0, 59, false, list => rule.ByMinute = list)
            : Octets.Is(name, "BYSECOND"u8) ? Numbers(body, 0, 60, false, list => rule.BySecond = [.. list.Select(s => Math.Min(s, 59)).Distinct()])
            : Octets.Is(name, "BYSETPOS"u8) ? Numbers(body, 1, 366 * 1440, true, list => rule.BySetPos = list)
            : !Octets.StartsWith(name, "BY"u8);
    }

    /// <summary>Takes numbers between the bounds, with their negatives when allowed; false when one is not.</summary>
    private static bool Numbers(ReadOnlySpan<byte> body, int least, int most, bool negative, Action<List<int>> take)
    {
        var result = new List<int>();
        while (!body.IsEmpty)
        {
            var number = TakeItem(ref body);
            if (!Octets.TryInteger(number, out var value))
            {
                return false;
            }

            var magnitude = negative ? Math.Abs(value) : value;
            if (magnitude < least || magnitude > most || result.Count >= MostValues)
            {
                return false;
            }

            if (!result.Contains(value))
            {
                result.Add(value);
            }
        }

        take(result);
        return true;
    }

    private static bool TakeDays(RecurrenceRule rule, ReadOnlySpan<byte> body)
    {
        var days = new List<RuleDay>();
        while (!body.IsEmpty)
        {
            var item = TakeItem(ref body);
            var ordinal = 0;
            var day = IsoDayOfWeek.None;
            if (item.Length < 2 || !TryDay(item[^2..], out day) || days.Count >= MostValues
                || (item.Length > 2 && (!Octets.TryInteger(Octets.Trim(item[..^2]), out ordinal) || Math.Abs(ordinal) > 53)))
            {
                return false;
            }

            days.Add(new RuleDay(ordinal, day));
        }

        rule.ByDay = days;
        return true;
    }

    private static ReadOnlySpan<byte> TakeItem(scoped ref ReadOnlySpan<byte> body)
    {
        var comma = body.IndexOf((byte)',');
        var item = Octets.Trim(comma < 0 ? body : body[..comma]);
        body = comma < 0 ? default : body[(comma + 1)..];
        return item;
    }

    private static bool TryDay(ReadOnlySpan<byte> value, out IsoDayOfWeek day)
    {
        day = IsoDayOfWeek.Monday;
        ReadOnlySpan<byte> names = "MOTUWETHFRSASU"u8;
        for (var i = 0; i < 7; i++)
        {
            if (Octets.Is(value, names.Slice(i * 2, 2)))
            {
                day = (IsoDayOfWeek)(i + 1);
                return true;
            }
        }

        return false;
    }
}
