using System.Collections;
using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>
/// The occurrences of a series in a window, by start. They are worked out while they are walked, from the window's beginning on, each
/// time anew; <c>foreach</c> allocates nothing for an occurrence.
/// </summary>
public readonly struct OccurrenceSequence : IEnumerable<Occurrence>
{
    private readonly SeriesPlan? plan;
    private readonly Instant from;
    private readonly Instant to;
    private readonly int limit;

    internal OccurrenceSequence(SeriesPlan plan, Instant from, Instant to, int limit)
    {
        this.plan = plan;
        this.from = from;
        this.to = to;
        this.limit = limit;
    }

    /// <summary>Begins to walk. Most series of an agenda have nothing in a week, so that is asked first.</summary>
    public OccurrenceWalk GetEnumerator() =>
        plan is null || plan.First >= to || plan.Last < from ? OccurrenceWalk.Nothing : new OccurrenceWalk(plan, new Window(from, to), limit);

    /// <inheritdoc/>
    IEnumerator<Occurrence> IEnumerable<Occurrence>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>
/// A window of time in whole seconds since 1970, which is all that RFC 5545 knows: bounds within a second are brought to those that
/// let in the same times.
/// </summary>
internal readonly struct Window(Instant from, Instant to)
{
    private readonly long fromFloor = from.ToUnixTimeSecondsSafe();
    private readonly long fromCeiling = Ceiling(from);

    /// <summary>First second in it.</summary>
    public long From => fromFloor;

    /// <summary>Behind the last second in it.</summary>
    public long To { get; } = Ceiling(to);

    /// <summary>Whether something overlaps the window; what has no length counts where it starts.</summary>
    public bool Meets(long start, long end) => start < To && (end > fromFloor || (start == end && start >= fromCeiling));

    private static long Ceiling(Instant instant)
    {
        var seconds = instant.ToUnixTimeSecondsSafe();
        return Instant.FromUnixTimeSeconds(seconds) < instant ? seconds + 1 : seconds;
    }
}
