using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A yes or no pressed by mistake, taken back on the delegatee's page while nothing of it left.</summary>
public class UndoAnswerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task UndoAccept_WithinTheWindow_AsksAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await stage.AcceptedAsync();

        await stage.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.As(TestFirm.Member), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Approved, Drops = "" });
    }

    [Fact]
    public async Task UndoAccept_WithinTheWindow_IsADecision()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();

        await stage.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.As(TestFirm.Member), default));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "mila", From = "Accepted", To = "Approved", Why = "undo" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoAccept_WithinTheWindow_LeavesOnlyTheQuestion(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);
        var row = await stage.AcceptedAsync();

        await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default));

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().Equal(MailKind.Ask);
    }

    [Fact]
    public async Task UndoAccept_AfterTheWindow_SaysThatItIsTooLate()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        (await UndoAsync(stage, row, "accept")).Html.Should().Contain("Ongedaan maken kan niet meer");
    }

    [Fact]
    public async Task UndoAccept_WhenAMessageLeftAtOnce_IsRefused()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.App.InStoreAsync(async db => await db.OutgoingMails.Where(m => m.Kind == MailKind.Invitation).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));

        var outcome = await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoDecline_WithinTheWindow_IsWhatItWasAndAsksNobodyElse(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await stage.AcceptedAsync();
        await DeclineAsync(stage, row);
        var declined = await stage.RowAsync(row.Id);

        await stage.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, declined.Version, stage.As(TestFirm.Member), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Accepted, Reason = "" });
        (await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id))).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task UndoDecline_WhenTheNextLeadActed_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.ApprovedAsync();
        await DeclineAsync(stage, row);
        var next = await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id));
        await stage.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.As(TestFirm.OtherLead), default));
        var declined = await stage.RowAsync(row.Id);

        var outcome = await stage.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, declined.Version, stage.As(TestFirm.Member), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Declined);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoDecline_AfterTheOrganiserWasToBeTold_TellsWhoComes(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);
        var row = await stage.AcceptedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), default));
        var declined = await stage.Flow.RowAsync(row.Id);

        await stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, declined.Version, stage.Flow.As(TestFirm.Member), default));

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().Contain([MailKind.WhoComes, MailKind.Invitation]).And.NotContain(MailKind.ComesAfterAll);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    public async Task Answer_OnThePage_OffersToUndoByKey(string act)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/{act}", ("version", $"{row.Version}"), ("reason", "Les"), ("otherWay", "false"));

        (await mila.GetAsync("/delegations")).Html.Should().MatchRegex($"action=\"/delegations/{row.Id}/{act}/undo\"[\\s\\S]*data-key=\"u\"");
    }

    [Fact]
    public async Task Undo_OnThePage_PutsTheQuestionBack()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();

        (await UndoAsync(stage, row, "accept")).Html.Should().Contain("Ongedaan gemaakt: de vraag staat weer open.").And.Contain("Tot jij ja zegt, gaat Vera zelf.");
    }

    [Fact]
    public async Task Page_AfterTheMandateWasCompleted_OffersNoUndoAsIfThatWereTheAnswer()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now += TimeSpan.FromHours(1);
        await stage.ActAsync((flow, _) => flow.CompleteAsync(row.Id, row.Version, new MandateCompletion("a", "b", "c", "d", "e"), stage.As(TestFirm.Member), default));

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().NotContain("/accept/undo");
    }

    [Fact]
    public async Task Page_WhenTheNextLeadActed_OffersNoUndo()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await stage.ApprovedAsync();
        await DeclineAsync(stage, row);
        var next = await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id));
        await stage.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.As(TestFirm.OtherLead), default));

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().NotContain("/decline/undo");
    }

    private static Task<FlowOutcome> DeclineAsync(FlowStage stage, Delegation row) => stage.ActAsync((flow, _) => flow.DeclineAsync(
        row.Id, row.Version, "Moet naar de tandarts.", false, [FlowStage.Candidate("maks")], stage.As(TestFirm.Member), default));

    private static async Task<Page> UndoAsync(FlowStage stage, Delegation row, string act)
    {
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/{act}/undo", ("version", $"{row.Version}"));
        return await mila.GetAsync("/delegations");
    }
}
