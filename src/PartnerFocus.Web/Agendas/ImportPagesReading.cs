using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas;

/// <summary>What the upload pages need to know.</summary>
public sealed class ImportPagesReading(FocusDbContext db, FirmStore firms, TimeProvider time)
{
    /// <summary>Whose calendar it is; null when it is not this user's to upload.</summary>
    public async Task<AgendaOwner?> OwnerAsync(CurrentUser user, string id, bool isMember, CancellationToken cancel)
    {
        var firm = (await firms.FindAsync(cancel))?.Profile;
        return isMember ? AgendaOwner.FindMember(user, firm, id) : AgendaOwner.FindPartner(user, firm, id);
    }

    public async Task<IReadOnlyList<string>> SourcesAsync(string ownerId, CancellationToken cancel) =>
        await db.Agendas.Where(a => a.OwnerId == ownerId).OrderBy(a => a.Source).Select(a => a.Source).ToListAsync(cancel);

    /// <summary>The week in which the next meetings of an agenda are, as <c>partner/2026-W47</c>; this week when there are none.</summary>
    public async Task<string> NextWeekAsync(AgendaOwner owner, Guid agendaId, CancellationToken cancel)
    {
        var zone = (await firms.FindAsync(cancel))?.Profile.TimeZone ?? DateTimeZone.Utc;
        var now = time.StoredNow();
        var runsNow = await db.AgendaEntries.AnyAsync(e => e.AgendaId == agendaId && e.FirstStart <= now && e.LastEnd > now, cancel);
        var next = runsNow ? null : await db.AgendaEntries.Where(e => e.AgendaId == agendaId && e.FirstStart > now)
            .MinAsync(e => (Instant?)e.FirstStart, cancel);
        return $"{Uri.EscapeDataString(owner.Id)}/{IsoWeek.Of((next ?? now).InZone(zone).Date)}";
    }
}
