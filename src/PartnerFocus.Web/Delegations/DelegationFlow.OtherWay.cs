using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Another way than was asked: "I can do the first half", "Amira knows this better". It waits for the partner's answer, who goes until then;
/// the partner says yes to it, or lets the next be asked.
/// </summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that somebody else is asked after another way was proposed.</summary>
    public const string PassedOn = "PassedOn";

    /// <summary>Gives it back with another way. Nobody else is asked before the partner answered.</summary>
    /// <param name="words">How otherwise; only partner and assistant see it, for 30 days, or as long as the delegatee goes so.</param>
    /// <param name="betterId">Who knows it better; null when nobody is named.</param>
    public Task<FlowOutcome> ProposeAsync(Guid id, Guid seen, string words, string? betterId, CurrentUser delegatee, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.Decline,
            delegatee,
            (row, firm) =>
            {
                (row.Reason, row.IsOtherWay, row.IsOtherWayOpen, row.BetterId) = (words.Trim(), true, true, betterId);
                return row.Reason.Length == 0 ? FlowRefusal.ReasonMissing
                    : betterId is null ? null
                    : betterId == row.PartnerId || betterId == row.DelegateeId ? FlowRefusal.UnknownPerson
                    : CanNoLongerBeAsked(row.Choice, betterId, firm);
            },
            "",
            cancel);

    /// <summary>"Goed zo": the delegatee goes as proposed. What that leaves of the meeting stays the partner's.</summary>
    public async Task<FlowOutcome> AgreeOtherWayAsync(Guid id, Guid seen, CurrentUser partner, CancellationToken cancel)
    {
        var isTaken = await IsTakenAsync(id, partner, cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.AgreeOtherWay,
            partner,
            (row, firm) =>
            {
                if (isTaken || row is not { IsOtherWayOpen: true, BetterId: null })
                {
                    return isTaken ? FlowRefusal.PassedOn : FlowRefusal.NotNow;
                }

                (row.Condition, row.Reason, row.IsOtherWayOpen) = (row.Reason, "", false);
                return CanNoLongerBeAsked(row.Choice, row.DelegateeId, firm);
            },
            "",
            cancel);
    }

    /// <summary>Lets somebody else be asked: who was named with the other way, or who comes next. That one's lead says whether there is room.</summary>
    /// <param name="toBetter">Whether it is who was named; else the first of <paramref name="ranked"/> who was not asked before.</param>
    /// <param name="ranked">Who could take it over as ranked at this moment, best first.</param>
    public async Task<FlowOutcome> PassOnAsync(
        Guid id, Guid seen, bool toBetter, IReadOnlyList<DelegateCandidate> ranked, CurrentUser partner, CancellationToken cancel)
    {
        var isTaken = await IsTakenAsync(id, partner, cancel);
        var asked = await AskedBeforeAsync(db.Delegations.OfPartnersOf(partner).Where(d => d.Id == id), cancel);
        Delegation? next = null;
        var outcome = await StepAsync(
            id,
            seen,
            FlowStep.PassOn,
            partner,
            (row, firm) =>
            {
                if (isTaken || !row.IsOtherWayOpen || (toBetter && row.BetterId is null))
                {
                    return isTaken ? FlowRefusal.PassedOn : FlowRefusal.NotNow;
                }

                row.IsOtherWayOpen = false;
                next = toBetter ? Follow(row, [Named(row.BetterId!, ranked)], [], firm) : Follow(row, ranked, asked, firm);
                return toBetter && next is null ? FlowRefusal.Walled : null;
            },
            "",
            cancel,
            PassedOn);
        return outcome is FlowOutcome.Done done ? done with { Next = next } : outcome;
    }

    private static DelegateCandidate Named(string id, IReadOnlyList<DelegateCandidate> ranked) =>
        ranked.FirstOrDefault(c => c.PersonId == id) ?? new DelegateCandidate(id, []);

    /// <summary>Whether the meeting is no longer to be answered for: somebody else has it, or the partner chose otherwise.</summary>
    private Task<bool> IsTakenAsync(Guid id, CurrentUser partner, CancellationToken cancel) =>
        db.Delegations.OfPartnersOf(partner).AnyAsync(
            d => d.Id == id && (d.Choice.State != Weeks.ChoiceState.Decided || d.Choice.DelegateeId == null
                || db.Delegations.Any(o => o.ChoiceId == d.ChoiceId && FlowRules.Open.Contains(o.State))),
            cancel);
}
