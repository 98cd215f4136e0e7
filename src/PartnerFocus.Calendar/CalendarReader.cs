using System.Buffers;
using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Reads the events of a calendar file one by one (RFC 5545; vCalendar 1.0). Never throws for bad input: what is wrong
/// is in <see cref="Summary"/> once <see cref="Read"/> has answered false. Memory grows with the largest component,
/// not with the file. Exceptions of the stream itself are passed on.
/// </summary>
public sealed class CalendarReader : IDisposable
{
    private static readonly SearchValues<byte> Control =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b != 9).Select(b => (byte)b), 127]);

    private readonly CalendarLimits limits;
    private readonly ProblemList problems;
    private readonly LineSource lines;
    private readonly ComponentStack open;
    private readonly ComponentBuffer buffer;
    private readonly EventBuilder builder;
    private readonly CalendarHeader header;
    private readonly ZoneCollection zones = new();
    private readonly CalendarSummary summary = new();
    private ByteEncoding encoding;
    private Capture capture;
    private int captureDepth;
    private readonly HashSet<string> leftOutUids = new(StringComparer.Ordinal);
    private string? neededTooLong;
    private VEvent? current;
    private bool sawControl;
    private bool ended;

    /// <summary>Begins to read; nothing is read from the stream but its first bytes (a stream that can seek is scanned for its encoding).</summary>
    /// <param name="stream">The bytes of the file; stays open.</param>
    /// <param name="limits">What the file may contain; <see cref="CalendarLimits.Default"/> when null.</param>
    public CalendarReader(Stream stream, CalendarLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.limits = limits ?? CalendarLimits.Default;
        problems = new ProblemList(this.limits);
        (stream, encoding, var isUtf16) = InputEncoding.Detect(stream, this.limits);
        lines = new LineSource(stream, this.limits);
        open = new ComponentStack(this.limits.MaxDepth);
        buffer = new ComponentBuffer(this.limits);
        builder = new EventBuilder(this.limits, problems);
        header = new CalendarHeader(summary, problems);
        if (isUtf16)
        {
            problems.Add(0, ProblemCodes.Utf16);
        }

        if (encoding == ByteEncoding.Windows1252)
        {
            problems.Add(0, ProblemCodes.Windows1252);
        }
    }

    private enum Capture
    {
        None,
        Event,
        Zone,
    }

    /// <summary>The event that <see cref="Read"/> has moved to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public VEvent Event => current ?? throw new InvalidOperationException("Read has not moved to an event.");

    /// <summary>What was found in the file; complete once <see cref="Read"/> has answered false.</summary>
    /// <exception cref="InvalidOperationException">The end has not been reached.</exception>
    public CalendarSummary Summary => ended ? summary : throw new InvalidOperationException("The end has not been reached.");

    /// <summary>The zones of the file, floating times in X-WR-TIMEZONE or else in UTC; once <see cref="Read"/> has answered false.</summary>
    public CalendarZones Zones { get; private set; } = CalendarZones.For(DateTimeZone.Utc);

    /// <summary>Moves to the next event that can be used; false at the end of the file.</summary>
    public bool Read()
    {
        current = null;
        while (!ended)
        {
            if (!lines.Next())
            {
                Finish();
                break;
            }

            if (TakeLine(Decoded()))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private static bool IsOuter(ReadOnlySpan<byte> name) =>
        Octets.Is(name, "VEVENT"u8) || Octets.Is(name, "VCALENDAR"u8) || Octets.Is(name, "VTIMEZONE"u8)
        || Octets.Is(name, "VTODO"u8) || Octets.Is(name, "VJOURNAL"u8) || Octets.Is(name, "VFREEBUSY"u8)
        || Octets.Is(name, "VAVAILABILITY"u8);

    /// <summary>The line as valid UTF-8 without control characters.</summary>
    private ReadOnlySpan<byte> Decoded()
    {
        var line = lines.Line;
        if (encoding == ByteEncoding.Unknown && !System.Text.Unicode.Utf8.IsValid(line) && !lines.IsTooLong)
        {
            encoding = ByteEncoding.Windows1252;
            problems.Add(lines.Number, ProblemCodes.Windows1252);
        }

        if (encoding == ByteEncoding.Windows1252 && line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            line = Windows1252Text.ToUtf8(line);
        }

        if (line.IndexOfAny(Control) < 0)
        {
            return line;
        }

        if (!sawControl)
        {
            sawControl = true;
            problems.Add(lines.Number, ProblemCodes.ControlCharacters);
        }

        return line.ToArray().Where(b => !Control.Contains(b)).ToArray();
    }

    /// <summary>Takes one line; true when it completes an event that can be used.</summary>
    private bool TakeLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        if (line.Length > 4 && (line[0] | 0x20) is 'b' or 'e' && ContentLine.TryParse(line, out var edge))
        {
            if (Octets.Is(edge.Name, "BEGIN"u8))
            {
                return Begin(Octets.Trim(edge.Value), line);
            }

            if (Octets.Is(edge.Name, "END"u8))
            {
                return End(Octets.Trim(edge.Value), line);
            }
        }

        if (capture == Capture.None)
        {
            if (open.Top is "VCALENDAR" && ContentLine.TryParse(line, out var property))
            {
                header.Take(property, lines.Number);
            }
        }
        else if (open.Beyond == 0 && (capture == Capture.Zone || open.Depth == captureDepth))
        {
            Keep(line);
        }

        return false;
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        if (lines.IsTooLong)
        {
            DropTooLong(line);
        }
        else if (!IsInlineAttachment(line))
        {
            buffer.Add(line, lines.Number);
        }
    }

    private void DropTooLong(ReadOnlySpan<byte> line)
    {
        var name = line[..Math.Max(0, line.IndexOfAny((byte)':', (byte)';'))];
        var property = EventProperties.Find(name);
        if (property is > EventProperty.Other and <= EventProperty.ExDate)
        {
            neededTooLong = ProblemList.Quote(name);
        }
        else
        {
            problems.Add(lines.Number, ProblemCodes.LineTooLong, ProblemList.Quote(name));
        }
    }

    private static bool IsInlineAttachment(ReadOnlySpan<byte> line) =>
        (line[0] | 0x20) is 'a' or 'i' && (Octets.StartsWith(line, "ATTACH;"u8) || Octets.StartsWith(line, "IMAGE;"u8))
        && ContentLine.TryParse(line, out var property)
        && (property.Has("VALUE"u8, "BINARY"u8) || property.Has("ENCODING"u8, "BASE64"u8));

    private bool Begin(ReadOnlySpan<byte> name, ReadOnlySpan<byte> line)
    {
        var completed = IsOuter(name) && CloseUnfinished(Octets.Is(name, "VCALENDAR"u8));
        if (Octets.Is(name, "VEVENT"u8))
        {
            BeginEvent(line);
            return completed;
        }

        if (!open.Push(name))
        {
            if (open.Beyond == 1)
            {
                problems.Add(lines.Number, ProblemCodes.TooDeep, Text(limits.MaxDepth));
            }

            return completed;
        }

        if (Octets.Is(name, "VCALENDAR"u8))
        {
            summary.IsCalendar = true;
            header.Begin();
        }
        else if (Octets.Is(name, "VTIMEZONE"u8))
        {
            summary.IsCalendar = true;
            StartCapture(Capture.Zone, line);
        }
        else if (capture == Capture.Zone)
        {
            Keep(line);
        }
        else if (capture == Capture.None && open.Depth <= 2 && (open.Depth == 1 || open.Find("VCALENDAR"u8) == 1))
        {
            summary.IsCalendar |= IsOuter(name);
            summary.Other++;
        }

        return completed;
    }

    private void BeginEvent(ReadOnlySpan<byte> line)
    {
        summary.IsCalendar = true;
        summary.Events++;
        if (open.Depth == 0 && summary.Calendars == 0 && summary.Events == 1)
        {
            problems.Add(lines.Number, ProblemCodes.NoCalendar);
        }

        if (!open.Push("VEVENT"u8))
        {
            LeaveOut(lines.Number, ProblemCodes.EventTooDeep, Text(limits.MaxDepth));
            return;
        }

        StartCapture(Capture.Event, line);
    }

    private void StartCapture(Capture what, ReadOnlySpan<byte> line)
    {
        (capture, captureDepth, neededTooLong) = (what, open.Depth, null);
        buffer.Clear();
        buffer.Add(line, lines.Number);
    }

    private bool End(ReadOnlySpan<byte> name, ReadOnlySpan<byte> line)
    {
        if (open.PopBeyond())
        {
            return false;
        }

        var depth = open.Find(name);
        if (depth == 0)
        {
            problems.Add(lines.Number, ProblemCodes.StrayEnd, ProblemList.Quote(name));
            return false;
        }

        var completed = false;
        if (capture != Capture.None && depth <= captureDepth)
        {
            if (depth < captureDepth)
            {
                problems.Add(lines.Number, ProblemCodes.MissingEnd, capture == Capture.Event ? "VEVENT" : "VTIMEZONE");
                line = capture == Capture.Event ? "END:VEVENT"u8 : "END:VTIMEZONE"u8;
            }

            completed = Complete(line);
        }
        else if (capture == Capture.Zone)
        {
            Keep(line);
        }

        open.CloseTo(depth - 1);
        return completed;
    }

    /// <summary>A component that can only stand outside begins: what is still open had no END.</summary>
    private bool CloseUnfinished(bool calendarToo)
    {
        var completed = false;
        if (capture != Capture.None)
        {
            problems.Add(lines.Number, ProblemCodes.MissingEnd, capture == Capture.Event ? "VEVENT" : "VTIMEZONE");
            completed = Complete(capture == Capture.Event ? "END:VEVENT"u8 : "END:VTIMEZONE"u8);
            open.CloseTo(captureDepth - 1);
        }

        var calendar = open.Find("VCALENDAR"u8);
        if (calendarToo && calendar > 0)
        {
            problems.Add(lines.Number, ProblemCodes.MissingEnd, "VCALENDAR");
            open.CloseTo(calendar - 1);
        }

        return completed;
    }

    private bool Complete(ReadOnlySpan<byte> line)
    {
        buffer.Add(line, lines.Number);
        var what = capture;
        capture = Capture.None;
        if (what == Capture.Zone)
        {
            if (!buffer.IsTooLarge)
            {
                zones.Define(buffer, problems);
            }

            return false;
        }

        return CompleteEvent();
    }

    private bool CompleteEvent()
    {
        var line = buffer.Numbers[0];
        if (header.RefusedMethod is { } method)
        {
            return LeaveOut(line, ProblemCodes.Method, method);
        }

        if (summary.Ready >= limits.MaxEvents)
        {
            NoteUid();
            return LeaveOut(line, ProblemCodes.TooManyEvents, Text(limits.MaxEvents));
        }

        if (neededTooLong is not null)
        {
            NoteUid();
            return LeaveOut(line, ProblemCodes.NeededTooLong, neededTooLong);
        }

        current = builder.Build(buffer);
        if (current is null)
        {
            NoteUid();
            summary.LeftOut++;
            return false;
        }

        summary.Ready++;
        summary.Series += current.IsSeries ? 1 : 0;
        summary.Overrides += current.RecurrenceId is null ? 0 : 1;
        zones.Use(current);
        return true;
    }

    private void NoteUid()
    {
        if (buffer.Uid(limits.MaxUid) is { } uid)
        {
            leftOutUids.Add(uid);
        }
    }

    private bool LeaveOut(int line, string code, params string[] arguments)
    {
        summary.LeftOut++;
        problems.AddCause(line, code, arguments);
        return false;
    }

    private void Finish()
    {
        ended = true;
        if (capture == Capture.Event)
        {
            LeaveOut(buffer.Numbers[0], ProblemCodes.EventCutOff);
        }

        summary.IsTruncated = lines.IsOverBytes || open.Depth > 0;
        if (lines.IsOverBytes)
        {
            problems.Add(0, ProblemCodes.FileTooBig, limits.MaxBytes.ToString(CultureInfo.InvariantCulture));
        }
        else if (!summary.IsCalendar)
        {
            problems.Add(0, ProblemCodes.NotACalendar);
        }
        else if (summary.IsTruncated)
        {
            problems.Add(lines.Number, ProblemCodes.CutOff);
        }

        Zones = zones.Decide(summary, problems);
        summary.Problems = problems.ToList();
        summary.LeftOutUids = leftOutUids;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
