using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>From when to when a series has occurrences, so that most windows need no look at its rules.</summary>
internal static class SeriesBounds
{
    /// <summary>Before the first nothing starts, after the last nothing ends; without an end that is <see cref="Instant.MaxValue"/>.</summary>
    public static (Instant First, Instant Last) Of(SeriesPlan plan)
    {
        var clock = plan.Clock.Wall;
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var date in plan.Dates)
        {
            var start = clock.ToInstant(date.Key, out var shift);
            first = Math.Min(first, start);
            last = Math.Max(last, plan.LengthOf(date).EndOf(clock, date.Key + shift, start));
            last = plan.Moved == 0 ? last : Math.Max(last, End(plan, date.Key + plan.Moved));
        }

        foreach (var rule in plan.Rules)
        {
            first = Math.Min(first, clock.ToInstant(rule.Shape.Start, out _));
            last = rule.Shape.Rule.IsEndless ? long.MaxValue : Math.Max(last, End(plan, Math.Max(rule.End, rule.Shape.Start) + plan.Moved));
        }

        first -= first == long.MaxValue ? 0 : plan.Moved;
        foreach (var one in plan.Known)
        {
            first = Math.Min(first, one.StartSeconds);
            last = Math.Max(last, one.EndSeconds);
        }

        return (Instant.FromUnixTimeSeconds(first), last == long.MaxValue ? Instant.MaxValue : Instant.FromUnixTimeSeconds(last));
    }

    /// <summary>End of the longest occurrence that starts at a wall time.</summary>
    private static long End(SeriesPlan plan, long wall)
    {
        var start = plan.Clock.Wall.ToInstant(wall, out var shift);
        return plan.Longest.EndOf(plan.Clock.Wall, wall + shift, start);
    }
}
