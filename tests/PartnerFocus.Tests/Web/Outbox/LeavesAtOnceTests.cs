using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A yes or an approval shortly before the meeting (Friday eleven o'clock): who has to know hears of it in time, and it is said that nothing can be undone.</summary>
public class LeavesAtOnceTests
{
    private static readonly (string, string)[] Smtp = [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:SmtpStartTls", "false"), ("Mail:OutsideByDraft", "false")];

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1440)]
    public async Task Accept_43SecondsBefore_LeavesAtOnce(int window)
    {
        await using var stage = await SoonAsync(TimeSpan.FromSeconds(43), ("Mail:UndoMinutes", $"{window}"));

        await AcceptAsync(stage);

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Should().HaveCount(4).And.OnlyContain(m => m.LeavesAt == m.CreatedAt);
    }

    [Fact]
    public async Task Accept_WithAWindowBeyondTheMeeting_LeavesAfterTenMinutes()
    {
        await using var stage = await SoonAsync(TimeSpan.FromHours(16), ("Mail:UndoMinutes", "1440"));

        await AcceptAsync(stage);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        (mail.LeavesAt - mail.CreatedAt).Should().Be(Duration.FromMinutes(10));
    }

    [Fact]
    public async Task Accept_43SecondsBefore_IsSentByTheNextRound()
    {
        await using var sink = new SmtpSink();
        await using var stage = await sink.StageAsync(outside: true);
        await SoonAsync(stage, TimeSpan.FromSeconds(43));
        await AcceptAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromSeconds(15);

        await stage.RoundAsync();

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(MailState.Sent);
    }

    [Theory]
    [InlineData(4, MailState.Sent)]
    [InlineData(6, MailState.TakenBack)]
    public async Task Round_JustAfterItBegan_StillSaysWhoIsThere(int minutes, MailState state)
    {
        await using var sink = new SmtpSink();
        await using var stage = await sink.StageAsync(outside: true);
        await SoonAsync(stage, TimeSpan.FromSeconds(5));
        await AcceptAsync(stage);
        stage.Wait(minutes);

        await stage.RoundAsync();

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(state);
    }

    [Fact]
    public async Task Accept_ByASendingServer_SaysThatItLeavesAtOnceAndOffersNoUndo()
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(8), Smtp);

        (await AcceptOnThePageAsync(stage)).Should().Contain("Het gaat meteen uit, want het begint zo: ongedaan maken kan niet meer.").And.NotContain("/accept/undo");
    }

    [Fact]
    public async Task Accept_WhereSomebodySendsByHand_SaysToCall()
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(8));

        (await AcceptOnThePageAsync(stage)).Should().Contain("het bericht hierover ligt als concept bij Asha: bel wie het moet weten.").And.NotContain("/accept/undo");
    }

    [Fact]
    public async Task Accept_WithTimeLeft_OffersToUndoIt()
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(40));

        (await AcceptOnThePageAsync(stage)).Should().Contain("/accept/undo").And.NotContain("bel wie het moet weten");
    }

    [Fact]
    public async Task UndoAccept_OfWhatLeftAtOnce_IsTooLate()
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(8));
        var row = await AcceptAsync(stage);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Question_ShortlyBefore_SaysBeforeTheAnswerThatItLeavesAtOnce()
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(8), Smtp);

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("Dit begint zo: je antwoord gaat meteen uit en kan niet meer ongedaan.");
    }

    [Fact]
    public async Task Approve_ShortlyBefore_AsksAtOnce()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ConfirmedAsync();
        SetClock(stage, TimeSpan.FromMinutes(8));

        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), default));

        (await stage.Flow.RowAsync(row.Id)).AskedAt.Should().Be(FlowStage.Friday - Duration.FromMinutes(8));
    }

    [Fact]
    public async Task Approve_ShortlyBefore_IsSaidToTheLeadBeforeAndAfter()
    {
        await using var stage = await MailStage.SetAsync(settings: Smtp);
        var row = await stage.ConfirmedAsync();
        SetClock(stage, TimeSpan.FromMinutes(8));
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        (await lars.GetAsync("/approvals")).Html.Should().Contain("Dit begint zo: je ja gaat meteen uit.");

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("Het begint zo: wat hieruit volgt, gaat meteen uit.");
    }

    [Fact]
    public async Task TakeOn_ByTheLead_DoesNotSayThatThePartnerKnowsWhatNobodyTold()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ConfirmedAsync();
        SetClock(stage, TimeSpan.FromMinutes(1));
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/take-on", ("version", $"{row.Version}"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("jij gaat. Vera ziet het in de week. Het begint zo, en het bericht hierover ligt als concept bij Asha: bel wie het moet weten.");
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(40, false)]
    public async Task Outbox_OfADraftForWhatBeginsSoon_SaysToCall(int minutes, bool says)
    {
        await using var stage = await SoonAsync(TimeSpan.FromMinutes(minutes));
        await AcceptAsync(stage);

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/outbox")).Html.Contains("per mail leest niemand het meer op tijd. Bel even.", StringComparison.Ordinal).Should().Be(says);
    }

    private static async Task<MailStage> SoonAsync(TimeSpan before, params (string, string)[] settings)
    {
        var stage = await MailStage.SetAsync(settings: settings);
        await SoonAsync(stage, before);
        return stage;
    }

    private static async Task SoonAsync(MailStage stage, TimeSpan before)
    {
        await stage.ApprovedAsync();
        SetClock(stage, before);
    }

    private static void SetClock(MailStage stage, TimeSpan before) => stage.App.Clock.Now = FlowStage.Friday.ToDateTimeOffset() - before;

    private static async Task<Delegation> AcceptAsync(MailStage stage)
    {
        var id = (await stage.AllAsync())[0].DelegationId!.Value;
        var row = await stage.Flow.RowAsync(id);
        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));
        return await stage.Flow.RowAsync(id);
    }

    private static async Task<string> AcceptOnThePageAsync(MailStage stage)
    {
        var row = await stage.Flow.RowAsync((await stage.AllAsync())[0].DelegationId!.Value);
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));
        return (await mila.GetAsync("/delegations")).Html;
    }
}
