using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>"I cannot go along" that was said by mistake goes back as long as nothing of it left and the partner named nobody else.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that who could not go along goes along after all.</summary>
    public const string AlongAfterAll = "AlongAfterAll";

    /// <summary>Who said so goes along after all.</summary>
    public async Task<FlowOutcome> UndoCannotGoAlongAsync(Guid id, Guid seen, CurrentUser companion, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var before = await db.Delegations.AsNoTracking().Concerning(companion, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var refusal = firm is null || before is null ? FlowRefusal.NotNow : await CannotGoAlongAfterAllAsync(before, companion, firm, cancel);
        var earlier = await db.Decisions.AsNoTracking().Where(d => d.SubjectId == id && (d.To == CannotAlong || d.To == AlongAfterAll)).OrderBy(d => d.Id).ToListAsync(cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.UndoCannotGoAlong,
            companion,
            (row, current) =>
            {
                (row.TogetherWithId, row.CannotAlongId, row.CannotAlongWhy, row.CannotAlongAt) = (companion.MemberId, CouldNotBefore(earlier, companion), "", null);
                return refusal ?? CanNoLongerBeAsked(row.Choice, companion.MemberId!, current);
            },
            Undo,
            cancel,
            AlongAfterAll);
    }

    /// <summary>Whether this person's word that going along does not fit can still go back.</summary>
    /// <param name="row">With its choice.</param>
    public async Task<bool> CanGoAlongAfterAllAsync(Delegation row, CurrentUser companion, CurrentFirm firm, CancellationToken cancel) =>
        row is { State: DelegationState.Accepted, TogetherWithId: null } && row.CannotAlongId == companion.MemberId && row.CannotAlongAt > Now - LongestWindow && row.Choice.Start > Now
        && await CannotGoAlongAfterAllAsync(row, companion, firm, cancel) is null;

    private async Task<FlowRefusal?> CannotGoAlongAfterAllAsync(Delegation row, CurrentUser companion, CurrentFirm firm, CancellationToken cancel)
    {
        var word = await LastOfCompanionAsync(row.Id, cancel);
        return (word.For ?? word.By) != companion.MemberId || word.To != CannotAlong ? FlowRefusal.NotNow
            : await HasLeftAsync([row.Id, row.StandingId ?? row.Id], word, cancel) || leaves.UndoEnds(firm, word.At, row.Choice.Start) <= Now ? FlowRefusal.TooLate
            : await IsFreeAlongAsync(companion.MemberId!, row.Choice, cancel) ? null
            : FlowRefusal.PassedOn;
    }

    /// <summary>The last step, without naming somebody and taking that back: of those nobody heard, and it stands as before.</summary>
    private async Task<Decision> LastOfCompanionAsync(Guid id, CancellationToken cancel)
    {
        var steps = await db.Decisions.AsNoTracking().Where(d => d.SubjectId == id).OrderByDescending(d => d.Id).ToListAsync(cancel);
        while (steps is [{ To: UnnamedAlong }, { To: NamedAlong }, _, ..])
        {
            steps.RemoveRange(0, 2);
        }

        return steps[0];
    }

    /// <summary>Who was to go along before and could not, when the partner named this person instead; null when nobody was.</summary>
    private static string? CouldNotBefore(IEnumerable<Decision> said, CurrentUser companion) =>
        said.Where(d => (d.For ?? d.By) != companion.MemberId).GroupBy(d => d.For ?? d.By).Select(g => g.Last()).LastOrDefault(d => d.To == CannotAlong) is { } last ? last.For ?? last.By : null;
}
