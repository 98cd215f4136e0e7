namespace PartnerFocus.Calendar;

/// <summary>The times of one allowed day of a rule, in order, without a list of them: hours times minutes times seconds.</summary>
internal sealed class DayTimes(RuleShape shape)
{
    private readonly int[] hours = shape.Unit == 0 ? [0] : Allowed(shape.Hours, 24);
    private readonly int[] minutes = shape.Unit is 0 or 3600 ? [0] : Allowed(shape.Minutes, 60);
    private readonly int[] seconds = shape.Unit == 1 ? Allowed(shape.Seconds, 60) : [0];

    /// <summary>How many there are.</summary>
    public long Count => (long)hours.Length * minutes.Length * seconds.Length * shape.Times.Length;

    /// <summary>The time at an index from 0, in seconds after midnight.</summary>
    public int this[long index]
    {
        get
        {
            (index, var time) = Math.DivRem(index, shape.Times.Length);
            (index, var second) = Math.DivRem(index, seconds.Length);
            var (hour, minute) = Math.DivRem(index, minutes.Length);
            return (hours[hour] * 3600) + (minutes[minute] * 60) + seconds[second] + shape.Times[time];
        }
    }

    /// <summary>How many lie before a time of day.</summary>
    public long CountBefore(long timeOfDay)
    {
        long low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle] < timeOfDay ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int[] Allowed(ulong mask, int size) => [.. Enumerable.Range(0, size).Where(i => (mask >> i & 1) != 0)];
}
