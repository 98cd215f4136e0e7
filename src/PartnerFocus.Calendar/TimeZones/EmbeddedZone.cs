using NodaTime;
using NodaTime.TimeZones;

namespace PartnerFocus.Calendar;

/// <summary>The zone that a VTIMEZONE describes: its changes of offset from 1900 to 2100, worked out once.</summary>
internal sealed class EmbeddedZone : DateTimeZone
{
    /// <summary>Periods that are looked at for one zone: 200 observances with a yearly rule from 1900 to 2100.</summary>
    private const long MostSteps = 40_000;

    private readonly ZoneInterval[] intervals;

    private EmbeddedZone(string id, ZoneInterval[] intervals, Offset least, Offset most)
        : base(id, intervals.Length == 1, least, most) => this.intervals = intervals;

    /// <summary>From when on the definition says something: its first change.</summary>
    public Instant KnownFrom { get; private init; }

    /// <summary>Until when the definition says something: the last change when it names its changes one by one.</summary>
    public Instant KnownUntil { get; private init; }

    /// <summary>Makes the zone; null when there is no usable observance, or working it out takes more steps than there are.</summary>
    public static EmbeddedZone? Make(string id, IReadOnlyList<Observance> observances, ref long steps)
    {
        var changes = new List<(Instant At, Observance To)>();
        var mostSteps = Math.Min(steps, MostSteps);
        var left = mostSteps;
        foreach (var observance in observances)
        {
            observance.AddOnsets(changes, ref left);
        }

        steps -= mostSteps - left;
        if (changes.Count == 0 || left <= 0)
        {
            return null;
        }

        changes.Sort((a, b) => a.At.CompareTo(b.At));
        var endless = observances.Any(o => o.IsEndless) || observances.Count == 1;
        var intervals = Intervals(changes, observances);
        return new EmbeddedZone(id, [.. intervals], intervals.Min(i => i.WallOffset), intervals.Max(i => i.WallOffset))
        {
            KnownFrom = changes[0].At,
            KnownUntil = endless ? Instant.MaxValue : changes[^1].At,
        };
    }

    /// <summary>Whether the other zone has the same offsets at all times.</summary>
    public bool ChangesAs(EmbeddedZone other) => intervals.Select(Change).SequenceEqual(other.intervals.Select(Change));

    /// <inheritdoc/>
    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        int low = 0, high = intervals.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (intervals[middle].HasStart && intervals[middle].Start > instant)
            {
                high = middle - 1;
            }
            else
            {
                low = middle;
            }
        }

        return intervals[low];
    }

    private static List<ZoneInterval> Intervals(List<(Instant At, Observance To)> changes, IReadOnlyList<Observance> observances)
    {
        // Before the first change its own "from" offset holds.
        var first = changes[0].To;
        var result = new List<ZoneInterval>();
        var (offset, name, daylight) = (first.From, observances.FirstOrDefault(o => !o.IsDaylight)?.Name ?? first.Name, false);
        Instant? start = null;
        for (var i = 0; i < changes.Count; i++)
        {
            var (at, to) = changes[i];
            var replaced = i + 1 < changes.Count && changes[i + 1].At == at;
            if (replaced || to.To == offset)
            {
                continue;
            }

            result.Add(Interval(name, start, at, offset, daylight));
            (start, offset, name, daylight) = (at, to.To, to.Name, to.IsDaylight);
        }

        result.Add(Interval(name, start, null, offset, daylight));
        return result;
    }

    private static (Instant? From, Offset Offset) Change(ZoneInterval interval) => (interval.HasStart ? interval.Start : null, interval.WallOffset);

    private static ZoneInterval Interval(string name, Instant? start, Instant? end, Offset offset, bool daylight)
    {
        var savings = daylight && offset.Seconds > -17 * 3600 ? Offset.FromHours(1) : Offset.Zero;
        return new ZoneInterval(name, start, end, offset, savings);
    }
}
