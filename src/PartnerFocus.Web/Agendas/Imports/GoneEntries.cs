using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Which stored entries an upload shows to be no more: those it does not hold although a file of it covers when they are. A file
/// covers what it says (X-CALSTART to X-CALEND), else from its first to its last start. A changed meeting of a series is covered too
/// where it was before: a file that knows nothing of the change has the meeting there. What was not read whole shows nothing, and
/// neither does a file about the entry of which it holds an event that could not be taken.
/// </summary>
internal static class GoneEntries
{
    private const int Batch = 500;

    public static async Task<List<StoredEntry>> AmongAsync(
        FocusDbContext db, IReadOnlyList<StoredEntry> missing, Upload upload, CalendarZones zones, CancellationToken cancel)
    {
        var covered = upload.IsWhole && missing.Count > 0 ? Covered(upload) : [];
        if (covered.Count == 0)
        {
            return [];
        }

        var gone = new List<StoredEntry>();
        var later = new List<StoredEntry>();
        foreach (var entry in missing.Where(e => !upload.LeftOutUids.Contains(e.Uid)))
        {
            if (covered.Any(c => c.Contains(entry.FirstStart)))
            {
                gone.Add(entry);
            }
            else if (entry.RecurrenceId.Length > 0 || covered.Any(c => c.From <= entry.LastEnd && entry.FirstStart < c.To))
            {
                later.Add(entry);
            }
        }

        // A series that began before the file's time is no more when it would have come up within it.
        foreach (var batch in later.Chunk(Batch))
        {
            var ids = batch.Select(e => e.Id).ToList();
            var texts = await db.AgendaEntries.AsNoTracking().Where(e => ids.Contains(e.Id))
                .Select(e => new { e.Id, e.Component }).ToDictionaryAsync(e => e.Id, e => e.Component, cancel);
            gone.AddRange(batch.Where(e => ComesUp(VEvent.Parse(texts[e.Id]), covered, zones)));
        }

        return gone;
    }

    private static bool ComesUp(VEvent one, IReadOnlyList<Stretch> covered, CalendarZones zones)
    {
        if (one.RecurrenceId is { } was)
        {
            return covered.Any(c => c.Contains(zones.At(was).ToInstant()));
        }

        var series = new EventSeries(one, []);
        return covered.Any(c => series.Between(c.From, c.To, zones, int.MaxValue).Any(o => c.Contains(o.Start.ToInstant())));
    }

    private static List<Stretch> Covered(Upload upload)
    {
        var result = new List<Stretch>();
        foreach (var file in upload.Coverages.Where(c => c.IsExport))
        {
            if (file.From is not null || file.To is not null)
            {
                result.Add(new Stretch(file.From ?? Instant.MinValue, file.To ?? Instant.MaxValue));
                continue;
            }

            // A series says little about when its file begins: it may have been going on for years.
            var entries = upload.Entries.Where(e => e.File == file.File).ToList();
            var starts = (entries.Exists(e => !e.IsSeries) ? entries.Where(e => !e.IsSeries) : entries).Select(e => e.FirstStart).ToList();
            if (starts.Count > 1 && starts.Min() < starts.Max())
            {
                result.Add(new Stretch(starts.Min(), starts.Max() + Duration.Epsilon));
            }
        }

        return result;
    }

    /// <summary>A half-open stretch of time.</summary>
    private readonly record struct Stretch(Instant From, Instant To)
    {
        public bool Contains(Instant at) => From <= at && at < To;
    }
}
