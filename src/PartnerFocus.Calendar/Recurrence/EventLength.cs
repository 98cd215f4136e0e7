using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>How long an event is: days on the wall clock, exact time after that.</summary>
internal readonly record struct EventLength(int Days, Duration Exact)
{
    /// <summary>The length of an event; one day for a DATE without an end, nothing for a time without one.</summary>
    public static EventLength Of(VEvent made, CalendarZones zones) => Of(made.Start, made.End, made.Duration, zones);

    /// <summary>The length of one RDATE; that of the event unless it is a PERIOD.</summary>
    public static EventLength Of(RecurrenceDate date, EventLength usual, CalendarZones zones) =>
        date.End is null && date.Duration is null ? usual : Of(date.Start, date.End, date.Duration, zones);

    /// <summary>End of an occurrence that starts here.</summary>
    public ZonedDateTime EndOf(ZonedDateTime start)
    {
        var end = Days == 0 ? start : start.Zone.AtLeniently(start.LocalDateTime.PlusDays(Days));
        return Exact == Duration.Zero ? end : end + Exact;
    }

    private static EventLength Of(DateValue start, DateValue? end, CalendarDuration? duration, CalendarZones zones)
    {
        if (start.IsDate)
        {
            var days = end is { } e ? Period.DaysBetween(start.Local.Date, e.Local.Date)
                : duration is { } d ? d.Days + (int)(d.Seconds / Civil.SecondsPerDay) : 1;
            return new EventLength(Math.Max(1, days), Duration.Zero);
        }

        if (end is { } until)
        {
            var exact = zones.At(until).ToInstant() - zones.At(start).ToInstant();
            return new EventLength(0, Duration.Max(exact, Duration.Zero));
        }

        return duration is { IsNegative: false } given
            ? new EventLength(given.Days, Duration.FromSeconds(given.Seconds))
            : default;
    }
}
