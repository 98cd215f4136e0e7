using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Says a recurrence rule as people do: "elke maandag", "every other Friday".</summary>
public sealed class RuleWords(WeekWords words)
{
    private const int DaysInAWeek = 7;

    private static readonly IsoDayOfWeek[] WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <param name="text">The rule as the calendar wrote it.</param>
    /// <param name="first">Start of the first occurrence in the firm's zone: what the rule leaves unsaid is as then.</param>
    /// <returns>Words for every rule; what is no rule is a list of dates.</returns>
    public string Of(string text, LocalDateTime first)
    {
        if (RecurrenceRule.Parse(text) is not { } rule)
        {
            return words["Rule.Dates"];
        }

        var said = rule.Frequency switch
        {
            Frequency.Weekly => Weekly(rule, first.Date),
            Frequency.Daily when rule is { Interval: 1, ByDay.Count: > 0 } => Weekly(rule, first.Date),
            Frequency.Monthly or Frequency.Yearly => Dated(rule, first.Date),
            _ => Every(rule) + (rule.ByDay.Count > 0 ? Only(Days(rule)) : ""),
        };
        return said + Months(rule) + Times(rule, first.TimeOfDay) + Positions(rule) + End(rule);
    }

    private string Every(RecurrenceRule rule) => words.Count("Rule." + rule.Frequency, rule.Interval);

    private string Only(string what) => words["Rule.Only", what];

    private string Weekly(RecurrenceRule rule, LocalDate first)
    {
        if (rule.Interval == 1 && IsWorkingDays(rule))
        {
            return words["Rule.WorkingDays"];
        }

        var days = rule.ByDay.Count == 0 ? Day(first.DayOfWeek) : Days(rule);
        return rule.Interval switch
        {
            1 => words["Rule.Week.One", days],
            2 => words["Rule.Week.Two", days],
            _ => words["Rule.Week.Many", days, rule.Interval],
        };
    }

    /// <summary>Months and years: on which date, which day, in which week.</summary>
    private string Dated(RecurrenceRule rule, LocalDate first)
    {
        var parts = new List<string>();
        if (rule.ByDay.Count > 0)
        {
            parts.Add(words["Rule.On", IsSimplePosition(rule) ? PositionedDay(rule) : Days(rule)]);
        }

        if (rule.ByMonthDay.Count > 0)
        {
            parts.Add(words[rule.ByDay.Count > 0 ? "Rule.When" : "Rule.On", And(rule.ByMonthDay.Select(MonthDay))]);
        }

        if (rule.ByYearDay.Count > 0)
        {
            parts.Add(words["Rule.On", And(rule.ByYearDay.Select(d => d == -1 ? words["Rule.LastOfYear"] : words[d > 0 ? "Rule.DayOfYear" : "Rule.DayBeforeYear", Math.Abs(d)]))]);
        }

        if (rule.ByWeekNo.Count > 0)
        {
            parts.Add(words["Rule.InWeek", And(rule.ByWeekNo.Select(w => w.ToString(CultureInfo.CurrentCulture)))]);
        }

        if (parts.Count == 0)
        {
            parts.Add(words["Rule.On", rule.Frequency == Frequency.Yearly && rule.ByMonth.Count == 0
                ? first.ToDateOnly().ToString("d MMMM", CultureInfo.CurrentCulture) : MonthDay(first.Day)]);
        }

        return string.Join(" ", parts.Prepend(Every(rule)));
    }

    private string Months(RecurrenceRule rule) => rule.ByMonth.Count == 0 ? ""
        : words["Rule.InMonth", And(rule.ByMonth.Select(m => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(m)))];

    private string Times(RecurrenceRule rule, LocalTime first)
    {
        if (rule.ByHour.Count == 0)
        {
            return rule.ByMinute.Count == 0 ? "" : words["Rule.AtMinute", And(rule.ByMinute.Select(m => m.ToString(CultureInfo.CurrentCulture)))];
        }

        var minutes = rule.ByMinute.Count == 0 ? [first.Minute] : rule.ByMinute;
        return words["Rule.At", And(from hour in rule.ByHour from minute in minutes select WeekWords.Time(new LocalTime(hour, minute)))];
    }

    private string Positions(RecurrenceRule rule) => rule.BySetPos.Count == 0 || IsSimplePosition(rule) ? ""
        : words["Rule.Position", And(rule.BySetPos.Select(Position))];

    private string End(RecurrenceRule rule) =>
        rule.Count is { } count ? words.Count("Rule.Times", count)
        : rule.Until is { } until ? words["Rule.Until", WeekWords.DateWithYear(until.Local.Date)]
        : "";

    /// <summary>"The last working day": one position among days without one of their own, and nothing else.</summary>
    private static bool IsSimplePosition(RecurrenceRule rule) =>
        rule is { Frequency: Frequency.Monthly or Frequency.Yearly, BySetPos.Count: 1, ByMonthDay.Count: 0, ByYearDay.Count: 0, ByWeekNo.Count: 0 }
        && rule.ByDay.Count > 0 && rule.ByDay.All(d => d.Ordinal == 0);

    private string PositionedDay(RecurrenceRule rule)
    {
        var day = IsWorkingDays(rule) ? words["Rule.WorkingDay"]
            : rule.ByDay.Count == DaysInAWeek ? words["Rule.Day"]
            : rule.ByDay.Count == 2 && rule.ByDay.All(d => d.Day >= IsoDayOfWeek.Saturday) ? words["Rule.WeekendDay"]
            : string.Join(words["Rule.Or"], rule.ByDay.Select(d => Day(d.Day)));
        return words["Rule.The", Position(rule.BySetPos[0]), day];
    }

    private string Days(RecurrenceRule rule) =>
        And(rule.ByDay.Select(d => d.Ordinal == 0 ? Day(d.Day) : words["Rule.The", Position(d.Ordinal), Day(d.Day)]));

    private string MonthDay(int day) => day switch
    {
        -1 => words["Rule.LastDay"],
        < 0 => words["Rule.DayBeforeEnd", -day],
        _ => words["Rule.MonthDay", Ordinal(day)],
    };

    private string Position(int position) => words["Rule.Positions"].Split('|') is var known && Math.Abs(position) <= known.Length / 2
        ? known[position > 0 ? position - 1 : (known.Length / 2) - 1 - position]
        : words[position > 0 ? "Rule.Nth" : "Rule.NthLast", Ordinal(Math.Abs(position))];

    private static string Ordinal(int number) => WeekWords.Language == Language.Nl ? $"{number}e" : (number % 100, number % 10) switch
    {
        (not 11, 1) => $"{number}st",
        (not 12, 2) => $"{number}nd",
        (not 13, 3) => $"{number}rd",
        _ => $"{number}th",
    };

    private string And(IEnumerable<string> what) =>
        what.ToArray() is [.. { Length: > 0 } before, var last] ? string.Join(", ", before) + words["Rule.And"] + last : string.Concat(what);

    private static string Day(IsoDayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % DaysInAWeek));

    private static bool IsWorkingDays(RecurrenceRule rule) => rule.ByDay.All(d => d.Ordinal == 0) && rule.ByDay.Select(d => d.Day).Order().SequenceEqual(WorkingDays);
}
