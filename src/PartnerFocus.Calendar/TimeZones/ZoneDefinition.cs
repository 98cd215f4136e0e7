using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>A VTIMEZONE: its TZID, its text, and the zone made of it.</summary>
internal sealed class ZoneDefinition
{
    private ZoneDefinition(string tzId, string text, EmbeddedZone? zone, string? location, ObservanceReading read)
    {
        TzId = tzId;
        Text = text;
        Zone = zone;
        Location = location;
        IsFlawed = read.IsFlawed;
        Remarks = read.Remarks;
    }

    public string TzId { get; }

    /// <summary>Unfolded content lines separated by LF.</summary>
    public string Text { get; }

    /// <summary>The zone as defined; null when the definition is unusable.</summary>
    public EmbeddedZone? Zone { get; }

    /// <summary>X-LIC-LOCATION: the IANA name the writer had in mind; null when not given.</summary>
    public string? Location { get; }

    /// <summary>Whether some of it could not be read: then it does not speak against what is known of a zone.</summary>
    public bool IsFlawed { get; }

    /// <summary>What is to be said of it: a code, and its arguments behind the TZID.</summary>
    public IReadOnlyList<(string Code, string Argument, string Second)> Remarks { get; }

    /// <summary>Periods that may be looked at over all zones of one file: 5,000 zones with rules from 1900 to 2100.</summary>
    public const long MostSteps = 2_000_000;

    /// <summary>Reads the text of a VTIMEZONE; null without a TZID.</summary>
    public static ZoneDefinition? Read(ReadOnlySpan<byte> text)
    {
        var steps = MostSteps;
        return Read(text, CalendarLimits.Default, ref steps);
    }

    /// <summary>Reads the text of a VTIMEZONE; null without a TZID.</summary>
    /// <param name="text">Unfolded content lines separated by LF.</param>
    /// <param name="limits">How many parts it may have.</param>
    /// <param name="steps">Periods that may still be looked at; less what this one took. A zone that takes more is unusable.</param>
    public static ZoneDefinition? Read(ReadOnlySpan<byte> text, CalendarLimits limits, ref long steps)
    {
        var whole = Encoding.UTF8.GetString(text);
        string? tzId = null, location = null;
        var parts = new ObservanceReading(limits);
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
                if (!Octets.Is(property.Value, "VTIMEZONE"u8))
                {
                    parts.Begin(property.Value);
                }
            }
            else if (Octets.Is(property.Name, "END"u8))
            {
                parts.Close();
            }
            else if (parts.IsOpen)
            {
                parts.Take(property);
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

        parts.Close();
        return string.IsNullOrEmpty(tzId) ? null
            : new ZoneDefinition(tzId, whole, EmbeddedZone.Make(tzId, parts.Observances, ref steps), location, parts);
    }
}
