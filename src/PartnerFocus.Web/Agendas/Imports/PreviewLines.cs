using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Writes a comparison out for a person to read.</summary>
/// <param name="seesPrivate">Whether titles of private entries are shown.</param>
internal sealed class PreviewLines(FocusDbContext db, UploadReading reading, StoredAgenda stored, bool seesPrivate)
{
    /// <summary>UIDs of series that are private, or become so: their changed meetings are too, whatever was stored of them before.</summary>
    private readonly HashSet<string> _private = [.. stored.Entries.Where(e => e is { IsPrivate: true, RecurrenceId: "" }).Select(e => e.Uid)];

    public async Task<ImportPreview> WriteAsync(Upload upload, AgendaDiff diff, CancellationToken cancel)
    {
        _private.UnionWith(upload.Entries.Where(e => e is { IsPrivate: true, RecurrenceId: "" }).Select(e => e.Uid));
        return await LinesAsync(upload, diff, cancel);
    }

    private async Task<ImportPreview> LinesAsync(Upload upload, AgendaDiff diff, CancellationToken cancel) => new()
    {
        AgendaVersion = stored.Agenda?.Version,
        Source = stored.Source,
        ChosenZone = stored.ChosenZone?.Id ?? "",
        ZonesOfFiles = [.. upload.Zones.Select(z => stored.UnchosenOf(z).Id).Distinct()],
        Counts = new ImportCounts(diff.Added.Count, diff.Changed.Count, diff.Gone.Count, diff.Same, upload.Skipped.Count),
        HasCalendar = upload.HasCalendar,
        IsWhole = upload.IsWhole,
        Added = Added(diff),
        Changed = await ChangedAsync(diff, cancel),
        Gone = [.. diff.Gone.OrderBy(e => e.FirstStart).Take(ImportPreview.Listed).Select(Line)],
        Skipped = CauseGroup.Of(upload.Skipped.Select(Shown), upload.Files.Select(f => f.Name)),
        Files = [.. upload.Files.Select((file, i) => upload.Zones.FirstOrDefault(z => z.File == i) is { } zones ? Told(file, zones) : file with { Warnings = [.. file.Warnings.Select(Shown)] })],
    };

    private List<EntryLine> Added(AgendaDiff diff)
    {
        var listed = diff.Added.OrderBy(e => e.FirstStart).Take(ImportPreview.Listed).ToList();
        var never = reading.WithTexts(listed.Where(e => e.IsSeries))
            .Where(e => NeverComesUp(VEvent.Parse(Encoding.UTF8.GetString(e.Text.Span)), e.Entry.FirstStart)).Select(e => e.Entry).ToHashSet();
        var known = stored.Entries.Where(e => e.RecurrenceId.Length == 0).Select(e => e.Uid).ToHashSet();
        return [.. listed.Select(e => Line(e) with { NeverComesUp = never.Contains(e), IsOfKnownSeries = e.RecurrenceId.Length > 0 && known.Contains(e.Uid) })];
    }

    /// <summary>A rule may fall on no day at all, or every day of it be taken out.</summary>
    private bool NeverComesUp(VEvent series, Instant first) =>
        !new EventSeries(series, []).Between(first - Duration.FromDays(1), AgendaEntry.Endless, stored.Zones, 1).Any();

    /// <summary>While a file is read nobody knows yet where its agenda is; a guess at a zone is told as what came of it.</summary>
    private FileLine Told(FileLine file, FileZones zones) => file with
    {
        Warnings = [.. file.Warnings.Select(w => w is { Code: "unknown-zone" or "zone-by-offset", Arguments: [var name, _] } && zones.Resolve(name).Id is var zone
            ? w with { Arguments = [name, zone], Message = string.Format(CultureInfo.InvariantCulture, ProblemCodes.TextOf(w.Code), name, zone) }
            : Shown(w))],
    };

