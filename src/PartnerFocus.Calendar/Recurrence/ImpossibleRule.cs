namespace PartnerFocus.Calendar;

/// <summary>
/// Rules of which it can be said beforehand that they never match. Others that never do are found out by walking to 2100, which is
/// dear for a rule that counts seconds; a file can hold thousands of them.
/// </summary>
internal static class ImpossibleRule
{
    public static bool Is(RuleShape shape) => HasNoMonthDay(shape) || HasNoPosition(shape) || HasNoTime(shape);

    /// <summary>30 February: no month that is allowed ever has the days asked for.</summary>
    private static bool HasNoMonthDay(RuleShape shape)
    {
        if (!shape.HasMonthDays || shape.Rule.Skip != SkipKind.Omit)
        {
            return false;
        }

        for (var month = 1; month <= 12; month++)
        {
            if ((shape.Months >> month & 1) != 0
                && ((shape.MonthDays | shape.MonthDaysFromEnd) & ((1u << Civil.DaysInMonth(2000, month)) - 1)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>FREQ=SECONDLY;BYSETPOS=2: no period is large enough for the positions asked for.</summary>
    private static bool HasNoPosition(RuleShape shape)
    {
        var most = MostPerPeriod(shape);
        return shape.Positions.Length > 0 && Array.TrueForAll(shape.Positions, p => Math.Abs((long)p) > most);
    }

    /// <summary>The most occurrences that one period can hold, or more.</summary>
    public static long MostPerPeriod(RuleShape shape) => shape.Times.Length * shape.Rule.Frequency switch
    {
        // A year of weeks, and days that SKIP brings from beside it, are more than 366.
        Frequency.Yearly => 400L,
        Frequency.Monthly => 33L,
        Frequency.Weekly => 7L,
        _ => 1L,
    };

    /// <summary>FREQ=SECONDLY;INTERVAL=2;BYSECOND=3 from an even second: the steps of the rule pass over every time that is allowed.</summary>
    private static bool HasNoTime(RuleShape shape)
    {
        var rule = shape.Rule;
        if (shape.Unit == 0 || rule.Interval == 1 || rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count == 0)
        {
            return false;
        }

        // The times of day that its steps reach are those that differ by the greatest common divisor of step and day.
        var divisor = (int)GreatestCommonDivisor((long)rule.Interval * shape.Unit, Civil.SecondsPerDay);
        var begin = Civil.FloorDiv(shape.Start, shape.Unit) * shape.Unit;
        var rest = (int)((begin - (Civil.FloorDiv(begin, Civil.SecondsPerDay) * Civil.SecondsPerDay)) % divisor);
        var everyDivisor = EveryBit(divisor);
        for (var minute = 0; minute < 24 * 60; minute += shape.Unit == 3600 ? 60 : 1)
        {
            if (IsMinuteAllowed(shape, minute))
            {
                var second = (((rest - (minute * 60)) % divisor) + divisor) % divisor;
                if (second < 60 && ((everyDivisor << second) & (shape.Unit == 1 ? shape.Seconds : 1)) != 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsMinuteAllowed(RuleShape shape, int minute) =>
        (shape.Hours >> (minute / 60) & 1) != 0 && (shape.Unit == 3600 || (shape.Minutes >> (minute % 60) & 1) != 0);

    /// <summary>Bit 0 and every so many above it, of the seconds of a minute.</summary>
    private static ulong EveryBit(int distance)
    {
        var mask = 0ul;
        for (var bit = 0; bit < 60; bit += distance)
        {
            mask |= 1ul << bit;
        }

        return mask;
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
