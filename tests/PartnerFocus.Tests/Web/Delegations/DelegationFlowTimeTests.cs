using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowTimeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lapse_OfWhatBeganUndecided_MarksIt(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        await stage.ActAsync((flow, _) => flow.LapseAsync(default));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Lapsed);
    }

    [Fact]
    public async Task Lapse_OfWhatWasAccepted_LeavesIt()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        await stage.ActAsync((flow, _) => flow.LapseAsync(default));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Lapse_BeforeTheMeeting_LeavesIt()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 9, 59, 0, TimeSpan.Zero);

        (await stage.ActAsync((flow, _) => flow.LapseAsync(default))).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EraseReasons_After30Days_ForgetsWhy(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await DeclinedAsync(stage);
        stage.App.Clock.Now = stage.App.Clock.Now.AddDays(30).AddSeconds(1);

        await stage.ActAsync((flow, _) => flow.EraseReasonsAsync(default));

        (await stage.RowAsync(row.Id)).Reason.Should().BeEmpty();
    }

    [Fact]
    public async Task EraseReasons_Within30Days_KeepsWhy()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await DeclinedAsync(stage);
        stage.App.Clock.Now = stage.App.Clock.Now.AddDays(29);

        await stage.ActAsync((flow, _) => flow.EraseReasonsAsync(default));

        (await stage.RowAsync(row.Id)).Reason.Should().Be("Vrij die dag.");
    }

    private static async Task<Delegation> DeclinedAsync(FlowStage stage)
    {
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij die dag.", false, [], stage.As("mila"), default));
        return row;
    }
}
