using System.Numerics;

namespace PartnerFocus.Calendar;

/// <summary>The periods of a rule one after the other, each with the days it allows; days and weeks a month at a time where that comes to the same (<see cref="DaysInMonths"/>).</summary>
internal sealed class RulePeriods
{
    private readonly RuleShape shape;
    private readonly DaysInMonths? dayMonths;
    private readonly long interval;
    private readonly long anchor;
    private readonly int weekOffset;
    private MonthSlots<uint> masks;
    private MonthSlots<int> firstDays;
    private long next;
    private long baseSeconds;
    private int maskYear;
    private int maskMonth;
    private uint monthMask;

    public RulePeriods(RuleShape shape)
    {
        this.shape = shape;
        dayMonths = DaysInMonths.For(shape);
        interval = dayMonths is null ? shape.Rule.Interval : 1;
        weekOffset = (10 - shape.WeekStart) % 7;
        anchor = PeriodOf(shape.StartDay, shape.Start);
        if (shape.Rule.Frequency == Frequency.Yearly && shape.WeekNumbers.Length > 0)
        {
            anchor = YearOfWeeks();
        }

        next = anchor;
    }

    /// <summary>Nothing after this wall-clock second is wanted: periods behind it are not loaded.</summary>
    public long Limit { get; set; } = long.MaxValue;

    /// <summary>After so many periods in a row that the rule refuses it is taken to have ended.</summary>
    public required int MostRefused { get; init; }

    /// <summary>Years, months, days and finer periods that were looked at so far, which is what walking costs.</summary>
    public long Steps { get; private set; }

    /// <summary>How many of <see cref="Masks"/> are in use.</summary>
    public int Slots { get; private set; }

    /// <summary>The allowed days of the period, as bits from the first day of each slot.</summary>
    public ReadOnlySpan<uint> Masks => masks;

    /// <summary>Wall-clock seconds of midnight of a day of the period (of its beginning, for periods under a day).</summary>
    public long SecondsOf(int slot, int bit) => baseSeconds + ((long)(firstDays[slot] + bit) * Civil.SecondsPerDay);

    /// <summary>Makes the period before the one that holds this time the next, since days may spill over the end of a period.</summary>
    public void Seek(long seconds)
    {
        if (dayMonths is not null)
        {
            // No day of these spills over the end of a month.
            next = Math.Max(anchor, dayMonths.Seek((int)Civil.FloorDiv(seconds, Civil.SecondsPerDay)));
            return;
        }

        var target = PeriodOf((int)Civil.FloorDiv(seconds, Civil.SecondsPerDay), seconds);
        next = anchor + (Math.Max(0, Civil.FloorDiv(target - anchor, interval) - 1) * interval);
    }

    /// <summary>Loads the next period; false when it lies behind everything the rule may give.</summary>
    public bool MoveNext()
    {
        Steps++;
        if (shape.IsNever)
        {
            return false;
        }

        var period = next;
        next += interval;
        if (dayMonths is not null)
        {
            Slots = 1;
            return dayMonths.Load(period, Math.Min(shape.Until, Limit), out masks[0], out firstDays[0]);
        }

        switch (shape.Rule.Frequency)
        {
            case Frequency.Yearly: return LoadYear(period);
            case Frequency.Monthly: return LoadMonth(period);
            case Frequency.Weekly: return LoadDays(period, 7, weekOffset);
            case Frequency.Daily: return LoadDays(period, 1, 0);
            default: return LoadTime(period);
        }
    }

    private long PeriodOf(int day, long seconds) => dayMonths is not null ? DaysInMonths.MonthOf(day) : shape.Rule.Frequency switch
    {
        Frequency.Yearly => Civil.Split(day).Year,
        Frequency.Monthly => DaysInMonths.MonthOf(day),
        Frequency.Weekly => Civil.FloorDiv(day + weekOffset, 7),
        Frequency.Daily => day,
        _ => Civil.FloorDiv(seconds, shape.Unit),
    };

    /// <summary>
    /// With BYWEEKNO the years are years of weeks: the first is that of DTSTART's week, unless nothing of it is left
    /// from DTSTART on.
    /// </summary>
    private long YearOfWeeks()
    {
        var year = MonthDays.WeekYear(shape.StartDay, shape.StartYear, shape.WeekStart);
        if (year >= shape.StartYear)
        {
            return year;
        }

        LoadYear(year);
        for (var slot = 0; slot < Slots; slot++)
        {
            for (var bit = 0; bit < 32; bit++)
            {
                if ((masks[slot] >> bit & 1) != 0 && firstDays[slot] + bit >= shape.StartDay)
                {
                    return year;
                }
            }
        }

        return shape.StartYear;
    }

    private bool LoadYear(long year)
    {
        if (year > RuleShape.LastYear + 1 || IsBehind(Civil.Day((int)year, 1, 1)))
        {
            return false;
        }

        Slots = MonthSlots<uint>.Length;
        YearDays.Fill(shape, (int)year, masks, firstDays);
        return true;
    }

