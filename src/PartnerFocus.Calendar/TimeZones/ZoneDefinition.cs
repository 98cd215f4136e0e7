using System.Text;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>A VTIMEZONE: its TZID, its text, and the zone made of it.</summary>
internal sealed class ZoneDefinition
{
    private ZoneDefinition(string tzId, string text, EmbeddedZone? zone, string? location)
    {
        TzId = tzId;
        Text = text;
        Zone = zone;
        Location = location;
    }

    public string TzId { get; }

    /// <summary>Unfolded content lines separated by LF.</summary>
    public string Text { get; }

    /// <summary>The zone as defined; null when the definition is unusable.</summary>
    public EmbeddedZone? Zone { get; }

    /// <summary>X-LIC-LOCATION: the IANA name the writer had in mind; null when not given.</summary>
    public string? Location { get; }

    /// <summary>Periods that may be looked at over all zones of one file: 5,000 zones with rules from 1900 to 2100.</summary>
    public const long MostSteps = 2_000_000;

    /// <summary>Reads the text of a VTIMEZONE; null without a TZID.</summary>
    public static ZoneDefinition? Read(ReadOnlySpan<byte> text)
    {
        var steps = MostSteps;
        return Read(text, ref steps);
    }

    /// <summary>Reads the text of a VTIMEZONE; null without a TZID.</summary>
    /// <param name="text">Unfolded content lines separated by LF.</param>
    /// <param name="steps">Periods that may still be looked at; less what this one took. A zone that takes more is unusable.</param>
    public static ZoneDefinition? Read(ReadOnlySpan<byte> text, ref long steps)
    {
        var whole = Encoding.UTF8.GetString(text);
        string? tzId = null, location = null;
        var observances = new List<Observance>();
        Observance? open = null;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (!ContentLine.TryParse(line, out var property))
            {
                continue;
            }

            if (Octets.Is(property.Name, "BEGIN"u8))
            {
                open = Octets.Is(property.Value, "VTIMEZONE"u8) ? null : new Observance { IsDaylight = Octets.Is(property.Value, "DAYLIGHT"u8) };
            }
            else if (Octets.Is(property.Name, "END"u8))
            {
                Close(ref open, observances);
            }
            else if (open is not null)
            {
                TakeObservance(open, property);
            }
            else if (Octets.Is(property.Name, "TZID"u8))
            {
                tzId ??= TextValue.Unescape(Octets.Trim(property.Value).Trim((byte)'"'));
            }
            else if (Octets.Is(property.Name, "X-LIC-LOCATION"u8))
            {
                location ??= Encoding.UTF8.GetString(Octets.Trim(property.Value));
            }
        }

        return string.IsNullOrEmpty(tzId) ? null : new ZoneDefinition(tzId, whole, EmbeddedZone.Make(tzId, observances, ref steps), location);
    }

    private static void Close(ref Observance? open, List<Observance> observances)
    {
        if (open is { Start.Local.Year: > 1 and <= RuleShape.LastYear } && observances.Count < 500)
        {
            observances.Add(open);
        }

        open = null;
    }

    private static void TakeObservance(Observance open, in ContentLine line)
    {
        if (Octets.Is(line.Name, "DTSTART"u8) && DateText.TryRead(line, line.Value, out var start))
        {
            open.Start = start with { IsDate = false, TzId = null };
        }
        else if (Octets.Is(line.Name, "TZOFFSETFROM"u8))
        {
            open.From = ReadOffset(line.Value) ?? open.From;
        }
        else if (Octets.Is(line.Name, "TZOFFSETTO"u8))
        {
            open.To = ReadOffset(line.Value) ?? open.To;
        }
        else if (Octets.Is(line.Name, "TZNAME"u8))
        {
            open.Name = TextValue.Unescape(line.Value);
        }
        else if (Octets.Is(line.Name, "RRULE"u8) && open.Rules.Count < 50 && RuleText.Read(line.Value, 0, new ProblemList(CalendarLimits.None)) is { } rule)
        {
            open.Rules.Add(rule);
        }
        else if (Octets.Is(line.Name, "RDATE"u8))
        {
            TakeDates(open, line);
        }
    }

    private static void TakeDates(Observance open, in ContentLine line)
    {
        var rest = line.Value;
        while (!rest.IsEmpty && open.Dates.Count < 1000)
        {
            var comma = rest.IndexOf((byte)',');
            var value = comma < 0 ? rest : rest[..comma];
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (DateText.TryReadRecurrenceDate(line, value, out var date) && date is { Start.Local.Year: > 1 and <= RuleShape.LastYear })
            {
                open.Dates.Add(date.Start);
            }
        }
    }

    /// <summary>Reads <c>±HHMM</c> or <c>±HHMMSS</c>.</summary>
    private static Offset? ReadOffset(ReadOnlySpan<byte> value)
    {
        value = Octets.Trim(value);
        var negative = value.Length > 0 && value[0] == '-';
        if (value.Length > 0 && value[0] is (byte)'-' or (byte)'+')
        {
            value = value[1..];
        }

        if (value.Length is not (4 or 6) || !Octets.TryDigits(value, out var number))
        {
            return null;
        }

        number = value.Length == 4 ? number * 100 : number;
        var seconds = (number / 10_000 * 3600) + (number / 100 % 100 * 60) + (number % 100);
        return seconds > 18 * 3600 ? null : Offset.FromSeconds(negative ? -seconds : seconds);
    }
}
