using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm;

/// <summary>Changes of the firm that wait until somebody saw what they do.</summary>
public sealed class FirmDrafts(FocusDbContext db, TimeProvider time)
{
    /// <summary>What nobody came back to in this time goes.</summary>
    private static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Keeps a change to be looked at.</summary>
    /// <param name="basedOn">The version <paramref name="firm"/> was changed from.</param>
    /// <param name="about">Name of what is changed; empty where the kind says enough.</param>
    /// <param name="id">Its id where what it does was looked at under that id already; null makes one.</param>
    public async Task<Guid> MakeAsync(
        FirmDraftKind kind, string about, FirmProfile firm, long basedOn, CurrentUser user, CancellationToken cancel, Guid? id = null)
    {
        var now = time.StoredNow();
        var draft = new FirmDraft
        {
            Id = id ?? Guid.CreateVersion7(),
            Json = FirmFile.Write(firm),
            BasedOn = basedOn,
            Kind = kind,
            About = about.Length > FirmDraft.LongestAbout ? about[..FirmDraft.LongestAbout] : about,
            AccountId = user.AccountId,
            By = FirmEditing.By(user),
            At = now,
        };
        db.FirmDrafts.Add(draft);
        await db.SaveChangesAsync(cancel);
        var gone = now - Kept;
        await db.FirmDrafts.Where(d => d.At < gone).ExecuteDeleteAsync(cancel);
        return draft.Id;
    }

    /// <summary>A draft of one's own, or one laid before whoever may change everything; null when there is none for this user.</summary>
    public Task<FirmDraft?> FindAsync(Guid id, CurrentUser user, CancellationToken cancel) =>
        Visible(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>What others laid before this user, oldest first.</summary>
    public async Task<IReadOnlyList<FirmDraft>> OfferedAsync(CurrentUser user, CancellationToken cancel) =>
        user.Roles.Contains(FocusRole.Administrator)
            ? await db.FirmDrafts.AsNoTracking().Where(d => d.OfferedAt != null).OrderBy(d => d.OfferedAt).ToListAsync(cancel)
            : [];

    public async Task OfferAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        var now = time.StoredNow();
        await Visible(user).Where(d => d.Id == id && d.OfferedAt == null).ExecuteUpdateAsync(set => set.SetProperty(d => d.OfferedAt, now), cancel);
    }

    public Task DropAsync(Guid id, CurrentUser user, CancellationToken cancel) => Visible(user).Where(d => d.Id == id).ExecuteDeleteAsync(cancel);

    private IQueryable<FirmDraft> Visible(CurrentUser user)
    {
        var all = user.Roles.Contains(FocusRole.Administrator);
        return db.FirmDrafts.Where(d => d.AccountId == user.AccountId || (all && d.OfferedAt != null));
    }
}
