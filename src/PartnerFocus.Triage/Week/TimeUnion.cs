using NodaTime;

namespace PartnerFocus.Triage.Week;

/// <summary>A set of instants that grows by intervals and knows how much each one added.</summary>
internal sealed class TimeUnion
{
    private readonly List<Interval> parts = [];

    /// <summary>The time covered.</summary>
    public Duration Length => parts.Aggregate(Duration.Zero, (sum, part) => sum + part.Duration);

    /// <summary>The union of some intervals.</summary>
    public static TimeUnion Of(IEnumerable<Interval> intervals)
    {
        var union = new TimeUnion();
        foreach (var interval in intervals)
        {
            union.Add(interval);
        }

        return union;
    }

    /// <summary>Adds an interval; the time that was not covered before.</summary>
    public Duration Add(Interval interval)
    {
        var merged = interval;
        var covered = Duration.Zero;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Start > interval.End || parts[i].End < interval.Start)
            {
                continue;
            }

            covered += Overlap(parts[i], interval);
            merged = new Interval(Instant.Min(merged.Start, parts[i].Start), Instant.Max(merged.End, parts[i].End));
            parts.RemoveAt(i);
        }

        parts.Add(merged);
        return interval.Duration - covered;
    }

    /// <summary>How much of an interval is covered.</summary>
    public Duration Within(Interval interval) => parts.Aggregate(Duration.Zero, (sum, part) => sum + Overlap(part, interval));

    /// <summary>How much of this is covered by another as well.</summary>
    public Duration Within(TimeUnion other) => parts.Aggregate(Duration.Zero, (sum, part) => sum + other.Within(part));

    private static Duration Overlap(Interval a, Interval b)
    {
        var (start, end) = (Instant.Max(a.Start, b.Start), Instant.Min(a.End, b.End));
        return end > start ? end - start : Duration.Zero;
    }
}
