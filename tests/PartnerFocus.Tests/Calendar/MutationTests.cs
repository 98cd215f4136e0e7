using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>
/// Damaged calendars, always the same ones; the variable CALENDAR_MUTATIONS sets how many. Every VEVENT must be accounted for by its line.
/// Memory is bounded by what the thread allocates in all, which is never less than what it holds at once, and does not depend on when the
/// garbage is collected. Time is what the processor worked, so that a busy machine fails nothing: that is known of the whole process only, so
/// an input that seems slow is measured again alone, and these tests run beside no others.
/// </summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class MutationTests
{
    private const long MostBytes = 200 * 1024 * 1024;

    private static readonly HashSet<string> Causes =
    [
        "event-cut-off", "too-many-events", "event-too-deep", "method", "no-dtstart", "bad-dtstart", "date-out-of-range", "bad-recurrence-id",
        "uid-too-long", "too-many-attendees", "too-many-dates", "too-many-rules", "too-many-rules-in-file", "too-many-properties", "component-too-big", "needed-property-too-long",
        "superseded",
    ];

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("CALENDAR_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 20_000;

    [SharedFact]
    public void Read_WhenBytesAreDamaged_AccountsForEveryEventInBoundedTimeAndMemory()
    {
        var calendars = new DamagedCalendars(Directory.EnumerateFiles(SharedCorpus.Path("corpus/ics"), "*.?cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
        var faults = new ConcurrentQueue<string>();
        var slow = new ConcurrentQueue<int>();
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (i, loop) =>
        {
            var watch = Stopwatch.StartNew();
            if (Fault(calendars[i]) is { } fault)
            {
                faults.Enqueue($"mutation {i}: {fault}");
            }

            if (watch.Elapsed > MostTime)
            {
                slow.Enqueue(i);
            }

            if (faults.Count > 5)
            {
                loop.Stop();
            }
        });
        var reallySlow = slow.Where(i => WorkOf(calendars[i]) > MostTime).Select(i => $"mutation {i} takes {WorkOf(calendars[i]).TotalMilliseconds} ms");

        faults.Concat(reallySlow).Should().BeEmpty();
    }

    private static TimeSpan WorkOf(byte[] bytes)
    {
        var before = Environment.CpuUsage.TotalTime;
        Fault(bytes);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static string? Fault(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var file = CalendarFile.Read(bytes);
            var fault = FaultOfAccounts(file) ?? FaultOfSeries(file) ?? FaultOfTexts(file);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return fault ?? (allocated > MostBytes ? $"{allocated / 1024 / 1024} MB allocated" : null);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    /// <summary>Each VEVENT begins on a line of its own, and that line is named once: by the event, or by why it is not there.</summary>
    private static string? FaultOfAccounts(CalendarFile file)
    {
        var s = file.Summary;
        int[] notTaken = [.. s.Problems.Where(p => Causes.Contains(p.Code)).Select(p => p.Line)];
        var lines = notTaken.Concat(file.Events.Select(e => e.Line)).ToHashSet();
        return s.Ready + s.LeftOut + s.Superseded != s.Events ? "an event is not accounted for"
            : s.Ready != file.Events.Count || notTaken.Length != s.LeftOut + s.Superseded ? "an event is left out without its line"
            : lines.Count != s.Events || lines.Contains(0) ? "a line is named twice, or not at all"
            : null;
    }

    private static string? FaultOfSeries(CalendarFile file)
    {
        foreach (var series in file.Series)
        {
            foreach (var o in series.Between(Instant.FromUtc(2007, 1, 1, 0, 0), Instant.FromUtc(2007, 6, 1, 0, 0), file.Zones, 500))
            {
                if (o.End.ToInstant() < o.Start.ToInstant())
                {
                    return "an occurrence ends before it starts";
                }
            }

            series.Span(file.Zones);
        }

        return null;
    }

    private static string? FaultOfTexts(CalendarFile file) =>
        file.Events.Take(3).Any(e => VEvent.Parse(e.Text).Text != e.Text) ? "an event is not read back" : null;
}
