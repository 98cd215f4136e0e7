using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas.Imports;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>Takes the newest import of an agenda back. Decisions stay: they are about meetings, not about imports.</summary>
public sealed class ImportUndo(FocusDbContext db, MovedMeetings moved, TimeProvider time)
{
    // Imports are kept apart in time, so that one can be a little ahead of the decisions that followed from it.
    private static readonly Duration ClockSlack = Duration.FromSeconds(1);

    /// <summary>Undoes it, with what follows for what was handed over; or says why not, and then nothing is changed.</summary>
    public async Task<UndoOutcome> UndoAsync(Agenda agenda, Guid importId, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var newest = await db.Imports.Where(i => i.AgendaId == agenda.Id).OrderByDescending(i => i.At).FirstAsync(cancel);
            if (newest.Id != importId)
            {
                return UndoOutcome.NotNewest;
            }

            if (newest.UndoneAt is not null)
            {
                return UndoOutcome.Already;
            }

            newest.UndoneAt = time.StoredNow();
            var before = await db.Imports.Where(i => i.AgendaId == agenda.Id && i.UndoneAt == null && i.Id != importId).OrderByDescending(i => i.At).FirstOrDefaultAsync(cancel);
            (agenda.UpdatedAt, agenda.UpdatedBy) = (before?.At, before?.By);
            agenda.ZoneId = newest.ZoneIdBefore;
            agenda.EmbeddedZones = newest.EmbeddedZonesBefore;
            db.Entry(agenda).State = EntityState.Modified;
            await db.SaveChangesAsync(cancel);
            var series = agenda.IsPartners ? await moved.BeforeAsync(agenda.OwnerId, cancel) : [];
            await TakeBackAsync(agenda.Id, newest, cancel);
            if (agenda.IsPartners && !await moved.FollowUndoneAsync(agenda.OwnerId, newest.At - ClockSlack, series, cancel))
            {
                return UndoOutcome.Raced;
            }

            await transaction.CommitAsync(cancel);
            return UndoOutcome.Undone;
        }
        catch (DbUpdateConcurrencyException)
        {
            return UndoOutcome.Raced;
        }
    }

    private async Task TakeBackAsync(Guid agendaId, ImportRecord import, CancellationToken cancel)
    {
        await db.AgendaEntries.Where(e => e.AgendaId == agendaId && e.FirstSeen == import.At).ExecuteDeleteAsync(cancel);
        await db.AgendaEntries
            .Where(e => e.AgendaId == agendaId && db.ImportChanges.Any(c =>
                c.ImportId == import.Id && c.Uid == e.Uid && c.RecurrenceId == e.RecurrenceId))
            .ExecuteDeleteAsync(cancel);
        var before = await db.ImportChanges.AsNoTracking().Where(c => c.ImportId == import.Id).ToListAsync(cancel);
        BulkEntries.Insert(db, agendaId, before.Select(EntryBefore.Read));
        await db.ImportChanges.Where(c => c.ImportId == import.Id).ExecuteDeleteAsync(cancel);
    }
}
