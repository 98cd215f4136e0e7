using System.Numerics;

namespace PartnerFocus.Calendar;

/// <summary>
/// Walks the occurrences of one rule in order, as seconds on the wall clock, from any point: periods are counted, so
/// seeking is arithmetic. COUNT is the caller's (<see cref="RuleEnd"/>). Nothing is allocated while walking.
/// </summary>
internal sealed class RuleWalker(RuleShape shape, CalendarLimits? limits = null)
{
    /// <summary>Periods finer than a day that are counted at least to find the end of a rule with COUNT.</summary>
    public const int FewCounted = 5_000;

    private readonly int mostEmptyPeriods = (limits ?? CalendarLimits.Default).MaxEmptyPeriods;

    /// <summary>
    /// Periods that are counted to find the end of a rule with COUNT: enough for every other day of two centuries, and for
    /// what is finer (with an INTERVAL, or else <see cref="DayCount"/> counts) as many as any agenda holds.
    /// </summary>
    private readonly int mostCountedPeriods = shape.Unit == 0 ? 100_000 : FewCounted;

    private readonly RulePeriods periods = new(shape) { MostRefused = (limits ?? CalendarLimits.Default).MaxEmptyPeriods };
    private readonly int[] picks = shape.Positions.Length == 0 ? [] : new int[shape.Positions.Length];
    private readonly int[] times = shape.Times;
    private readonly bool givesDates = shape.IsDate && shape.Unit > 0;
    private uint days;
    private long daysFrom;
    private int slot;
    private int time;
    private int pick;
    private int pickCount;
    private bool loaded;

    /// <summary>Whether <see cref="FindLast"/> gave up counting, so that the rule ends before its COUNT.</summary>
    public bool IsCountCut { get; private set; }

    /// <summary>Seconds on the wall clock of the occurrence reached.</summary>
    public long Current { get; private set; } = long.MinValue;

    /// <summary>Periods that were looked at so far, those that were refused too.</summary>
    public long Steps => periods.Steps;

    /// <summary>Ends the walk after this wall-clock second (or soon behind it), however far the rule would go on.</summary>
    public void StopAfter(long seconds) => periods.Limit = seconds;

    /// <summary>Moves so that the next occurrence is the first one from <paramref name="from"/> on.</summary>
    public void Seek(long from)
    {
        if (from <= shape.Start)
        {
            return;
        }

        periods.Seek(from);
        Current = from - 1;
        loaded = false;
        days = 0;
    }

    /// <summary>Moves to the next occurrence; false when there is none up to <see cref="RuleShape.Until"/>.</summary>
    public bool MoveNext()
    {
        for (var empty = 0; empty < mostEmptyPeriods; empty++)
        {
            while (loaded && TakeFromPeriod(out var next))
            {
                if (next > shape.Until)
                {
                    return false;
                }

                if (next >= shape.Start && next > Current)
                {
                    Current = next;
                    return true;
                }
            }

            if (!LoadNext())
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// The time of the n-th occurrence, for a walker that has not moved: whole periods are counted, not walked. A time
    /// behind the last occurrence when there are fewer; the last one counted when that takes too many periods.
    /// </summary>
    public long FindLast(long count)
    {
        for (var passed = 0; passed < mostCountedPeriods; passed++)
        {
            if (!LoadNext())
            {
                return shape.Until;
            }

            // Of the first two some may lie before DTSTART; with SKIP a day may come up twice.
            if (passed > 1 && shape.Rule.Skip == SkipKind.Omit && SizeOfPeriod() is var size && size < count)
            {
                count -= size;
                continue;
            }

            while (TakeFromPeriod(out var next))
            {
                if (next >= shape.Start && next > Current)
                {
                    Current = next;
                    if (--count == 0)
                    {
                        return next;
                    }
                }
            }
        }

        IsCountCut = true;
        while (TakeFromPeriod(out var next))
        {
            // The period that was counted last was not walked.
            Current = Math.Max(Current, next);
        }

        return Current;
    }

    private bool LoadNext()
    {
        loaded = periods.MoveNext();
        (slot, time, pick, days) = (-1, 0, 0, 0);
        pickCount = loaded && picks.Length > 0 ? Choose() : 0;
        return loaded;
    }

    private long SizeOfPeriod() => picks.Length > 0 ? pickCount : (long)CountDays() * shape.Times.Length;

    private int CountDays()
    {
        var days = 0;
        for (var i = 0; i < periods.Slots; i++)
        {
            days += BitOperations.PopCount(periods.Masks[i]);
        }

        return days;
    }

    private bool TakeFromPeriod(out long next)
    {
        next = 0;
        if (picks.Length > 0)
        {
            if (pick >= pickCount)
            {
                return false;
            }

            next = Floor(At(picks[pick++]));
            return true;
        }

        while (days == 0)
        {
            if (++slot >= periods.Slots)
            {
                return false;
            }

            days = periods.Masks[slot];
            daysFrom = periods.SecondsOf(slot, 0);
        }

        next = Floor(daysFrom + ((long)BitOperations.TrailingZeroCount(days) * Civil.SecondsPerDay) + times[time]);
        if (++time == times.Length)
        {
            time = 0;
            days &= days - 1;
        }

        return true;
    }

    /// <summary>Picks the positions of BYSETPOS out of the period, ascending and each once; returns how many.</summary>
    private int Choose()
    {
        var total = CountDays() * shape.Times.Length;
        var count = 0;
        foreach (var position in shape.Positions)
        {
            var index = position > 0 ? position - 1 : total + position;
            if (index >= 0 && index < total && picks.AsSpan(0, count).IndexOf(index) < 0)
            {
                picks[count++] = index;
            }
        }

        picks.AsSpan(0, count).Sort();
        return count;
    }

    private long At(int index)
    {
        var (day, timeOfDay) = Math.DivRem(index, shape.Times.Length);
        var i = 0;
        for (var inSlot = BitOperations.PopCount(periods.Masks[0]); day >= inSlot; inSlot = BitOperations.PopCount(periods.Masks[i]))
        {
            day -= inSlot;
            i++;
        }

        var mask = periods.Masks[i];
        for (; day > 0; day--)
        {
            mask &= mask - 1;
        }

        return periods.SecondsOf(i, BitOperations.TrailingZeroCount(mask)) + shape.Times[timeOfDay];
    }

    /// <summary>A rule finer than a day on a DATE gives that date once.</summary>
    private long Floor(long seconds) =>
        givesDates ? Civil.FloorDiv(seconds, Civil.SecondsPerDay) * Civil.SecondsPerDay : seconds;
}
