using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>What a VCALENDAR says of itself (RFC 7986 §5), as written; texts are cut at 200 characters.</summary>
public sealed record CalendarProperties
{
    /// <summary>UID of the calendar; null when not given.</summary>
    public string? Uid { get; init; }

    /// <summary>DESCRIPTION or X-WR-CALDESC; null when not given.</summary>
    public string? Description { get; init; }

    /// <summary>COLOR, a name of CSS3, or what X-APPLE-CALENDAR-COLOR says; null when not given.</summary>
    public string? Color { get; init; }

    /// <summary>URL, of any scheme; null when not given.</summary>
    public string? Url { get; init; }

    /// <summary>SOURCE: where the calendar can be fetched anew, of any scheme; null when not given.</summary>
    public string? Source { get; init; }

    /// <summary>REFRESH-INTERVAL or X-PUBLISHED-TTL: the least time between two fetches; null when not given or unreadable.</summary>
    public CalendarDuration? RefreshInterval { get; init; }

    /// <summary>LAST-MODIFIED; null when not given or unreadable.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>The first CATEGORIES line, at most 20.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
