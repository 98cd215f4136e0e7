using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>What is to be said about a rule when it is read: combinations RFC 5545 forbids, no occurrence at all, a start that does not fit.</summary>
internal sealed class RuleChecks(CalendarLimits limits, ProblemList problems)
{
    private const int MostKnown = 1_000;

    /// <summary>What was said of a rule from a start: an agenda has the same ones again and again.</summary>
    private readonly Dictionary<(RecurrenceRule Rule, DateValue Start), List<(string Code, string Argument)>> known = [];

    private long steps;
    private bool hasStopped;

    /// <summary>Says it.</summary>
    public void Report(RecurrenceRule rule, DateValue start, int line)
    {
        if (!known.TryGetValue((rule, start), out var remarks))
        {
            if (steps >= limits.MaxRuleSteps)
            {
                StopAt(line);
                return;
            }

            if (known.Count >= MostKnown)
            {
                known.Clear();
            }

            known[(rule, start)] = remarks = [.. rule.Oddities, .. Forbidden(rule, start).Select(f => (ProblemCodes.RuleForbidden, f))];
            remarks.AddRange(Walked(rule, start).Select(c => (c, "")));
        }

        foreach (var (code, argument) in remarks)
        {
            problems.Add(line, code, ProblemList.Quote(Encoding.UTF8.GetBytes(rule.Text)), argument);
        }
    }

    /// <summary>Rules of people take one or two periods each; what a hostile file gives beyond all measure is read, and that is all.</summary>
    private void StopAt(int line)
    {
        if (!hasStopped)
        {
            hasStopped = true;
            problems.Add(line, ProblemCodes.RulesUnchecked);
        }
    }

    /// <summary>What its occurrences say of it; counts what that took: periods that were looked at, and times of day that the rule names.</summary>
    private IEnumerable<string> Walked(RecurrenceRule rule, DateValue start)
    {
        var shape = RuleShape.Open(rule, start);
        var walker = new RuleWalker(shape, limits);
        var found = walker.MoveNext();
        steps += walker.Steps + shape.Times.Length;
        if (!found)
        {
            return [ProblemCodes.RuleEmpty];
        }

        // A day's grace: whether UNTIL lies before the first occurrence to the hour is for the time zones to say.
        if (rule.Until is { } until && RuleShape.ToSeconds(until.Local) + Civil.SecondsPerDay < walker.Current)
        {
            return [ProblemCodes.RuleEnded];
        }

        IEnumerable<string> said = walker.Current != shape.Start ? [ProblemCodes.RuleMismatch] : [];
        said = MostInAWeek(shape) > limits.MaxOccurrences && IsDense(walker) ? [.. said, ProblemCodes.RuleDense] : said;
        return IsCountCut(shape) ? [.. said, ProblemCodes.RuleCountCut] : said;
    }

    /// <summary>No week has more occurrences; rules of people are told by this alone.</summary>
    private static long MostInAWeek(RuleShape shape) =>
        (shape.Unit == 0 ? 7 : (7L * Civil.SecondsPerDay / shape.Unit / shape.Rule.Interval) + 1) * shape.Times.Length;

    /// <summary>Whether the week from its first occurrence on has more of them than are shown.</summary>
    private bool IsDense(RuleWalker walker)
    {
        var (week, before) = (walker.Current + (7 * Civil.SecondsPerDay), walker.Steps);
        var given = 1;
        while (given <= limits.MaxOccurrences && walker.MoveNext() && walker.Current < week)
        {
            given++;
        }

        steps += walker.Steps - before;
        return given > limits.MaxOccurrences;
    }

    /// <summary>Whether its COUNT goes further than it is counted.</summary>
    private bool IsCountCut(RuleShape shape)
    {
        if (shape.Rule.Count is null or < RuleWalker.FewCounted)
        {
            return false;
        }

        RuleEnd.Find(shape, out var isCut);
        steps += RuleWalker.FewCounted;
        return isCut;
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
