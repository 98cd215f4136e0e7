using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// Uploads between their preview and the decision. The files are locked with the application's keys: an export holds titles and
/// names that for a member are never to be kept. What is a day old is removed.
/// </summary>
public sealed class PendingUploads(FocusDbContext db, IDataProtectionProvider protection, UploadLimits limits, TimeProvider time)
{
    /// <summary>How long an upload waits to be decided on.</summary>
    public static readonly Duration Kept = Duration.FromDays(1);

    private readonly IDataProtector _lock = protection.CreateProtector("PartnerFocus.PendingUpload.v1");

    private Instant Now => time.StoredNow();

    /// <summary>Keeps an upload until it is decided on.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddAsync(
        CurrentUser user, string ownerId, string source, IReadOnlyCollection<(string Name, byte[] Content)> files, CancellationToken cancel)
    {
        await RemoveOldAsync(cancel);
        var upload = new PendingUpload { Id = Guid.NewGuid(), UserId = user.AccountId, OwnerId = ownerId, Source = source, At = Now };

        // What is too large is refused unread.
        upload.Bytes = files.Where(f => f.Content.Length <= limits.FileBytes).Sum(f => UploadedFiles.SaidBytes(f.Content, limits));
        upload.Files.AddRange(files.Select(f => new PendingFile { Name = Short(f.Name), Content = _lock.Protect(f.Content) }));
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return upload.Id;
    }

    /// <summary>The upload without its files, for who uploaded it; null for anybody else, and when it was decided on or is too old.</summary>
    public Task<PendingUpload?> FindAsync(CurrentUser user, string ownerId, Guid id, CancellationToken cancel)
    {
        var oldest = Now - Kept;
        return db.PendingUploads.VisibleTo(user).SingleOrDefaultAsync(u => u.Id == id && u.OwnerId == ownerId && u.At > oldest, cancel);
    }

    /// <summary>The files of an upload as they came, ready to be read.</summary>
    public async Task<IReadOnlyList<(string Name, Stream Content)>> OpenAsync(PendingUpload upload, CancellationToken cancel)
    {
        var files = await db.Set<PendingFile>().AsNoTracking().Where(f => f.UploadId == upload.Id).OrderBy(f => f.Id).ToListAsync(cancel);
        return [.. files.Select(f => (f.Name, (Stream)new MemoryStream(_lock.Unprotect(f.Content), writable: false)))];
    }

    /// <summary>Keeps another source or zone for an upload.</summary>
    public async Task ChangeAsync(PendingUpload upload, string source, string zoneId, CancellationToken cancel)
    {
        (upload.Source, upload.ZoneId) = (source, zoneId);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps the yes to an upload, to be applied in the background; a second yes while it waits changes nothing.</summary>
    public Task ConfirmAsync(PendingUpload upload, AgendaOwner owner, Guid? version, CurrentUser user, CancellationToken cancel)
    {
        var (now, by) = (Now, user.MemberId ?? "");
        return db.PendingUploads.Where(u => u.Id == upload.Id && (u.ConfirmedAt == null || u.Outcome != null)).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.ConfirmedAt, now).SetProperty(u => u.ConfirmedBy, by).SetProperty(u => u.IsPartners, owner.IsPartner)
                .SetProperty(u => u.ExpectedVersion, version).SetProperty(u => u.Outcome, (ImportOutcome?)null),
            cancel);
    }

    /// <summary>Throws an upload away.</summary>
    public Task DropAsync(CurrentUser user, string ownerId, Guid id, CancellationToken cancel) =>
        db.PendingUploads.VisibleTo(user).Where(u => u.Id == id && u.OwnerId == ownerId).ExecuteDeleteAsync(cancel);

    /// <summary>Removes what nobody decided on within a day.</summary>
    public Task<int> RemoveOldAsync(CancellationToken cancel)
    {
        var oldest = Now - Kept;
        return db.PendingUploads.Where(u => u.At <= oldest).ExecuteDeleteAsync(cancel);
    }

    private static string Short(string name) => name.Length <= 400 ? name : name[^400..];
}
