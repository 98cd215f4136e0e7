using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Approvals;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Reads what one person was asked.</summary>
public sealed class MyDelegations(
    FocusDbContext db, IStringLocalizer<DelegationTexts> texts, IStringLocalizer<ApprovalTexts> approvalTexts, TimeProvider time)
{
    private const int PastShown = 30;

    private static readonly DelegationState[] Settled =
        [DelegationState.Done, DelegationState.Declined, DelegationState.Withdrawn, DelegationState.Lapsed];

    /// <summary>What speaks for the person and may be said to the person: never a load or a comparison.</summary>
    private static readonly DelegateReasonKind[] Said =
    [
        DelegateReasonKind.ReportingLine, DelegateReasonKind.Talent, DelegateReasonKind.Interest, DelegateReasonKind.Growth,
        DelegateReasonKind.Client, DelegateReasonKind.Together,
    ];

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public ApprovalWords Times(CurrentFirm firm) => new(approvalTexts, firm.Profile, Now);

    public async Task<DelegationsPage> PageAsync(
        CurrentUser user, CurrentFirm firm, DelegationNotice? notice, TypedDecline? typed, CancellationToken cancel)
    {
        var mine = db.Delegations.AsNoTracking().ForDelegatee(user).Include(d => d.Choice);
        var open = await mine.Where(d => FlowRules.Open.Contains(d.State)).OrderBy(d => d.Choice.Start).ThenBy(d => d.Id).ToListAsync(cancel);
        var settled = await mine.Where(d => Settled.Contains(d.State)).OrderByDescending(d => d.Choice.Start).Take(PastShown).ToListAsync(cancel);
        DelegationCard[] cards = [.. open.Select(d => Card(d, firm))];
        var now = Times(firm).Local(Now);
        return new DelegationsPage(
            user.MemberId!,
            [.. cards.Where(c => c.State == DelegationState.Approved)],
            [.. cards.Where(c => c.State == DelegationState.Accepted && c.End > now)],
            [.. cards.Where(c => c.State == DelegationState.Accepted && c.End <= now)],
            [.. cards.Where(c => c.State == DelegationState.Lapsed), .. settled.Select(d => Card(d, firm))],
            notice,
            typed);
    }

    private DelegationCard Card(Delegation row, CurrentFirm firm)
    {
        var words = Times(firm);
        var profile = firm.Profile;
        var state = DelegationWords.StateAt(row, row.Choice.Start, Now);
        var screened = Walls.Bar(profile, row.DelegateeId, row.Choice);
        var isPrivate = row.Choice.IsPrivate;
        return new DelegationCard
        {
            Id = row.Id,
            Version = row.Version,
            Start = words.Local(row.Choice.Start),
            End = words.Local(row.Choice.End),
            Title = screened ? texts["Screened"] : isPrivate ? texts["Private"] : row.Choice.Title.Length == 0 ? texts["Untitled"] : row.Choice.Title,
            IsScreened = screened,
            Partner = profile.NameOf(row.PartnerId),
            PartnerFirst = DelegationWords.FirstName(profile, row.PartnerId),
            Standing = words.In(DelegationWords.ForDelegatee(row, state, profile)),
            State = state,
            Reasons = screened || isPrivate ? [] : [.. ReasonList.Read(row.Reasons).Where(r => Said.Contains(r.Kind)).Select(r => words.In(r.Text)).Distinct()],
            Mandate = screened || isPrivate ? new Mandate() : row.Mandate,
            Drops = row.Drops,
            Outcome = screened ? "" : row.Outcome,
            Reason = row.State == DelegationState.Declined ? row.Reason : "",
        };
    }
}
