using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A lead's mis-clicked word goes back within the window, and the way to undo it stands on the pages as long.</summary>
public class UndoLeadsWordTests
{
    [Fact]
    public async Task UndoReject_WithinTheWindow_WaitsForAWordAgain()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await RejectedAsync(stage);

        await UndoRejectAsync(stage, row);

        var now = await stage.RowAsync(row.Id);
        (now.State, now.Reason).Should().Be((DelegationState.Confirmed, ""));
    }

    [Fact]
    public async Task UndoReject_WhenTheWindowIsOver_IsTooLate()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await RejectedAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        (await UndoRejectAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task UndoReject_WhereThePartnerChoseAnew_SaysSo()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await RejectedAsync(stage);
        await stage.App.InStoreAsync(db => db.Choices.ExecuteUpdateAsync(set => set.SetProperty(c => c.DelegateeId, (string?)null)));

        (await UndoRejectAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Fact]
    public async Task UndoTakeOn_WithinTheWindow_NamesWhomThePartnerChose()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await TakenOnAsync(stage);

        await UndoTakeOnAsync(stage, row);

        var now = await stage.RowAsync(row.Id);
        (now.State, now.DelegateeId, now.AskedAt).Should().Be((DelegationState.Confirmed, TestFirm.Member, null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoTakeOn_ByWhoWasToGoAlong_LetsThatOneGoAlongAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await TakenOnAsync(stage, along: TestFirm.Lead);
        row.TogetherWithId.Should().BeNull();

        await UndoTakeOnAsync(stage, row);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { DelegateeId = TestFirm.Member, TogetherWithId = TestFirm.Lead });
    }

    [Fact]
    public async Task UndoApproval_WhereWhoWasToGoAlongWasAskedInstead_LetsThatOneGoAlongAgain()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.ConfirmAsync(TestFirm.Lead);
        await stage.App.SeedAsync(db => db.Delegations.Single(d => d.Id == row.Id).TogetherWithId = TestFirm.Member);
        row = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate(TestFirm.Member), stage.As(TestFirm.Lead), default));
        var asked = await stage.RowAsync(row.Id);
        asked.TogetherWithId.Should().BeNull();

        await stage.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, asked.Version, [], stage.As(TestFirm.Lead), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { DelegateeId = TestFirm.Lead, TogetherWithId = TestFirm.Member });
    }

    [Fact]
    public async Task UndoTakeOn_WithinTheWindow_LeavesNobodyToHear()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await TakenOnAsync(stage);

        await UndoTakeOnAsync(stage, row);

        (await stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.State != MailState.TakenBack).CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task UndoTakeOn_OfAYesOfTheDelegatee_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();

        (await UndoTakeOnAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(11, false)]
    public async Task Approvals_LookedAtLater_OfferTheWayBackAsLongAsItIsOpen(int minutes, bool offers)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await RejectedAsync(stage);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        stage.App.Clock.Now += TimeSpan.FromMinutes(minutes);

        (await lars.GetAsync("/approvals")).Html.Contains($"/approvals/{row.Id}/undo", StringComparison.Ordinal).Should().Be(offers);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(11, false)]
    public async Task Delegations_LookedAtLater_OfferTheWayBackAsLongAsItIsOpen(int minutes, bool offers)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        stage.App.Clock.Now += TimeSpan.FromMinutes(minutes);

        (await mila.GetAsync("/delegations")).Html.Contains($"/delegations/{row.Id}/accept/undo", StringComparison.Ordinal).Should().Be(offers);
    }

    [Fact]
    public async Task Undo_OfWhatTheLeadTookOn_IsMadeWhereItStands()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await TakenOnAsync(stage);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/undo", ("version", $"{row.Version}"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    private static async Task<Delegation> RejectedAsync(FlowStage stage)
    {
        var row = await stage.ConfirmAsync();
        await stage.App.InStoreAsync(db => db.Choices.ExecuteUpdateAsync(set => set.SetProperty(c => c.DelegateeId, row.DelegateeId)));
        await stage.ActAsync((flow, _) => flow.RejectAsync(row.Id, row.Version, "Vol", stage.As(TestFirm.Lead), CancellationToken.None));
        return await stage.RowAsync(row.Id);
    }

    private static async Task<Delegation> TakenOnAsync(FlowStage stage, string? along = null)
    {
        var row = await stage.ConfirmAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single(d => d.Id == row.Id).TogetherWithId = along);
        row = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.TakeOnAsync(row.Id, row.Version, [], stage.As(TestFirm.Lead), CancellationToken.None));
        return await stage.RowAsync(row.Id);
    }

    private static Task<FlowOutcome> UndoRejectAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.UndoRejectAsync(row.Id, row.Version, stage.As(TestFirm.Lead), CancellationToken.None));

    private static Task<FlowOutcome> UndoTakeOnAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.UndoTakeOnAsync(row.Id, row.Version, [], stage.As(TestFirm.Lead), CancellationToken.None));
}
