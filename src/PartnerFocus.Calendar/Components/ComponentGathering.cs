using System.Globalization;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Follows BEGIN and END, gathers the lines of one VEVENT or VTIMEZONE at a time, and copes with files whose BEGINs and
/// ENDs do not match. There is no recursion: what is open is a list of names.
/// </summary>
internal sealed class ComponentGathering(CalendarLimits limits, CalendarSummary summary, CalendarHeader header, ProblemList problems)
{
    private readonly ComponentStack open = new(limits.MaxDepth);
    private Gathered gathering;
    private int depth;
    private int strayLines;
    private int firstStray;
    private bool saidOutside;

    /// <summary>The lines of the component that was completed last, or is being gathered.</summary>
    public ComponentBuffer Buffer { get; } = new(limits);

    /// <summary>A property that the event cannot do without but is too long to read; null when there is none.</summary>
    public string? NeededTooLong { get; private set; }

    /// <summary>Whether a VEVENT is being gathered.</summary>
    public bool IsInEvent => gathering == Gathered.Event;

    /// <summary>Whether anything is open.</summary>
    public bool IsOpen => open.Depth > 0;

    /// <summary>Takes one line; says what it completes.</summary>
    public Gathered Take(TextLines lines)
    {
        var line = lines.Line;
        if ((line[0] | 0x20) is 'b' or 'e' && ContentLine.TryParse(line, out var edge))
        {
            if (Octets.Is(edge.Name, "BEGIN"u8))
            {
                return Begin(Octets.Trim(edge.Value), lines);
            }

            if (Octets.Is(edge.Name, "END"u8))
            {
                return End(Octets.Trim(edge.Value), lines);
            }
        }

        if (gathering == Gathered.Nothing)
        {
            TakeOutside(line, lines.Number);
        }
        else if (open.Beyond == 0 && (gathering == Gathered.Zone || open.Depth == depth))
        {
            Keep(lines);
        }

        return Gathered.Nothing;
    }

    /// <summary>Says how many lines belonged to nothing.</summary>
    public void ReportStrayLines()
    {
        if (strayLines > 0 && summary.IsCalendar)
        {
            problems.Add(firstStray, ProblemCodes.BadLines, Text(strayLines));
        }
    }

    /// <summary>A line of the VCALENDAR itself, or of nothing; what stands in components that are not kept is nobody's concern.</summary>
    private void TakeOutside(ReadOnlySpan<byte> line, int number)
    {
        if (open.Top is "VCALENDAR" && ContentLine.TryParse(line, out var property))
        {
            header.Take(property, number);
        }
        else if (open.Depth == 0 || open.Top is "VCALENDAR")
        {
            firstStray = strayLines++ == 0 ? number : firstStray;
        }
    }

    private static bool IsOuter(ReadOnlySpan<byte> name) =>
        Octets.Is(name, "VEVENT"u8) || Octets.Is(name, "VCALENDAR"u8) || Octets.Is(name, "VTIMEZONE"u8)
        || Octets.Is(name, "VTODO"u8) || Octets.Is(name, "VJOURNAL"u8) || Octets.Is(name, "VFREEBUSY"u8)
        || Octets.Is(name, "VAVAILABILITY"u8);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsInlineAttachment(ReadOnlySpan<byte> line) =>
        (line[0] | 0x20) is 'a' or 'i' && (Octets.StartsWith(line, "ATTACH;"u8) || Octets.StartsWith(line, "IMAGE;"u8))
        && ContentLine.TryParse(line, out var property)
        && (property.Has("VALUE"u8, "BINARY"u8) || property.Has("ENCODING"u8, "BASE64"u8));

    private void Keep(TextLines lines)
    {
        if (lines.IsTooLong)
        {
            DropTooLong(lines);
        }
        else if (!IsInlineAttachment(lines.Line))
        {
            Buffer.Add(lines.Line, lines.Number);
        }
    }

    private void DropTooLong(TextLines lines)
    {
        var name = lines.Line[..Math.Max(0, lines.Line.IndexOfAny((byte)':', (byte)';'))];
        if (EventProperties.Find(name) is > EventProperty.Other and <= EventProperty.ExDate)
        {
            NeededTooLong = ProblemList.Quote(name);
        }
        else
        {
            problems.Add(lines.Number, ProblemCodes.LineTooLong, ProblemList.Quote(name));
        }
    }

