using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The part of <see cref="EventBuilder"/> that reads when an event is and how it recurs.</summary>
internal sealed class EventDates(CalendarLimits limits, ProblemList problems)
{
    private readonly KnownRules knownRules = new();
    private readonly RuleChecks checks = new(limits, problems);
    private int furtherRules;
    private VEvent made = new([]);
    private readonly List<RecurrenceRule> rules = [];
    private readonly List<RecurrenceRule> exRules = [];
    private readonly List<RecurrenceDate> rDates = [];
    private readonly List<DateValue> exDates = [];
    private (string Code, string[] Arguments)? cause;
    private int dateCount;
    private int ruleLine;
    private bool hasStart;
    private bool wholeDays;

    public void Start(VEvent made)
    {
        this.made = made;
        Forget();
        (cause, dateCount, ruleLine, hasStart, wholeDays) = (null, 0, 0, false, false);
    }

    /// <summary>Takes a property that says when; false when it is none of those.</summary>
    public bool Take(EventProperty property, in ContentLine line, int number)
    {
        switch (property)
        {
            case EventProperty.DtStart: TakeStart(line, number); return true;
            case EventProperty.DtEnd: TakeEnd(line, number); return true;
            case EventProperty.Duration: TakeDuration(line, number); return true;
            case EventProperty.RecurrenceId: TakeRecurrenceId(line, number); return true;
            case EventProperty.RRule: TakeRule(line, number, rules); return true;
            case EventProperty.ExRule: TakeRule(line, number, exRules); return true;
            case EventProperty.RDate or EventProperty.ExDate: TakeDates(property, line, number); return true;
            case EventProperty.WholeDays: wholeDays = Octets.Is(Octets.Trim(line.Value), "TRUE"u8); return true;
            default: return false;
        }
    }

    /// <summary>Puts everything into the event; false when it must be left out (the cause is then reported).</summary>
    public bool Finish()
    {
        cause ??= hasStart ? null : (ProblemCodes.NoStart, []);
        cause ??= rules.Count + exRules.Count > limits.MaxRules ? (ProblemCodes.TooManyRules, [Text(limits.MaxRules)]) : null;
        furtherRules += Math.Max(0, rules.Count + exRules.Count - 1);
        cause ??= rules.Count + exRules.Count > 1 && furtherRules > limits.MaxFurtherRules ? (ProblemCodes.TooManyRulesInFile, [Text(limits.MaxFurtherRules)]) : null;
        cause ??= dateCount > limits.MaxDates ? (ProblemCodes.TooManyDates, [Text(limits.MaxDates)]) : null;
        if (cause is var (code, arguments))
        {
            problems.AddCause(made.Line, code, arguments);
            return false;
        }

        if (wholeDays)
        {
            TakeWholeDays();
        }

        FinishEnd();
        if (made.RecurrenceId is not null && rules.Count + rDates.Count > 0)
        {
            problems.Add(ruleLine, ProblemCodes.RuleInOverride);
            Forget();
        }

        if (!made.Start.IsDate && rDates.Find(d => d.Start.IsDate) is { } day)
        {
            problems.Add(ruleLine, ProblemCodes.OddProperty, "RDATE", day.Start.ToString());
        }

        (made.RRules, made.ExRules, made.RDates, made.ExDates) = (rules.ToArray(), exRules.ToArray(), rDates.ToArray(), exDates.ToArray());
        foreach (var rule in rules)
        {
            checks.Report(rule, made.Start, ruleLine);
        }

        return true;
    }

