using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Lars said at nine that there is room; until ten past he can undo that without anybody hearing of it.</summary>
public class AskedOnceItLeftTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Page_WhileTheApprovalCanBeUndone_ShowsNothing(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);
        await ApprovedAsync(stage);
        stage.Wait(9);

        (await PageAsync(stage)).Should().NotContain("Deelteam");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Page_OnceItCannot_ShowsTheQuestionWithWhoFoundRoom(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);
        await ApprovedAsync(stage);
        stage.Wait(10);

        (await PageAsync(stage)).Should().Contain("Tot jij ja zegt, gaat Vera zelf.").And.Contain("Lars zag dat er ruimte is");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Feed_WhileTheApprovalCanBeUndone_HasNothing(int minutes, bool isThere)
    {
        await using var stage = await MailStage.SetAsync();
        await ApprovedAsync(stage);
        stage.Wait(minutes);

        byte[]? feed = null;
        await stage.App.InScopeAsync(async services => feed = await services.GetRequiredService<OwnCalendar>().WriteAsync(TestFirm.Member, CancellationToken.None));

        System.Text.Encoding.UTF8.GetString(feed!).Contains("Gevraagd: Deelteam", StringComparison.Ordinal).Should().Be(isThere);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    [InlineData("mandate")]
    public async Task Act_WhileTheApprovalCanBeUndone_IsOnNothing(string act)
    {
        await using var stage = await MailStage.SetAsync();
        var row = await ApprovedAsync(stage);

        (await PostAsync(stage, row, act)).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accept_OfAnApprovalUndoneInTime_IsOnNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await ApprovedAsync(stage);
        stage.Wait(5);
        await stage.Flow.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), CancellationToken.None));
        stage.Wait(20);

        (await PostAsync(stage, row, "accept")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_OfWhatWasTakenBackInTime_NeverShowsIt()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await ApprovedAsync(stage);
        stage.Wait(5);
        await stage.WithdrawAsync(row);
        stage.Wait(20);

        (await PageAsync(stage)).Should().NotContain("Deelteam");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Now_OfTheQuestion_ShowsItAtOnce(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);
        await ApprovedAsync(stage);
        var ask = await stage.MailAsync(MailKind.Ask);

        await stage.App.InScopeAsync(services => services.GetRequiredService<OutboxActs>().NowAsync(ask.Id, ask.Version, stage.Flow.As(TestFirm.Assistant), CancellationToken.None));

        (await PageAsync(stage)).Should().Contain("Tot jij ja zegt, gaat Vera zelf.");
    }

    [Fact]
    public async Task Accept_OfAQuestionSentAtOnce_MakesThePersonGo()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await ApprovedAsync(stage);
        var ask = await stage.MailAsync(MailKind.Ask);
        await stage.App.InScopeAsync(services => services.GetRequiredService<OutboxActs>().NowAsync(ask.Id, ask.Version, stage.Flow.As(TestFirm.Assistant), CancellationToken.None));

        await PostAsync(stage, row, "accept");

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    private static async Task<Delegation> ApprovedAsync(MailStage stage)
    {
        var row = await stage.ConfirmedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), CancellationToken.None));
        return await stage.Flow.RowAsync(row.Id);
    }

    private static async Task<HttpStatusCode> PostAsync(MailStage stage, Delegation row, string act) =>
        (await (await stage.App.SignInAsync(TestFirm.Member)).PostAsync($"/delegations/{row.Id}/{act}", ("version", $"{row.Version}"), ("reason", "Vol"))).Status;

    private static async Task<string> PageAsync(MailStage stage) => (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html;
}
