using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>Gives the occurrences of a series in a window, in order, overrides in their place.</summary>
internal sealed class SeriesExpansion(SeriesPlan plan)
{
    /// <summary>Occurrences that are sorted at most, where a change moves all later ones.</summary>
    private const int MostSorted = 100_000;

    private readonly bool isSingle = plan.Rules.Length == 0 && plan.Dates.Count == 1;

    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        var instances = Instances(from, to);
        if (plan.Changes.Count > 0)
        {
            instances = instances.Take(MostSorted).OrderBy(o => o.Start.ToInstant());
        }

        var overrides = Overrides().Where(o => EventSeries.Overlaps(o, from, to)).OrderBy(o => o.Start.ToInstant()).ToList();
        return overrides.Count == 0 ? instances : Merge(instances, overrides);
    }

    public (Instant FirstStart, Instant LastEnd) Span()
    {
        var first = plan.Clock.At(plan.Rules.Length > 0 ? plan.Rules[0].Shape.Start : plan.Dates[0].Key).ToInstant();
        var last = Instant.MinValue;
        foreach (var (key, date) in plan.Dates)
        {
            var start = plan.Clock.At(key);
            first = Instant.Min(first, start.ToInstant());
            last = Instant.Max(last, EventLength.Of(date ?? new RecurrenceDate(plan.Master.Start), plan.Length, plan.Zones).EndOf(start).ToInstant());
        }

        foreach (var rule in plan.Rules)
        {
            last = rule.Shape.Rule.IsEndless
                ? Instant.MaxValue
                : Instant.Max(last, Longest().EndOf(plan.Clock.At(Math.Max(rule.End, rule.Shape.Start) + plan.Moved)).ToInstant());
        }

        return (plan.Moved == 0 ? first : first - Duration.FromSeconds(plan.Moved), last);
    }

    private static IEnumerable<Occurrence> Merge(IEnumerable<Occurrence> instances, List<Occurrence> overrides)
    {
        var next = 0;
        foreach (var instance in instances)
        {
            while (next < overrides.Count && overrides[next].Start.ToInstant() < instance.Start.ToInstant())
            {
                yield return overrides[next++];
            }

            yield return instance;
        }

        while (next < overrides.Count)
        {
            yield return overrides[next++];
        }
    }

    private IEnumerable<Occurrence> Overrides()
    {
        foreach (var (key, one) in plan.Overrides)
        {
            var start = plan.Zones.At(one.Start);
            yield return new Occurrence(one, plan.Clock.NameOf(key), start, EventLength.Of(one, plan.Zones).EndOf(start), one.IsAllDay);
        }
    }

    /// <summary>
    /// Instances that are not replaced. Wall-clock order is real order but for times in a daylight-saving gap, which
    /// move forward: those wait until a later unmoved one has come.
    /// </summary>
    private IEnumerable<Occurrence> Instances(Instant from, Instant to)
    {
        var waiting = new List<Occurrence>();
        var lastGiven = Instant.MinValue;
        foreach (var (occurrence, moved) in Candidates(from, to))
        {
            waiting.Add(occurrence);
            if (moved)
            {
                continue;
            }

            if (waiting.Count > 1)
            {
                waiting.Sort((a, b) => a.Start.ToInstant().CompareTo(b.Start.ToInstant()));
            }

            var given = 0;
            for (; given < waiting.Count && waiting[given].Start.ToInstant() <= occurrence.Start.ToInstant(); given++)
            {
                var start = waiting[given].Start.ToInstant();
                if (start != lastGiven || plan.Changes.Count > 0)
                {
                    lastGiven = start;
                    yield return waiting[given];
                }
            }

            waiting.RemoveRange(0, given);
        }

        foreach (var occurrence in waiting.OrderBy(o => o.Start.ToInstant()).Where(o => o.Start.ToInstant() != lastGiven))
        {
            yield return occurrence;
        }
    }

    private IEnumerable<(Occurrence Occurrence, bool Moved)> Candidates(Instant from, Instant to)
    {
        // Wall time and real time run together but where the clock changes: by no more than its offsets differ.
        var zone = plan.Clock.Zone;
        long slack = zone.MaxOffset.Seconds - zone.MinOffset.Seconds;
        var longest = Longest();
        var back = ((long)longest.Days * Civil.SecondsPerDay) + (long)longest.Exact.TotalSeconds + 1 + (2 * slack) + plan.Moved;
        var first = WallSeconds(from) - back;
        var last = WallSeconds(to) + slack + plan.Moved;
        var stream = new InstanceStream(plan, first, last);
        while (stream.MoveNext() && stream.Key <= last)
        {
            if (plan.IsReplaced(stream.Key))
            {
                continue;
            }

            var occurrence = Make(stream.Key, stream.Date, out var moved);
            if (moved && plan.IsExcluded(RuleShape.ToSeconds(occurrence.Start.LocalDateTime)))
            {
                continue;
            }

            if (EventSeries.Overlaps(occurrence, from, to))
            {
                yield return (occurrence, moved);
            }
        }
    }

    private long WallSeconds(Instant instant)
    {
        var seconds = instant.ToUnixTimeSecondsSafe();
        return seconds + plan.Clock.Zone.GetUtcOffset(Instant.FromUnixTimeSeconds(seconds)).Seconds;
    }

    private Occurrence Make(long key, RecurrenceDate? date, out bool moved)
    {
        var change = plan.ChangeAt(key);
        var start = change is null ? plan.Clock.At(key) : plan.Clock.At(key + change.Shift);
        moved = change is null && start.LocalDateTime != RuleShape.ToLocal(key);
        var length = change is not null ? change.Length
            : date is null ? plan.Length : EventLength.Of(date, plan.Length, plan.Zones);
        var described = change?.Event ?? plan.Master;
        return new Occurrence(described, isSingle ? null : plan.Clock.NameOf(key), start, length.EndOf(start), described.IsAllDay);
    }

    private EventLength Longest()
    {
        var result = plan.Length;
        foreach (var (_, date) in plan.Dates)
        {
            result = date is null ? result : Longer(result, EventLength.Of(date, plan.Length, plan.Zones));
        }

        foreach (var change in plan.Changes)
        {
            result = Longer(result, change.Length);
        }

        return result;
    }

    private static EventLength Longer(EventLength a, EventLength b) => new(Math.Max(a.Days, b.Days), Duration.Max(a.Exact, b.Exact));
}
