using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>How long an event is: days on the wall clock, exact seconds after that.</summary>
internal readonly record struct EventLength(int Days, long Seconds)
{
    /// <summary>The length of an event; one day for a DATE without an end, nothing for a time without one.</summary>
    public static EventLength Of(VEvent made, CalendarZones zones) => Of(made.Start, made.End, made.Duration, zones);

    /// <summary>The length of one RDATE; that of the event unless it is a PERIOD.</summary>
    public static EventLength Of(RecurrenceDate date, EventLength usual, CalendarZones zones) =>
        date.End is null && date.Duration is null ? usual : Of(date.Start, date.End, date.Duration, zones);

    /// <summary>The longer of two, in days and in seconds.</summary>
    public static EventLength Longer(EventLength a, EventLength b) => new(Math.Max(a.Days, b.Days), Math.Max(a.Seconds, b.Seconds));

    /// <summary>End of an occurrence, in seconds since 1970.</summary>
    /// <param name="clock">The clock it is on.</param>
    /// <param name="wall">What that clock shows at the start.</param>
    /// <param name="start">The start, in seconds since 1970.</param>
    public long EndOf(WallClock clock, long wall, long start) =>
        Seconds + (Days == 0 ? start : clock.ToInstant(wall + ((long)Days * Civil.SecondsPerDay), out _));

    private static EventLength Of(DateValue start, DateValue? end, CalendarDuration? duration, CalendarZones zones)
    {
        if (start.IsDate)
        {
            var days = end is { } e ? Period.DaysBetween(start.Local.Date, e.Local.Date)
                : duration is { } d ? d.Days + (int)(d.Seconds / Civil.SecondsPerDay) : 1;
            return new EventLength(Math.Max(1, days), 0);
        }

        if (end is { } until)
        {
            return new EventLength(0, Math.Max(0, zones.SecondsAt(until) - zones.SecondsAt(start)));
        }

        return duration is { IsNegative: false } given ? new EventLength(given.Days, given.Seconds) : default;
    }
}
