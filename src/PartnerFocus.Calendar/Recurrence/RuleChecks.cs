using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>What is to be said about a rule when it is read: combinations RFC 5545 forbids, no occurrence at all, a start that does not fit.</summary>
internal sealed class RuleChecks(ProblemList problems)
{
    /// <summary>
    /// Periods that are looked at, over all rules of one file, to say what is odd about them. Rules of people take one or two each;
    /// what a hostile file gives beyond this is read, but nothing is said of it.
    /// </summary>
    private const long MostSteps = 1_000_000;

    private const int MostKnown = 1_000;

    /// <summary>What was said of a rule from a start: an agenda has the same ones again and again.</summary>
    private readonly Dictionary<(RecurrenceRule Rule, DateValue Start), List<(string Code, string Argument)>> known = [];

    private long steps;

    /// <summary>Says it.</summary>
    public void Report(RecurrenceRule rule, DateValue start, int line)
    {
        if (!known.TryGetValue((rule, start), out var remarks))
        {
            if (steps >= MostSteps)
            {
                return;
            }

            if (known.Count >= MostKnown)
            {
                known.Clear();
            }

            known[(rule, start)] = remarks = [.. rule.Oddities, .. Forbidden(rule, start).Select(f => (ProblemCodes.RuleForbidden, f))];
            if (Walked(rule, start) is { } code)
            {
                remarks.Add((code, ""));
            }
        }

        foreach (var (code, argument) in remarks)
        {
            problems.Add(line, code, ProblemList.Quote(Encoding.UTF8.GetBytes(rule.Text)), argument);
        }
    }

    /// <summary>What its first occurrence says of it; counts what that took: periods that were looked at, and times of day that the rule names.</summary>
    private string? Walked(RecurrenceRule rule, DateValue start)
    {
        var shape = RuleShape.Open(rule, start);
        var walker = new RuleWalker(shape);
        var found = walker.MoveNext();
        steps += walker.Steps + shape.Times.Length;
        if (!found)
        {
            return ProblemCodes.RuleEmpty;
        }

        // A day's grace: whether UNTIL lies before the first occurrence to the hour is for the time zones to say.
        return rule.Until is { } until && RuleShape.ToSeconds(until.Local) + Civil.SecondsPerDay < walker.Current ? ProblemCodes.RuleEnded
            : walker.Current != shape.Start ? ProblemCodes.RuleMismatch
            : null;
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
