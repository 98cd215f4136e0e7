using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who says whether there is room: the lead of the delegatee's team; the partner where no lead has an account.</summary>
public sealed class Approvers(FocusDbContext db, CompanionKnows knows, TimeProvider time)
{
    /// <summary>The team somebody belongs to; null when the person has none.</summary>
    public static Team? TeamOf(FirmProfile firm, string memberId)
    {
        var id = firm.FindPerson(memberId)?.Team ?? firm.FindPartner(memberId)?.Team;
        return id is null ? null : firm.Teams.FirstOrDefault(t => t.Id == id);
    }

    /// <summary>Teams whose lead can sign in: has an account that no administrator closed.</summary>
    public async Task<IReadOnlyList<string>> LedTeamsAsync(FirmProfile firm, CancellationToken cancel)
    {
        var holders = await AccountHolders.ReadAsync(db, cancel);
        return [.. firm.Teams.Where(t => t.Lead is not null && holders.Has(t.Lead)).Select(t => t.Id)];
    }

    /// <summary>The parts <paramref name="user"/> has in <paramref name="delegation"/>.</summary>
    public async Task<FlowPart> PartsAsync(Delegation delegation, CurrentUser user, FirmProfile firm, CancellationToken cancel)
    {
        if (user.Writer is { } writer)
        {
            var part = delegation.DelegateeId == user.MemberId ? delegation.AskedAt <= time.StoredNow() ? FlowPart.Writer : FlowPart.None
                : delegation.State == DelegationState.Accepted && user.MemberId is { } companion && await IsCompanionAsync(delegation, companion, firm, cancel) ? FlowPart.Companion
                : FlowPart.None;
            return part != FlowPart.None && await WritesDownAsync(delegation, writer, firm, cancel) ? part : FlowPart.None;
        }

        var parts = FlowPart.None;
        if (user.ApprovingPartnerIds.Contains(delegation.PartnerId))
        {
            var led = await LedTeamsAsync(firm, cancel);
            parts |= user.IsPartner(delegation.PartnerId) ? FlowPart.Partner : 0;
            parts |= !delegation.WaitsForTheTelling && (delegation.TeamId is null || !led.Contains(delegation.TeamId)) ? FlowPart.Approver : 0;
        }

        parts |= !delegation.WaitsForTheTelling && delegation.TeamId is not null && user.ApprovingTeamIds.Contains(delegation.TeamId)
            && (user.LedTeamIds.Contains(delegation.TeamId) || !user.AssistedIds.Contains(delegation.PartnerId)) ? FlowPart.Approver : 0;
        parts |= delegation.DelegateeId == user.MemberId && delegation.AskedAt <= time.StoredNow() ? FlowPart.Delegatee : 0;
        parts |= user.MemberId is { } me && delegation.State == DelegationState.Accepted && await IsCompanionAsync(delegation, me, firm, cancel) ? FlowPart.Companion : 0;
        return parts;
    }

    /// <summary>Whether somebody may write down what is answered by mail: partner, assistant, and who says whether there is room.</summary>
    public async Task<bool> WritesDownAsync(Delegation delegation, CurrentUser writer, FirmProfile firm, CancellationToken cancel) =>
        writer.MemberId is { } me && me != delegation.DelegateeId && !delegation.WaitsForTheTelling
        && (writer.PartnerIds.Contains(delegation.PartnerId) || (await PartsAsync(delegation, writer, firm, cancel)).HasFlag(FlowPart.Approver));

    /// <summary>What <paramref name="user"/> may write an answer down for: the rows <see cref="WritesDownAsync"/> names.</summary>
    public async Task<IQueryable<Delegation>> RowsToWriteAsync(CurrentUser user, FirmProfile firm, CancellationToken cancel) =>
        db.Delegations.ForWriter(user, user.ApprovingPartnerIds.Count == 0 ? [] : await LedTeamsAsync(firm, cancel), time.StoredNow());

    /// <summary>Goes along and knows of it, or said not to be able to and nobody else was named.</summary>
    private async Task<bool> IsCompanionAsync(Delegation delegation, string me, FirmProfile firm, CancellationToken cancel) => delegation.TogetherWithId is { } along
        ? along == me && (await knows.AmongAsync([delegation], firm, cancel)).Count == 1
        : delegation.CannotAlongId == me;

    /// <summary>Whom <paramref name="user"/> stands in for when saying whether there is room; null for who does so in person.</summary>
    public static string? InPlaceOf(Delegation delegation, CurrentUser user, FirmProfile firm)
    {
        if ((delegation.TeamId is { } team && user.LedTeamIds.Contains(team)) || user.IsPartner(delegation.PartnerId))
        {
            return null;
        }

        var lead = firm.Teams.FirstOrDefault(t => t.Id == delegation.TeamId)?.Lead;
        return lead is not null && user.StandsInFor.Contains(lead) ? lead : user.StandsInFor.FirstOrDefault(id => id == delegation.PartnerId);
    }

    /// <summary>What waits for <paramref name="user"/>'s word, whatever its state: the rows <see cref="PartsAsync"/> calls Approver.</summary>
    public async Task<IQueryable<Delegation>> RowsForAsync(CurrentUser user, FirmProfile firm, CancellationToken cancel) =>
        db.Delegations.ForApprover(user, user.ApprovingPartnerIds.Count == 0 ? [] : await LedTeamsAsync(firm, cancel));
}
