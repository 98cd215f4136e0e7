using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>When an event is, as it says it: all that its place in time needs, unless it is a series.</summary>
internal readonly record struct EntryTimes(DateValue Start, DateValue? End, CalendarDuration? Duration)
{
    public static EntryTimes Of(VEvent one) => new(one.Start, one.End, one.Duration);
}

/// <summary>From when to when an entry can show up in a week.</summary>
internal static class EntrySpan
{
    /// <summary>The start of the first and the end of the last occurrence.</summary>
    public static (Instant FirstStart, Instant LastEnd) Of(IncomingEntry entry, CalendarZones zones)
    {
        if (entry.Series is { } master)
        {
            var (first, last) = new EventSeries(master, []).Span(zones);
            return (first, Instant.Min(last, AgendaEntry.Endless));
        }

        var start = zones.At(entry.Times.Start);
        // What changes all later occurrences too has to be found in every later week.
        var end = entry.ChangesLaterOnes ? AgendaEntry.Endless : End(entry.Times, start, zones);
        return (start.ToInstant(), Instant.Max(start.ToInstant(), end));
    }

    private static Instant End(EntryTimes times, ZonedDateTime start, CalendarZones zones)
    {
        if (times.End is { } end)
        {
            return zones.At(end).ToInstant();
        }

        if (times.Duration is { IsNegative: false } length)
        {
            return start.Zone.AtLeniently(start.LocalDateTime.PlusDays(length.Days)).ToInstant() + Duration.FromSeconds(length.Seconds);
        }

        return times.Start.IsDate ? start.Zone.AtStartOfDay(start.Date.PlusDays(1)).ToInstant() : start.ToInstant();
    }
}
