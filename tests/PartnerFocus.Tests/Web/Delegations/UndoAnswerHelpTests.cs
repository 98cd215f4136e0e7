using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Mila goes in vera's place and calls her in; vera answers by mistake, and takes that back before it left.</summary>
public class UndoAnswerHelpTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WithinTheWindow_LetsTheCallWaitAgain(StoreProvider store)
    {
        await using var stage = await AnsweredAsync(HelpState.Answered, store);

        (await UndoAsync(stage)).Should().BeOfType<FlowOutcome.Done>();

        (await stage.App.InStoreAsync(db => Task.FromResult(db.HelpCalls.Single()))).Should().BeEquivalentTo(
            new { State = HelpState.Asked, Answer = "", AnsweredAt = (NodaTime.Instant?)null, AnsweredBy = (string?)null });
    }

    [Fact]
    public async Task Undo_BeforeTheAnswerLeft_LetsNothingLeaveOfTheCallOrTheAnswer()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        await UndoAsync(stage);

        (await stage.AllAsync()).Where(m => m.Kind is MailKind.HelpAsked or MailKind.HelpAnswer or MailKind.HelpOver).Should().OnlyContain(m => m.State == MailState.TakenBack).And.HaveCount(2);
    }

    [Fact]
    public async Task Undo_OfComing_TellsTheOrganiserAsBefore()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);
        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("10 minuten");

        await UndoAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().NotContain("10 minuten");
    }

    [Fact]
    public async Task Answer_AfterThat_IsToldAsTheFirstWouldHaveBeen()
    {
        await using var stage = await AnsweredAsync(HelpState.Cannot);
        await UndoAsync(stage);
        stage.Wait(1);

        await AnswerAsync(stage, HelpState.Comes);

        (await stage.MailAsync(MailKind.HelpAnswer)).Text.Should().Contain("Vera komt");
    }

    [Fact]
    public async Task Undo_WhenTheWindowIsOver_IsTooLate()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);
        stage.Wait(11);

        (await UndoAsync(stage)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_Twice_IsRefused()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);
        await UndoAsync(stage);

        (await UndoAsync(stage)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Theory]
    [InlineData(TestFirm.Assistant)]
    [InlineData(TestFirm.Lead)]
    [InlineData(TestFirm.Member)]
    public async Task Undo_ByAnybodyElse_ChangesNothing(string who)
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        (await UndoAsync(stage, who)).Should().NotBeOfType<FlowOutcome.Done>();

        (await stage.App.InStoreAsync(db => Task.FromResult(db.HelpCalls.Single().State))).Should().Be(HelpState.Comes);
    }

    private static async Task<MailStage> AnsweredAsync(HelpState answer, StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await MailStage.SetAsync(store: store);
        await stage.App.AddAccountAsync(TestFirm.Partner);
        var row = await stage.AcceptedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver mag ik gaan?", 10, "de prijs"), stage.Flow.As(TestFirm.Member), default));
        stage.Wait(1);
        await AnswerAsync(stage, answer);
        return stage;
    }

    private static async Task AnswerAsync(MailStage stage, HelpState answer)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, row.Version, answer, "Tot twee miljoen.", stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task<FlowOutcome> UndoAsync(MailStage stage, string who = TestFirm.Partner)
    {
        var row = await RowAsync(stage);
        return await stage.Flow.ActAsync((flow, _) => flow.UndoAnswerHelpAsync(row.Id, row.Version, stage.Flow.As(who), default));
    }

    private static async Task<Delegation> RowAsync(MailStage stage) => await stage.Flow.RowAsync((await stage.AllAsync()).First(m => m.DelegationId is not null).DelegationId!.Value);
}
