using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The agenda of a meeting that was handed over changed: the partner looks again.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that the partner is asked to look again.</summary>
    public const string LookAgain = "LookAgain";

    /// <summary>What <see cref="Decision.To"/> calls that it can stay so.</summary>
    public const string StandsStill = "StandsStill";

    /// <summary>Says what changed of a meeting, or that it is what it was (empty). Not saved yet.</summary>
    public async Task ChangedAsync(Guid choiceId, string change, CancellationToken cancel)
    {
        var kept = change.Length > Delegation.LongestChange ? change[..Delegation.LongestChange] : change;
        var open = await db.Delegations.Where(d => d.ChoiceId == choiceId && FlowRules.Open.Contains(d.State) && d.Changed != kept).ToListAsync(cancel);
        var firm = open.Count == 0 ? null : await firms.FindAsync(cancel);
        foreach (var row in open)
        {
            var from = StateName(row);
            Move(row, kept.Length == 0 ? FlowStep.StandsStill : FlowStep.LookAgain, FlowPart.Program);
            row.Changed = kept;
            Record(row, from, Program, null, "", firm?.VersionId ?? 0, to: kept.Length == 0 ? StandsStill : LookAgain);
        }
    }

    /// <summary>The partner looked at what changed: it can stay so.</summary>
    /// <param name="agenda">The agenda as the partner saw it, so that the next import compares with that one.</param>
    public Task<FlowOutcome> StandsStillAsync(Guid id, Guid seen, string? agenda, CurrentUser partner, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.StandsStill,
            partner,
            (row, _) =>
            {
                if (row.Changed.Length == 0)
                {
                    return FlowRefusal.NotNow;
                }

                row.Changed = "";
                row.Choice.Assessment = (AssessmentSnapshot.Read(row.Choice.Assessment) with { Agenda = agenda }).Write();
                return null;
            },
            "",
            cancel,
            StandsStill);
}
