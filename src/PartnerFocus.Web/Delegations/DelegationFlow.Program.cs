using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

public sealed partial class DelegationFlow
{
    private static readonly Duration ReasonsKept = Duration.FromDays(30);

    /// <summary>
    /// Marks what began before all was decided: the partner goes. Reading already shows it so before this ran. Each is saved on its
    /// own, so that somebody who acts on one meanwhile holds none of the others up.
    /// </summary>
    /// <returns>How many lapsed.</returns>
    public async Task<int> LapseAsync(CancellationToken cancel)
    {
        var now = Now;
        var begun = await db.Delegations
            .Where(d => FlowRules.Undecided.Contains(d.State) && d.Choice.Start <= now)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .ToListAsync(cancel);
        var lapsed = 0;
        foreach (var id in begun)
        {
            // Once more where somebody was first: what was done may have left it undecided.
            lapsed += await LapseAsync(id, cancel) ?? await LapseAsync(id, cancel) ?? 0;
        }

        return lapsed;
    }

    /// <returns>1 when it lapsed, 0 when all was decided; null when somebody was first.</returns>
    private async Task<int?> LapseAsync(Guid id, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == id && FlowRules.Undecided.Contains(d.State), cancel) is not { } row)
        {
            return 0;
        }

        var from = StateName(row);
        Move(row, FlowStep.Lapse, FlowPart.Program);
        Record(row, from, Program, null, "", firm?.VersionId ?? 0);
        return await SaveStagedAsync(cancel) is null ? 1 : null;
    }

    /// <summary>Erases why something was declined, or why somebody could not go along, 30 days after.</summary>
    /// <returns>How many reasons were erased.</returns>
    public async Task<int> EraseReasonsAsync(CancellationToken cancel)
    {
        var before = Now - ReasonsKept;

        // Counted from when it was written: steps since that keep the state, such as asking the next, do not start it anew.
        return await db.Delegations
                .Where(d => d.State == DelegationState.Declined && d.Reason != ""
                    && !db.Decisions.Any(x => x.SubjectId == d.Id && x.To == nameof(DelegationState.Declined) && x.From != x.To && x.Why != Undo && x.At >= before))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Reason, ""), cancel)
            + await db.Delegations
                .Where(d => d.CannotAlongWhy != "" && d.CannotAlongAt < before)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.CannotAlongWhy, ""), cancel);
    }
}
