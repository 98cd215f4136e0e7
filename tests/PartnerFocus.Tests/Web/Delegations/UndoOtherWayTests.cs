using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>The partner's "goed zo", or that the next is asked, goes back within the window while nobody acted on it.</summary>
public class UndoOtherWayTests
{
    private const string Week = "/week/vera/2026-W47";

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfAYesToTheProposal_LetsItWaitForAnAnswerAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await AgreedAsync(stage);

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Declined, Reason = "De eerste helft", Condition = "", IsOtherWay = true, IsOtherWayOpen = true });
    }

    [Fact]
    public async Task Undo_OfAYesToTheProposal_IsADecisionOfThePartner()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await AgreedAsync(stage);

        await UndoAsync(stage, row);

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "vera", From = "Accepted", To = "OtherWayBack", Why = "undo" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfLettingTheNextBeAsked_CountsTheNextAsNeverAsked(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await PassedOnAsync(stage);

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).IsOtherWayOpen.Should().BeTrue();
        (await NextAsync(stage, row)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Undo_OfLettingTheNextBeAsked_CanBeFollowedByAYesToTheProposal()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await PassedOnAsync(stage);
        await UndoAsync(stage, row);
        var open = await stage.RowAsync(row.Id);

        await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, open.Version, stage.As(TestFirm.Partner), default));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Undo_WhenTheNextLeadActed_SaysThatItWentOn()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await PassedOnAsync(stage);
        var next = await NextAsync(stage, row);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.As(TestFirm.OtherLead), default));

        (await UndoAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Fact]
    public async Task Undo_WhenTheDelegateeActedOnIt_TellsWhoWasFirst()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await AgreedAsync(stage);
        await stage.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver?", 10, ""), stage.As(TestFirm.Member), default));

        (await UndoAsync(stage, row)).Should().BeOfType<FlowOutcome.Stale>().Which.By.Should().Be("mila");
    }

    [Fact]
    public async Task Undo_WhenTheWindowIsOver_IsTooLate()
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await AgreedAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        (await UndoAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_WhenAMessageOfItLeft_IsTooLate()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        var row = await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);
        await stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == MailKind.BothCome).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));

        (await UndoAsync(stage.Flow, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Theory]
    [InlineData(TestFirm.Assistant)]
    [InlineData(TestFirm.OtherLead)]
    public async Task Undo_BySomebodyWhoseMeetingItIsNot_IsUnknown(string who)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await AgreedAsync(stage);

        (await stage.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.As(who), default))).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Theory]
    [InlineData(TestFirm.Lead)]
    [InlineData(TestFirm.Member)]
    public async Task Undo_BySomebodyElseOfIt_IsRefused(string who)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(StoreProvider.Sqlite));
        var row = await AgreedAsync(stage);

        (await stage.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.As(who), default))).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task Undo_BeforeAnythingLeft_LeavesNobodyToHear()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        var row = await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);

        await UndoAsync(stage.Flow, row);

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "BothCome TakenBack", "Invitation TakenBack");
    }

    [Fact]
    public async Task Undo_OfASecondYesToAProposal_TellsNobodyUntilThatIsAnswered()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        var row = await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);
        stage.Wait(11);
        var again = await AgreedAsync(stage.Flow, row.Id);

        await UndoAsync(stage.Flow, again);
        (await stage.AllAsync()).Should().OnlyContain(m => m.State == MailState.TakenBack);

        var open = await stage.Flow.RowAsync(row.Id);
        await stage.Flow.ActAsync((flow, _) => flow.PassOnAsync(row.Id, open.Version, false, [], stage.Flow.As(TestFirm.Partner), default));
        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().BeEquivalentTo([MailKind.ComesAfterAll, MailKind.InvitationBack]);
    }

    [Fact]
    public async Task Week_AfterAYesToTheProposal_OffersToUndoThatByKeyAndNothingOlder()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        var row = await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);

        var html = (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync(Week)).Html;

        html.Should().MatchRegex($"Laatst: ‘goed zo’ bij[^<]*\\s*<button form=\"word-undo\" formaction=\"{Week}/other-way/undo\" name=\"delegation\" value=\"{row.Id}\"[^>]*data-key=\"u\"")
            .And.NotMatchRegex("name=\"act\" value=\"[^\"]+\"[^>]*data-key=\"u\"");
    }

    [Fact]
    public async Task Week_KeptFromBefore_OffersItNoMoreWhenTheWindowIsOver()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);
        var vera = await stage.App.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Week);
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        (await vera.GetAsync(Week)).Html.Should().NotContain("word-undo");
    }

    [Fact]
    public async Task Week_ForTheAssistant_OffersNoUndoOfThePartnersAnswer()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Assistant);
        await stage.ApprovedAsync();
        await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync(Week)).Html.Should().NotContain("word-undo");
    }

    [Fact]
    public async Task Undo_OnTheWeek_BringsTheQuestionBackOnThePanel()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        var row = await AgreedAsync(stage.Flow, (await stage.AllAsync())[0].DelegationId);
        var vera = await stage.App.SignInAsync(TestFirm.Partner);

        await vera.PostAsync($"{Week}/other-way/undo", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        (await vera.GetAsync(Week)).Html.Should().Contain("Ongedaan gemaakt: het voorstel ligt er weer, en tot je antwoordt ga jij.");
        (await stage.Flow.RowAsync(row.Id)).IsOtherWayOpen.Should().BeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_AtTheVeryMomentTheNextLeadApproves_HasOneWinner(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(store));
        var row = await PassedOnAsync(stage);
        var next = await NextAsync(stage, row);

        var outcomes = await Task.WhenAll(
            Task.Run(() => UndoAsync(stage, row)),
            Task.Run(() => stage.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.As(TestFirm.OtherLead), default))));

        outcomes.OfType<FlowOutcome.Done>().Should().ContainSingle();
    }

    private static Task<FlowOutcome> UndoAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.As(TestFirm.Partner), default));

    private static async Task<Delegation> AgreedAsync(FlowStage stage, Guid? asked = null)
    {
        var row = await ProposedAsync(stage, asked);
        (await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
        return await stage.RowAsync(row.Id);
    }

    private static async Task<Delegation> PassedOnAsync(FlowStage stage)
    {
        var row = await ProposedAsync(stage);
        await stage.ActAsync((flow, _) => flow.PassOnAsync(row.Id, row.Version, false, [FlowStage.Candidate("maks")], stage.As(TestFirm.Partner), default));
        return await stage.RowAsync(row.Id);
    }

    private static async Task<Delegation> ProposedAsync(FlowStage stage, Guid? asked = null)
    {
        var row = asked is { } id ? await stage.RowAsync(id) : await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().DelegateeId = TestFirm.Member);
        (await stage.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "De eerste helft", null, stage.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
        return await stage.RowAsync(row.Id);
    }

    private static Task<Delegation> NextAsync(FlowStage stage, Delegation declined) =>
        stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.FollowsId == declined.Id));
}
