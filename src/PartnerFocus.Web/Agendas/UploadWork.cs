using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>Previews and applies an upload: a small one while its page waits, a large one in the background.</summary>
public sealed class UploadWork(
    AgendaImport imports, PendingUploads pending, UploadLimits limits, BackgroundPreviews previews, ImportsUnderWay underWay)
{
    /// <summary>How far what goes on in the background is; null when it waits for its turn.</summary>
    public ImportProgress? ProgressOf(Guid upload, CurrentUser user) => underWay.Find(upload, user.AccountId);

    /// <summary>What came of an upload that is no longer there; null when nobody knows.</summary>
    public ImportResult? Applied(Guid upload, CurrentUser user) => underWay.Applied(upload, user.AccountId);

    /// <summary>What applying would do; null while that is worked out in the background.</summary>
    /// <exception cref="PreviewFailedException">It could not be worked out.</exception>
    public async Task<ImportPreview?> PreviewAsync(PendingUpload upload, AgendaOwner owner, CancellationToken cancel)
    {
        if (upload.Bytes >= limits.BackgroundBytes)
        {
            return previews.Find(upload, owner);
        }

        using var files = UploadedFiles.Open(await pending.OpenAsync(upload, cancel), limits);
        return await imports.PreviewAsync(ImportOrder.Of(upload, owner, files, limits, by: ""), owner.SeesPrivate, cancel);
    }

    /// <summary>Applies what was previewed; null when that goes on in the background.</summary>
    /// <param name="version">The version of the agenda that the preview showed.</param>
    public async Task<ImportResult?> ApplyAsync(PendingUpload upload, AgendaOwner owner, Guid? version, CurrentUser user, CancellationToken cancel)
    {
        if (upload.Bytes >= limits.BackgroundBytes)
        {
            previews.Forget(upload.Id);
            await pending.ConfirmAsync(upload, owner, version, user, cancel);
            underWay.Ring(upload.Id);
            return null;
        }

        using var files = UploadedFiles.Open(await pending.OpenAsync(upload, cancel), limits);
        var order = ImportOrder.Of(upload, owner, files, limits, user.MemberId ?? "");
        return await imports.ApplyAsync(order with { PendingId = upload.Id, HasExpectation = true, ExpectedVersion = version }, cancel);
    }

    /// <summary>Another source or zone for an upload.</summary>
    public Task ChangeAsync(PendingUpload upload, string source, string zoneId, CancellationToken cancel)
    {
        previews.Forget(upload.Id);
        return pending.ChangeAsync(upload, source, zoneId, cancel);
    }

    /// <summary>Throws an upload away, or the word that is left of it.</summary>
    public Task DropAsync(CurrentUser user, string ownerId, Guid upload, CancellationToken cancel)
    {
        previews.Forget(upload);
        return pending.DropAsync(user, ownerId, upload, cancel);
    }
}
