using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>DATE, DATE-TIME, DURATION and PERIOD values from octets (RFC 5545 §3.3.4–3.3.6, §3.3.9).</summary>
internal static class DateText
{
    /// <summary>Reads a value with the parameters of its line; Z wins over TZID, and no date ever has a zone.</summary>
    public static bool TryRead(in ContentLine line, ReadOnlySpan<byte> value, out DateValue result)
    {
        result = default;
        if (!TryRead(value, out var local, out var isDate, out var isUtc))
        {
            return false;
        }

        if (!isDate && !line.Parameters.IsEmpty && line.Has("VALUE"u8, "DATE"u8))
        {
            (local, isDate, isUtc) = (local.Date.AtMidnight(), true, false);
        }

        string? zone = null;
        if (!isDate && !isUtc && !line.Parameters.IsEmpty && line.TryGet("TZID"u8, out var id))
        {
            id = Octets.Trim(id);
            zone = id.IsEmpty ? null : ZoneIds.Read(id);
        }

        result = new DateValue(local, isDate, isUtc, zone);
        return true;
    }

    /// <summary>Reads <c>YYYYMMDD</c>, <c>YYYYMMDDTHHMMSS</c>, with or without Z; a leap second becomes second 59.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, out LocalDateTime local, out bool isDate, out bool isUtc)
    {
        value = Octets.Trim(value);
        local = default;

        // A date has no zone, but some exports give it a Z.
        value = value.Length == 9 && value[8] == 'Z' ? value[..8] : value;
        isDate = value.Length == 8;
        isUtc = value.Length == 16 && value[15] is (byte)'Z' or (byte)'z';
        if (!isDate && value.Length != 15 && !isUtc)
        {
            return false;
        }

        if (!Digits(value, 0, 4, out var year) || !Digits(value, 4, 2, out var month) || !Digits(value, 6, 2, out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        int hour = 0, minute = 0, second = 0;
        if (!isDate && (value[8] is not ((byte)'T' or (byte)'t') || !Digits(value, 9, 2, out hour)
            || !Digits(value, 11, 2, out minute) || !Digits(value, 13, 2, out second)
            || hour > 23 || minute > 59 || second > 60))
        {
            return false;
        }

        local = new LocalDateTime(year, month, day, hour, minute, Math.Min(second, 59));
        return true;
    }

    /// <summary>Reads a UTC (or floating, taken as UTC) DATE-TIME as an instant.</summary>
    public static Instant? ReadInstant(ReadOnlySpan<byte> value) =>
        TryRead(value, out var local, out _, out _) ? local.InUtc().ToInstant() : null;

    /// <summary>Reads a DURATION such as <c>-P1DT2H30M</c> or <c>P2W</c>.</summary>
    public static bool TryReadDuration(ReadOnlySpan<byte> value, out CalendarDuration result)
    {
        result = default;
        value = Octets.Trim(value);
        var negative = value.Length > 0 && value[0] == '-';
        if (value.Length > 0 && value[0] is (byte)'-' or (byte)'+')
        {
            value = value[1..];
        }

        if (value.Length < 2 || value[0] is not ((byte)'P' or (byte)'p'))
        {
            return false;
        }

        long days = 0, seconds = 0;
        var inTime = false;
        value = value[1..];
        while (!value.IsEmpty)
        {
            if (value[0] is (byte)'T' or (byte)'t')
            {
                inTime = true;
                value = value[1..];
                continue;
            }

            var digits = 0;
            while (digits < value.Length && Octets.IsDigit(value[digits]))
            {
                digits++;
            }

            if (digits == value.Length || !Octets.TryDigits(value[..digits], out var number)
                || !AddUnit(value[digits], inTime, number, ref days, ref seconds))
            {
                return false;
            }

            value = value[(digits + 1)..];
        }

        if (days > 100_000 || seconds > 8_640_000_000)
        {
            return false;
        }

        result = negative ? new CalendarDuration((int)-days, -seconds) : new CalendarDuration((int)days, seconds);
        return true;
    }

    /// <summary>Reads an RDATE value: a date, a time, or a PERIOD <c>start/end</c> or <c>start/duration</c>.</summary>
    public static bool TryReadRecurrenceDate(in ContentLine line, ReadOnlySpan<byte> value, out RecurrenceDate? result)
    {
        result = null;
        var slash = value.IndexOf((byte)'/');
        if (!TryRead(line, slash < 0 ? value : value[..slash], out var start))
        {
            return false;
        }

        if (slash < 0)
        {
            result = new RecurrenceDate(start);
            return true;
        }

        var rest = value[(slash + 1)..];
        if (TryReadDuration(rest, out var duration) && !duration.IsNegative)
        {
            result = new RecurrenceDate(start, null, duration);
        }
        else if (TryRead(line, rest, out var end))
        {
            result = new RecurrenceDate(start, end);
        }

        return result is not null;
    }

    private static bool AddUnit(byte unit, bool inTime, long number, ref long days, ref long seconds)
    {
        switch (unit | 0x20)
        {
            case 'w' when !inTime: days += number * 7; return true;
            case 'd' when !inTime: days += number; return true;
            case 'h' when inTime: seconds += number * 3600; return true;
            case 'm' when inTime: seconds += number * 60; return true;
            case 's' when inTime: seconds += number; return true;
            default: return false;
        }
    }

    private static bool Digits(ReadOnlySpan<byte> value, int from, int count, out int number) =>
        Octets.TryDigits(value.Slice(from, count), out number);
}
