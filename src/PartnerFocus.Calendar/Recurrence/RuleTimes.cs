namespace PartnerFocus.Calendar;

/// <summary>The times of day of a rule.</summary>
internal static class RuleTimes
{
    /// <summary>Offsets within one period, ascending, and the seconds of that period (0 when it is a day or longer).</summary>
    public static (int[] Times, int Unit) Of(RecurrenceRule rule, DateValue start)
    {
        if (start.IsDate && rule.Frequency <= Frequency.Daily)
        {
            return ([0], 0);
        }

        IReadOnlyList<int> hours = rule.ByHour.Count > 0 ? rule.ByHour : [start.Local.Hour];
        IReadOnlyList<int> minutes = rule.ByMinute.Count > 0 ? rule.ByMinute : [start.Local.Minute];
        IReadOnlyList<int> seconds = rule.BySecond.Count > 0 ? rule.BySecond : [start.Local.Second];
        IReadOnlyList<int> one = [0];
        return rule.Frequency switch
        {
            Frequency.Hourly => (Combine(one, minutes, seconds), 3600),
            Frequency.Minutely => (Combine(one, one, seconds), 60),
            Frequency.Secondly => (Combine(one, one, one), 1),
            _ => (Combine(hours, minutes, seconds), 0),
        };
    }

    /// <summary>Bit per allowed value; all when none is given.</summary>
    public static ulong FilterMask(IReadOnlyList<int> values)
    {
        var mask = 0ul;
        foreach (var value in values)
        {
            mask |= 1ul << value;
        }

        return mask == 0 ? ulong.MaxValue : mask;
    }

    /// <summary>All of them, ascending: up to every second of a day, so without sorting them. Each list holds a value once.</summary>
    private static int[] Combine(IReadOnlyList<int> hours, IReadOnlyList<int> minutes, IReadOnlyList<int> seconds)
    {
        int[] inHour = [.. from minute in minutes.Order() from second in seconds.Order() select (minute * 60) + second];
        var result = new int[hours.Count * inHour.Length];
        var count = 0;
        foreach (var hour in hours.Order())
        {
            foreach (var time in inHour)
            {
                result[count++] = (hour * 3600) + time;
            }
        }

        return result;
    }
}
