using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>The partner's answer to another way goes back as long as nothing of it left and nobody acted on it: the proposal waits for an answer again.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that the proposal waits for the partner's answer again.</summary>
    public const string OtherWayBack = "OtherWayBack";

    /// <summary>"Goed zo", or that somebody else is asked, is taken back.</summary>
    public async Task<FlowOutcome> UndoOtherWayAsync(Guid id, Guid seen, CurrentUser partner, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var row = await db.Delegations.Concerning(partner, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var parts = firm is null || row is null ? FlowPart.None : await approvers.PartsAsync(row, partner, firm.Profile, cancel);
        if (firm is null || row is null || parts == FlowPart.None)
        {
            return new FlowOutcome.Unknown();
        }

        var step = row.State == DelegationState.Accepted ? FlowStep.UndoAgree : FlowStep.UndoPassOn;
        if (await StandsInTheWayAsync(row, seen, step, parts, partner, cancel) is { } outcome)
        {
            return outcome;
        }

        var answer = await LastAsync(id, cancel);
        if (await CannotUndoOtherWayAsync(row, answer, partner, firm, cancel) is { } refusal)
        {
            return refusal == FlowRefusal.NotNow && answer.By != partner.MemberId ? await ToldAsync(id, cancel) : new FlowOutcome.Refused(refusal);
        }

        var from = StateName(row);
        if (step == FlowStep.UndoAgree)
        {
            (row.Reason, row.Condition) = (row.Condition, "");
        }
        else
        {
            await UnaskNextAsync(row, firm, cancel);
        }

        row.IsOtherWayOpen = true;
        Move(row, step, FlowPart.Partner);
        Record(row, from, partner.MemberId!, null, Undo, firm.VersionId, OtherWayBack);
        return await SaveAsync(row, cancel);
    }

    /// <summary>The answers to other ways that this partner can still undo.</summary>
    /// <param name="choices">On which meetings.</param>
    public async Task<IReadOnlyList<UndoableWord>> UndoableOtherWaysAsync(IReadOnlyCollection<Guid> choices, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        var (since, now) = (Now - LongestWindow, Now);
        var rows = await db.Delegations.AsNoTracking().OfPartnersOf(partner).Include(d => d.Choice)
            .Where(d => choices.Contains(d.ChoiceId) && d.DecidedAt > since && d.Choice.Start > now && d.IsOtherWay && !d.IsOtherWayOpen
                && (d.State == DelegationState.Accepted || d.State == DelegationState.Declined))
            .ToListAsync(cancel);
        var open = new List<UndoableWord>();
        foreach (var row in rows)
        {
            var answer = await LastAsync(row.Id, cancel);
            if (await CannotUndoOtherWayAsync(row, answer, partner, firm, cancel) is null)
            {
                var kind = row.State == DelegationState.Accepted ? WordKind.Agree : WordKind.PassOn;
                open.Add(new UndoableWord(row.Id, row.Version, row.ChoiceId, kind, answer.Id, leaves.UndoEnds(firm, answer.At, row.Choice.Start)));
            }
        }

        return open;
    }

    private async Task<FlowRefusal?> CannotUndoOtherWayAsync(Delegation row, Decision answer, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        var isAnswer = answer.By == partner.MemberId && answer.Why != Undo && answer.From == nameof(DelegationState.Declined)
            && answer.To == (row.State == DelegationState.Accepted ? nameof(DelegationState.Accepted) : PassedOn);
        return !isAnswer ? FlowRefusal.NotNow
            : await HasLeftAsync([row.Id], answer, cancel) || leaves.UndoEnds(firm, answer.At, row.Choice.Start) <= Now ? FlowRefusal.TooLate
            : row.State == DelegationState.Declined && await IsNextActedOnAsync(row, cancel) ? FlowRefusal.PassedOn
            : null;
    }

    /// <summary>Whether a message that came of a word went out, or may have.</summary>
    private Task<bool> HasLeftAsync(Guid[] ids, Decision word, CancellationToken cancel) => db.OutgoingMails.AnyAsync(
        m => m.DelegationId != null && ids.Contains(m.DelegationId.Value) && m.CreatedAt >= word.At && (m.State == MailState.Sent || m.MayHaveLeft || m.Tries > 0), cancel);
}