    private void Forget()
    {
        rules.Clear();
        exRules.Clear();
        rDates.Clear();
        exDates.Clear();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string[] Bad(in ContentLine line) => [ProblemList.Quote(line.Name), ProblemList.Quote(line.Value)];

    private void TakeStart(in ContentLine line, int number)
    {
        if (hasStart)
        {
            return;
        }

        hasStart = true;
        if (!DateText.TryRead(line, line.Value, out var start))
        {
            cause ??= (ProblemCodes.BadStart, [ProblemList.Quote(line.Value)]);
        }

        made.Start = InRange(start, line);
        Remark(start, line, number);
    }

    private void TakeEnd(in ContentLine line, int number)
    {
        if (DateText.TryRead(line, line.Value, out var end))
        {
            made.End ??= InRange(end, line);
            Remark(end, line, number);
        }
        else
        {
            problems.Add(number, ProblemCodes.BadProperty, Bad(line));
        }
    }

    private void TakeDuration(in ContentLine line, int number)
    {
        if (DateText.TryReadDuration(line.Value, out var duration))
        {
            made.Duration ??= duration;
            if ((line.Value[^1] | 0x20) == 't')
            {
                problems.Add(number, ProblemCodes.OddProperty, Bad(line));
            }
        }
        else
        {
            problems.Add(number, ProblemCodes.BadProperty, Bad(line));
        }
    }

    private void TakeRecurrenceId(in ContentLine line, int number)
    {
        if (!DateText.TryRead(line, line.Value, out var id))
        {
            cause ??= (ProblemCodes.BadRecurrenceId, [ProblemList.Quote(line.Value)]);
            return;
        }

        made.RecurrenceId = InRange(id, line);
        made.IsThisAndFuture = line.Has("RANGE"u8, "THISANDFUTURE"u8);
        Remark(id, line, number);
        if (!made.IsThisAndFuture && line.TryGet("RANGE"u8, out var range))
        {
            problems.Add(number, ProblemCodes.OddProperty, "RANGE", ProblemList.Quote(range));
        }
    }

    /// <summary>Says what is odd about a value that could be read: an empty TZID, or another VALUE than it has.</summary>
    private void Remark(DateValue value, in ContentLine line, int number)
    {
        if (line.Parameters.IsEmpty || (value.TzId is not null && !value.IsDate))
        {
            return;
        }

        if (value.IsFloating && line.TryGet("TZID"u8, out _))
        {
            problems.Add(number, ProblemCodes.EmptyZone);
        }

        if (line.Has("VALUE"u8, "DATE"u8) ? Octets.Trim(line.Value).Length > 9 : value.IsDate && line.Has("VALUE"u8, "DATE-TIME"u8))
        {
            problems.Add(number, ProblemCodes.OddProperty, Bad(line));
        }
    }

    private DateValue InRange(DateValue value, in ContentLine line)
    {
        if (value.Local.Year < limits.MinYear || value.Local.Year > limits.MaxYear)
        {
            cause ??= (ProblemCodes.DateOutOfRange, [ProblemList.Quote(line.Value), Text(limits.MinYear), Text(limits.MaxYear)]);
        }

        return value;
    }

    private void TakeRule(in ContentLine line, int number, List<RecurrenceRule> into)
    {
        ruleLine = number;
        var rule = knownRules.Read(line.Value, number, problems);
        if (rule is not null && into.Count <= limits.MaxRules)
        {
            into.Add(rule);
        }
    }

    private void TakeDates(EventProperty property, in ContentLine line, int number)
    {
        ruleLine = property == EventProperty.RDate ? number : ruleLine;
        var rest = line.Value;
        while (!rest.IsEmpty && dateCount <= limits.MaxDates)
        {
            var comma = rest.IndexOf((byte)',');
            var value = Octets.Trim(comma < 0 ? rest : rest[..comma]);
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (value.IsEmpty)
            {
                continue;
            }

            dateCount++;
            if (!TakeDate(property, line, value))
            {
                problems.Add(number, ProblemCodes.BadProperty, ProblemList.Quote(line.Name), ProblemList.Quote(value));
            }
        }
    }

    private bool TakeDate(EventProperty property, in ContentLine line, ReadOnlySpan<byte> value)
    {
        if (!DateText.TryReadRecurrenceDate(line, value, out var date) || date is null
            || date.Start.Local.Year < limits.MinYear || date.Start.Local.Year > limits.MaxYear || date.End?.Local.Year > limits.MaxYear)
        {
            return false;
        }

        if (property == EventProperty.RDate)
        {
            rDates.Add(date);
        }
        else
        {
            exDates.Add(date.Start);
        }

        return true;
    }

    /// <summary>
    /// Exchange writes events of whole days from midnight to midnight in a zone, and says so in X-MICROSOFT-CDO-ALLDAYEVENT: they are
    /// dates, wherever they are looked at from. When the times say otherwise, the times are right.
    /// </summary>
    private void TakeWholeDays()
    {
        if (!made.Start.IsDate && !made.Start.IsUtc && made.Start.Local.TimeOfDay == LocalTime.Midnight
            && (made.End is null || made.End.Value.Local.TimeOfDay == LocalTime.Midnight))
        {
            made.Start = new DateValue(made.Start.Local, true, false, null);
        }
    }

    /// <summary>Brings DTEND to the kind of DTSTART, and reports what ends before it starts.</summary>
    private void FinishEnd()
    {
        if (made.End is not null && made.Duration is not null)
        {
            problems.Add(made.Line, ProblemCodes.EndTwice);
        }

        if (made.Start.IsDate && made.Duration is { Seconds: not 0 } length)
        {
            problems.Add(made.Line, ProblemCodes.OddProperty, "DURATION", $"{length.Days} d, {length.Seconds} s");
        }

        if (made.End is { } end && end.IsDate != made.Start.IsDate)
        {
            problems.Add(made.Line, ProblemCodes.OddProperty, "DTEND", end.ToString());
            end = made.Start.IsDate
                ? new DateValue(end.Local.Date.AtMidnight(), true, false, null)
                : made.Start with { Local = end.Local };
            made.End = end;
        }

        var sameClock = made.End is { } e && e.IsUtc == made.Start.IsUtc && e.TzId == made.Start.TzId;
        if ((sameClock && made.End!.Value.Local < made.Start.Local) || (made.End is null && made.Duration is { IsNegative: true }))
        {
            problems.Add(made.Line, ProblemCodes.EndBeforeStart);
        }
    }
}
