using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowRaceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_FiftyTimesAtOnce_HasOneWinner(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        var outcomes = await FiftyAsync(stage, row);

        outcomes.OfType<FlowOutcome.Done>().Should().ContainSingle();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_FiftyTimesAtOnce_TellsTheOthersByName(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        var outcomes = await FiftyAsync(stage, row);

        outcomes.OfType<FlowOutcome.Stale>().Count(s => s is { By: "lars", To: "Approved" }).Should().Be(49);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_FiftyTimesAtOnce_LeavesOneDecision(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        await FiftyAsync(stage, row);

        (await stage.DecisionsAsync(row.Id)).Select(d => d.To).Should().Equal("Confirmed", "Approved");
    }

    private static Task<FlowOutcome[]> FiftyAsync(FlowStage stage, Delegation row)
    {
        // All hold the version of the same page.
        var ready = new TaskCompletionSource();
        var all = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            await ready.Task;
            return await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As("lars"), default));
        })).ToArray();
        ready.SetResult();
        return Task.WhenAll(all);
    }
}
