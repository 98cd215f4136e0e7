using System.Collections;

namespace PartnerFocus.Calendar;

/// <summary>
/// Walks the occurrences of a series in a window, in order, overrides in their place. This is the path that every page and every
/// import takes per occurrence: integers only, and nothing is allocated after the beginning.
/// </summary>
public sealed class OccurrenceWalk : IEnumerator<Occurrence>
{
    /// <summary>Occurrences that are sorted at most, where a change moves all later ones.</summary>
    private const int MostSorted = 100_000;

    private readonly SeriesPlan? plan;
    private readonly Window window;

    /// <summary>Walks the only rule there is; null when there are more, or RDATEs or EXRULEs, and <see cref="stream"/> puts them together.</summary>
    private readonly RuleWalker? walker;
    private readonly InstanceStream? stream;
    private readonly long last;

    /// <summary>What is known from the beginning, by start: overrides; and everything, where a change moves all later ones.</summary>
    private readonly Occurrence[] known = [];

    /// <summary>Instances that were moved out of a daylight-saving gap, until a later one that was not moved has come.</summary>
    private PriorityQueue<Instance, long>? waiting;

    private Instance instance;
    private bool isKnown;
    private bool hasInstance;
    private long released = long.MinValue;
    private long lastGiven = long.MinValue;
    private int nextKnown;
    private int left;

    internal OccurrenceWalk(SeriesPlan plan, in Window window, int limit)
    {
        this.plan = plan;
        this.window = window;
        left = limit;
        known = Among(plan.Known, window);
        if (plan.HasInstances)
        {
            (var first, last) = plan.WallBounds(window);
            // A change may make the window centuries long; the stream looks at no more than so many instances, whatever the window.
            if (plan.OnlyRule is { } rule && plan.Changes.Count == 0)
            {
                last = Math.Min(last, rule.End);
                walker = new RuleWalker(rule.Shape, plan.Limits);
                walker.StopAfter(last);
                walker.Seek(first);
            }
            else
            {
                stream = new InstanceStream(plan, first, last);
            }
        }

        if (plan.Changes.Count > 0)
        {
            var given = Instances().Take(MostSorted + 1).ToList();
            IsCut |= given.Count > MostSorted;
            known = [.. given.Take(MostSorted).Concat(known).OrderBy(o => o.StartSeconds)];
            (stream, walker) = (null, null);
        }
    }

    private OccurrenceWalk()
    {
    }

    /// <inheritdoc/>
    public Occurrence Current => isKnown ? known[nextKnown - 1] : plan?.Describe(instance) ?? default;

    /// <summary>
    /// Whether the series has more in the window than was worked out (<see cref="CalendarLimits.MaxInstances"/>), so that what the walk gives is
    /// not all; known once <see cref="MoveNext"/> has answered false.
    /// </summary>
    public bool IsCut { get; private set; }

    /// <inheritdoc/>
    object IEnumerator.Current => Current;

    internal static OccurrenceWalk Nothing { get; } = new();

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (left <= 0)
        {
            return false;
        }

        hasInstance = hasInstance || NextInstance();
        isKnown = nextKnown < known.Length && (!hasInstance || known[nextKnown].StartSeconds < instance.Start);
        if (isKnown)
        {
            nextKnown++;
        }
        else if (hasInstance)
        {
            hasInstance = false;
        }
        else
        {
            return false;
        }

        left--;
        return true;
    }

    /// <inheritdoc/>
    public void Reset() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private IEnumerable<Occurrence> Instances()
    {
        while (NextCandidate(out var candidate, out _))
        {
            yield return plan!.Describe(candidate);
        }
    }

    /// <summary>
    /// The next instance that is not replaced, into <see cref="instance"/>. Wall-clock order is real order but for times in a
    /// daylight-saving gap, which move forward: those wait until a later unmoved one has come. Two may fall together so; one is given.
    /// </summary>
    private bool NextInstance()
    {
        while (true)
        {
            if (waiting is { Count: > 0 } && waiting.Peek().Start <= released)
            {
                instance = waiting.Dequeue();
            }
            else if (!NextCandidate(out instance, out var isMoved))
            {
                if (waiting is not { Count: > 0 })
                {
                    return false;
                }

                released = long.MaxValue;
                continue;
            }
            else if (isMoved || waiting is { Count: > 0 })
            {
                (waiting ??= new()).Enqueue(instance, instance.Start);
                released = isMoved ? released : instance.Start;
                continue;
            }

            if (instance.Start != lastGiven)
            {
                lastGiven = instance.Start;
                return true;
            }
        }
    }

    private bool NextCandidate(out Instance candidate, out bool isMoved)
    {
        while (NextKey(out var key))
        {
            if (plan!.IsReplaced(key))
            {
                continue;
            }

            candidate = plan.Place(key, stream?.Date, out var shift);
            isMoved = shift != 0;
            if (window.Meets(candidate.Start, candidate.End) && !(isMoved && plan.IsTaken(key + shift)))
            {
                return true;
            }
        }

        candidate = default;
        isMoved = false;
        return false;
    }

    /// <summary>The next wall time that the series has by its rules and dates.</summary>
    private bool NextKey(out long key)
    {
        if (walker is null)
        {
            var found = stream is not null && stream.MoveNext();
            IsCut |= stream is { IsCut: true };
            key = found ? stream!.Key : 0;
            return found;
        }

        while (walker.MoveNext() && walker.Current <= last)
        {
            key = walker.Current;
            if (!plan!.IsExcluded(key))
            {
                return true;
            }
        }

        key = 0;
        return false;
    }

    private static Occurrence[] Among(Occurrence[] all, in Window window)
    {
        var count = 0;
        foreach (ref readonly var one in all.AsSpan())
        {
            count += window.Meets(one.StartSeconds, one.EndSeconds) ? 1 : 0;
        }

        if (count == all.Length || count == 0)
        {
            return count == 0 ? [] : all;
        }

        var span = window;
        return Array.FindAll(all, o => span.Meets(o.StartSeconds, o.EndSeconds));
    }
}
