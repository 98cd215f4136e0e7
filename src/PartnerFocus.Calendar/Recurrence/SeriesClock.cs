using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>
/// The wall clock of a series: occurrences are known by their original wall time in the zone of DTSTART, as seconds,
/// and RECURRENCE-ID, EXDATE and RDATE values of any kind are brought to it.
/// </summary>
internal sealed class SeriesClock(DateValue start, CalendarZones zones)
{
    /// <summary>The zone of DTSTART.</summary>
    public DateTimeZone Zone => Wall.Zone;

    /// <summary>From the wall clock to real time.</summary>
    public WallClock Wall { get; } = WallClock.Of(zones.ZoneOf(start));

    /// <summary>A value on the clock of the series. A DATE for a series with times gives its midnight.</summary>
    public long KeyOf(DateValue value)
    {
        if (start.IsDate)
        {
            // Exchange writes DATE-TIMEs here. Midnight UTC is meant as that date; another UTC time as local midnight.
            var local = value.IsUtc && value.Local.TimeOfDay != LocalTime.Midnight
                ? value.Local.InUtc().WithZone(zones.Floating).LocalDateTime
                : value.Local;
            return RuleShape.ToSeconds(local.Date.AtMidnight());
        }

        var same = value.IsDate || value.IsFloating || (value.IsUtc == start.IsUtc && value.TzId == start.TzId);
        return RuleShape.ToSeconds(same ? value.Local : zones.At(value).WithZone(Zone).LocalDateTime);
    }

    /// <summary>The name of an occurrence within the series.</summary>
    public string NameOf(long key) => RecurrenceKey.Format(RuleShape.ToLocal(key), start.IsDate, start.IsUtc);
}