    private bool LoadMonth(long period)
    {
        if (period >= (RuleShape.LastYear + 1) * 12L)
        {
            return false;
        }

        var (year, month) = ((int)(period / 12), (int)(period % 12) + 1);
        var first = Civil.Day(year, month, 1);
        if (IsBehind(first))
        {
            return false;
        }

        Slots = 1;
        if (MonthDays.SpillsBack(shape, year, month))
        {
            (firstDays[0], masks[0]) = (first - 1, 1);
            Slots = 2;
        }

        firstDays[Slots - 1] = first;
        masks[Slots - 1] = MonthDays.Of(shape, year, month, first);
        return true;
    }

    /// <summary>Loads a period of whole days, passing over those in which no day is allowed.</summary>
    private bool LoadDays(long period, int length, int offset)
    {
        while (true)
        {
            var first = (period * length) - offset;
            if (first > int.MaxValue / 2 || first * Civil.SecondsPerDay > Math.Min(shape.Until, Limit))
            {
                return false;
            }

            var allowed = NextAllowedDay((int)first);
            if (allowed < first + length)
            {
                LoadAllowed((int)first, length);
                next = period + interval;
                return true;
            }

            period = AtOrAfter(Civil.FloorDiv(allowed + (long)offset, length));
        }
    }

    private void LoadAllowed(int first, int length)
    {
        Slots = 1;
        firstDays[0] = first;
        masks[0] = 0;
        for (var i = 0; i < length; i++)
        {
            masks[0] |= IsAllowed(first + i) ? 1u << i : 0;
        }
    }

    private bool LoadTime(long period)
    {
        for (var tries = 0; tries < MostRefused; tries++)
        {
            var seconds = period * shape.Unit;
            if (seconds > Math.Min(shape.Until, Limit))
            {
                return false;
            }

            Steps++;
            var end = EndOfRefused(seconds);
            if (end == 0)
            {
                Slots = 1;
                (masks[0], firstDays[0], baseSeconds) = (1, 0, seconds);
                next = period + interval;
                return true;
            }

            // Straight to the first period of the rule that begins where the refused day, hour or minute ends.
            period = AtOrAfter(-Civil.FloorDiv(-end, shape.Unit));
        }

        return false;
    }

    /// <summary>End of the day, hour or minute that the rule refuses at this time; 0 when it refuses none.</summary>
    private long EndOfRefused(long seconds)
    {
        var day = (int)Civil.FloorDiv(seconds, Civil.SecondsPerDay);
        if (!IsAllowed(day))
        {
            return (long)NextAllowedDay(day) * Civil.SecondsPerDay;
        }

        var timeOfDay = (int)(seconds - ((long)day * Civil.SecondsPerDay));
        if ((shape.Hours >> (timeOfDay / 3600) & 1) == 0)
        {
            return seconds - (timeOfDay % 3600) + 3600;
        }

        if (shape.Unit < 3600 && (shape.Minutes >> (timeOfDay / 60 % 60) & 1) == 0)
        {
            return seconds - (timeOfDay % 60) + 60;
        }

        return shape.Unit == 1 && (shape.Seconds >> (timeOfDay % 60) & 1) == 0 ? seconds + 1 : 0;
    }

    /// <summary>The first period of the rule that is not before this one.</summary>
    private long AtOrAfter(long period) => anchor - (Civil.FloorDiv(anchor - period, interval) * interval);

    /// <summary>Whether everything of a period that begins here lies behind the limit; days may spill a week to the front.</summary>
    private bool IsBehind(int firstDay) => (firstDay - 7L) * Civil.SecondsPerDay > Math.Min(shape.Until, Limit);

    /// <summary>The first allowed day from here on, month by month; a day behind the end of the rule when there is none.</summary>
    private int NextAllowedDay(int day)
    {
        var (year, month, dayOfMonth) = Civil.Split(day);
        var firstDay = day - dayOfMonth + 1;
        var last = Math.Min(shape.Until, Limit) / Civil.SecondsPerDay;
        var hidden = (1u << (dayOfMonth - 1)) - 1;
        while (firstDay <= last)
        {
            Steps++;
            var mask = (shape.Months >> month & 1) == 0 ? 0 : MaskOf(year, month, firstDay) & ~hidden;
            if (mask != 0)
            {
                return firstDay + BitOperations.TrailingZeroCount(mask);
            }

            firstDay += Civil.DaysInMonth(year, month);
            (year, month, hidden) = month == 12 ? (year + 1, 1, 0u) : (year, month + 1, 0u);
        }

        return (int)Math.Max(day, Math.Min(last, int.MaxValue / 4) + 1);
    }

    private bool IsAllowed(int day)
    {
        var (year, month, dayOfMonth) = Civil.Split(day);
        return (MaskOf(year, month, day - dayOfMonth + 1) >> (dayOfMonth - 1) & 1) != 0;
    }

    private uint MaskOf(int year, int month, int firstDay)
    {
        if (year != maskYear || month != maskMonth)
        {
            (maskYear, maskMonth) = (year, month);

            // SKIP=FORWARD marks the first of the next month in this one; here every month speaks for itself.
            monthMask = MonthDays.Of(shape, year, month, firstDay) & ((1u << Civil.DaysInMonth(year, month)) - 1);
        }

        return monthMask;
    }
}
