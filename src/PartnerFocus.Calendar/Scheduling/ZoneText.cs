using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>
/// Writes a time zone as a VTIMEZONE that holds around one moment (RFC 5545 §3.6.5). Each change of offset stands by itself, without
/// a rule: a message is about one meeting, and a rule would claim to know the years to come.
/// </summary>
internal static class ZoneText
{
    private static readonly Duration Around = Duration.FromDays(400);

    /// <summary>The component, unfolded, its lines separated by LF.</summary>
    public static string Of(string tzId, DateTimeZone zone, Instant around)
    {
        var text = new StringBuilder("BEGIN:VTIMEZONE\nTZID:").Append(CalendarWriter.Escape(tzId)).Append('\n');
        Offset? before = null;
        foreach (var interval in zone.GetZoneIntervals(around - Around, around + Around))
        {
            Append(text, interval, before);
            before = interval.WallOffset;
        }

        return text.Append("END:VTIMEZONE").ToString();
    }

    private static void Append(StringBuilder text, ZoneInterval interval, Offset? before)
    {
        var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        var from = before ?? interval.WallOffset;

        // The onset is written in the time that ends there.
        var onset = before is null ? new LocalDateTime(1970, 1, 1, 0, 0) : interval.Start.WithOffset(from).LocalDateTime;
        text.Append(CultureInfo.InvariantCulture, $"BEGIN:{kind}\nDTSTART:{RecurrenceKey.Format(onset, false, false)}\n")
            .Append(CultureInfo.InvariantCulture, $"TZOFFSETFROM:{Of(from)}\nTZOFFSETTO:{Of(interval.WallOffset)}\nTZNAME:{CalendarWriter.Escape(interval.Name)}\nEND:{kind}\n");
    }

    private static string Of(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var rest = seconds % 60;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}{(rest == 0 ? "" : rest.ToString("00", CultureInfo.InvariantCulture))}");
    }
}
