using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>What a delegatee needs of the partner.</summary>
/// <param name="AgendaItem">Empty when it is not known.</param>
public sealed record HelpWish(string Question, int Minutes, string AgendaItem);

/// <summary>"I need you": who took it over calls the partner in, and the partner answers.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Begins what <see cref="Decision.To"/> calls the steps of a call for help; a <see cref="HelpState"/> follows.</summary>
    public const string Help = "Help";

    /// <summary>What <see cref="Decision.To"/> calls the call itself.</summary>
    public const string HelpCalled = "HelpCalled";

    /// <summary>Calls the partner in for some minutes; one call at a time, and not once it is over.</summary>
    public async Task<FlowOutcome> CallHelpAsync(Guid id, Guid seen, HelpWish wish, CurrentUser delegatee, CancellationToken cancel)
    {
        var isOpen = await OpenCallAsync(id, cancel) is not null;
        return await StepAsync(
            id,
            seen,
            FlowStep.CallHelp,
            delegatee,
            (row, _) =>
            {
                if (isOpen || row.Choice.End <= Now)
                {
                    return FlowRefusal.NotNow;
                }

                if (row.Choice.IsPrivate || wish.Question.Length == 0 || wish.Minutes is < 1 or > HelpCall.MostMinutes)
                {
                    return row.Choice.IsPrivate ? FlowRefusal.Private : FlowRefusal.ReasonMissing;
                }

                db.HelpCalls.Add(new HelpCall
                {
                    Id = Guid.CreateVersion7(),
                    DelegationId = row.Id,
                    By = delegatee.MemberId!,
                    At = Now,
                    Question = wish.Question,
                    Minutes = wish.Minutes,
                    AgendaItem = wish.AgendaItem,
                    State = HelpState.Asked,
                });
                return null;
            },
            "",
            cancel,
            HelpCalled);
    }

    /// <summary>It is no longer needed, also after the partner said to come.</summary>
    public Task<FlowOutcome> StopHelpAsync(Guid id, Guid seen, CurrentUser delegatee, CancellationToken cancel) =>
        SettleHelpAsync(id, seen, FlowStep.StopHelp, HelpState.TakenBack, "", delegatee, cancel);

    /// <summary>The partner's answer.</summary>
    /// <param name="answer"><see cref="HelpState.Comes"/>, <see cref="HelpState.Answered"/> (which asks for words) or <see cref="HelpState.Cannot"/>.</param>
    public Task<FlowOutcome> AnswerHelpAsync(Guid id, Guid seen, HelpState answer, string words, CurrentUser partner, CancellationToken cancel) =>
        SettleHelpAsync(id, seen, FlowStep.AnswerHelp, answer, words.Trim(), partner, cancel);

    private async Task<FlowOutcome> SettleHelpAsync(
        Guid id, Guid seen, FlowStep step, HelpState to, string words, CurrentUser actor, CancellationToken cancel)
    {
        var call = await OpenCallAsync(id, cancel);
        return await StepAsync(
            id,
            seen,
            step,
            actor,
            (_, _) =>
            {
                if (call is null || (to == HelpState.Answered && words.Length == 0))
                {
                    return call is null ? FlowRefusal.NotNow : FlowRefusal.ReasonMissing;
                }

                (call.State, call.Answer, call.AnsweredAt, call.AnsweredBy) = (to, words, Now, actor.MemberId);
                return null;
            },
            "",
            cancel,
            Help + to);
    }

    /// <summary>The call that waits, or that the partner comes for.</summary>
    private Task<HelpCall?> OpenCallAsync(Guid delegationId, CancellationToken cancel) => db.HelpCalls
        .Where(h => h.DelegationId == delegationId && (h.State == HelpState.Asked || h.State == HelpState.Comes))
        .OrderByDescending(h => h.At).FirstOrDefaultAsync(cancel);
}