    private Gathered Begin(ReadOnlySpan<byte> name, TextLines lines)
    {
        var completed = IsOuter(name) ? CloseUnfinished(Octets.Is(name, "VCALENDAR"u8), lines.Number) : Gathered.Nothing;
        if (completed != Gathered.Nothing)
        {
            // The buffer holds what is completed; the reader takes it and then gives this line once more.
            return completed | Gathered.TakeLineAgain;
        }

        if (Octets.Is(name, "VEVENT"u8))
        {
            BeginEvent(lines);
        }
        else if (!open.Push(name))
        {
            if (open.Beyond == 1)
            {
                problems.Add(lines.Number, ProblemCodes.TooDeep, Text(limits.MaxDepth));
            }
        }
        else
        {
            BeginOther(name, lines);
        }

        return Gathered.Nothing;
    }

    private void BeginOther(ReadOnlySpan<byte> name, TextLines lines)
    {
        summary.IsCalendar |= IsOuter(name);
        if (Octets.Is(name, "VCALENDAR"u8))
        {
            header.Begin();
        }
        else if (Octets.Is(name, "VTIMEZONE"u8))
        {
            Start(Gathered.Zone, lines);
        }
        else if (gathering == Gathered.Zone)
        {
            Keep(lines);
        }
        else if (Octets.Is(name, "VALARM"u8))
        {
            summary.Alarms++;
        }

        if (gathering == Gathered.Nothing && !Octets.Is(name, "VCALENDAR"u8) && (open.Depth == 1 || (open.Depth == 2 && open.Find("VCALENDAR"u8) == 1)))
        {
            CountOther(name);
        }
    }

    private void CountOther(ReadOnlySpan<byte> name)
    {
        summary.Other++;
        summary.Tasks += Octets.Is(name, "VTODO"u8) ? 1 : 0;
        summary.Journals += Octets.Is(name, "VJOURNAL"u8) ? 1 : 0;
        summary.FreeBusy += Octets.Is(name, "VFREEBUSY"u8) ? 1 : 0;
    }

    private void BeginEvent(TextLines lines)
    {
        summary.IsCalendar = true;
        summary.Events++;
        if (open.Depth == 0 && !saidOutside)
        {
            saidOutside = true;
            problems.Add(lines.Number, ProblemCodes.NoCalendar);
        }

        if (open.Push("VEVENT"u8))
        {
            Start(Gathered.Event, lines);
        }
        else
        {
            summary.LeftOut++;
            problems.AddCause(lines.Number, ProblemCodes.EventTooDeep, Text(limits.MaxDepth));
        }
    }

    private void Start(Gathered what, TextLines lines)
    {
        (gathering, depth, NeededTooLong) = (what, open.Depth, null);
        Buffer.Clear();
        Buffer.Add(lines.Line, lines.Number);
    }

    private Gathered End(ReadOnlySpan<byte> name, TextLines lines)
    {
        if (open.PopBeyond())
        {
            return Gathered.Nothing;
        }

        var closes = open.Find(name);
        if (closes == 0)
        {
            problems.Add(lines.Number, ProblemCodes.StrayEnd, ProblemList.Quote(name));
            return Gathered.Nothing;
        }

        var completed = Gathered.Nothing;
        if (gathering != Gathered.Nothing && closes <= depth)
        {
            completed = Complete(lines.Number, isMissingEnd: closes < depth);
        }
        else if (gathering == Gathered.Zone)
        {
            Keep(lines);
        }

        open.CloseTo(closes - 1);
        return completed;
    }

    /// <summary>A component that can only stand outside begins: what is still open had no END.</summary>
    private Gathered CloseUnfinished(bool calendarToo, int number)
    {
        if (gathering != Gathered.Nothing)
        {
            open.CloseTo(depth - 1);
            return Complete(number, isMissingEnd: true);
        }

        var calendar = open.Find("VCALENDAR"u8);
        if (calendarToo && calendar > 0)
        {
            problems.Add(number, ProblemCodes.MissingEnd, "VCALENDAR");
            open.CloseTo(calendar - 1);
        }

        return Gathered.Nothing;
    }

    private Gathered Complete(int number, bool isMissingEnd)
    {
        var what = gathering;
        gathering = Gathered.Nothing;
        if (isMissingEnd)
        {
            problems.Add(number, ProblemCodes.MissingEnd, what == Gathered.Event ? "VEVENT" : "VTIMEZONE");
        }

        Buffer.Add(what == Gathered.Event ? "END:VEVENT"u8 : "END:VTIMEZONE"u8, number);
        return what;
    }
}

/// <summary>What a line completes.</summary>
[Flags]
internal enum Gathered
{
    Nothing = 0,

    /// <summary>A VEVENT.</summary>
    Event = 1,

    /// <summary>A VTIMEZONE.</summary>
    Zone = 2,

    /// <summary>The line itself begins something and is to be given again.</summary>
    TakeLineAgain = 4,
}
