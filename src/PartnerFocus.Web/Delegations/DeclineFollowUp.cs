using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who comes next when somebody declines.</summary>
public sealed class DeclineFollowUp(FocusDbContext db, FreshRanking ranking, TimeProvider time)
{
    /// <summary>Who could take it over at this moment, best first; empty for what the user was not asked.</summary>
    public async Task<IReadOnlyList<DelegateCandidate>> RankedAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        var choice = await db.Delegations.AsNoTracking().ForDelegatee(user, time.StoredNow()).Where(d => d.Id == id).Select(d => d.Choice).SingleOrDefaultAsync(cancel);
        return choice is null ? [] : (await ranking.OfAsync([choice], cancel))[choice.Id].Candidates;
    }

    /// <summary>The same for the partner, who lets the next be asked after another way was proposed; empty for what is not the own.</summary>
    public async Task<IReadOnlyList<DelegateCandidate>> RankedForPartnerAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        var choice = await db.Delegations.AsNoTracking().OfPartnersOf(user).Where(d => d.Id == id).Select(d => d.Choice).SingleOrDefaultAsync(cancel);
        return choice is null ? [] : (await ranking.OfAsync([choice], cancel))[choice.Id].Candidates;
    }
}
