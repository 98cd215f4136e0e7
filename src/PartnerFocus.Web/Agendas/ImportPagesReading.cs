using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas;

/// <summary>What the upload pages need to know.</summary>
public sealed class ImportPagesReading(FocusDbContext db, FirmStore firms, AgendaReading agendas, TimeProvider time)
{
    /// <summary>Whose calendar it is; null when it is not this user's to upload.</summary>
    public async Task<AgendaOwner?> OwnerAsync(CurrentUser user, string id, bool isMember, CancellationToken cancel)
    {
        var firm = (await firms.FindAsync(cancel))?.Profile;
        return isMember ? AgendaOwner.FindMember(user, firm, id) : AgendaOwner.FindPartner(user, firm, id);
    }

    public async Task<IReadOnlyList<string>> SourcesAsync(string ownerId, CancellationToken cancel) =>
        await db.Agendas.Where(a => a.OwnerId == ownerId).OrderBy(a => a.Source).Select(a => a.Source).ToListAsync(cancel);

    /// <summary>
    /// The first week, from now on, in which an agenda has a meeting still to come, as <c>partner/2026-W47</c>; this week when it has none.
    /// </summary>
    public async Task<string> NextWeekAsync(AgendaOwner owner, Guid agendaId, CancellationToken cancel)
    {
        var firm = (await firms.FindAsync(cancel))?.Profile;
        var now = time.StoredNow();
        var next = firm?.FindPartner(owner.Id) is { } partner ? await NextMeetingAsync(partner, agendaId, firm.TimeZone, now, cancel) : null;
        return $"{Uri.EscapeDataString(owner.Id)}/{IsoWeek.Of((next ?? now).InZone(firm?.TimeZone ?? DateTimeZone.Utc).Date)}";
    }

    /// <summary>Looks at ever longer stretches: mostly the first one has it, and a series says only by expanding when it comes up.</summary>
    private async Task<Instant?> NextMeetingAsync(Partner partner, Guid agendaId, DateTimeZone zone, Instant now, CancellationToken cancel)
    {
        var from = now;
        foreach (var days in (int[])[14, 90, 400])
        {
            var stretch = new Interval(from, now + Duration.FromDays(days));
            var own = (await agendas.OfAsync(partner.Id, stretch, cancel)).Where(a => a.Agenda.Id == agendaId);
            if (own.SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, stretch, zone, partner)).FirstOrDefault() is { } first)
            {
                return first.Start.ToInstant();
            }

            from = stretch.End;
        }

        return await db.AgendaEntries.Where(e => e.AgendaId == agendaId && e.FirstStart >= from).MinAsync(e => (Instant?)e.FirstStart, cancel);
    }
}
