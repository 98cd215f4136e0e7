using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace PartnerFocus.Calendar;

/// <summary>What can be made of the name of a time zone alone: IANA, Windows (CLDR), a city, an offset.</summary>
internal static class ZoneNames
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenDictionary<string, string> Iana =
        Source.GetIds().ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Windows =
        Source.WindowsMapping.PrimaryMapping.ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Cities = Iana.Values
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .GroupBy(id => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that bears the name for certain; null when there is none.</summary>
    public static ResolvedZone? Known(string tzid)
    {
        var name = tzid.Trim().Trim('"').Trim();
        if (name.Length is 0 or > 200)
        {
            return null;
        }

        if (Iana.TryGetValue(name, out var iana))
        {
            return Make(tzid, iana, ZoneOrigin.Iana);
        }

        if (Windows.TryGetValue(name, out var mapped))
        {
            return Make(tzid, mapped, ZoneOrigin.Windows);
        }

        if (name is "Z" or "z" || name.EndsWith("/Utc", StringComparison.OrdinalIgnoreCase))
        {
            return Make(tzid, "UTC", ZoneOrigin.Iana);
        }

        // Globally unique names end in the plain one: /freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam.
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            var rest = name[(slash + 1)..];
            if (Iana.TryGetValue(rest, out iana) && (rest.Contains('/', StringComparison.Ordinal) || rest is "UTC" or "GMT"))
            {
                return Make(tzid, iana, ZoneOrigin.Iana);
            }
        }

        return null;
    }

    /// <summary>A guess from a city in the name such as <c>(UTC+01:00) Amsterdam, Berlin</c>, or else from its offset; null without either.</summary>
    public static (ResolvedZone Zone, bool ByOffset)? Guess(string tzid)
    {
        var offset = OffsetIn(tzid);
        foreach (var part in tzid.Split([',', ')', '(', ';'], 20, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Cities.TryGetValue(part, out var id) && (offset is null || Standard(id) == offset))
            {
                return (Make(tzid, id, ZoneOrigin.Guessed), false);
            }
        }

        return offset is { } known ? (new ResolvedZone(tzid, DateTimeZone.ForOffset(known), ZoneOrigin.Guessed), true) : null;
    }

    private static ResolvedZone Make(string tzid, string id, ZoneOrigin how) =>
        new(tzid, DateTimeZoneProviders.Tzdb[id], how);

    private static Offset Standard(string id) =>
        DateTimeZoneProviders.Tzdb[id].GetZoneInterval(Instant.FromUtc(2024, 1, 1, 0, 0)).StandardOffset;

    /// <summary>The offset after UTC or GMT in a name, such as <c>GMT+0100</c> or <c>(UTC-05:00)</c>.</summary>
    private static Offset? OffsetIn(string tzid)
    {
        var at = Math.Max(tzid.IndexOf("UTC", StringComparison.OrdinalIgnoreCase), tzid.IndexOf("GMT", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return null;
        }

        var rest = tzid.AsSpan(at + 3).TrimStart();
        if (rest.IsEmpty || rest[0] is not ('+' or '-'))
        {
            return rest.IsEmpty || rest[0] == ')' ? Offset.Zero : null;
        }

        var digits = string.Concat(rest[1..].ToString().TakeWhile(c => char.IsAsciiDigit(c) || c == ':').Where(c => c != ':'));
        if (digits.Length is 0 or > 4)
        {
            return null;
        }

        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        var sign = rest[0] == '-' ? -1 : 1;
        return hours > 18 || minutes > 59 || (hours == 18 && minutes > 0) ? null : Offset.FromSeconds(sign * ((hours * 3600) + (minutes * 60)));
    }
}
