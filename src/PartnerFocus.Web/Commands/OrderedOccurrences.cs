using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Commands;

/// <summary>
/// The occurrences of many series in one order, by start and then UID, one at a time: of each series only the next one is held, so
/// that a calendar of rules that count seconds takes no more memory than one of single meetings.
/// </summary>
internal sealed class OrderedOccurrences(IEnumerable<EventSeries> series, CalendarZones zones, Interval window, int limit)
{
    private static readonly Comparer<(long Start, string Uid, int Place)> Order = Comparer<(long Start, string Uid, int Place)>.Create((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : string.CompareOrdinal(a.Uid, b.Uid) is var byUid and not 0 ? byUid
        : a.Place.CompareTo(b.Place));

    /// <summary>Series that have more in the window than was given of them.</summary>
    public int Cut { get; private set; }

    /// <summary>Series that have too much in the window to be worked out to its end.</summary>
    public int Unfinished { get; private set; }

    /// <summary>Walks them; once.</summary>
    public IEnumerable<Occurrence> Walk()
    {
        var open = new PriorityQueue<(OccurrenceWalk Walk, int Given), (long Start, string Uid, int Place)>(Order);
        var place = 0;
        foreach (var one in series)
        {
            // A series of its own, so that what was worked out for it goes when it has no more to give.
            Next(open, new EventSeries(one.Master, one.Overrides).Between(window.Start, window.End, zones, Math.Min(limit, int.MaxValue - 1) + 1).GetEnumerator(), 0, place++);
        }

        while (open.TryDequeue(out var next, out var at))
        {
            yield return next.Walk.Current;
            Next(open, next.Walk, next.Given + 1, at.Place);
        }
    }

    private void Next(
        PriorityQueue<(OccurrenceWalk Walk, int Given), (long Start, string Uid, int Place)> open, OccurrenceWalk walk, int given, int place)
    {
        if (!walk.MoveNext())
        {
            Unfinished += walk.IsCut ? 1 : 0;
            walk.Dispose();
        }
        else if (given == limit)
        {
            Cut++;
            walk.Dispose();
        }
        else
        {
            open.Enqueue((walk, given), (walk.Current.Start.ToInstant().ToUnixTimeSeconds(), walk.Current.Event.Uid, place));
        }
    }
}
