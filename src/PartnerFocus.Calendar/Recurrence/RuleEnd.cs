namespace PartnerFocus.Calendar;

/// <summary>Turns COUNT into the wall-clock time of the last occurrence, so that a counted rule can be sought like any other.</summary>
internal static class RuleEnd
{
    /// <summary>Seconds on the wall clock of the last occurrence, or of a point behind it.</summary>
    public static long Find(RuleShape shape) => Find(shape, out _);

    /// <inheritdoc cref="Find(RuleShape)"/>
    /// <param name="shape">The rule.</param>
    /// <param name="isCut">Whether counting took too many periods, so that the rule ends before its COUNT.</param>
    public static long Find(RuleShape shape, out bool isCut)
    {
        isCut = false;
        if (shape.Rule.Count is not { } count)
        {
            return shape.Until;
        }

        if (StepOf(shape) is var step and > 0)
        {
            return Math.Min(shape.Until, shape.Start + (step * (count - 1)));
        }

        if (count > MostUntilLastYear(shape))
        {
            return shape.Until;
        }

        if (DayCount.For(shape) is { } days)
        {
            return Math.Min(shape.Until, days.Find(count));
        }

        var walker = new RuleWalker(shape);
        var last = walker.FindLast(count);
        isCut = walker.IsCountCut;
        return Math.Min(shape.Until, last);
    }

    /// <summary>More occurrences than the rule can have, so that a COUNT beyond it needs no counting.</summary>
    private static long MostUntilLastYear(RuleShape shape)
    {
        var years = Math.Max(0, RuleShape.LastYear + 1 - shape.StartYear);
        var periods = shape.Rule.Frequency switch
        {
            Frequency.Yearly => years,
            Frequency.Monthly => years * 12L,
            Frequency.Weekly => years * 53L,
            _ => years * 366L * (shape.Unit == 0 ? 1 : Civil.SecondsPerDay / shape.Unit),
        };
        return ((periods / shape.Rule.Interval) + 2) * ImpossibleRule.MostPerPeriod(shape);
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
