using NodaTime;
using NodaTime.Calendars;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// A series that moves as a whole gives each of its meetings another name (RECURRENCE-ID is the original start, RFC 5545 §3.8.4.4). Tells which
/// meeting of before is which one now. A meeting that is dropped, with nothing new in its place, is none of them.
/// </summary>
internal static class SeriesShift
{
    // To another hour of the next day, too.
    private static readonly Duration NextDay = Duration.FromHours(36);

    /// <summary>The names of before that are no more, each with the name the meeting has now.</summary>
    /// <param name="before">Occurrences of the series as it was, in any order.</param>
    /// <param name="after">As it is, in at least the same stretch.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Occurrence> before, IEnumerable<Occurrence> after)
    {
        var (was, now) = (Named(before), Named(after));
        var (wasNames, nowNames) = (was.Select(o => o.Name).ToHashSet(), now.Select(o => o.Name).ToHashSet());
        var dropped = was.FindAll(o => !nowNames.Contains(o.Name));
        var added = now.FindAll(o => !wasNames.Contains(o.Name));
        var result = new Dictionary<string, string>();

        // Of another hour, or the day beside it, whatever week that is in.
        foreach (var old in dropped)
        {
            Pair(old, added.Where(o => Apart(o, old) <= NextDay).OrderBy(o => Apart(o, old)).ThenBy(o => o.Start.ToInstant()).FirstOrDefault());
        }

        // Whoever moves a meeting further stays in its week, as a rule; two of one week keep their order.
        var ofWeek = added.ToLookup(o => WeekOf(o.Start));
        foreach (var week in dropped.Where(o => !result.ContainsKey(o.Name)).GroupBy(o => WeekOf(o.Start)).ToList())
        {
            foreach (var (old, at) in week.Zip(ofWeek[week.Key]))
            {
                Pair(old, at);
            }
        }

        // Elsewhere only where no meeting is what it was, and only what is nearer than the next one was: a fortnightly series that begins a week later.
        foreach (var old in dropped.Where(o => dropped.Count == was.Count && !result.ContainsKey(o.Name)))
        {
            var gap = was.Where(o => o.Name != old.Name).Select(o => Apart(o, old)).DefaultIfEmpty(Duration.Zero).Min();
            Pair(old, added.Where(o => Apart(o, old) < gap).OrderBy(o => Apart(o, old)).ThenByDescending(o => o.Start.ToInstant()).FirstOrDefault());
        }

        return result;

        void Pair((string Name, ZonedDateTime Start) old, (string? Name, ZonedDateTime Start) at)
        {
            if (at.Name is { } name)
            {
                result[old.Name] = name;
                added.RemoveAll(o => o.Name == name);
            }
        }
    }

    private static List<(string Name, ZonedDateTime Start)> Named(IEnumerable<Occurrence> all) =>
        [.. all.Where(o => o.RecurrenceId is not null).Select(o => (o.RecurrenceId!, o.Start)).OrderBy(o => o.Start.ToInstant())];

    private static (int Year, int Week) WeekOf(ZonedDateTime start) => (WeekYearRules.Iso.GetWeekYear(start.Date), WeekYearRules.Iso.GetWeekOfWeekYear(start.Date));

    private static Duration Apart((string Name, ZonedDateTime Start) one, (string Name, ZonedDateTime Start) other)
    {
        var apart = one.Start.ToInstant() - other.Start.ToInstant();
        return apart < Duration.Zero ? -apart : apart;
    }
}
