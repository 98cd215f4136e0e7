using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>One's own upload that is worked on in the background, waits to be looked at, or came to nothing.</summary>
/// <param name="State">How it stands, as <c>Uploads.*</c> says it.</param>
/// <param name="Progress">How far it is; null when nothing is being done.</param>
public sealed record UploadSummary(AgendaOwner Owner, Guid Id, ZonedDateTime At, string State, ImportProgress? Progress)
{
    public string Path => $"{Owner.ImportPath}/{Id}";

    /// <summary>Whether it is over and only has to be put away.</summary>
    public bool IsOver => State == nameof(ImportOutcome.Unchanged);
}

/// <summary>Reads how one's own uploads stand.</summary>
public sealed class UploadOverview(FocusDbContext db, ImportsUnderWay underWay, UploadLimits limits, TimeProvider time)
{
    public async Task<IReadOnlyList<UploadSummary>> ReadAsync(CurrentUser user, FirmProfile firm, CancellationToken cancel)
    {
        var oldest = time.StoredNow() - PendingUploads.Kept;
        var uploads = await db.PendingUploads.AsNoTracking().VisibleTo(user)
            .Where(u => u.At > oldest && (u.ConfirmedAt != null || u.Bytes >= limits.BackgroundBytes))
            .OrderBy(u => u.At).ToListAsync(cancel);
        return
        [
            .. uploads
                .Select(u => (Upload: u, Owner: AgendaOwner.FindPartner(user, firm, u.OwnerId) ?? AgendaOwner.FindMember(user, firm, u.OwnerId)))
                .Where(u => u.Owner is not null)
                .Select(u => Summary(u.Upload, u.Owner!, firm)),
        ];
    }

    private UploadSummary Summary(PendingUpload upload, AgendaOwner owner, FirmProfile firm)
    {
        var progress = underWay.Find(upload.Id, upload.UserId);
        var state = upload switch
        {
            { Outcome: { } outcome } => outcome.ToString(),
            { ConfirmedAt: not null } => "Applying",
            _ => progress is null ? "Waits" : "Reading",
        };
        return new UploadSummary(owner, upload.Id, upload.At.InZone(firm.TimeZone), state, progress);
    }
}
