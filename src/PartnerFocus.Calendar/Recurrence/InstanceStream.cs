namespace PartnerFocus.Calendar;

/// <summary>The recurrence set of a series in order: DTSTART, RRULEs and RDATEs together, less EXRULEs and EXDATEs (RFC 5545 §3.8.5).</summary>
internal sealed class InstanceStream
{
    private readonly SeriesPlan plan;
    private readonly RuleWalker[] walkers;
    private readonly RuleWalker[] excluding;
    private readonly bool[] alive;
    private readonly long to;
    private readonly bool[] excludes;
    private int date;
    private int looked;

    public InstanceStream(SeriesPlan plan, long from, long to)
    {
        this.plan = plan;
        this.to = to;
        walkers = Array.ConvertAll(plan.Rules, r => new RuleWalker(r.Shape, plan.Limits));
        excluding = Array.ConvertAll(plan.ExRules, r => new RuleWalker(r.Shape, plan.Limits));
        alive = new bool[walkers.Length];
        excludes = Array.ConvertAll(excluding, _ => true);
        for (var i = 0; i < walkers.Length; i++)
        {
            walkers[i].StopAfter(to);
            walkers[i].Seek(from);
            Advance(i);
        }

        foreach (var walker in excluding)
        {
            walker.StopAfter(to);
            walker.Seek(from);
        }

        while (date < plan.Dates.Length && plan.Dates[date].Key < from)
        {
            date++;
        }
    }

    /// <summary>Wall time of the instance reached, in seconds.</summary>
    public long Key { get; private set; } = long.MinValue;

    /// <summary>The RDATE the instance comes from; null when it comes from DTSTART or a rule.</summary>
    public RecurrenceDate? Date { get; private set; }

    /// <summary>Whether there were more than may be looked at (<see cref="CalendarLimits.MaxInstances"/>).</summary>
    public bool IsCut { get; private set; }

    /// <summary>Moves to the next instance; false when there is none within the bounds.</summary>
    public bool MoveNext()
    {
        while (TakeEarliest())
        {
            if (looked++ >= plan.Limits.MaxInstances)
            {
                IsCut = true;
                return false;
            }

            if (!plan.IsExcluded(Key) && !IsExcludedByRule())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The earliest of all sources, taken off each source that has it.</summary>
    private bool TakeEarliest()
    {
        var earliest = date < plan.Dates.Length ? plan.Dates[date].Key : long.MaxValue;
        for (var i = 0; i < walkers.Length; i++)
        {
            earliest = alive[i] ? Math.Min(earliest, walkers[i].Current) : earliest;
        }

        if (earliest > to)
        {
            return false;
        }

        Key = earliest;
        Date = null;
        for (; date < plan.Dates.Length && plan.Dates[date].Key == earliest; date++)
        {
            Date ??= plan.Dates[date].Date;
        }

        for (var i = 0; i < walkers.Length; i++)
        {
            if (alive[i] && walkers[i].Current == earliest)
            {
                Advance(i);
            }
        }

        return true;
    }

    private void Advance(int i) => alive[i] = walkers[i].MoveNext() && walkers[i].Current <= plan.Rules[i].End;

    private bool IsExcludedByRule()
    {
        for (var i = 0; i < excluding.Length; i++)
        {
            // Sought, not walked: between two instances a rule that excludes may have millions.
            var walker = excluding[i];
            if (excludes[i] && walker.Current < Key)
            {
                walker.Seek(Key);
                excludes[i] = walker.MoveNext();
            }

            if (walker.Current == Key && Key <= plan.ExRules[i].End)
            {
                return true;
            }
        }

        return false;
    }
}
