using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>A yes or no that was pressed by mistake is taken back, as long as nothing of it left and nobody acted on it.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>The yes is taken back: it is asked as it was, and the partner goes.</summary>
    public Task<FlowOutcome> UndoAcceptAsync(Guid id, Guid seen, CurrentUser delegatee, CancellationToken cancel) =>
        UndoAnswerAsync(id, seen, FlowStep.UndoAccept, delegatee, cancel);

    /// <summary>Giving it back is taken back: it is what it was, and who was next is not asked.</summary>
    public Task<FlowOutcome> UndoDeclineAsync(Guid id, Guid seen, CurrentUser delegatee, CancellationToken cancel) =>
        UndoAnswerAsync(id, seen, FlowStep.UndoDecline, delegatee, cancel);

    private async Task<FlowOutcome> UndoAnswerAsync(Guid id, Guid seen, FlowStep step, CurrentUser delegatee, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var row = await db.Delegations.Concerning(delegatee, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var parts = firm is null || row is null ? FlowPart.None : await approvers.PartsAsync(row, delegatee, firm.Profile, cancel);
        if (firm is null || row is null || parts == FlowPart.None)
        {
            return await TakenBackAsync(id, delegatee, cancel) ?? new FlowOutcome.Unknown();
        }

        if (await StandsInTheWayAsync(row, seen, step, parts, delegatee, cancel) is { } outcome)
        {
            return outcome;
        }

        var answer = await db.Decisions.AsNoTracking().Where(d => d.SubjectId == id).OrderByDescending(d => d.Id).FirstAsync(cancel);
        var others = await SpokenForAsync(row, answer, cancel);
        if (await CannotUndoAsync(row, answer, others, delegatee, firm, cancel) is { } refusal)
        {
            return new FlowOutcome.Refused(refusal);
        }

        if (step == FlowStep.UndoDecline)
        {
            await UnaskNextAsync(row, firm, cancel);
            if (await TakeUpAgainAsync(row, others, answer, delegatee, firm, cancel) is { } first)
            {
                db.ChangeTracker.Clear();
                return first;
            }
        }

        if (step == FlowStep.UndoAccept && answer.ActId is { } yes)
        {
            Uncover(others, await BeforeCoveredAsync(others, cancel), delegatee.Signature, firm, yes);
            (row.StandingId, row.TogetherWithId) = (null, row.TogetherWithId ?? await TakenOffAlongAsync(answer, cancel));
        }

        var from = StateName(row);
        Move(row, step, FlowPart.Delegatee);
        row.State = Enum.Parse<DelegationState>(answer.From);
        (row.Drops, row.Reason, row.IsOtherWay, row.IsOtherWayOpen, row.BetterId) =
            (step == FlowStep.UndoAccept ? "" : row.Drops, "", row.Condition.Length > 0, false, null);
        Record(row, from, delegatee.Signature.By, delegatee.Signature.For, Undo, firm.VersionId, act: answer.ActId);
        return await SaveAsync(row, cancel);
    }

    /// <summary>Only the answer itself, while the window is open, no message about it or what it spoke for went out earlier, and nobody acted on any of that.</summary>
    private async Task<FlowRefusal?> CannotUndoAsync(
        Delegation row, Decision answer, List<Delegation> others, CurrentUser delegatee, CurrentFirm firm, CancellationToken cancel)
    {
        // What a yes to the series answered along with it goes back with that yes, where it was given.
        if ((answer.By != delegatee.MemberId && answer.For != delegatee.MemberId) || answer.To != row.State.ToString() || answer.From == answer.To || answer.Why == Undo || (answer.Why == Series && !row.IsStanding)
            || answer.From is not (nameof(DelegationState.Approved) or nameof(DelegationState.Accepted)))
        {
            return FlowRefusal.NotNow;
        }

        Guid[] ids = [row.Id, row.StandingId ?? row.Id, .. others.Select(o => o.Id)];
        return await HasLeftAsync(ids, answer, cancel) || leaves.UndoEnds(firm, answer.At, row.Choice.Start) <= Now ? FlowRefusal.TooLate
            : await IsActedOnAsync(others, answer, cancel) || (row.State == DelegationState.Declined && await IsNextActedOnAsync(row, cancel)) ? FlowRefusal.PassedOn
            : null;
    }

    /// <summary>Whether somebody acted on what followed a decline: the lead of who is next, or the partner, who handed it to somebody anew or chose otherwise.</summary>
    private async Task<bool> IsNextActedOnAsync(Delegation declined, CancellationToken cancel)
    {
        var next = await db.Delegations.Where(d => d.FollowsId == declined.Id && d.State != DelegationState.Withdrawn).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);
        return next is { } id
            ? await db.Decisions.CountAsync(d => d.SubjectId == id, cancel) > 1
            : declined.Choice is not { State: Weeks.ChoiceState.Decided, DelegateeId: not null }
                || await db.Delegations.AnyAsync(d => d.ChoiceId == declined.ChoiceId && FlowRules.Open.Contains(d.State), cancel);
    }

    /// <summary>Who was next after a decline counts as never asked. The caller knows that nobody acted on it.</summary>
    private async Task UnaskNextAsync(Delegation declined, CurrentFirm firm, CancellationToken cancel)
    {
        if (await db.Delegations.Include(d => d.Choice).Where(d => d.FollowsId == declined.Id && d.State != DelegationState.Withdrawn).SingleOrDefaultAsync(cancel) is { } next)
        {
            var from = StateName(next);
            Move(next, FlowStep.UndoYes, FlowPart.Program);
            next.AskedAt = null;
            Record(next, from, Program, null, Undo, firm.VersionId, to: Proposed);
        }
    }
}
