using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class MovedMeetingsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMovedMeeting_TakesTheDelegationBack(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T130000Z"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_SaysSoInTheDecision()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T130000Z"));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "program", To = "Withdrawn", Why = "moved" });
    }

    [Fact]
    public async Task Import_OfACancelledMeeting_TakesTheDelegationBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "STATUS:CANCELLED"));

        (await stage.DecisionsAsync(row.Id))[^1].Why.Should().Be("gone");
    }

    [Fact]
    public async Task Import_OfAnotherTitle_LeavesTheDelegation()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "LOCATION:Zaal 2"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Undo_OfTheImportThatBroughtTheMeeting_TakesTheDelegationBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.UndoNewestAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    private static async Task<Delegation> ConfirmedAsync(FlowStage stage)
    {
        var imported = await stage.App.ImportAsync(Calendar("20261120T100000Z"));
        return await stage.ConfirmAsync(entry: (imported.AgendaId!.Value, "deelteam"));
    }

    private static string Calendar(string start, string more = "") =>
        Ics.Calendar("", Ics.Event("deelteam", start, "Deelteam overname", more), Ics.Event("z", "20261127T100000Z", "Overleg"));
}
