using NodaTime;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>An entry of a calendar that others read and nobody answers.</summary>
public sealed record PublishedEvent
{
    /// <summary>UID: the same as long as it is the same entry.</summary>
    public required string Uid { get; init; }

    /// <summary>Start, inclusive.</summary>
    public required ZonedDateTime Start { get; init; }

    /// <summary>End, exclusive.</summary>
    public required ZonedDateTime End { get; init; }

    /// <summary>Whether it covers whole days; then only the dates count.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>SUMMARY.</summary>
    public required string Summary { get; init; }

    /// <summary>DESCRIPTION; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>LOCATION; empty for none.</summary>
    public string Location { get; init; } = "";

    /// <summary>Whether it leaves the time free (TRANSP:TRANSPARENT).</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether it is not certain yet (STATUS:TENTATIVE).</summary>
    public bool IsTentative { get; init; }

    /// <summary>DTSTAMP: when what it says last changed.</summary>
    public required Instant Stamp { get; init; }
}

/// <summary>Writes a calendar to subscribe to (METHOD:PUBLISH, RFC 5546 §3.2.1, without ORGANIZER: nobody convenes it; name by RFC 7986 §5.1).</summary>
public static class PublishedCalendar
{
    /// <summary>The whole VCALENDAR; the same entries give the same bytes. Times are in UTC, so that it needs no zones.</summary>
    /// <param name="name">What programs show as its name.</param>
    /// <param name="events">In any order.</param>
    public static byte[] Write(string name, IEnumerable<PublishedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var writer = new CalendarWriter("-//PartnerFocus//PartnerFocus//EN", "PUBLISH");
        writer.WriteLine("NAME:" + CalendarWriter.Escape(name));
        writer.WriteLine("X-WR-CALNAME:" + CalendarWriter.Escape(name));
        writer.WriteLine("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var one in events.OrderBy(e => e.Start.ToInstant()).ThenBy(e => e.Uid, StringComparer.Ordinal))
        {
            Write(writer, one);
        }

        return writer.ToArray();
    }

    private static void Write(CalendarWriter writer, PublishedEvent one)
    {
        string[] lines =
        [
            "BEGIN:VEVENT",
            "UID:" + CalendarWriter.Escape(one.Uid),
            "DTSTAMP:" + RecurrenceKey.Format(one.Stamp.InUtc().LocalDateTime, false, true),
            PropertyText.Date("DTSTART", At(one.Start, one.IsAllDay)),
            PropertyText.Date("DTEND", At(one.End, one.IsAllDay)),
            .. Text("SUMMARY", one.Summary),
            .. Text("DESCRIPTION", one.Description),
            .. Text("LOCATION", one.Location),
            one.IsTentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED",
            one.IsFree ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE",
            "END:VEVENT",
        ];
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    private static DateValue At(ZonedDateTime moment, bool isDate) => isDate
        ? new DateValue(moment.Date.AtMidnight(), true, false, null)
        : new DateValue(moment.WithZone(DateTimeZone.Utc).LocalDateTime, false, true, null);

    private static string[] Text(string name, string value) => value.Length == 0 ? [] : [$"{name}:{CalendarWriter.Escape(value)}"];
}
