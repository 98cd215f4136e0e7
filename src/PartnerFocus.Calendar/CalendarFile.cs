using System.Runtime.InteropServices;

namespace PartnerFocus.Calendar;

/// <summary>A whole calendar file: its events, put together by UID, older versions set aside.</summary>
public sealed class CalendarFile
{
    private CalendarFile(CalendarSummary summary, IReadOnlyList<VEvent> events, CalendarZones zones, CalendarLimits? limits)
    {
        Summary = summary;
        Events = events;
        Zones = zones;
        Series = [.. events.GroupBy(e => e.Uid, StringComparer.Ordinal)
            .Select(g => new EventSeries(g.FirstOrDefault(e => e.RecurrenceId is null), [.. g.Where(e => e.RecurrenceId is not null)], limits))];
    }

    /// <summary>What was found; superseded events are counted and reported.</summary>
    public CalendarSummary Summary { get; }

    /// <summary>The events that can be used, in the order of the file.</summary>
    public IReadOnlyList<VEvent> Events { get; }

    /// <summary>The same events by UID, in the order of the file.</summary>
    public IReadOnlyList<EventSeries> Series { get; }

    /// <summary>The zones of the file (<see cref="CalendarZones.Of"/> has those of an event); floating times in X-WR-TIMEZONE, or else in UTC (see <see cref="CalendarZones.WithFloating"/>).</summary>
    public CalendarZones Zones { get; }

    /// <summary>Reads a whole file. Never throws for bad input.</summary>
    /// <param name="stream">The bytes of the file; stays open. Its own exceptions are passed on.</param>
    /// <param name="limits">What the file may contain; <see cref="CalendarLimits.Default"/> when null.</param>
    public static CalendarFile Read(Stream stream, CalendarLimits? limits = null)
    {
        using var reader = new CalendarReader(stream, limits);
        var events = new List<VEvent>();
        while (reader.Read())
        {
            events.Add(reader.Event);
        }

        var kept = SetAsideOlder(events, reader.Zones, reader.Summary);
        return new CalendarFile(reader.Summary, kept, reader.Zones, limits);
    }

    /// <summary>Reads a whole file from memory. Never throws for bad input.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="limits">What the file may contain; <see cref="CalendarLimits.Default"/> when null.</param>
    public static CalendarFile Read(ReadOnlyMemory<byte> bytes, CalendarLimits? limits = null)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : bytes.ToArray();
        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        return Read(stream, limits);
    }

    /// <summary>Of two versions of one event the higher SEQUENCE stays, then the later DTSTAMP, then the later in the file.</summary>
    internal static bool IsNewer(VEvent one, VEvent than) =>
        one.Sequence != than.Sequence ? one.Sequence > than.Sequence
        : one.DtStamp != than.DtStamp ? than.DtStamp is null || one.DtStamp > than.DtStamp
        : one.LastModified == than.LastModified || than.LastModified is null || one.LastModified > than.LastModified;

    private static List<VEvent> SetAsideOlder(List<VEvent> events, CalendarZones zones, CalendarSummary summary)
    {
        var older = new HashSet<VEvent>();
        var masters = Newest(events.Where(e => e.RecurrenceId is null), e => (e.Uid, 0L), older);
        Newest(events.Where(e => e.RecurrenceId is not null), e => (e.Uid, Named(e, masters.GetValueOrDefault((e.Uid, 0L)), zones)), older);

        var kept = events.FindAll(e => !older.Contains(e));
        Count(summary, kept, older);
        return kept;
    }

    private static Dictionary<(string Uid, long Time), VEvent> Newest(IEnumerable<VEvent> events, Func<VEvent, (string Uid, long Time)> keyOf, HashSet<VEvent> older)
    {
        var newest = new Dictionary<(string, long), VEvent>();
        foreach (var one in events)
        {
            var key = keyOf(one);
            var isNewer = !newest.TryGetValue(key, out var before) || IsNewer(one, before);
            if (before is not null)
            {
                older.Add(isNewer ? before : one);
            }

            newest[key] = isNewer ? one : before!;
        }

        return newest;
    }

    /// <summary>The occurrence that a RECURRENCE-ID names, in whichever zone it does so.</summary>
    private static long Named(VEvent one, VEvent? master, CalendarZones zones)
    {
        var id = one.RecurrenceId!.Value;
        var clock = new SeriesClock(master?.Start ?? id, zones.Of(master ?? one));
        return clock.Wall.ToInstant(clock.KeyOf(id), out _);
    }

    private static void Count(CalendarSummary summary, List<VEvent> kept, HashSet<VEvent> older)
    {
        var masters = kept.Where(e => e.RecurrenceId is null).Select(e => e.Uid).ToHashSet(StringComparer.Ordinal);
        var alone = kept.Where(e => e.RecurrenceId is not null && !masters.Contains(e.Uid));
        summary.Superseded = older.Count;
        summary.Ready = kept.Count;
        summary.Series = kept.Count(e => e.IsSeries);
        summary.Overrides = kept.Count(e => e.RecurrenceId is not null);
        summary.Problems =
        [
            .. summary.Problems,
            .. older.OrderBy(e => e.Line).Select(e => ProblemCodes.Make(e.Line, ProblemCodes.Superseded)),
            .. alone.Select(e => ProblemCodes.Make(e.Line, ProblemCodes.OverrideAlone)),
        ];
    }
}
