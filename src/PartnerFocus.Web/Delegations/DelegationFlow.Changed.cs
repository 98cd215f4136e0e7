using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The end or the agenda of a meeting that was handed over changed: the partner looks again. Another place alone is only told.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that the partner is asked to look again.</summary>
    public const string LookAgain = "LookAgain";

    /// <summary>What <see cref="Decision.To"/> calls that it can stay so.</summary>
    public const string StandsStill = "StandsStill";

    /// <summary>Says what changed of a meeting (<see cref="MeetingChange"/>), or that it is what it was (empty). Not saved yet, but for a place alone.</summary>
    public async Task ChangedAsync(Guid choiceId, string change, CancellationToken cancel)
    {
        var kept = change.Length > Delegation.LongestChange ? change[..Delegation.LongestChange] : change;
        var asks = MeetingChange.AsksToLook(kept);
        var open = await db.Delegations.Where(d => d.ChoiceId == choiceId && FlowRules.Open.Contains(d.State) && d.Changed != kept).ToListAsync(cancel);
        var firm = open.Count == 0 ? null : await firms.FindAsync(cancel);
        foreach (var row in open)
        {
            if (!asks && !MeetingChange.AsksToLook(row.Changed))
            {
                // No step of anybody: whoever has the row on the screen acts on what it still is.
                await db.Delegations.Where(d => d.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Changed, kept), cancel);
                continue;
            }

            var from = StateName(row);
            Move(row, asks ? FlowStep.LookAgain : FlowStep.StandsStill, FlowPart.Program);
            row.Changed = kept;
            Record(row, from, Program, null, "", firm?.VersionId ?? 0, to: asks ? LookAgain : StandsStill);
        }
    }

    /// <summary>The partner looked at what changed: it can stay so.</summary>
    /// <param name="meeting">The meeting as the partner saw it, so that the next import compares with that; null for one that is gone.</param>
    public Task<FlowOutcome> StandsStillAsync(Guid id, Guid seen, Meeting? meeting, CurrentUser partner, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.StandsStill,
            partner,
            (row, _) =>
            {
                if (!MeetingChange.AsksToLook(row.Changed))
                {
                    return FlowRefusal.NotNow;
                }

                row.Changed = "";
                row.Choice.Assessment = (AssessmentSnapshot.Read(row.Choice.Assessment) with
                {
                    Agenda = meeting is null ? null : AgendaLines.Of(meeting),
                    Place = meeting is null ? null : MeetingChange.PlaceOf(meeting),
                    EndTicks = null,
                }).Write();
                return null;
            },
            "",
            cancel,
            StandsStill);
}
