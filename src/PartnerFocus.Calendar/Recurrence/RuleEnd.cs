namespace PartnerFocus.Calendar;

/// <summary>Turns COUNT into the wall-clock time of the last occurrence, so that a counted rule can be sought like any other.</summary>
internal static class RuleEnd
{
    /// <summary>Seconds on the wall clock of the last occurrence, or of a point behind it.</summary>
    public static long Find(RuleShape shape)
    {
        if (shape.Rule.Count is not { } count)
        {
            return shape.Until;
        }

        if (StepOf(shape) is var step and > 0)
        {
            return Math.Min(shape.Until, shape.Start + (step * (count - 1)));
        }

        return Math.Min(shape.Until, DayCount.For(shape)?.Find(count) ?? new RuleWalker(shape).FindLast(count));
    }

    /// <summary>Seconds between occurrences of a rule without BY parts; 0 when they are not all alike.</summary>
    private static long StepOf(RuleShape shape)
    {
        var rule = shape.Rule;
        if (rule.ByMonth.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count + rule.ByDay.Count
            + rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count + rule.BySetPos.Count > 0)
        {
            return 0;
        }

        return rule.Frequency switch
        {
            Frequency.Weekly => 7L * Civil.SecondsPerDay * rule.Interval,
            Frequency.Daily => (long)Civil.SecondsPerDay * rule.Interval,
            Frequency.Hourly or Frequency.Minutely or Frequency.Secondly when !shape.IsDate => (long)shape.Unit * rule.Interval,
            _ => 0,
        };
    }
}
