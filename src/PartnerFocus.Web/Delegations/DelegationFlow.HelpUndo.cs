using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>The partner takes an answer to a call for help back, before a message of it left.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls a call for help that waits for an answer again.</summary>
    public const string HelpOpenAgain = Help + "OpenAgain";

    private static readonly string[] HelpAnswers = [Help + HelpState.Comes, Help + HelpState.Answered, Help + HelpState.Cannot];

    /// <summary>The call waits for an answer again.</summary>
    public async Task<FlowOutcome> UndoAnswerHelpAsync(Guid id, Guid seen, CurrentUser partner, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var before = await db.Delegations.AsNoTracking().Concerning(partner, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var call = await db.HelpCalls.Where(h => h.DelegationId == id).OrderByDescending(h => h.At).FirstOrDefaultAsync(cancel);
        var refusal = firm is null || before is null || call is null ? FlowRefusal.NotNow : await CannotTakeBackAsync(before, await LastAsync(id, cancel), HelpAnswers, partner, firm, cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.UndoAnswerHelp,
            partner,
            (_, _) =>
            {
                if (refusal is null)
                {
                    (call!.State, call.Answer, call.AnsweredAt, call.AnsweredBy) = (HelpState.Asked, "", null, null);
                }

                return refusal;
            },
            Undo,
            cancel,
            HelpOpenAgain);
    }

    /// <summary>The answers to calls for help that this partner can still take back.</summary>
    /// <param name="choices">On which meetings.</param>
    public async Task<IReadOnlyList<UndoableWord>> UndoableHelpAsync(IReadOnlyCollection<Guid> choices, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        var (since, now) = (Now - LongestWindow, Now);
        var rows = db.Delegations.AsNoTracking().OfPartnersOf(partner).Include(d => d.Choice)
            .Where(d => choices.Contains(d.ChoiceId) && d.State == DelegationState.Accepted && d.Choice.Start > now && db.HelpCalls.Any(h => h.DelegationId == d.Id && h.AnsweredAt > since));
        return await UndoableAsync(rows, WordKind.Help, HelpAnswers, partner, firm, cancel);
    }
}
