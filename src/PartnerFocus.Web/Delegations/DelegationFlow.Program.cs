using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

public sealed partial class DelegationFlow
{
    private static readonly Duration ReasonsKept = Duration.FromDays(30);

    /// <summary>Marks what began before all was decided: the partner goes. Reading already shows it so before this ran.</summary>
    /// <returns>How many lapsed.</returns>
    public async Task<int> LapseAsync(CancellationToken cancel)
    {
        var now = Now;
        var firm = await firms.FindAsync(cancel);
        var begun = await db.Delegations
            .Where(d => FlowRules.Undecided.Contains(d.State) && d.Choice.Start <= now)
            .ToListAsync(cancel);
        foreach (var row in begun)
        {
            var from = StateName(row);
            Move(row, FlowStep.Lapse);
            Record(row, from, Program, null, "", firm?.VersionId ?? 0);
        }

        return await SaveStagedAsync(cancel) is null ? begun.Count : 0;
    }

    /// <summary>Erases why something was declined, 30 days after.</summary>
    /// <returns>How many reasons were erased.</returns>
    public Task<int> EraseReasonsAsync(CancellationToken cancel)
    {
        var before = Now - ReasonsKept;
        return db.Delegations
            .Where(d => d.State == DelegationState.Declined && d.Reason != "" && d.DecidedAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Reason, ""), cancel);
    }
}
