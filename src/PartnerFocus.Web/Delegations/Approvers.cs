using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who says whether there is room: the lead of the delegatee's team; the partner where no lead has an account.</summary>
public sealed class Approvers(FocusDbContext db)
{
    /// <summary>The team somebody belongs to; null when the person has none.</summary>
    public static Team? TeamOf(FirmProfile firm, string memberId)
    {
        var id = firm.FindPerson(memberId)?.Team ?? firm.FindPartner(memberId)?.Team;
        return id is null ? null : firm.Teams.FirstOrDefault(t => t.Id == id);
    }

    /// <summary>Teams whose lead can sign in.</summary>
    public async Task<IReadOnlyList<string>> LedTeamsAsync(FirmProfile firm, CancellationToken cancel)
    {
        string[] leads = [.. firm.Teams.Select(t => t.Lead).OfType<string>().Distinct()];
        var present = await db.Users.Where(u => u.MemberId != null && leads.Contains(u.MemberId))
            .Select(u => u.MemberId!)
            .ToListAsync(cancel);
        return [.. firm.Teams.Where(t => t.Lead is not null && present.Contains(t.Lead)).Select(t => t.Id)];
    }

    /// <summary>The parts <paramref name="user"/> has in <paramref name="delegation"/>.</summary>
    public async Task<FlowPart> PartsAsync(Delegation delegation, CurrentUser user, FirmProfile firm, CancellationToken cancel)
    {
        var parts = FlowPart.None;
        if (user.IsPartner(delegation.PartnerId))
        {
            var led = await LedTeamsAsync(firm, cancel);
            parts |= FlowPart.Partner;
            parts |= delegation.TeamId is null || !led.Contains(delegation.TeamId) ? FlowPart.Approver : 0;
        }

        parts |= delegation.TeamId is not null && user.LedTeamIds.Contains(delegation.TeamId) ? FlowPart.Approver : 0;
        parts |= delegation.DelegateeId == user.MemberId && delegation.AskedAt is not null ? FlowPart.Delegatee : 0;
        return parts;
    }

    /// <summary>What waits for <paramref name="user"/>'s word, whatever its state: the rows <see cref="PartsAsync"/> calls Approver.</summary>
    public async Task<IQueryable<Delegation>> RowsForAsync(CurrentUser user, FirmProfile firm, CancellationToken cancel) =>
        db.Delegations.ForApprover(user, user.PartnerId is null ? [] : await LedTeamsAsync(firm, cancel));
}
