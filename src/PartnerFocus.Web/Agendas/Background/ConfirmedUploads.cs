using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Background;

/// <summary>Uploads that were confirmed and are applied in the background.</summary>
internal sealed partial class ConfirmedUploads(
    FocusDbContext db, PendingUploads pending, AgendaImport imports, ImportsUnderWay underWay, BackgroundSetting setting)
{
    private static readonly Duration LeftLyingAfter = Duration.FromMinutes(1);

    private IQueryable<PendingUpload> Waiting => db.PendingUploads.AsNoTracking().Where(u => u.ConfirmedAt != null && u.Outcome == null);

    /// <summary>All that wait, the first one first.</summary>
    public async Task<IReadOnlyList<Guid>> AllAsync(CancellationToken cancel) =>
        await Waiting.OrderBy(u => u.ConfirmedAt).Select(u => u.Id).ToListAsync(cancel);

    /// <summary>
    /// Those whose server should have applied them by now. Should it be at it still, nothing is done twice: of two imports of one
    /// upload the second finds that it was handled.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> LeftLyingAsync(CancellationToken cancel)
    {
        var before = setting.Time.StoredNow() - LeftLyingAfter;
        return await Waiting.Where(u => u.ConfirmedAt < before).OrderBy(u => u.ConfirmedAt).Select(u => u.Id).ToListAsync(cancel);
    }

    /// <summary>Applies one, and leaves word where it did not change the agenda; an agenda that changed says so itself.</summary>
    public async Task ApplyAsync(Guid id, CancellationToken cancel)
    {
        if (await Waiting.SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } upload)
        {
            return;
        }

        try
        {
            await LeaveWordAsync(upload, await ImportAsync(upload, underWay.Begin(upload), cancel), cancel);
        }
        catch (Exception bug) when (bug is not OperationCanceledException && !StoreAway.Is(bug))
        {
            // Whoever waits is told; the log has the rest. Nothing was written.
            Failed(setting.Log, bug, id);
            await EndAsync(upload, ImportOutcome.Failed, cancel);
        }
        finally
        {
            underWay.End(id);
        }
    }

    private async Task<ImportResult> ImportAsync(PendingUpload upload, ImportProgress progress, CancellationToken cancel)
    {
        using var files = UploadedFiles.Open(await pending.OpenAsync(upload, cancel), setting.Limits);
        return await imports.ApplyAsync(ImportOrder.Confirmed(upload, files, setting.Limits, progress), cancel);
    }

    private async Task LeaveWordAsync(PendingUpload upload, ImportResult result, CancellationToken cancel)
    {
        switch (result.Outcome)
        {
            case ImportOutcome.Applied:
                underWay.Tell(upload.Id, upload.UserId, result);
                break;
            case ImportOutcome.Unchanged:
                // The upload itself went with the import, so that it is handled once.
                db.PendingUploads.Add(Word(upload));
                await db.SaveChangesAsync(cancel);
                break;
            case ImportOutcome.Raced or ImportOutcome.NothingRead:
                await EndAsync(upload, result.Outcome, cancel);
                break;
            default:
                break;
        }
    }

    private Task<int> EndAsync(PendingUpload upload, ImportOutcome outcome, CancellationToken cancel) => db.PendingUploads
        .Where(u => u.Id == upload.Id && u.ConfirmedAt != null).ExecuteUpdateAsync(set => set.SetProperty(u => u.Outcome, outcome), cancel);

    private static PendingUpload Word(PendingUpload upload) => new()
    {
        Id = upload.Id,
        UserId = upload.UserId,
        OwnerId = upload.OwnerId,
        IsPartners = upload.IsPartners,
        Source = upload.Source,
        At = upload.At,
        ConfirmedAt = upload.ConfirmedAt,
        ConfirmedBy = upload.ConfirmedBy,
        Outcome = ImportOutcome.Unchanged,
    };

    [LoggerMessage(LogLevel.Error, "Confirmed upload {Upload} failed")]
    private static partial void Failed(ILogger log, Exception problem, Guid upload);
}

/// <summary>What work in the background needs besides the store.</summary>
internal sealed record BackgroundSetting(UploadLimits Limits, TimeProvider Time, ILogger<ConfirmedUploads> Log);
