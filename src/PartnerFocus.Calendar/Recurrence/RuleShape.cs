using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>
/// A rule bound to its DTSTART and turned into masks, with the defaults that RFC 5545 takes from DTSTART filled in.
/// Times are seconds on the wall clock since 1970-01-01T00:00.
/// </summary>
internal sealed class RuleShape
{
    /// <summary>Nothing recurs after this year.</summary>
    public const int LastYear = 2100;

    /// <summary>What ends before this year has ended before any event.</summary>
    private const int FirstYear = 1600;

    private const uint AllMonths = 0x1FFE;

    private RuleShape(RecurrenceRule rule, DateValue start)
    {
        Rule = rule;
        IsDate = start.IsDate;
        (StartYear, StartMonth, var dayOfMonth) = (start.Local.Year, start.Local.Month, start.Local.Day);
        StartDay = Civil.Day(StartYear, StartMonth, dayOfMonth);
        Start = ToSeconds(start.Local);
        WeekStart = (int)rule.WeekStart - 1;
        Months = Mask(rule.ByMonth, AllMonths);
        YearDays = [.. rule.ByYearDay];
        WeekNumbers = [.. rule.ByWeekNo];
        Positions = [.. rule.BySetPos];
        foreach (var day in rule.ByMonthDay)
        {
            MonthDays |= day > 0 ? 1u << (day - 1) : 0;
            MonthDaysFromEnd |= day < 0 ? 1u << (-day - 1) : 0;
        }

        OrdinalScope = ScopeOf(rule);
        var ordinals = new List<RuleDay>();
        foreach (var day in rule.ByDay)
        {
            // In a week there is one of each day: the first is also the last, and there is no second.
            if (day.Ordinal == 0 || (OrdinalScope == RuleScope.Week && Math.Abs(day.Ordinal) == 1))
            {
                Weekdays |= 1 << ((int)day.Day - 1);
            }
            else if (OrdinalScope != RuleScope.Week)
            {
                ordinals.Add(day);
            }
        }

        Ordinals = [.. ordinals];
        HasDays = rule.ByDay.Count > 0;
        ApplyDefaults(rule, dayOfMonth, start.Local.DayOfWeek);
        HasMonthDays = (MonthDays | MonthDaysFromEnd) != 0;
        (Times, Unit) = RuleTimes.Of(rule, start);
        Hours = (uint)RuleTimes.FilterMask(rule.ByHour);
        Minutes = RuleTimes.FilterMask(rule.ByMinute);
        Seconds = RuleTimes.FilterMask(rule.BySecond);
        IsNever = ImpossibleRule.Is(this);
    }

    public RecurrenceRule Rule { get; }

    public bool IsDate { get; }

    public long Start { get; }

    public int StartDay { get; }

    public int StartYear { get; }

    public int StartMonth { get; }

    /// <summary>Monday 0 … Sunday 6.</summary>
    public int WeekStart { get; }

    /// <summary>Bit m: month m is allowed.</summary>
    public uint Months { get; private set; }

    /// <summary>Bit d-1: day d of the month.</summary>
    public uint MonthDays { get; private set; }

    /// <summary>Bit n-1: the n-th day from the end of the month.</summary>
    public uint MonthDaysFromEnd { get; }

    public bool HasMonthDays { get; }

    /// <summary>Whether it is plain that nothing ever matches, as 30 February (<see cref="ImpossibleRule"/>): then no period is looked at.</summary>
    public bool IsNever { get; }

    /// <summary>Bit 0 Monday … bit 6 Sunday, every one of them.</summary>
    public int Weekdays { get; private set; }

    public RuleDay[] Ordinals { get; }

    public RuleScope OrdinalScope { get; }

    /// <summary>Whether days of the week limit the rule.</summary>
    public bool HasDays { get; private set; }

    public int[] YearDays { get; }

    public int[] WeekNumbers { get; }

    public int[] Positions { get; }

    /// <summary>Offsets in seconds within a day (or within the hour, minute or second of a finer rule), ascending.</summary>
    public int[] Times { get; }

    /// <summary>Seconds of one period of an HOURLY, MINUTELY or SECONDLY rule; 0 for coarser rules.</summary>
    public int Unit { get; }

    public uint Hours { get; }

    public ulong Minutes { get; }

    public ulong Seconds { get; }

