using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Writes a comparison into the store, within the transaction the context is in.</summary>
internal sealed class ImportWrite(FocusDbContext db, UploadReading reading)
{
    private const int Batch = 500;

    public async Task<Agenda> ApplyAsync(
        ImportOrder order, StoredAgenda stored, AgendaDiff diff, ImportCounts counts, Instant now, CancellationToken cancel)
    {
        var agenda = stored.Agenda ?? db.Agendas.Add(new Agenda
        {
            Id = Guid.NewGuid(),
            OwnerId = order.OwnerId,
            Source = stored.Source,
            IsPartners = order.IsPartner,
            ZoneId = stored.Zones.Floating.Id,
        }).Entity;
        now = await AfterEveryImportAsync(agenda, now, cancel);
        var import = Record(order, agenda, counts, now);
        agenda.ZoneId = stored.Zones.Floating.Id;
        agenda.EmbeddedZones = stored.EmbeddedZones;
        agenda.UpdatedAt = now;
        agenda.UpdatedBy = order.By;

        // First the agenda's row: whoever comes second fails here, before the long part.
        await db.SaveChangesAsync(cancel);
        await db.ImportChanges.Where(c => c.ImportId != import.Id && db.Imports.Any(i => i.Id == c.ImportId && i.AgendaId == agenda.Id))
            .ExecuteDeleteAsync(cancel);
        await SetAsideAsync(import.Id, diff.Changed.Select(c => c.Old), ImportChangeKind.Changed, cancel);
        await SetAsideAsync(import.Id, diff.Gone, ImportChangeKind.Gone, cancel);
        order.Progress.Expect(diff.Added.Count + diff.Changed.Count);
        BulkEntries.Insert(db, agenda.Id, Rows(diff, now, order.Progress));
        return agenda;
    }

    private ImportRecord Record(ImportOrder order, Agenda agenda, ImportCounts counts, Instant now) => db.Imports.Add(new ImportRecord
    {
        Id = Guid.NewGuid(),
        AgendaId = agenda.Id,
        At = now,
        By = order.By,
        Files = string.Join('\n', order.Files.Files.Select(f => f.Name)),
        Added = counts.Added,
        Changed = counts.Changed,
        Gone = counts.Gone,
        Same = counts.Same,
        Skipped = counts.Skipped,
        ZoneIdBefore = agenda.ZoneId,
        EmbeddedZonesBefore = agenda.EmbeddedZones,
    }).Entity;

    /// <summary>Entries tell by their instant which import first showed them, so no two imports of an agenda share one.</summary>
    private async Task<Instant> AfterEveryImportAsync(Agenda agenda, Instant now, CancellationToken cancel)
    {
        var newest = await db.Imports.Where(i => i.AgendaId == agenda.Id).MaxAsync(i => (Instant?)i.At, cancel);
        return newest >= now ? newest.Value + Duration.FromMilliseconds(1) : now;
    }

    /// <summary>Keeps entries as they were, to undo the import, and takes them out.</summary>
    private async Task SetAsideAsync(Guid importId, IEnumerable<StoredEntry> entries, ImportChangeKind kind, CancellationToken cancel)
    {
        foreach (var batch in entries.Select(e => e.Id).Chunk(Batch))
        {
            var rows = await db.AgendaEntries.AsNoTracking().Where(e => batch.Contains(e.Id)).ToListAsync(cancel);
            db.ImportChanges.AddRange(rows.Select(row => new ImportChange
            {
                ImportId = importId,
                Uid = row.Uid,
                RecurrenceId = row.RecurrenceId,
                Kind = kind,
                Before = EntryBefore.Write(row),
            }));
            await db.SaveChangesAsync(cancel);
            foreach (var kept in db.ChangeTracker.Entries<ImportChange>().ToList())
            {
                kept.State = EntityState.Detached;
            }

            await db.AgendaEntries.Where(e => batch.Contains(e.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    private IEnumerable<EntryRow> Rows(AgendaDiff diff, Instant now, ImportProgress progress)
    {
        var since = diff.Changed.ToDictionary(c => c.New, c => c.Old.FirstSeen);
        foreach (var (entry, text) in reading.WithTexts(diff.Added.Concat(since.Keys)))
        {
            yield return new EntryRow
            {
                Uid = entry.Uid,
                RecurrenceId = entry.RecurrenceId,
                FirstStart = entry.FirstStart,
                LastEnd = entry.LastEnd,
                Title = entry.Title,
                IsPrivate = entry.IsPrivate,
                Taken = entry.Taken,
                Component = text,
                Hash = entry.Hash,
                FirstSeen = since.GetValueOrDefault(entry, now),
            };
            progress.CountWritten();
        }
    }
}
