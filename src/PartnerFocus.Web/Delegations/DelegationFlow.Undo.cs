using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Takes an act of the partner back as a whole. No row goes: what the act did is told by its decisions, and so is its undoing.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Stands in <see cref="Decision.Why"/> of a decision that undoes those of the same act before it.</summary>
    public const string Undo = "undo";

    /// <summary>
    /// Reverses what one act did to the delegations of a choice, while nobody else acted on them since: what it began counts as never
    /// given, and what it took back is what it was, mandate, tie and hold included. Not saved yet.
    /// </summary>
    /// <param name="choice">The choice as the act left it; the caller has checked the right to it.</param>
    /// <param name="bringsBack">
    /// Whether the choice goes back to an earlier one. Else what was taken back stays so: it was for a moment or a choice that is no more.
    /// </param>
    /// <returns>Null when it is reversed (or the act asked nobody). Else who acted since; then nothing of the choice is changed.</returns>
    public async Task<FlowOutcome.Stale?> UndoActAsync(Choice choice, bool bringsBack, CurrentUser actor, CancellationToken cancel)
    {
        var act = choice.ActId;
        var rows = await db.Delegations
            .Where(d => d.ChoiceId == choice.Id && db.Decisions.Any(x => x.SubjectId == d.Id && x.ActId == act)).ToListAsync(cancel);
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var told = (await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).OrderBy(d => d.Id).ToListAsync(cancel)).ToLookup(d => d.SubjectId);
        var standing = rows.Select(row => (Row: row, Decisions: Standing(told[row.Id]))).ToList();
        if (standing.Select(s => s.Decisions[^1]).Where(last => last.ActId != act).MaxBy(last => last.Id) is { } later)
        {
            return new FlowOutcome.Stale(later.By, later.From, later.To, later.At);
        }

        var firm = await firms.FindAsync(cancel);
        foreach (var (row, decisions) in standing)
        {
            var first = decisions.First(d => d.ActId == act);
            if (first.From == Proposed)
            {
                Unsay(row, act, actor, firm?.VersionId ?? 0);
            }
            else if (bringsBack)
            {
                BringBack(row, first.From, act, actor, firm?.VersionId ?? 0);
            }
        }

        await UndoEndSeriesAsync(act, choice.Id, actor, cancel);
        return null;
    }

    /// <summary>Decisions that still hold: without those of an act that was undone, and its undoing.</summary>
    private static List<Decision> Standing(IEnumerable<Decision> decisions)
    {
        var all = decisions.ToList();
        var undone = all.Where(d => d.Why == Undo).Select(d => d.ActId).ToHashSet();
        return all.FindAll(d => d.ActId is null || !undone.Contains(d.ActId));
    }

    private void Unsay(Delegation row, Guid act, CurrentUser actor, long firmVersion)
    {
        var from = StateName(row);
        Move(row, FlowStep.UndoYes, FlowPart.Partner);

        // Who was asked at once is not to see a question that was never put.
        row.AskedAt = null;
        Record(row, from, actor.MemberId!, null, Undo, firmVersion, to: Proposed, act: act);
    }

    private void BringBack(Delegation row, string state, Guid act, CurrentUser actor, long firmVersion)
    {
        var from = StateName(row);
        Move(row, FlowStep.UndoWithdrawal, FlowPart.Partner);
        row.IsOnHold = state == OnHold;
        row.State = row.IsOnHold ? DelegationState.Confirmed : Enum.Parse<DelegationState>(state);
        Record(row, from, actor.MemberId!, null, Undo, firmVersion, act: act);
    }
}

/// <summary>Which delegations count as given.</summary>
internal static class GivenDelegations
{
    /// <summary>Without those whose yes was undone: as if they were never given.</summary>
    public static IQueryable<Delegation> Given(this IQueryable<Delegation> delegations, FocusDbContext db) =>
        delegations.Where(d => !db.Decisions.Any(x => x.SubjectId == d.Id && x.To == DelegationFlow.Proposed));
}
