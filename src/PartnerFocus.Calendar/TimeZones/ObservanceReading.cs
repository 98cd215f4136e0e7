using System.Globalization;
using System.Text;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Reads the STANDARD and DAYLIGHT parts of one VTIMEZONE. A part without a start or offsets that can be read is not taken: with an
/// offset made up it would put every meeting of the zone at a wrong hour.
/// </summary>
internal sealed class ObservanceReading(CalendarLimits limits)
{
    private const int MostRemarks = 3;

    private readonly List<Observance> observances = [];
    private readonly List<(string Code, string Argument, string Second)> remarks = [];
    private Observance? open;
    private DateValue? start;
    private Offset? from;
    private Offset? to;
    private int dates;

    /// <summary>The parts that can be used.</summary>
    public IReadOnlyList<Observance> Observances => observances;

    /// <summary>What is to be said of the definition, a few of a kind at most.</summary>
    public IReadOnlyList<(string Code, string Argument, string Second)> Remarks => remarks;

    /// <summary>Whether something of it could not be read or was not looked at.</summary>
    public bool IsFlawed { get; private set; }

    /// <summary>Whether a part is open.</summary>
    public bool IsOpen => open is not null;

    public void Begin(ReadOnlySpan<byte> name)
    {
        Close();
        open = new Observance { IsDaylight = Octets.Is(name, "DAYLIGHT"u8) };
        (start, from, to, dates) = (null, null, null, 0);
    }

    /// <summary>Takes a part up, if it can be used.</summary>
    public void Close()
    {
        if (open is null)
        {
            return;
        }

        if ((start is null ? "DTSTART" : from is null ? "TZOFFSETFROM" : to is null ? "TZOFFSETTO" : null) is { } missing)
        {
            Flaw(ProblemCodes.ZonePart, missing);
        }
        else if (observances.Count >= limits.MaxObservances)
        {
            Flaw(ProblemCodes.ZoneCut, Number(limits.MaxObservances));
        }
        else if (start is { } begins && begins.Local.Year <= RuleShape.LastYear)
        {
            (open.Start, open.From, open.To) = (begins, from.GetValueOrDefault(), to.GetValueOrDefault());
            observances.Add(open);
        }

        open = null;
    }

    public void Take(in ContentLine line)
    {
        if (Octets.Is(line.Name, "DTSTART"u8))
        {
            start = DateText.TryRead(line, line.Value, out var value) ? value with { IsDate = false, TzId = null } : null;
        }
        else if (Octets.Is(line.Name, "TZOFFSETFROM"u8))
        {
            from = Read(line.Value);
        }
        else if (Octets.Is(line.Name, "TZOFFSETTO"u8))
        {
            to = Read(line.Value);
        }
        else if (Octets.Is(line.Name, "TZNAME"u8))
        {
            open!.Name = TextValue.Unescape(line.Value);
        }
        else if (Octets.Is(line.Name, "RRULE"u8))
        {
            TakeRule(line);
        }
        else if (Octets.Is(line.Name, "RDATE"u8))
        {
            TakeDates(line);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Flaw(string code, string argument)
    {
        IsFlawed = true;
        Say(code, argument);
    }

    private void Say(string code, string argument, string second = "")
    {
        if (remarks.Count < MostRemarks && !remarks.Contains((code, argument, second)))
        {
            remarks.Add((code, argument, second));
        }
    }

    private void TakeRule(in ContentLine line)
    {
        if (open!.Rules.Count >= limits.MaxRules)
        {
            Flaw(ProblemCodes.ZoneCut, Number(limits.MaxRules));
        }
        else if (RuleText.Read(line.Value, 0, new ProblemList(CalendarLimits.None)) is { } rule)
        {
            open.Rules.Add(rule);
        }
        else
        {
            Flaw(ProblemCodes.ZonePart, $"RRULE {ProblemList.Quote(line.Value)}");
        }
    }

    private void TakeDates(in ContentLine line)
    {
        var rest = line.Value;
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf((byte)',');
            var value = Octets.Trim(comma < 0 ? rest : rest[..comma]);
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (++dates > limits.MaxZoneDates)
            {
                Flaw(ProblemCodes.ZoneCut, Number(limits.MaxZoneDates));
                return;
            }

            if (!DateText.TryReadRecurrenceDate(line, value, out var date) || date is null)
            {
                Flaw(ProblemCodes.ZonePart, $"RDATE {ProblemList.Quote(value)}");
            }
            else if (date.Start.Local.Year <= RuleShape.LastYear)
            {
                open!.Dates.Add(date.Start);
            }
        }
    }

    private Offset? Read(ReadOnlySpan<byte> value)
    {
        value = Octets.Trim(value);
        if (!UtcOffset.TryRead(value, out var offset, out var isAsWritten))
        {
            return null;
        }

        if (!isAsWritten)
        {
            Say(ProblemCodes.ZoneOffset, ProblemList.Quote(value), offset.ToString("+HH:mm:ss", CultureInfo.InvariantCulture));
        }

        return offset;
    }
}
