using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The other meetings to come that the same yes to a series covers and that changed in the same way: the partner looks once.</summary>
public sealed class ChangedAlike(FocusDbContext db, FirmStore firms, AgendaReading agendas, TimeProvider time)
{
    /// <returns>Each as the agenda has it now (delegation id → meeting); nothing for a yes to one meeting, or for somebody else's.</returns>
    public async Task<IReadOnlyDictionary<Guid, Meeting>> OfAsync(Guid id, CurrentUser partner, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var row = await db.Delegations.AsNoTracking().Concerning(partner, now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id && d.PartnerId == partner.PartnerId, cancel);
        if (row is not { StandingId: { } standing } || await firms.FindAsync(cancel) is not { } firm || firm.Profile.FindPartner(row.PartnerId) is not { } whose)
        {
            return new Dictionary<Guid, Meeting>();
        }

        var others = await db.Delegations.AsNoTracking().Include(d => d.Choice)
            .Where(d => d.StandingId == standing && d.Id != id && d.State == DelegationState.Accepted && d.Changed != "" && d.Choice.Start > now && !d.Choice.IsPrivate).ToListAsync(cancel);
        var places = new MeetingPlace(await agendas.OfSeriesAsync(row.PartnerId, [row.Choice.Uid], cancel));
        return others.Where(o => MeetingChange.IsAlike(o.Changed, row.Changed))
            .Select(o => (o.Id, Now: places.Find(o.Choice, firm.Profile.TimeZone, whose))).Where(o => o.Now is not null).ToDictionary(o => o.Id, o => o.Now!);
    }
}