    /// <summary>Last second on the wall clock at which the rule may give an occurrence.</summary>
    public long Until { get; private set; }

    /// <summary>The rule as if it had no UNTIL.</summary>
    public static RuleShape Open(RecurrenceRule rule, DateValue start) =>
        new(rule, start) { Until = ToSeconds(new LocalDateTime(LastYear, 12, 31, 23, 59, 59)) };

    public static RuleShape Of(RecurrenceRule rule, DateValue start, DateTimeZone zone)
    {
        var shape = Open(rule, start);
        if (rule.Until is { } until)
        {
            shape.Until = Math.Min(shape.Until, LastSecond(until, start, zone));
        }

        return shape;
    }

    public static long ToSeconds(LocalDateTime local) =>
        ((long)Civil.Day(local.Year, local.Month, local.Day) * Civil.SecondsPerDay)
        + (local.Hour * 3600) + (local.Minute * 60) + local.Second;

    public static LocalDateTime ToLocal(long seconds)
    {
        var day = (int)Civil.FloorDiv(seconds, Civil.SecondsPerDay);
        var (year, month, dayOfMonth) = Civil.Split(day);
        var time = (int)(seconds - ((long)day * Civil.SecondsPerDay));
        return new LocalDateTime(year, month, dayOfMonth, time / 3600, time / 60 % 60, time % 60);
    }

    private static long LastSecond(DateValue until, DateValue start, DateTimeZone zone)
    {
        // 99991231T235959Z stands for "never"; the zones reach no further than that, so it is not brought to one.
        if (until.Local.Year is < FirstYear or > LastYear)
        {
            return until.Local.Year > LastYear ? long.MaxValue : ToSeconds(new LocalDateTime(FirstYear, 1, 1, 0, 0));
        }

        if (until.IsDate)
        {
            return ToSeconds(until.Local) + (start.IsDate ? 0 : Civil.SecondsPerDay - 1);
        }

        return ToSeconds(until.IsUtc && !start.IsUtc && !start.IsDate ? LastLocal(until.Local.InUtc().WithZone(zone)) : until.Local);
    }

    /// <summary>
    /// The last wall time that is not after an instant. When the clock shows that time for the second time, every time
    /// of the repeated hour has been once already.
    /// </summary>
    private static LocalDateTime LastLocal(ZonedDateTime until)
    {
        var map = until.Zone.MapLocal(until.LocalDateTime);
        return map.Count == 2 && until.Offset == map.LateInterval.WallOffset
            ? map.EarlyInterval.IsoLocalEnd.PlusSeconds(-1)
            : until.LocalDateTime;
    }

    private static uint Mask(IReadOnlyList<int> values, uint whenEmpty)
    {
        var mask = 0u;
        foreach (var value in values)
        {
            mask |= 1u << value;
        }

        return mask == 0 ? whenEmpty : mask;
    }

    private static RuleScope ScopeOf(RecurrenceRule rule) => rule.Frequency switch
    {
        Frequency.Yearly when rule.ByWeekNo.Count > 0 => RuleScope.Week,
        Frequency.Yearly when rule.ByMonth.Count == 0 => RuleScope.Year,
        Frequency.Weekly => RuleScope.Week,
        _ => RuleScope.Month,
    };

    private void ApplyDefaults(RecurrenceRule rule, int dayOfMonth, IsoDayOfWeek weekday)
    {
        var noDay = !HasDays && rule.ByMonthDay.Count == 0 && rule.ByYearDay.Count == 0;
        var yearly = rule.Frequency == Frequency.Yearly;
        if (noDay && (rule.Frequency == Frequency.Weekly || (yearly && rule.ByWeekNo.Count > 0)))
        {
            HasDays = true;
            Weekdays = 1 << ((int)weekday - 1);
        }
        else if (noDay && (yearly || rule.Frequency == Frequency.Monthly))
        {
            MonthDays = 1u << (dayOfMonth - 1);
        }

        var monthOpen = rule.ByMonth.Count == 0 && rule.ByYearDay.Count == 0 && rule.ByWeekNo.Count == 0;
        if (yearly && monthOpen && MonthDays + MonthDaysFromEnd != 0)
        {
            Months = 1u << StartMonth;
        }
    }
}

/// <summary>Within what the ordinal of BYDAY counts.</summary>
internal enum RuleScope
{
    /// <summary>The month.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The week: only ±1 can be met.</summary>
    Week,
}
