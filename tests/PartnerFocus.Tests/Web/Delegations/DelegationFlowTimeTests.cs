using Microsoft.EntityFrameworkCore;
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
    public async Task Lapse_WhenSomebodyActsOnOneMeanwhile_LapsesTheOthers(StoreProvider store)
    {
        var race = new BeforeSave();
        await using var stage = await FlowStage.SetAsync(new TestApp(store) { Change = race.AddTo });
        await stage.ApprovedAsync();
        await stage.ApprovedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        race.Arm(save => save == 1 ? TouchAsync(stage, DelegationState.Accepted) : Task.CompletedTask);

        var lapsed = await stage.ActAsync((flow, _) => flow.LapseAsync(default));

        lapsed.Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lapse_WhenOneChangedMeanwhileAndIsStillUndecided_LapsesIt(StoreProvider store)
    {
        var race = new BeforeSave();
        await using var stage = await FlowStage.SetAsync(new TestApp(store) { Change = race.AddTo });
        var row = await stage.ApprovedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        race.Arm(save => save == 1 ? TouchAsync(stage, DelegationState.Approved) : Task.CompletedTask);

        await stage.ActAsync((flow, _) => flow.LapseAsync(default));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Lapsed);
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

    [Theory, OnSqlite, OnPostgres]
    public async Task EraseReasons_30DaysAfterItWasWritten_ForgetsWhyThoughTheNextWasAskedSince(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync(start: FlowStage.Friday + NodaTime.Duration.FromDays(60));
        await stage.App.SeedAsync(db => db.Choices.Single().DelegateeId = TestFirm.Member);
        await stage.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "De eerste helft", null, stage.As(TestFirm.Member), default));
        stage.App.Clock.Now = stage.App.Clock.Now.AddDays(29);
        var open = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.PassOnAsync(row.Id, open.Version, false, [FlowStage.Candidate("lars")], stage.As(TestFirm.Partner), default));
        stage.App.Clock.Now = stage.App.Clock.Now.AddDays(1).AddSeconds(1);

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

    /// <summary>Somebody else is first, on the row that is about to lapse.</summary>
    private static async Task TouchAsync(FlowStage stage, DelegationState state)
    {
        var first = await stage.App.InStoreAsync(db => db.Delegations.OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
        await stage.App.InStoreAsync(db => db.Delegations.Where(d => d.Id == first)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, state).SetProperty(d => d.Version, Guid.NewGuid())));
    }

    private static async Task<Delegation> DeclinedAsync(FlowStage stage)
    {
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij die dag.", false, [], stage.As("mila"), default));
        return row;
    }
}
