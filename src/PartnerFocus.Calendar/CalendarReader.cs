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
    private readonly CalendarLimits limits;
    private readonly ProblemList problems;
    private readonly TextLines lines;
    private readonly CalendarHeader header;
    private readonly ComponentGathering gathering;
    private readonly EventBuilder builder;
    private readonly ZoneCollection zones;
    private readonly CalendarSummary summary = new();
    private readonly HashSet<string> leftOutUids = new(StringComparer.Ordinal);
    private VEvent? current;
    private bool lineAgain;
    private bool ended;

    /// <summary>Begins to read; a stream that can seek is scanned for its encoding first.</summary>
    /// <param name="stream">The bytes of the file; stays open.</param>
    /// <param name="limits">What the file may contain; <see cref="CalendarLimits.Default"/> when null.</param>
    public CalendarReader(Stream stream, CalendarLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.limits = limits ?? CalendarLimits.Default;
        problems = new ProblemList(this.limits);
        lines = new TextLines(stream, this.limits, problems);
        zones = new ZoneCollection(this.limits, problems);
        header = new CalendarHeader(summary, zones, problems);
        gathering = new ComponentGathering(this.limits, summary, header, problems);
        builder = new EventBuilder(this.limits, problems);
    }

    /// <summary>The event that <see cref="Read"/> has moved to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public VEvent Event => current ?? throw new InvalidOperationException("Read has not moved to an event.");

    /// <summary>What was found in the file; complete once <see cref="Read"/> has answered false.</summary>
    /// <exception cref="InvalidOperationException">The end has not been reached.</exception>
    public CalendarSummary Summary => ended ? summary : throw new InvalidOperationException("The end has not been reached.");

    /// <summary>The zones of the file (<see cref="CalendarZones.Of"/> has those of an event), floating times in X-WR-TIMEZONE or else in UTC; once <see cref="Read"/> has answered false.</summary>
    public CalendarZones Zones { get; private set; } = CalendarZones.For(DateTimeZone.Utc);

    /// <summary>Moves to the next event that can be used; false at the end of the file.</summary>
    /// <param name="isKnown">
    /// Asked once for each event that may be used; null when none is known. A known one is passed over: it is counted, and its
    /// zones are noted, but it is not made, which saves its memory and much of its time. What is wrong with its texts, words and
    /// addresses is not reported then.
    /// </param>
    /// <param name="passed">Given when each known event is and how it recurs; that has no text and no other value. Null when nobody asks.</param>
    public bool Read(KnownEvent? isKnown = null, Action<VEvent>? passed = null)
    {
        current = null;
        while (current is null && !ended)
        {
            if (!lineAgain && !lines.Next())
            {
                Finish();
                break;
            }

            var completed = gathering.Take(lines);
            lineAgain = (completed & Gathered.TakeLineAgain) != 0;
            if ((completed & Gathered.Event) != 0)
            {
                CompleteEvent(isKnown, passed);
            }
            else if ((completed & Gathered.Zone) != 0 && !gathering.Buffer.IsTooLarge)
            {
                zones.Define(gathering.Buffer);
            }
        }

        return current is not null;
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private void CompleteEvent(KnownEvent? isKnown, Action<VEvent>? passed)
    {
        var leftOut = true;
        if (header.RefusedMethod is { } method)
        {
            LeaveOut(ProblemCodes.Method, method);
        }
        else if (summary.Ready >= limits.MaxEvents)
        {
            LeaveOut(ProblemCodes.TooManyEvents, limits.MaxEvents.ToString(CultureInfo.InvariantCulture));
        }
        else if (gathering.NeededTooLong is { } name)
        {
            LeaveOut(ProblemCodes.NeededTooLong, name);
        }
        else if (isKnown is not null && !gathering.Buffer.IsTooLarge && isKnown(new RawEvent(gathering.Buffer)))
        {
            var times = builder.BuildTimes(gathering.Buffer);
            leftOut = !Count(times);
            if (times is not null)
            {
                passed?.Invoke(times);
            }
        }
        else
        {
            current = builder.Build(gathering.Buffer);
            leftOut = !Count(current);
        }

        if (leftOut && header.RefusedMethod is null)
        {
            leftOutUids.Add(gathering.Buffer.Uid(limits.MaxUid) ?? "");
        }
    }

    /// <summary>Counts what was made of a component; false when it was nothing.</summary>
    private bool Count(VEvent? made)
    {
        if (made is null)
        {
            summary.LeftOut++;
            return false;
        }

        made.Calendar = summary.Calendars;
        summary.Ready++;
        summary.Series += made.IsSeries ? 1 : 0;
        summary.Overrides += made.RecurrenceId is null ? 0 : 1;
        zones.Use(made);
        return true;
    }

    private void LeaveOut(string code, params string[] arguments)
    {
        summary.LeftOut++;
        problems.AddCause(gathering.Buffer.FirstNumber, code, arguments);
    }

    private void Finish()
    {
        ended = true;
        if (gathering.IsInEvent)
        {
            LeaveOut(ProblemCodes.EventCutOff);
        }

        gathering.ReportStrayLines();
        summary.IsTruncated = lines.IsOverBytes || gathering.IsOpen;
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

        Zones = zones.Decide(summary);
        summary.Problems = problems.ToList();
        summary.LeftOutUids = leftOutUids;
    }
}
