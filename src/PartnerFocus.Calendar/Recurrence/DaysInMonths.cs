namespace PartnerFocus.Calendar;

/// <summary>
/// The days of a DAILY or WEEKLY rule a whole month at a time: what one bit mask per month says need not be asked day by day. Not for
/// BYSETPOS, which counts within one day or week, nor for long intervals, which leave whole months out.
/// </summary>
internal sealed class DaysInMonths
{
    private const int MostDays = 31;

    private readonly RuleShape shape;
    private readonly int length;
    private readonly int step;
    private readonly int anchor;
    private int notBefore;

    private DaysInMonths(RuleShape shape, int length)
    {
        this.shape = shape;
        this.length = length;
        step = length * shape.Rule.Interval;
        notBefore = shape.StartDay;

        // The first day of DTSTART's own week, or the day itself.
        anchor = length == 1 ? shape.StartDay : shape.StartDay - ((Civil.Weekday(shape.StartDay) - shape.WeekStart + 7) % 7);
    }

    /// <summary>For a rule of that kind; null for any other.</summary>
    public static DaysInMonths? For(RuleShape shape) =>
        shape.Positions.Length > 0 ? null
        : shape.Rule.Frequency == Frequency.Daily && shape.Rule.Interval <= MostDays ? new DaysInMonths(shape, 1)
        : shape.Rule.Frequency == Frequency.Weekly && shape.Rule.Interval <= MostDays / 7 ? new DaysInMonths(shape, 7)
        : null;

    /// <summary>Months since the year 0.</summary>
    public static long MonthOf(int day)
    {
        var (year, month, _) = Civil.Split(day);
        return (year * 12L) + month - 1;
    }

    /// <summary>Hides what lies before a day; gives the month it is in.</summary>
    public long Seek(int day)
    {
        notBefore = Math.Max(shape.StartDay, day);
        return MonthOf(day);
    }

    /// <summary>The allowed days of a month; false when it begins behind the limit, or there are none ever.</summary>
    public bool Load(long monthIndex, long limit, out uint mask, out int firstDay)
    {
        var (year, month) = ((int)(monthIndex / 12), (int)(monthIndex % 12) + 1);
        firstDay = Civil.Day(year, month, 1);
        mask = 0;
        if (shape.IsNever || (long)firstDay * Civil.SecondsPerDay > limit)
        {
            return false;
        }

        // SKIP=FORWARD marks the first of the next month in this one; here every month speaks for itself.
        var days = Civil.DaysInMonth(year, month);
        mask = MonthDays.Of(shape, year, month, firstDay) & ((1u << days) - 1);
        mask &= step == length ? uint.MaxValue : OfInterval(firstDay, days);
        var hidden = notBefore - firstDay;
        mask = hidden <= 0 ? mask : hidden >= days ? 0 : mask & (uint.MaxValue << hidden);
        return true;
    }

    /// <summary>The days of the periods that INTERVAL leaves.</summary>
    private uint OfInterval(int firstDay, int days)
    {
        var mask = 0u;
        var period = (1u << length) - 1;
        var into = (firstDay - anchor) % step;
        for (var at = into < 0 ? -into - step : -into; at < days; at += step)
        {
            mask |= at >= 0 ? period << at : at > -length ? period >> -at : 0;
        }

        return mask;
    }
}
