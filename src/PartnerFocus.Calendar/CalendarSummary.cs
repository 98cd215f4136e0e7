using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>What was found in a calendar file. Every VEVENT is counted: Events = Ready + LeftOut + Superseded.</summary>
public sealed class CalendarSummary
{
    /// <summary>VCALENDAR objects.</summary>
    public int Calendars { get; internal set; }

    /// <summary>VEVENTs in all.</summary>
    public int Events { get; internal set; }

    /// <summary>VEVENTs that can be used.</summary>
    public int Ready { get; internal set; }

    /// <summary>VEVENTs that could or may not be taken; each has a problem with its line and cause.</summary>
    public int LeftOut { get; internal set; }

    /// <summary>
    /// UIDs of left-out VEVENTs: the file has them, so whoever compares it with an older one must not take them to be gone. An empty
    /// text stands for those whose UID cannot be read. Without those of messages that are never entries (code <c>method</c>).
    /// </summary>
    public IReadOnlySet<string> LeftOutUids { get; internal set; } = new HashSet<string>();

    /// <summary>VEVENTs of which the file holds a newer version; 0 from a <see cref="CalendarReader"/>, which does not look back.</summary>
    public int Superseded { get; internal set; }

    /// <summary>Ready masters with RRULE or RDATE.</summary>
    public int Series { get; internal set; }

    /// <summary>Ready VEVENTs with RECURRENCE-ID.</summary>
    public int Overrides { get; internal set; }

    /// <summary>Components other than VCALENDAR, VEVENT, VTIMEZONE and what lies inside these.</summary>
    public int Other { get; internal set; }

    /// <summary>VTODOs among <see cref="Other"/>.</summary>
    public int Tasks { get; internal set; }

    /// <summary>VJOURNALs among <see cref="Other"/>.</summary>
    public int Journals { get; internal set; }

    /// <summary>VFREEBUSYs among <see cref="Other"/>.</summary>
    public int FreeBusy { get; internal set; }

    /// <summary>VALARMs, in whatever they lie; none is kept.</summary>
    public int Alarms { get; internal set; }

    /// <summary>What was wrong, in the order it was found.</summary>
    public IReadOnlyList<CalendarProblem> Problems { get; internal set; } = [];

    /// <summary>Whether the file ends before the calendar does (or was too big): then it must not be taken as the whole calendar.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>Whether anything in the file is like a calendar at all.</summary>
    public bool IsCalendar { get; internal set; }

    /// <summary>X-WR-CALNAME or NAME; null when not given.</summary>
    public string? Name { get; internal set; }

    /// <summary>PRODID; null when not given.</summary>
    public string? ProductId { get; internal set; }

    /// <summary>X-WR-TIMEZONE as written; null when not given.</summary>
    public string? ZoneName { get; internal set; }

    /// <summary>X-CALSTART: the export covers from here on; null when not said.</summary>
    public Instant? CoveredFrom { get; internal set; }

    /// <summary>X-CALEND: the export covers up to here; null when not said.</summary>
    public Instant? CoveredTo { get; internal set; }

    /// <summary>What else the calendar says of itself; of several calendars the first that says it.</summary>
    public CalendarProperties Properties { get; internal set; } = new();

    /// <summary>The METHODs of the calendars in upper case, each once.</summary>
    public IReadOnlyList<string> Methods { get; internal set; } = [];

    /// <summary>The TZIDs that are used or defined, how each was understood.</summary>
    public IReadOnlyList<ResolvedZone> TimeZones { get; internal set; } = [];
}
