using System.Numerics;

namespace PartnerFocus.Calendar;

/// <summary>
/// Finds the n-th occurrence of a rule that treats every allowed day alike (DAILY and finer, INTERVAL=1, no BYSETPOS)
/// by counting months, so that no COUNT, however large, costs more than the months up to 2100.
/// </summary>
internal sealed class DayCount
{
    private readonly RuleShape shape;
    private readonly DayTimes times;

    private DayCount(RuleShape shape)
    {
        this.shape = shape;
        times = new DayTimes(shape);
    }

    /// <summary>The counter of a rule; null when its days are not alike.</summary>
    public static DayCount? For(RuleShape shape) =>
        shape.Rule.Frequency >= Frequency.Daily && shape.Rule.Interval == 1 && shape.Positions.Length == 0 && !(shape.IsDate && shape.Unit > 0)
            ? new DayCount(shape)
            : null;

    /// <summary>Wall-clock seconds of the n-th occurrence from DTSTART on, or a time behind the last when there are fewer.</summary>
    public long Find(long n)
    {
        if (shape.IsNever || times.Count == 0)
        {
            return shape.Until;
        }

        // What lies before DTSTART on its own day is counted too, and so asked for in addition.
        var index = n - 1 + FirstOf(shape.Start - ((long)shape.StartDay * Civil.SecondsPerDay));
        var (year, month, dayOfMonth) = Civil.Split(shape.StartDay);
        var hidden = (1u << (dayOfMonth - 1)) - 1;
        for (; year <= RuleShape.LastYear; (year, month, hidden) = month == 12 ? (year + 1, 1, 0u) : (year, month + 1, 0u))
        {
            var firstDay = Civil.Day(year, month, 1);
            var mask = MonthDays.Of(shape, year, month, firstDay) & ((1u << Civil.DaysInMonth(year, month)) - 1) & ~hidden;
            var size = BitOperations.PopCount(mask) * times.Count;
            if (index < size)
            {
                return At(mask, firstDay, index);
            }

            index -= size;
        }

        return shape.Until;
    }

    /// <summary>How many times of the day lie before this one; none when DTSTART's own day is not allowed.</summary>
    private long FirstOf(long timeOfDay)
    {
        var (year, month, dayOfMonth) = Civil.Split(shape.StartDay);
        var isAllowed = (MonthDays.Of(shape, year, month, shape.StartDay - dayOfMonth + 1) >> (dayOfMonth - 1) & 1) != 0;
        return isAllowed ? times.CountBefore(timeOfDay) : 0;
    }

    private long At(uint mask, int firstDay, long index)
    {
        for (var skip = index / times.Count; skip > 0; skip--)
        {
            mask &= mask - 1;
        }

        return ((firstDay + (long)BitOperations.TrailingZeroCount(mask)) * Civil.SecondsPerDay) + times[index % times.Count];
    }
}
