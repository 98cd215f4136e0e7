using System.Text;
using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>FREQ of a rule (RFC 5545 §3.3.10), from long to short.</summary>
public enum Frequency
{
    /// <summary>YEARLY.</summary>
    Yearly,

    /// <summary>MONTHLY.</summary>
    Monthly,

    /// <summary>WEEKLY.</summary>
    Weekly,

    /// <summary>DAILY.</summary>
    Daily,

    /// <summary>HOURLY.</summary>
    Hourly,

    /// <summary>MINUTELY.</summary>
    Minutely,

    /// <summary>SECONDLY.</summary>
    Secondly,
}

/// <summary>SKIP (RFC 7529 §4.1): what happens to dates that a month or year does not have.</summary>
public enum SkipKind
{
    /// <summary>They are left out; also when nothing is said.</summary>
    Omit,

    /// <summary>The last day before it is taken.</summary>
    Backward,

    /// <summary>The first day after it is taken.</summary>
    Forward,
}

/// <summary>One value of BYDAY.</summary>
/// <param name="Ordinal">The how-manieth in the month or year, negative from the end; 0 for every one.</param>
/// <param name="Day">Day of the week.</param>
public readonly record struct RuleDay(int Ordinal, IsoDayOfWeek Day);

/// <summary>A recurrence rule, validated (RFC 5545 §3.3.10; RSCALE=GREGORIAN and SKIP of RFC 7529). Empty lists mean: not given.</summary>
public sealed class RecurrenceRule
{
    internal RecurrenceRule(string text) => Text = text;

    /// <summary>The rule as the calendar wrote it.</summary>
    public string Text { get; }

    /// <summary>What of it is odd but could be read: a code, and the part as written.</summary>
    internal List<(string Code, string Part)> Oddities { get; } = [];

    /// <summary>FREQ.</summary>
    public Frequency Frequency { get; internal set; }

    /// <summary>INTERVAL; 1 when not given.</summary>
    public int Interval { get; internal set; } = 1;

    /// <summary>COUNT; null when not given.</summary>
    public int? Count { get; internal set; }

    /// <summary>UNTIL, inclusive; null when not given.</summary>
    public DateValue? Until { get; internal set; }

    /// <summary>WKST; Monday when not given.</summary>
    public IsoDayOfWeek WeekStart { get; internal set; } = IsoDayOfWeek.Monday;

    /// <summary>SKIP.</summary>
    public SkipKind Skip { get; internal set; }

    /// <summary>BYSECOND 0–59 (60 is read as 59).</summary>
    public IReadOnlyList<int> BySecond { get; internal set; } = [];

    /// <summary>BYMINUTE.</summary>
    public IReadOnlyList<int> ByMinute { get; internal set; } = [];

    /// <summary>BYHOUR.</summary>
    public IReadOnlyList<int> ByHour { get; internal set; } = [];

    /// <summary>BYDAY.</summary>
    public IReadOnlyList<RuleDay> ByDay { get; internal set; } = [];

    /// <summary>BYMONTHDAY.</summary>
    public IReadOnlyList<int> ByMonthDay { get; internal set; } = [];

    /// <summary>BYYEARDAY.</summary>
    public IReadOnlyList<int> ByYearDay { get; internal set; } = [];

    /// <summary>BYWEEKNO.</summary>
    public IReadOnlyList<int> ByWeekNo { get; internal set; } = [];

    /// <summary>BYMONTH.</summary>
    public IReadOnlyList<int> ByMonth { get; internal set; } = [];

    /// <summary>BYSETPOS.</summary>
    public IReadOnlyList<int> BySetPos { get; internal set; } = [];

    /// <summary>Whether RSCALE is given.</summary>
    internal bool HasScale { get; set; }

    /// <summary>Whether the rule has neither COUNT nor UNTIL.</summary>
    public bool IsEndless => Count is null && Until is null;

    /// <summary>Reads a rule; null when it cannot be evaluated.</summary>
    /// <param name="text">What stands after <c>RRULE:</c>.</param>
    public static RecurrenceRule? Parse(string text) =>
        RuleText.Read(Encoding.UTF8.GetBytes(text), 0, new ProblemList(CalendarLimits.None));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
