using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>A lead's word that was given by mistake goes back as long as nothing of it left and nobody acted on it; and what can still be undone, for the pages.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Stands in <see cref="Decision.Why"/> where the lead goes in person.</summary>
    private const string TakesItOn = "takes it on";

    // No window is longer; what was said before needs no look at its decisions.
    private static readonly Duration LongestWindow = Duration.FromDays(1);

    /// <summary>It fits after all: it waits for the lead's word again.</summary>
    public Task<FlowOutcome> UndoRejectAsync(Guid id, Guid seen, CurrentUser lead, CancellationToken cancel) => UndoLeadsWordAsync(id, seen, FlowStep.UndoReject, [], lead, cancel);

    /// <summary>The lead does not go after all: it is proposed to whom the partner chose, and waits for the lead's word again.</summary>
    /// <param name="rankedNow">As with an approval taken back.</param>
    public Task<FlowOutcome> UndoTakeOnAsync(Guid id, Guid seen, IReadOnlyList<DelegateReason> rankedNow, CurrentUser lead, CancellationToken cancel) =>
        UndoLeadsWordAsync(id, seen, FlowStep.UndoTakeOn, rankedNow, lead, cancel);

    /// <summary>Whether the last word on a row is this person's as its approver, and goes back without anybody having heard of it.</summary>
    /// <param name="row">With its choice; one of those the person says whether there is room for.</param>
    public async Task<bool> CanTakeBackWordAsync(Delegation row, CurrentUser lead, CurrentFirm firm, CancellationToken cancel) =>
        row.DecidedAt > Now - LongestWindow && row.Choice.Start > Now
        && row.State is DelegationState.Approved or DelegationState.Rejected or DelegationState.Accepted
        && await CannotTakeBackWordAsync(row, await LastAsync(row.Id, cancel), lead, firm, cancel) is null;

    /// <summary>What of a delegatee's answer can be undone, as its address names it: <c>accept</c> or <c>decline</c>; null for nothing.</summary>
    /// <param name="row">With its choice; one of those the person was asked.</param>
    public async Task<string?> UndoableAnswerAsync(Delegation row, CurrentUser delegatee, CurrentFirm firm, CancellationToken cancel)
    {
        // Of what a yes to a series covers, that yes is undone where it was given.
        var isCovered = row.State == DelegationState.Accepted && row.StandingId is not null && !row.IsStanding;
        if (isCovered || !(row.DecidedAt > Now - LongestWindow) || row.Choice.Start <= Now || row.State is not (DelegationState.Accepted or DelegationState.Declined))
        {
            return null;
        }

        var answer = await LastAsync(row.Id, cancel);
        return await CannotUndoAsync(row, answer, await SpokenForAsync(row, answer, cancel), delegatee, firm, cancel) is not null ? null
            : row.State == DelegationState.Accepted ? "accept" : "decline";
    }

    private Task<Decision> LastAsync(Guid id, CancellationToken cancel) =>
        db.Decisions.AsNoTracking().Where(d => d.SubjectId == id).OrderByDescending(d => d.Id).FirstAsync(cancel);

    private async Task<FlowOutcome> UndoLeadsWordAsync(
        Guid id, Guid seen, FlowStep step, IReadOnlyList<DelegateReason> rankedNow, CurrentUser lead, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm
            || await db.Delegations.AsNoTracking().Concerning(lead, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } before)
        {
            return await TakenBackAsync(id, lead, cancel) ?? new FlowOutcome.Unknown();
        }

        var word = await LastAsync(id, cancel);
        var refusal = await CannotTakeBackWordAsync(before, word, lead, firm, cancel);
        var along = await TakenOffAlongAsync(word, cancel);
        var others = await SpokenForAsync(before, word, cancel);
        var earlier = await BeforeCoveredAsync(others, cancel);
        return await StepAsync(
            id,
            seen,
            step,
            lead,
            (row, current) =>
            {
                if (refusal is null)
                {
                    (row.IsOnHold, row.Reason, row.StandingId) = (word.From == OnHold, "", null);
                    UntilThePartnersDay(row);
                    PutBack(row, rankedNow, along);
                    Uncover(others, earlier, (lead.MemberId!, null), current, word.ActId);
                }

                return refusal;
            },
            Undo,
            cancel,
            act: word.ActId);
    }

    private async Task<FlowRefusal?> CannotTakeBackWordAsync(Delegation row, Decision word, CurrentUser lead, CurrentFirm firm, CancellationToken cancel)
    {
        var isWord = word.By == lead.MemberId && word.To == row.State.ToString() && word.Why != Undo && word.From is nameof(DelegationState.Confirmed) or OnHold
            && (row.State != DelegationState.Accepted || word.Why is TakesItOn or TakesOnSeries);
        if (!isWord)
        {
            return FlowRefusal.NotNow;
        }

        var others = await SpokenForAsync(row, word, cancel);
        if (await HasLeftAsync([row.Id, .. others.Select(o => o.Id)], word, cancel) || leaves.UndoEnds(firm, word.At, row.Choice.Start) <= Now)
        {
            return FlowRefusal.TooLate;
        }

        // The partner may have chosen anew after a no.
        var isTaken = row.State == DelegationState.Rejected && (row.Choice is not { State: ChoiceState.Decided, DelegateeId: not null }
            || await db.Delegations.AnyAsync(d => d.ChoiceId == row.ChoiceId && FlowRules.Open.Contains(d.State), cancel));
        return isTaken || await IsActedOnAsync(others, word, cancel) ? FlowRefusal.PassedOn : null;
    }
}
