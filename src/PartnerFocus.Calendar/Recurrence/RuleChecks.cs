using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>What is to be said about a rule when it is read: combinations RFC 5545 forbids, no occurrence at all, a start that does not fit.</summary>
internal static class RuleChecks
{
    /// <summary>Says it; answers what that took: periods that were looked at, and times of day that the rule names.</summary>
    public static long Report(RecurrenceRule rule, DateValue start, int line, ProblemList problems)
    {
        var quoted = ProblemList.Quote(Encoding.UTF8.GetBytes(rule.Text));
        foreach (var forbidden in Forbidden(rule, start))
        {
            problems.Add(line, ProblemCodes.RuleForbidden, quoted, forbidden);
        }

        var shape = RuleShape.Open(rule, start);
        var walker = new RuleWalker(shape);
        if (!walker.MoveNext())
        {
            problems.Add(line, ProblemCodes.RuleEmpty, quoted);
            return walker.Steps + shape.Times.Length;
        }

        // A day's grace: whether UNTIL lies before the first occurrence to the hour is for the time zones to say.
        if (rule.Until is { } until && RuleShape.ToSeconds(until.Local) + Civil.SecondsPerDay < walker.Current)
        {
            problems.Add(line, ProblemCodes.RuleEnded, quoted);
        }
        else if (walker.Current != shape.Start)
        {
            problems.Add(line, ProblemCodes.RuleMismatch, quoted);
        }

        return walker.Steps + shape.Times.Length;
    }

    private static IEnumerable<string> Forbidden(RecurrenceRule rule, DateValue start)
    {
        var frequency = rule.Frequency;
        if (rule.Count is not null && rule.Until is not null)
        {
            yield return "COUNT, UNTIL";
        }

        if (rule.Skip != SkipKind.Omit && !rule.HasScale)
        {
            yield return "SKIP";
        }

        if (rule.ByWeekNo.Count > 0 && frequency != Frequency.Yearly)
        {
            yield return "BYWEEKNO";
        }

        if (rule.ByYearDay.Count > 0 && frequency is Frequency.Monthly or Frequency.Weekly or Frequency.Daily)
        {
            yield return "BYYEARDAY";
        }

        if (rule.ByMonthDay.Count > 0 && frequency == Frequency.Weekly)
        {
            yield return "BYMONTHDAY";
        }

        var ordinals = rule.ByDay.Any(d => d.Ordinal != 0);
        if (ordinals && (frequency > Frequency.Monthly || rule.ByWeekNo.Count > 0))
        {
            yield return "BYDAY";
        }

        var parts = rule.ByMonth.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count
            + rule.ByDay.Count + rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count;
        if (rule.BySetPos.Count > 0 && parts == 0)
        {
            yield return "BYSETPOS";
        }

        if (start.IsDate && rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count > 0)
        {
            yield return "BYHOUR, BYMINUTE, BYSECOND";
        }
    }
}
