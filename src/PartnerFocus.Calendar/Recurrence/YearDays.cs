using System.Runtime.CompilerServices;

namespace PartnerFocus.Calendar;

/// <summary>One mask and first day for December before, the twelve months of a year, and January after.</summary>
[InlineArray(Length)]
internal struct MonthSlots<T>
{
    public const int Length = 14;

    private T first;
}

/// <summary>The days of one year (with BYWEEKNO: of one year of weeks) that a YEARLY rule allows.</summary>
internal static class YearDays
{
    public static void Fill(RuleShape shape, int year, Span<uint> masks, Span<int> firstDays)
    {
        masks.Clear();
        var byWeek = shape.WeekNumbers.Length > 0;
        for (var slot = 0; slot < masks.Length; slot++)
        {
            var (y, m) = slot == 0 ? (year - 1, 12) : slot == 13 ? (year + 1, 1) : (year, slot);
            firstDays[slot] = Civil.Day(y, m, 1);
            if (byWeek || slot is > 0 and < 13)
            {
                masks[slot] = MonthDays.Of(shape, y, m, firstDays[slot]);
            }

            if (slot is > 0 and < 13 && MonthDays.SpillsBack(shape, y, m))
            {
                masks[slot - 1] |= 1u << (firstDays[slot] - firstDays[slot - 1] - 1);
            }
        }

        if (shape.HasDays && shape.OrdinalScope == RuleScope.Year)
        {
            LimitToWeekdays(shape, masks, firstDays);
        }

        if (shape.YearDays.Length > 0 && !byWeek)
        {
            LimitToYearDays(shape, year, masks, firstDays);
        }

        if (byWeek)
        {
            LimitToWeeks(shape, year, masks, firstDays);
        }
    }

    private static void LimitToWeekdays(RuleShape shape, Span<uint> masks, ReadOnlySpan<int> firstDays)
    {
        Span<uint> allowed = stackalloc uint[MonthSlots<uint>.Length];
        for (var slot = 1; slot <= 12; slot++)
        {
            allowed[slot] = MonthDays.EveryWeekday(shape, Civil.Weekday(firstDays[slot]));
        }

        var (first, last) = (firstDays[1], firstDays[13] - 1);
        foreach (var (ordinal, weekday) in shape.Ordinals)
        {
            var wanted = (int)weekday - 1;
            var day = ordinal > 0
                ? first + ((wanted - Civil.Weekday(first) + 7) % 7) + (7 * (ordinal - 1))
                : last - ((Civil.Weekday(last) - wanted + 7) % 7) + (7 * (ordinal + 1));
            if (day >= first && day <= last)
            {
                Set(allowed, firstDays, day);
            }
        }

        And(masks, allowed);
    }

    private static void LimitToYearDays(RuleShape shape, int year, Span<uint> masks, ReadOnlySpan<int> firstDays)
    {
        Span<uint> allowed = stackalloc uint[MonthSlots<uint>.Length];
        var length = Civil.DaysInYear(year);
        foreach (var number in shape.YearDays)
        {
            var fromStart = number > 0 ? number : length + 1 + number;
            var skip = shape.Rule.Skip;
            if (fromStart >= 1 && fromStart <= length)
            {
                Set(allowed, firstDays, firstDays[1] + fromStart - 1);
            }
            else if (skip != SkipKind.Omit)
            {
                // Beyond the last day, or (-366 in a short year) before the first: to the day on either side of that border.
                var border = fromStart > length ? firstDays[13] : firstDays[1];
                var day = skip == SkipKind.Forward ? border : border - 1;
                Set(allowed, firstDays, day);
                Set(masks, firstDays, day);
            }
        }

        And(masks, allowed);
    }

    private static void LimitToWeeks(RuleShape shape, int year, Span<uint> masks, ReadOnlySpan<int> firstDays)
    {
        // By year number in the week year may differ from the calendar year: days of week 1 can lie in December.
        Span<uint> allowed = stackalloc uint[MonthSlots<uint>.Length];
        var one = Civil.WeekOne(year, shape.WeekStart);
        var weeks = (Civil.WeekOne(year + 1, shape.WeekStart) - one) / 7;
        foreach (var number in shape.WeekNumbers)
        {
            var week = number > 0 ? number : weeks + 1 + number;
            if (week < 1 || week > weeks)
            {
                continue;
            }

            for (var day = 0; day < 7; day++)
            {
                Set(allowed, firstDays, one + (7 * (week - 1)) + day);
            }
        }

        And(masks, allowed);
    }

    private static void Set(Span<uint> masks, ReadOnlySpan<int> firstDays, int day)
    {
        var slot = Math.Clamp((day - firstDays[0]) / 31, 0, masks.Length - 1);
        while (slot + 1 < masks.Length && firstDays[slot + 1] <= day)
        {
            slot++;
        }

        masks[slot] |= 1u << (day - firstDays[slot]);
    }

    private static void And(Span<uint> masks, ReadOnlySpan<uint> allowed)
    {
        for (var slot = 0; slot < masks.Length; slot++)
        {
            masks[slot] &= allowed[slot];
        }
    }
}
