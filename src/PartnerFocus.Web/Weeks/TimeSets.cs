using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>Sets of half-open intervals, so that a minute that is double-booked counts once.</summary>
public static class TimeSets
{
    /// <summary>The same time without overlaps, ordered.</summary>
    public static IReadOnlyList<Interval> Union(IEnumerable<Interval> intervals)
    {
        var result = new List<Interval>();
        foreach (var next in intervals.Where(i => i.Duration > Duration.Zero).OrderBy(i => i.Start))
        {
            if (result.Count > 0 && next.Start <= result[^1].End)
            {
                result[^1] = new Interval(result[^1].Start, Instant.Max(result[^1].End, next.End));
            }
            else
            {
                result.Add(next);
            }
        }

        return result;
    }

    /// <summary>What of <paramref name="from"/> lies in none of <paramref name="taken"/>.</summary>
    public static IReadOnlyList<Interval> Without(IEnumerable<Interval> from, IEnumerable<Interval> taken)
    {
        IReadOnlyList<Interval> left = Union(from);
        foreach (var hole in Union(taken))
        {
            left = [.. left.SelectMany(part => Cut(part, hole))];
        }

        return left;
    }

    public static Duration Length(IEnumerable<Interval> intervals) =>
        Union(intervals).Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration);

    private static IEnumerable<Interval> Cut(Interval part, Interval hole)
    {
        if (hole.End <= part.Start || part.End <= hole.Start)
        {
            yield return part;
            yield break;
        }

        if (part.Start < hole.Start)
        {
            yield return new Interval(part.Start, hole.Start);
        }

        if (hole.End < part.End)
        {
            yield return new Interval(hole.End, part.End);
        }
    }
}
