using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowUndoTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task UndoAct_OfAYes_KeepsTheRowAndSaysSo(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        await UndoAsync(stage, row);

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "vera", From = "Confirmed", To = "Proposed", Why = "undo" });
    }

    [Fact]
    public async Task UndoAct_OfAYesApprovedAtOnce_TakesBothBack()
    {
        await using var stage = await FlowStage.SetAsync(accounts: TestFirm.OtherLead);
        var row = await stage.ConfirmAsync();

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Withdrawn, AskedAt = (NodaTime.Instant?)null });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoAct_AfterTheLeadActed_IsToldByNameAndChangesNothing(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();

        (await UndoAsync(stage, row)).Should().BeEquivalentTo(new { By = "lars", From = "Confirmed", To = "Approved" });
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoAct_WhenTheLeadActsWhileItIsUndone_IsToldByName(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        var outcome = await stage.ActAsync(async (flow, db) =>
        {
            await flow.UndoActAsync(await db.Choices.SingleAsync(c => c.Id == row.ChoiceId), false, stage.As("vera"), default);
            await stage.ActAsync((other, _) => other.ApproveAsync(row.Id, row.Version, stage.As("lars"), default));
            return await flow.SaveStagedAsync(default);
        });

        outcome.Should().BeOfType<FlowOutcome.Stale>().Which.Should().BeEquivalentTo(new { By = "lars", To = "Approved" });
    }

    [Fact]
    public async Task UndoAct_OfAnActThatAskedNobody_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        var outcome = await stage.ActAsync(async (flow, db) =>
        {
            var choice = await db.Choices.SingleAsync(c => c.Id == row.ChoiceId);
            choice.ActId = Guid.NewGuid();
            return await flow.UndoActAsync(choice, true, stage.As("vera"), default);
        });

        outcome.Should().BeNull();
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task UndoAct_OfTakingBackForAMomentThatIsNoMore_LeavesItTakenBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var act = Guid.NewGuid();

        await stage.ActAsync(async (flow, db) =>
        {
            var choice = await db.Choices.SingleAsync(c => c.Id == row.ChoiceId);
            choice.ActId = act;
            await flow.WithdrawAsync(row.ChoiceId, "vera", "kept", default, act);
            await flow.SaveStagedAsync(default);
            await flow.UndoActAsync(choice, bringsBack: false, stage.As("vera"), default);
            return await flow.SaveStagedAsync(default);
        });

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    private static Task<FlowOutcome.Stale?> UndoAsync(FlowStage stage, Delegation row) => stage.ActAsync(async (flow, db) =>
    {
        var outcome = await flow.UndoActAsync(await db.Choices.SingleAsync(c => c.Id == row.ChoiceId), false, stage.As("vera"), default);
        await flow.SaveStagedAsync(default);
        return outcome;
    });
}
