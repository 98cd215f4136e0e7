using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.TimeZones;

namespace PartnerFocus.Calendar;

/// <summary>
/// From wall time to real time in one zone, both as seconds since 1970. NodaTime does this rightly but makes objects on the way; a rule
/// asks for thousands of times under one offset, so stretches of wall time with one offset are kept once they were found.
/// A time in a daylight-saving gap moves forward by the gap; of a time that occurs twice the first is taken (RFC 5545 §3.3.5).
/// Safe to use from several threads: what is kept is replaced as a whole, and finding it twice does no harm.
/// </summary>
internal sealed class WallClock
{
    /// <summary>Seconds covered by one place, as a power of two: about half a year.</summary>
    private const int PlaceShift = 24;

    private static readonly long FirstPlace = RuleShape.ToSeconds(new LocalDateTime(1899, 1, 1, 0, 0)) >> PlaceShift;
    private static readonly long LastPlace = RuleShape.ToSeconds(new LocalDateTime(RuleShape.LastYear + 1, 12, 31, 0, 0)) >> PlaceShift;
    private static readonly ConditionalWeakTable<DateTimeZone, WallClock> Clocks = [];

    private readonly Stretch?[] places = new Stretch?[LastPlace - FirstPlace + 1];

    private WallClock(DateTimeZone zone) => Zone = zone;

    public DateTimeZone Zone { get; }

    /// <summary>The one clock of a zone.</summary>
    public static WallClock Of(DateTimeZone zone) => Clocks.GetValue(zone, static z => new WallClock(z));

    /// <summary>The instant of a wall time.</summary>
    /// <param name="wall">Seconds on the wall clock.</param>
    /// <param name="shift">By how much the time was moved forward, since the clock never shows it; else 0.</param>
    public long ToInstant(long wall, out long shift)
    {
        var place = (wall >> PlaceShift) - FirstPlace;
        if ((ulong)place < (ulong)places.Length)
        {
            for (var stretch = places[place]; stretch is not null; stretch = stretch.Next)
            {
                if (wall >= stretch.From && wall < stretch.To)
                {
                    shift = wall < stretch.GapFrom ? 0 : stretch.Gap;
                    return wall - stretch.Offset;
                }
            }
        }

        return Find(wall, place, out shift);
    }

    /// <summary>The offset that holds at every one of these wall times, ends included; null where the clock changes among them, or may.</summary>
    public long? OffsetThroughout(long from, long to)
    {
        ToInstant(from, out _);
        var place = (from >> PlaceShift) - FirstPlace;
        for (var stretch = (ulong)place < (ulong)places.Length ? places[place] : null; stretch is not null; stretch = stretch.Next)
        {
            if (from >= stretch.From && to < Math.Min(stretch.GapFrom, stretch.To))
            {
                return stretch.Offset;
            }
        }

        return null;
    }

    private long Find(long wall, long place, out long shift)
    {
        var instant = Zone.AtLeniently(RuleShape.ToLocal(wall)).ToInstant().ToUnixTimeSeconds();
        var interval = Zone.GetZoneInterval(Instant.FromUnixTimeSeconds(instant));
        var shown = instant + interval.WallOffset.Seconds;
        shift = shown - wall;

        // A time in a gap is shown under the offset after it; the stretch it belongs to is the one before.
        var before = shift == 0 || !interval.HasStart ? interval : Zone.GetZoneInterval(interval.Start - Duration.Epsilon);
        var found = StretchOf(before, (ulong)place < (ulong)places.Length ? places[place] : null);
        var isSound = wall >= found.From && wall < found.To && wall - found.Offset == instant && shift == (wall < found.GapFrom ? 0 : found.Gap);
        if (isSound && (ulong)place < (ulong)places.Length)
        {
            places[place] = found;
        }

        return instant;
    }

    /// <summary>The wall times of an interval: up to where, at a change of the clock, the later of both its readings begins.</summary>
    private Stretch StretchOf(ZoneInterval interval, Stretch? next)
    {
        var offset = interval.WallOffset.Seconds;
        var (from, to, gapFrom, gap) = (long.MinValue, long.MaxValue, long.MaxValue, 0L);
        if (interval.HasStart)
        {
            var earlier = Zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset.Seconds;
            from = interval.Start.ToUnixTimeSeconds() + Math.Max(earlier, offset);
        }

        if (interval.HasEnd)
        {
            var later = Zone.GetZoneInterval(interval.End).WallOffset.Seconds;
            gapFrom = interval.End.ToUnixTimeSeconds() + offset;
            gap = Math.Max(0, later - offset);
            to = gapFrom + gap;
        }

        return new Stretch(from, to, offset, gapFrom, gap, next);
    }

    /// <summary>Wall times under one offset.</summary>
    /// <param name="From">First second.</param>
    /// <param name="To">Behind the last second, those of the gap at its end among them.</param>
    /// <param name="Offset">Seconds from UTC to the wall clock.</param>
    /// <param name="GapFrom">First second of the gap at the end; without one, the end or behind it.</param>
    /// <param name="Gap">Seconds of that gap.</param>
    /// <param name="Next">Another stretch in the same place.</param>
    private sealed record Stretch(long From, long To, long Offset, long GapFrom, long Gap, Stretch? Next);
}
