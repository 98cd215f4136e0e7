using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>
/// Writes a time zone as a VTIMEZONE (RFC 5545 §3.6.5) that holds as far as its meeting needs it. For what is named one by one each change of
/// offset stands by itself: a rule would claim to know the years to come. A series goes on in those years, so there the changes that return
/// every year become a rule.
/// </summary>
internal static class ZoneText
{
    private static readonly Duration Around = Duration.FromDays(400);

    /// <summary>Until when a zone is looked at: what returns every year until then is a rule, and what does not is written change by change.</summary>
    private static readonly Instant Horizon = Instant.FromUtc(2060, 1, 1, 0, 0);

    /// <summary>How many years something returns at the least to be a rule.</summary>
    private const int FewestYears = 10;

    /// <summary>The component, unfolded, its lines separated by LF, for one moment or for all from the first to the last.</summary>
    public static string Of(string tzId, DateTimeZone zone, Instant first, Instant last)
    {
        var changes = Changes(zone, first, last + Around);
        return Component(tzId, changes.Select(c => Observance(c, "")));
    }

    /// <summary>The component for a series that goes on after <paramref name="first"/>.</summary>
    public static string OfSeries(string tzId, DateTimeZone zone, Instant first)
    {
        var end = Instant.Max(Horizon, first + Around);
        var changes = Changes(zone, first, end);
        var yearly = changes.GroupBy(c => (c.From, To: c.Interval.WallOffset, c.Interval.Name, c.Onset.Month)).Select(alike => Yearly(alike, end)).OfType<YearlyChange>().ToList();

        // One rule alone would be a change that nothing ever changes back.
        if (yearly.Count < 2)
        {
            return Component(tzId, changes.Select(c => Observance(c, "")));
        }

        return Component(tzId, changes.Except(yearly.SelectMany(y => y.Changes)).Select(c => Observance(c, ""))
            .Concat(yearly.Select(y => Observance(y.Changes[0], y.Rule))));
    }

    private static string Component(string tzId, IEnumerable<string> observances) =>
        $"BEGIN:VTIMEZONE\nTZID:{CalendarWriter.Escape(tzId)}\n{string.Concat(observances)}END:VTIMEZONE";

    private static List<ZoneChange> Changes(DateTimeZone zone, Instant first, Instant end)
    {
        List<ZoneChange> changes = [];
        foreach (var interval in zone.GetZoneIntervals(first - Around, end))
        {
            changes.Add(new ZoneChange(interval, changes.Count == 0 ? interval.WallOffset : changes[^1].Interval.WallOffset, changes.Count == 0));
        }

        return changes;
    }

    /// <summary>The changes of one kind that return every year until the end on the same weekday of the month; null where they do not.</summary>
    private static YearlyChange? Yearly(IEnumerable<ZoneChange> alike, Instant end)
    {
        List<ZoneChange> back = [];
        int[] weeks = [1, 2, 3, 4, 5, -1];
        foreach (var change in alike.Reverse())
        {
            int[] both = [.. weeks.Intersect(Weeks(change.Onset.Date))];
            if (change.IsFirst || both.Length == 0
                || (back.Count > 0 && (change.Onset.Year != back[^1].Onset.Year - 1 || change.Onset.TimeOfDay != back[^1].Onset.TimeOfDay || change.Onset.DayOfWeek != back[^1].Onset.DayOfWeek)))
            {
                break;
            }

            back.Add(change);
            weeks = both;
        }

        back.Reverse();
        return back.Count < FewestYears || back[^1].IsFirst || back[^1].Interval.Start < end - Around ? null : new YearlyChange(back, string.Create(
            CultureInfo.InvariantCulture,
            $"RRULE:FREQ=YEARLY;BYMONTH={back[0].Onset.Month};BYDAY={weeks[^1]}{back[0].Onset.DayOfWeek.ToString()[..2].ToUpperInvariant()}\n"));
    }

    /// <summary>Which of its weekday in the month a day is, from the front and, for the last, from the back.</summary>
    private static int[] Weeks(LocalDate day)
    {
        var nth = ((day.Day - 1) / 7) + 1;
        return day.Day + 7 > day.Calendar.GetDaysInMonth(day.Year, day.Month) ? [nth, -1] : [nth];
    }

    private static string Observance(ZoneChange change, string rule)
    {
        var (kind, name) = (change.Interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT", CalendarWriter.Escape(change.Interval.Name));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"BEGIN:{kind}\nDTSTART:{RecurrenceKey.Format(change.Onset, false, false)}\n{rule}TZOFFSETFROM:{Of(change.From)}\nTZOFFSETTO:{Of(change.Interval.WallOffset)}\nTZNAME:{name}\nEND:{kind}\n");
    }

    private static string Of(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var rest = seconds % 60;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}{(rest == 0 ? "" : rest.ToString("00", CultureInfo.InvariantCulture))}");
    }

    /// <summary>From when on an offset holds.</summary>
    /// <param name="Interval">In which the offset holds.</param>
    /// <param name="From">The offset before.</param>
    /// <param name="IsFirst">Whether it holds from the beginning.</param>
    private sealed record ZoneChange(ZoneInterval Interval, Offset From, bool IsFirst)
    {
        /// <summary>Written in the time that ends there.</summary>
        public LocalDateTime Onset { get; } = IsFirst ? new LocalDateTime(1970, 1, 1, 0, 0) : Interval.Start.WithOffset(From).LocalDateTime;
    }

    private sealed record YearlyChange(IReadOnlyList<ZoneChange> Changes, string Rule);
}
