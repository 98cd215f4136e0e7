using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The end, the title, the people or the agenda of a meeting that was handed over changed: the partner looks again. Another place alone is only told.</summary>
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
    /// <param name="alike">Others that the same yes to a series covers and that changed in the same way, for which that is said as well; null for none.</param>
    public async Task<FlowOutcome> StandsStillAsync(
        Guid id, Guid seen, Meeting? meeting, CurrentUser partner, CancellationToken cancel, IReadOnlyDictionary<Guid, Meeting>? alike = null)
    {
        Guid[] ids = [.. alike?.Keys ?? []];
        var others = await db.Delegations.Concerning(partner, Now).Include(d => d.Choice).Where(d => ids.Contains(d.Id) && d.Id != id && d.PartnerId == partner.PartnerId).ToListAsync(cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.StandsStill,
            partner,
            (row, firm) =>
            {
                if (!MeetingChange.AsksToLook(row.Changed))
                {
                    return FlowRefusal.NotNow;
                }

                foreach (var other in others.Where(o => o.State == DelegationState.Accepted && o.StandingId == row.StandingId && MeetingChange.IsAlike(o.Changed, row.Changed)))
                {
                    var from = StateName(other);
                    Seen(other, alike![other.Id]);
                    Move(other, FlowStep.StandsStill, FlowPart.Partner);
                    Record(other, from, partner.MemberId!, null, "", firm.VersionId, to: StandsStill);
                }

                Seen(row, meeting);
                return null;
            },
            "",
            cancel,
            StandsStill);
    }

    private static void Seen(Delegation row, Meeting? meeting)
    {
        row.Changed = "";
        row.Choice.Assessment = AssessmentSnapshot.Read(row.Choice.Assessment).AsSeen(meeting).Write();
        row.Choice.Title = meeting is null ? row.Choice.Title : ChoiceRows.TitleOf(meeting);
    }
}
