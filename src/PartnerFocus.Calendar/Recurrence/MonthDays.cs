using System.Numerics;

namespace PartnerFocus.Calendar;

/// <summary>The days of one month that a rule allows, as a mask: bit 0 is the first. Bit 'length' spills into the next month (SKIP=FORWARD).</summary>
internal static class MonthDays
{
    /// <summary>Every seventh day from bit 0.</summary>
    private const uint EverySeventh = 0x10204081;

    public static uint Of(RuleShape shape, int year, int month, int firstDay)
    {
        if ((shape.Months >> month & 1) == 0)
        {
            return 0;
        }

        var length = Civil.DaysInMonth(year, month);
        var mask = shape.HasMonthDays ? ByMonthDay(shape, length) : (1u << length) - 1;
        if (shape.HasDays && shape.OrdinalScope != RuleScope.Year)
        {
            mask &= ByWeekday(shape, Civil.Weekday(firstDay), length);
        }

        return FiltersByYear(shape) ? FilterByYear(shape, mask, firstDay, year) : mask;
    }

    /// <summary>
    /// Whether a day counted from the end lies before this month and SKIP=BACKWARD moves it to the last day of the month
    /// before.
    /// </summary>
    public static bool SpillsBack(RuleShape shape, int year, int month) =>
        shape.Rule.Skip == SkipKind.Backward && (shape.Months >> month & 1) != 0
        && shape.MonthDaysFromEnd >> Civil.DaysInMonth(year, month) != 0;

    /// <summary>Whether BYYEARDAY and BYWEEKNO limit single days, instead of giving the days of a year themselves.</summary>
    private static bool FiltersByYear(RuleShape shape) => shape.Rule.Frequency == Frequency.Yearly
        ? shape.WeekNumbers.Length > 0 && shape.YearDays.Length > 0
        : shape.WeekNumbers.Length > 0 || shape.YearDays.Length > 0;

    /// <summary>The weekdays given without an ordinal.</summary>
    public static uint EveryWeekday(RuleShape shape, int firstWeekday)
    {
        var mask = 0u;
        for (var days = shape.Weekdays; days != 0; days &= days - 1)
        {
            mask |= EverySeventh << ((BitOperations.TrailingZeroCount(days) - firstWeekday + 7) % 7);
        }

        return mask;
    }

    private static uint ByWeekday(RuleShape shape, int firstWeekday, int length)
    {
        var mask = EveryWeekday(shape, firstWeekday);
        foreach (var (ordinal, day) in shape.Ordinals)
        {
            var first = ((int)day + 6 - firstWeekday) % 7;
            var bit = ordinal > 0 ? first + (7 * (ordinal - 1)) : first + (7 * ((length - 1 - first) / 7)) + (7 * (ordinal + 1));
            mask |= bit >= 0 && bit < length ? 1u << bit : 0;
        }

        return mask;
    }

    private static uint ByMonthDay(RuleShape shape, int length)
    {
        var all = (1u << length) - 1;
        var mask = shape.MonthDays & all;
        for (var rest = shape.MonthDaysFromEnd & all; rest != 0; rest &= rest - 1)
        {
            mask |= 1u << (length - 1 - BitOperations.TrailingZeroCount(rest));
        }

        if (shape.Rule.Skip != SkipKind.Omit && (shape.MonthDays & ~all) != 0)
        {
            mask |= 1u << (shape.Rule.Skip == SkipKind.Backward ? length - 1 : length);
        }

        if (shape.Rule.Skip == SkipKind.Forward && (shape.MonthDaysFromEnd & ~all) != 0)
        {
            mask |= 1;
        }

        return mask;
    }

    private static uint FilterByYear(RuleShape shape, uint mask, int firstDay, int year)
    {
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            if (!IsInYearDays(shape, firstDay + bit, year) || !IsInWeeks(shape, firstDay + bit, year))
            {
                mask &= ~(1u << bit);
            }
        }

        return mask;
    }

    private static bool IsInYearDays(RuleShape shape, int day, int year)
    {
        var number = day - Civil.Day(year, 1, 1) + 1;
        return shape.YearDays.Length == 0 || Array.IndexOf(shape.YearDays, number) >= 0
            || Array.IndexOf(shape.YearDays, number - Civil.DaysInYear(year) - 1) >= 0;
    }

    private static bool IsInWeeks(RuleShape shape, int day, int year)
    {
        if (shape.WeekNumbers.Length == 0)
        {
            return true;
        }

        var weekYear = WeekYear(day, year, shape.WeekStart);
        var one = Civil.WeekOne(weekYear, shape.WeekStart);
        var number = ((day - one) / 7) + 1;
        var weeks = (Civil.WeekOne(weekYear + 1, shape.WeekStart) - one) / 7;
        return Array.IndexOf(shape.WeekNumbers, number) >= 0 || Array.IndexOf(shape.WeekNumbers, number - weeks - 1) >= 0;
    }

    /// <summary>The year to which the week of a day belongs.</summary>
    public static int WeekYear(int day, int year, int weekStart) =>
        day < Civil.WeekOne(year, weekStart) ? year - 1 : day >= Civil.WeekOne(year + 1, weekStart) ? year + 1 : year;
}
