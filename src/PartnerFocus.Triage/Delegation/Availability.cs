using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>What is kept of a colleague's own calendar: when, and whether it can move. Never a title.</summary>
/// <param name="PersonId">Person or partner id.</param>
/// <param name="Spans">Taken time, ordered by start.</param>
public sealed record PersonAgenda(string PersonId, IReadOnlyList<TakenTime> Spans)
{
    // Asked for each candidate of each meeting of each partner's week; the same object in all of them.
    private readonly Instant[] lastEnds = LastEnds(Spans);

    /// <summary>Taken time, ordered by start.</summary>
    public IReadOnlyList<TakenTime> Spans { get; } = Spans;

    /// <summary>The taken time that overlaps, the latest first.</summary>
    internal IReadOnlyList<TakenTime> Overlapping(Interval time)
    {
        List<TakenTime>? found = null;
        for (var i = Begun(time.End) - 1; i >= 0 && lastEnds[i] > time.Start; i--)
        {
            if (Spans[i].Interval.End > time.Start)
            {
                (found ??= []).Add(Spans[i]);
            }
        }

        return found ?? (IReadOnlyList<TakenTime>)[];
    }

    /// <summary>How many spans begin before a moment.</summary>
    private int Begun(Instant before)
    {
        var (from, to) = (0, Spans.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Spans[middle].Interval.Start < before ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>For each span, when the last ends of it and all before it.</summary>
    private static Instant[] LastEnds(IReadOnlyList<TakenTime> spans)
    {
        var ends = new Instant[spans.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = i == 0 ? spans[i].Interval.End : Instant.Max(ends[i - 1], spans[i].Interval.End);
        }

        return ends;
    }
}

/// <summary>One stretch of taken time.</summary>
/// <param name="Interval">Half-open.</param>
/// <param name="Kind">Whether it can move.</param>
/// <param name="Uid">The entry's UID, to recognise the meeting itself in the colleague's calendar.</param>
public sealed record TakenTime(Interval Interval, TakenKind Kind, string Uid);

/// <summary>Somebody who is away, as the partner's own agenda tells, or since somebody else stands in.</summary>
/// <param name="PersonId">Person id.</param>
/// <param name="Interval">Half-open.</param>
public sealed record PersonAway(string PersonId, Interval Interval);

/// <summary>Whether taken time can move.</summary>
public enum TakenKind
{
    /// <summary>An internal entry: shown as a conflict.</summary>
    Movable,

    /// <summary>With a client or outsiders, or personal: a hard stop.</summary>
    Fixed,

    /// <summary>Absent: a hard stop.</summary>
    Absent,
}
