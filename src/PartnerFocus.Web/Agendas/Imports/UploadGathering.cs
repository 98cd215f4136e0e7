using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Puts together what the files of one upload hold.</summary>
internal sealed class UploadGathering(UploadedFiles files)
{
    /// <summary>Codes of problems that cost an event; the others are read with a guess or without a detail.</summary>
    private static readonly HashSet<string> LeavesOut =
    [
        "event-cut-off", "too-many-events", "event-too-deep", "method", "no-dtstart", "bad-dtstart", "date-out-of-range", "bad-recurrence-id",
        "uid-too-long", "too-many-attendees", "too-many-dates", "too-many-rules", "too-many-rules-in-file", "too-many-values-in-file",
        "too-many-properties", "component-too-big", "needed-property-too-long",
    ];

    private readonly Dictionary<EntryKey, IncomingEntry> _entries = [];
    private readonly List<IncomingEntry> _known = [];
    private readonly List<SkippedLine> _skipped = [];
    private readonly List<FileLine> _files = [];
    private readonly List<FileCoverage> _coverages = [];
    private readonly HashSet<string> _leftOut = [];
    private readonly List<FileZones> _zones = [];
    private string? _name;
    private string? _product;
    private bool _isWhole = true;
    private bool _hasCalendar;

    /// <summary>Notes a file that is not taken.</summary>
    public void Refuse(UploadedFile file)
    {
        // What never was a calendar hides no entries; anything else may.
        _isWhole &= file.Fault == FileFault.NotACalendar;
        _files.Add(new FileLine(file.Name, 0, file.Fault, []));
    }

    /// <summary>Takes what was read of a file.</summary>
    public void Take(UploadedFile file, int index, List<IncomingEntry> entries, CalendarReader reader)
    {
        var summary = reader.Summary;
        var zones = reader.Zones.Parts.Select(part => new FileZones(index, part)).ToList();
        foreach (var entry in entries)
        {
            entry.Zones = zones[reader.Zones.PartOf(entry.Calendar)];
            Take(entry);
        }

        // An export says nothing or PUBLISH; anything else is a message about single meetings.
        _coverages.Add(new FileCoverage(index, summary.CoveredFrom, summary.CoveredTo, summary.Methods.All(m => m == "PUBLISH")));
        _leftOut.UnionWith(summary.LeftOutUids);
        _zones.AddRange(zones);
        _skipped.AddRange(summary.Problems.Where(p => LeavesOut.Contains(p.Code)).Select(p => Line(file, p)));
        _files.Add(new FileLine(file.Name, summary.Events, null,
            [.. summary.Problems.Where(p => !LeavesOut.Contains(p.Code)).OrderBy(p => p.Line).Select(p => Line(file, p))]));

        // An event that cannot be named may be any of those that seem to be missing.
        _isWhole &= !summary.IsTruncated && !summary.LeftOutUids.Contains("") && !summary.Problems.Any(p => p.Code == "event-too-deep");
        _hasCalendar = true;
        _name ??= summary.Name;
        _product ??= summary.ProductId;
    }

    public Upload ToUpload() => new()
    {
        Entries = Newest(),
        Skipped = _skipped,
        Files = _files,
        Coverages = _coverages,
        LeftOutUids = _leftOut,
        Zones = _zones,
        HasCalendar = _hasCalendar,
        IsWhole = _isWhole,
        CalendarName = _name,
        ProductId = _product,
    };

    private static SkippedLine Line(UploadedFile file, CalendarProblem problem) =>
        new(file.Name, problem.Line, problem.Code, problem.Arguments, problem.Message);

    /// <summary>Takes an entry unless there is a newer version of it: the higher SEQUENCE, then the later DTSTAMP, then the later read.</summary>
    private void Take(IncomingEntry entry)
    {
        // A recognised entry is its stored one, so that nothing needs to be looked up by its UID.
        var before = entry.Stored is { } stored ? stored.Held : _entries.GetValueOrDefault(entry.Key);
        if (before is not null && !IsNewer(entry, before))
        {
            Supersede(entry);
            return;
        }

        if (before is not null)
        {
            Supersede(before);
        }

        if (entry.Stored is { } known)
        {
            known.Held = entry;
            _known.Add(entry);
        }
        else
        {
            _entries[entry.Key] = entry;
        }
    }

    /// <summary>The newest version of each, be it recognised or not.</summary>
    private List<IncomingEntry> Newest()
    {
        var result = new List<IncomingEntry>(_known.Count + _entries.Count);
        foreach (var entry in _known.Where(e => e.Stored!.Held == e))
        {
            if (_entries.Count == 0 || !_entries.TryGetValue(entry.Key, out var other))
            {
                result.Add(entry);
                continue;
            }

            var isLater = (entry.File, entry.Line).CompareTo((other.File, other.Line)) > 0;
            if (isLater ? IsNewer(entry, other) : !IsNewer(other, entry))
            {
                Supersede(other);
                _entries.Remove(entry.Key);
                result.Add(entry);
            }
            else
            {
                Supersede(entry);
                entry.Stored!.Held = null;
            }
        }

        result.AddRange(_entries.Values.OrderBy(e => e.File).ThenBy(e => e.Line));
        return result;
    }

    private void Supersede(IncomingEntry entry) =>
        _skipped.Add(new SkippedLine(files.Files[entry.File].Name, entry.Line, "superseded", [], ProblemCodes.TextOf("superseded")));

    private static bool IsNewer(IncomingEntry one, IncomingEntry than) =>
        one.Sequence != than.Sequence ? one.Sequence > than.Sequence : than.Stamp is null || one.Stamp >= than.Stamp;
}
