using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas.Imports;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// Brings an agenda up to date with an upload: reads it, compares it with what is stored, shows that, and on a yes applies it in one
/// transaction, with what follows from it for what was handed over. The same upload twice changes nothing. <see cref="ImportUndo"/> takes the newest import back.
/// </summary>
public sealed class AgendaImport(FocusDbContext db, FirmStore firms, MovedMeetings moved, TimeProvider time)
{
    /// <summary>What applying would do; nothing is stored.</summary>
    /// <param name="seesPrivate">Whether titles of private entries are shown.</param>
    public async Task<ImportPreview> PreviewAsync(ImportOrder order, bool seesPrivate, CancellationToken cancel)
    {
        var shape = await ShapeAsync(order, cancel);

        // What it would read in every single event is told here, so none is passed over.
        var reading = new UploadReading(order, shape, KnownEntries.None);
        var upload = reading.Read(cancel);
        var stored = await StoredAgenda.FindAsync(db, order, upload, KnownEntries.None, await ZoneAsync(cancel), cancel);
        var diff = await CompareAsync(stored, upload, cancel);
        return await new PreviewLines(db, reading, stored, seesPrivate).WriteAsync(upload, diff, cancel);
    }

    /// <summary>Applies an upload, or says why not. Nothing is half-applied.</summary>
    public async Task<ImportResult> ApplyAsync(ImportOrder order, CancellationToken cancel)
    {
        var known = order.IsPartner ? await KnownEntries.OfAsync(db, order, cancel) : KnownEntries.None;

        // Once more from the start, all of it, when what is known is of another agenda or of before it changed.
        return await ApplyAsync(order, known, cancel) ?? await ApplyAsync(order, KnownEntries.None, cancel)
            ?? throw new InvalidOperationException("Nothing was known, and yet it was not so.");
    }

    private async Task<ImportResult?> ApplyAsync(ImportOrder order, KnownEntries known, CancellationToken cancel)
    {
        var reading = new UploadReading(order, await ShapeAsync(order, cancel), known);
        var upload = reading.Read(cancel);
        return upload.HasCalendar
            ? await ApplyAsOneAsync(order, upload, known, new ImportWrite(db, reading), cancel)
            : new ImportResult(ImportOutcome.NothingRead, new ImportCounts(0, 0, 0, 0, upload.Skipped.Count), null) { Files = upload.Files };
    }

    private async Task<ImportResult?> ApplyAsOneAsync(ImportOrder order, Upload upload, KnownEntries known, ImportWrite write, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await ApplyAsync(order, upload, known, write, cancel) is not { } result)
            {
                return null;
            }

            if (result.Outcome is ImportOutcome.Applied or ImportOutcome.Unchanged)
            {
                await transaction.CommitAsync(cancel);
            }

            return result with { Skipped = upload.Skipped, Files = upload.Files };
        }
        catch (DbUpdateException raced) when (!StoreBusy.Is(raced))
        {
            // The agenda's version moved, or two made the agenda of one source: either way the other one was first.
            return new ImportResult(ImportOutcome.Raced, new ImportCounts(0, 0, 0, 0, 0), null);
        }
    }

    /// <returns>Null when what is known of the agenda is not so any more: then nothing may be committed.</returns>
    private async Task<ImportResult?> ApplyAsync(ImportOrder order, Upload upload, KnownEntries known, ImportWrite write, CancellationToken cancel)
    {
        var none = new ImportCounts(0, 0, 0, 0, 0);
        if (order.PendingId is { } pending && await db.PendingUploads.Where(u => u.Id == pending).ExecuteDeleteAsync(cancel) == 0)
        {
            return new ImportResult(ImportOutcome.AlreadyHandled, none, null);
        }

        var stored = await StoredAgenda.FindAsync(db, order, upload, known, await ZoneAsync(cancel), cancel);
        if (known.Met is { } met && (stored.Agenda?.Id != met || known.Of(stored.Agenda) is null))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        if (order.HasExpectation && stored.Agenda?.Version != order.ExpectedVersion)
        {
            return new ImportResult(ImportOutcome.Raced, none, null);
        }

        var diff = await CompareAsync(stored, upload, cancel);
        var counts = Counts(diff, upload);
        if (counts.ChangesNothing && stored.KeepsItsZone)
        {
            return new ImportResult(ImportOutcome.Unchanged, counts, stored.Agenda?.Id);
        }

        var before = order.IsPartner ? await moved.BeforeAsync(order.OwnerId, cancel) : [];
        var agenda = await write.ApplyAsync(order, stored, diff, counts, time.StoredNow(), cancel);
        if (order.IsPartner && !await moved.FollowAsync(order.OwnerId, before, cancel))
        {
            return new ImportResult(ImportOutcome.Raced, none, null);
        }

        return new ImportResult(ImportOutcome.Applied, counts, agenda.Id);
    }

    /// <summary>Places the entries in time and in families, recognises those under another UID, and tells what differs.</summary>
    private async Task<AgendaDiff> CompareAsync(StoredAgenda stored, Upload upload, CancellationToken cancel)
    {
        upload.PlaceInTime(stored);
        AgendaDiff.Pair(stored.Entries, upload.Entries);
        if (stored.IsPartners)
        {
            await KnownAgain.MatchAsync(db, stored.Entries, upload.Entries, cancel);
            AgendaDiff.Pair(stored.Entries, upload.Entries);
        }

        var missing = stored.Entries.Where(e => e.Held is null).ToList();
        var gone = await GoneEntries.AmongAsync(db, missing, upload, stored.Zones, cancel);

        // What a series says that the upload holds, or that goes, no longer counts.
        upload.HidePrivateSeries(missing.Except(gone).Where(e => e is { IsPrivate: true, RecurrenceId: "" }).Select(e => e.Uid));
        return AgendaDiff.Between(upload.Entries, gone);
    }

    private static ImportCounts Counts(AgendaDiff diff, Upload upload) =>
        new(diff.Added.Count, diff.Changed.Count, diff.Gone.Count, diff.Same, upload.Skipped.Count);

    private async Task<EntryShape> ShapeAsync(ImportOrder order, CancellationToken cancel)
    {
        if (order.IsPartner)
        {
            return new EntryShape(null);
        }

        var firm = (await firms.FindAsync(cancel))?.Profile ?? throw new InvalidOperationException("A member has no calendar without a firm.");
        return new EntryShape(new MemberTime(firm, order.OwnerId).KindOf);
    }

    private async Task<DateTimeZone> ZoneAsync(CancellationToken cancel) =>
        (await firms.FindAsync(cancel))?.Profile.TimeZone ?? DateTimeZone.Utc;
}
