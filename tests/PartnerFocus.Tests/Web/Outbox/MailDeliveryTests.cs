using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

public sealed partial class MailDeliveryTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Round_WithinTheWindow_SendsNothing()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(9);

        await RoundAsync(stage);

        _sink.Messages.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_AfterTheWindow_SendsAndMarks(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        await stage.ApprovedAsync();
        stage.Wait(10);

        await RoundAsync(stage);

        (_sink.Messages.Count, await stage.MailsAsync()).Should().BeEquivalentTo((1, new[] { "Ask Sent" }));
    }

    [Fact]
    public async Task Round_OfAnAnswerToAClient_ArrivesAsItWasWritten()
    {
        await using var stage = await SetAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await RoundAsync(stage);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal));
        Parts(received).Should().Equal(mail.Text.ReplaceLineEndings("\r\n"), mail.Calendar, mail.Calendar);
    }

    [Fact]
    public async Task Round_OfAnAnswerToAClient_HasTheHeadersThatProgramsActOn()
    {
        await using var stage = await SetAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await RoundAsync(stage);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal)).Replace("\r\n ", " ", StringComparison.Ordinal);
        received.Should().ContainAll("From: \"Asha Smit\" <asha@proef.example>", "Reply-To: \"Asha Smit\" <asha@proef.example>", "To: \"Wim de Wind\" <wim@wind.example>", "method=REPLY");
    }

    [Theory]
    [InlineData(MailKind.Accepts, "method=REPLY")]
    [InlineData(MailKind.PartOnly, "method=COUNTER")]
    public async Task Round_OfTheOtherAnswersToAClient_ArrivesAsItWasWritten(MailKind kind, string method)
    {
        await using var stage = await SetAsync(outside: true);
        await (kind == MailKind.PartOnly ? stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30")) : stage.AcceptedAsync());
        stage.Wait(10);

        await RoundAsync(stage);

        var mail = await stage.MailAsync(kind);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal));
        (string.Join('|', Parts(received)), received.Contains(method, StringComparison.Ordinal))
            .Should().Be(($"{mail.Text.ReplaceLineEndings("\r\n")}|{mail.Calendar}|{mail.Calendar}", true));
    }

    [Fact]
    public async Task Round_ByDefault_LeavesWhatGoesToAClientToAHuman()
    {
        await using var stage = await SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(10);

        await RoundAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(MailState.Draft);
    }

    [Fact]
    public async Task Round_WhileTheServerIsDownForAnHour_SendsOnceItIsBack()
    {
        await using var stage = await SetAsync(port: Closed());
        await stage.ApprovedAsync();
        for (var minute = 0; minute < 70; minute++)
        {
            stage.Wait(1);
            await RoundAsync(stage);
        }

        await stage.App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<MailSettings>().SmtpPort = _sink.Port));
        stage.Wait(60);
        await RoundAsync(stage);

        (_sink.Messages.Count, (await stage.MailAsync(MailKind.Ask)).Tries).Should().Be((1, 8));
    }

    [Fact]
    public async Task Round_WhenTheServerHungUpMidWay_SendsItAgain()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        _sink.Manners = SinkManners.HangsUpMidWay;
        await RoundAsync(stage);

        _sink.Manners = SinkManners.Takes;
        stage.Wait(1);
        await RoundAsync(stage);

        _sink.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task Round_WhenItLeftButWasNotMarked_SendsOneDuplicateWithTheSameMessageId()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        _sink.Manners = SinkManners.HangsUpAfterwards;
        await RoundAsync(stage);

        _sink.Manners = SinkManners.Takes;
        stage.Wait(1);
        await RoundAsync(stage);

        var mail = await stage.MailAsync(MailKind.Ask);
        _sink.Messages.Should().HaveCount(2).And.OnlyContain(m => m.Contains($"Message-ID: {mail.MessageId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Round_WhenAServerDiedWithAClaim_TakesItOverOnceTheClaimRanOut()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.App.SeedAsync(db =>
        {
            var mail = db.OutgoingMails.Single();
            (mail.Tries, mail.NextTryAt) = (1, Instant.FromDateTimeOffset(stage.App.Clock.Now) + Duration.FromMinutes(5));
        });
        await RoundAsync(stage);
        var before = _sink.Messages.Count;

        stage.Wait(5);
        await RoundAsync(stage);

        (before, _sink.Messages.Count).Should().Be((0, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_OfTwoServersAtOnce_SendsEachMessageOnce(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        await stage.ApprovedAsync();
        stage.Wait(10);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RoundAsync(stage)));

        _sink.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task Round_AfterTenTries_GivesUpAndSaysSo()
    {
        await using var stage = await PoisonAsync();

        (await stage.MailAsync(MailKind.Ask)).Should().BeEquivalentTo(new { State = MailState.Failed, Tries = 10, LastError = "MailboxUnavailable" });
    }

    [Fact]
    public async Task Page_OfWhatWasGivenUp_SaysNothingOfItsContent()
    {
        await using var stage = await PoisonAsync();

        var page = await (await stage.App.SignInAdministratorAsync()).GetAsync("/admin/outbox");

        page.Html.Should().Contain("MailboxUnavailable").And.NotContainAny("mila@", "Mila", "Deelteam", "Vera");
    }

    [Fact]
    public async Task Again_OfWhatWasGivenUp_SendsIt()
    {
        await using var stage = await PoisonAsync();
        var mail = await stage.MailAsync(MailKind.Ask);
        _sink.Manners = SinkManners.Takes;

        await (await stage.App.SignInAdministratorAsync()).PostAsync($"/admin/outbox/{mail.Id}/again");
        await RoundAsync(stage);

        (await stage.MailAsync(MailKind.Ask)).State.Should().Be(MailState.Sent);
    }

    [Theory]
    [InlineData("Start", "moved")]
    [InlineData("IsPrivate", "private")]
    [InlineData("Uid", "gone")]
    public async Task Round_OfWhatIsNoLongerSo_WithdrawsItWithTheReason(string changed, string why)
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        await ChangeAsync(stage, changed);
        stage.Wait(10);

        await RoundAsync(stage);

        var mail = await stage.MailAsync(MailKind.Ask);
        (_sink.Messages.Count, mail.State, mail.LastError).Should().Be((0, MailState.TakenBack, why));
    }

    [Fact]
    public async Task Round_OnceTheMeetingBegan_AsksNoMore()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(60 * 51);

        await RoundAsync(stage);

        (await stage.MailAsync(MailKind.Ask)).LastError.Should().Be("begun");
    }

    [Fact]
    public async Task Round_OfWhatMakesUpForAnEarlierMessage_LeavesWhateverBecameOfTheMeeting()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await RoundAsync(stage);
        await stage.WithdrawAsync(row);
        await ChangeAsync(stage, "Uid");
        stage.Wait(10);

        await RoundAsync(stage);

        (await stage.MailsAsync()).Should().Equal("Ask Sent", "NoLonger Sent");
    }

    [Fact]
    public async Task CheckDrafts_OfWhatIsNoLongerSo_WithdrawsThem()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await ChangeAsync(stage, "Start");
        stage.Wait(10);

        await stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().CheckDraftsAsync(CancellationToken.None));

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Message_OfADraftThatIsNoLongerSo_IsNotHandedOut()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await ChangeAsync(stage, "Start");
        stage.Wait(10);
        var asha = await stage.App.SignInAsync(TestFirm.Assistant);

        var answer = await asha.GetAsync($"/outbox/{(await stage.MailAsync(MailKind.Ask)).Id}/message");

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("Dit bericht klopt niet meer (afspraak verzet)");
    }

    [Theory]
    [InlineData("/admin/outbox", true)]
    [InlineData("/outbox", false)]
    public async Task Pages_OfWhatWasWithdrawn_SayWhy(string page, bool isAdministrator)
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        await ChangeAsync(stage, "Start");
        stage.Wait(10);
        await RoundAsync(stage);

        var visitor = isAdministrator ? await stage.App.SignInAdministratorAsync() : await stage.App.SignInAsync(TestFirm.Assistant);

        (await visitor.GetAsync(page)).Html.Should().Contain("afspraak verzet");
    }

    [Fact]
    public async Task Round_AtTheLimitOfAnHour_LetsTheRestWait()
    {
        await using var stage = await SetAsync(more: ("Mail:MostPerHour", "1"));
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await RoundAsync(stage);
        await stage.WithdrawAsync(row);
        stage.Wait(10);
        await RoundAsync(stage);
        var within = await stage.MailsAsync();

        stage.Wait(51);
        await RoundAsync(stage);

        (within, await stage.MailsAsync()).Should().BeEquivalentTo((new[] { "Ask Sent", "NoLonger Waiting" }, new[] { "Ask Sent", "NoLonger Sent" }));
    }

    [Fact]
    public void Limit_OfAnHour_IsTwoHundredByDefault() => new MailSettings().MostPerHour.Should().Be(200);

    [Fact]
    public async Task Withdraw_AfterItWasSent_TellsTheDelegatee()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await RoundAsync(stage);

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask Sent", "NoLonger Waiting");
    }

    [Fact]
    public async Task Forget_LongAfterTheMeeting_DeletesWhatWasSettled()
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        await RoundAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromDays(93);

        await stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().ForgetAsync(CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    private async Task<MailStage> PoisonAsync()
    {
        var stage = await SetAsync();
        await stage.ApprovedAsync();
        _sink.Manners = SinkManners.RefusesRecipient;
        for (var i = 0; i < 12; i++)
        {
            stage.Wait(60);
            await RoundAsync(stage);
        }

        return stage;
    }

    /// <summary>The choice and the agenda part, without an import that would notice.</summary>
    private static Task ChangeAsync(MailStage stage, string what) => stage.App.SeedAsync(db =>
    {
        var choice = db.Choices.Single();
        (choice.Start, choice.Uid, choice.IsPrivate) = (
            what == "Start" ? choice.Start + Duration.FromHours(1) : choice.Start, what == "Uid" ? "nowhere" : choice.Uid, what == "IsPrivate");
    });

    private Task<MailStage> SetAsync(
        StoreProvider store = StoreProvider.Sqlite, bool outside = false, int? port = null, params (string Name, string Value)[] more) => MailStage.SetAsync(
        store: store,
        settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "127.0.0.1"), ("Mail:SmtpPort", $"{port ?? _sink.Port}"), ("Mail:SmtpStartTls", "false"), ("Mail:OutsideByDraft", outside ? "false" : "true"), .. more]);

    private static Task RoundAsync(MailStage stage) =>
        stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().RoundAsync(CancellationToken.None));

    /// <summary>A port nobody listens on.</summary>
    private static int Closed()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>The parts of a message, decoded.</summary>
    private static IEnumerable<string> Parts(string message) => Part().Matches(message)
        .Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value.Replace("\r\n", "", StringComparison.Ordinal))));

    [GeneratedRegex(@"content-transfer-encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