    /// <summary>Of a member's calendar only time is read: what is wrong is told without the words it stands in, but for names of zones.</summary>
    private SkippedLine Shown(SkippedLine line) =>
        stored.IsPartners || line.Code.Contains("zone", StringComparison.Ordinal) ? line
        : line with { Arguments = [.. line.Arguments.Select(a => a.All(char.IsDigit) ? a : "…")], Message = ProblemCodes.TextOf(line.Code) };

    private async Task<IReadOnlyList<ChangedLine>> ChangedAsync(AgendaDiff diff, CancellationToken cancel)
    {
        var listed = diff.Changed.OrderBy(c => c.New.FirstStart).Take(ImportPreview.Listed).ToList();
        if (listed.Count == 0)
        {
            return [];
        }

        var ids = listed.Select(c => c.Old.Id).ToList();
        var before = await db.AgendaEntries.AsNoTracking().Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.Component }).ToDictionaryAsync(e => e.Id, e => e.Component, cancel);
        var now = reading.WithTexts(listed.Select(c => c.New))
            .ToDictionary(c => c.Entry, c => VEvent.Parse(Encoding.UTF8.GetString(c.Text.Span)));
        return [.. listed.Select(c => new ChangedLine(
            Line(c.Old),
            Line(c.New) with { NeverComesUp = c.New.IsSeries && NeverComesUp(now[c.New], c.New.FirstStart) },
            What(c.Old, c.New, VEvent.Parse(before[c.Old.Id]), now[c.New])))];
    }

    private ChangedParts What(StoredEntry old, IncomingEntry entry, VEvent before, VEvent now)
    {
        // Of a series a day that is taken out or added is no other time.
        var isOnOtherDays = Recurrence(before) != Recurrence(now);
        var isAtOtherTime = old.FirstStart != entry.FirstStart || (old.LastEnd != entry.LastEnd && !isOnOtherDays) || (isOnOtherDays && !(entry.IsSeries && (before.Start, before.End, before.Duration) == (now.Start, now.End, now.Duration)));
        var time = (isAtOtherTime ? ChangedParts.Time : ChangedParts.None) | (isOnOtherDays && !isAtOtherTime ? ChangedParts.Days : ChangedParts.None)
            | ((before.Status == EventStatus.Cancelled, now.Status == EventStatus.Cancelled) switch
            {
                (false, true) => ChangedParts.Off,
                (true, false) => ChangedParts.On,
                _ => ChangedParts.None,
            });
        if (!stored.IsPartners || (entry.IsPrivate && !seesPrivate))
        {
            return time;
        }

        return time
            | (before.Summary != now.Summary ? ChangedParts.Title : ChangedParts.None)
            | (before.Location != now.Location ? ChangedParts.Place : ChangedParts.None)
            | (before.Description != now.Description ? ChangedParts.Text : ChangedParts.None)
            | (before.Organizer != now.Organizer || !before.Attendees.SequenceEqual(now.Attendees) ? ChangedParts.People : ChangedParts.None);
    }

    private static string Recurrence(VEvent one) => string.Join('|',
    [
        .. one.RRules.Select(r => r.Text), .. one.ExRules.Select(r => r.Text), "",
        .. one.RDates.Select(d => d.ToString()), "", .. one.ExDates.Select(d => d.ToString()),
    ]);

    private EntryLine Line(IncomingEntry entry) => Line(entry.Title, entry.IsPrivate, entry.FirstStart, entry.LastEnd, entry.IsSeries);

    private EntryLine Line(StoredEntry entry) => Line(entry.Title, entry.IsPrivate || _private.Contains(entry.Uid), entry.FirstStart, entry.LastEnd, isSeries: false);

    private EntryLine Line(string title, bool isPrivate, Instant start, Instant end, bool isSeries)
    {
        var local = start.InZone(stored.FirmZone);
        var wholeDays = local.TimeOfDay == LocalTime.Midnight && end > start
            && (end == AgendaEntry.Endless || end.InZone(stored.FirmZone).TimeOfDay == LocalTime.Midnight);
        return new EntryLine(isPrivate && !seesPrivate ? "" : title, isPrivate && !seesPrivate, local, wholeDays, isSeries);
    }
}
