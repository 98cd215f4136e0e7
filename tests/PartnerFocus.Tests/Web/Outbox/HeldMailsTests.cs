using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What builds on a message waits for it. The client's mail server knows nobody by the organiser's name, until it does.</summary>
public sealed class HeldMailsTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Client = "wim@wind.example";

    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_WhenWhoComesWasGivenUp_HoldsTheYesThatReliesOnItAndLetsTheRestLeave(StoreProvider store)
    {
        await using var stage = await PoisonAsync(store);

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Failed", "Invitation Sent", "Accepts Waiting", "AcceptsCopy Sent");
    }

    [Fact]
    public async Task Again_OfWhoComes_TakesTheYesAlong()
    {
        await using var stage = await PoisonAsync();
        var first = await stage.MailAsync(MailKind.WhoComes);
        _sink.Unknown = null;

        await (await stage.App.SignInAdministratorAsync()).PostAsync($"/admin/outbox/{first.Id}/again");
        await stage.RoundAsync();
        await stage.RoundAsync();

        var yes = await stage.MailAsync(MailKind.Accepts);
        ReceivedMail.PartsOf(_sink.Messages.Last(m => m.Contains(first.MessageId, StringComparison.Ordinal))).Should().HaveCount(4).And.EndWith(yes.Calendar);
        yes.State.Should().Be(MailState.Sent);
    }

    [Fact]
    public async Task Sent_ByHandOfWhatWasGivenUp_LetsTheYesFollow()
    {
        await using var stage = await PoisonAsync();
        var first = await stage.MailAsync(MailKind.WhoComes);
        _sink.Unknown = null;

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{first.Id}/sent", ("version", $"{first.Version}"), ("clientKnows", "true"));
        await stage.RoundAsync();

        (await stage.MailsAsync()).Should().Contain(["WhoComes Sent", "Accepts Sent"]);
    }

    [Fact]
    public async Task Stop_OfWhatWasGivenUp_TakesTheYesWithIt()
    {
        await using var stage = await PoisonAsync();
        var first = await stage.MailAsync(MailKind.WhoComes);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{first.Id}/stop", ("version", $"{first.Version}"));

        (await stage.MailAsync(MailKind.Accepts)).Should().BeEquivalentTo(new { State = MailState.TakenBack, LastError = "built-on", SettledBy = "asha" });
    }

    [Fact]
    public async Task Round_WhenThatThePartnerComesWasGivenUp_HoldsTheNoThatReliesOnIt()
    {
        await using var stage = await _sink.StageAsync(outside: true, more: ("Mail:MostTries", "2"));
        var row = await stage.AcceptedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        _sink.Unknown = Client;
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));
        foreach (var minutes in (int[])[10, 2, 5])
        {
            stage.Wait(minutes);
            await stage.RoundAsync();
        }

        _sink.Unknown = null;
        stage.Wait(60);
        await stage.RoundAsync();

        (await stage.MailsAsync()).Should().Contain(["ComesAfterAll Failed", "Declines Waiting", "DeclinesCopy Sent"]);
    }

    [Fact]
    public async Task Withdraw_WhenTheOrganiserNeverHeard_CallsNothingOffThere()
    {
        await using var stage = await PoisonAsync();

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value));

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes TakenBack", "Invitation Sent", "Accepts TakenBack", "AcceptsCopy Sent", "InvitationBack Waiting", "OwnPlaceCopy Waiting");
    }

    [Fact]
    public async Task Withdraw_WhenTheServerHungUpAfterItGotTheMessage_MakesUpForIt()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        var row = await stage.AcceptedAsync();
        stage.Wait(10);
        _sink.Manners = SinkManners.HangsUpAfterwards;
        await stage.RoundAsync();

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().Contain("ComesAfterAll Waiting");
    }

    [Fact]
    public async Task Withdraw_WhileNobodyAnswersWhereTheServerIs_CallsNothingOff()
    {
        await using var stage = await _sink.StageAsync(outside: true, port: SmtpSink.ClosedPort());
        var row = await stage.AcceptedAsync();
        stage.Wait(10);
        await stage.RoundAsync();

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Where(m => !m.EndsWith("TakenBack", StringComparison.Ordinal)).Should().Equal("NoLonger Waiting");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_WithALaterMessageToTheSameReader_LeavesInTheOrderOfMaking(StoreProvider store)
    {
        await using var stage = await _sink.StageAsync(store, outside: true);
        var row = await stage.AcceptedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        await stage.WithdrawAsync(row);
        var first = await stage.MailAsync(MailKind.ComesAfterAll);
        await stage.App.SeedAsync(db => db.OutgoingMails.Add(Later(first)));
        await stage.App.SeedAsync(db => db.OutgoingMails.Single(m => m.Id == first.Id).NextTryAt += NodaTime.Duration.FromMinutes(30));
        stage.Wait(15);
        await stage.RoundAsync();
        var before = (await stage.MailAsync(MailKind.Question)).State;

        stage.Wait(30);
        await stage.RoundAsync();

        (before, (await stage.MailAsync(MailKind.Question)).State).Should().Be((MailState.Waiting, MailState.Sent));
    }

    [Fact]
    public async Task Pages_OfWhatIsHeld_SayWhatItWaitsFor()
    {
        await using var stage = await PoisonAsync();

        var outbox = (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html;
        var admin = (await (await stage.App.SignInAdministratorAsync()).GetAsync("/admin/outbox")).Html;

        (outbox.Contains("Wacht op “Mila Jong is erbij: ‘Deelteam overname’, vrijdag 20 november”, dat niet bij de mailserver aankwam.", StringComparison.Ordinal),
            admin.Contains("wacht op: Wie er komt", StringComparison.Ordinal), admin.Contains("Deelteam", StringComparison.Ordinal)).Should().Be((true, true, false));
    }

    [Fact]
    public async Task Drafts_ThatRelyOnAnother_AreReadyOnceThatWasSent()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        var asha = await stage.App.SignInAsync(TestFirm.Assistant);
        var (first, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));
        var before = (await asha.GetAsync($"/outbox/{yes.Id}/message")).Html.Contains("method=REPLY", StringComparison.Ordinal);

        await asha.PostAsync($"/outbox/{first.Id}/sent", ("version", $"{first.Version}"));

        (before, (await asha.GetAsync($"/outbox/{yes.Id}/message")).Html.Contains("method=REPLY", StringComparison.Ordinal)).Should().Be((false, true));
    }

    [Fact]
    public async Task Stop_OfADraftThatAnotherReliesOn_TakesThatWithIt()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        var first = await stage.MailAsync(MailKind.WhoComes);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{first.Id}/stop", ("version", $"{first.Version}"));

        (await stage.MailAsync(MailKind.Accepts)).State.Should().Be(MailState.TakenBack);
    }

    /// <summary>One more to the same reader about the same meeting, made a minute later.</summary>
    private static OutgoingMail Later(OutgoingMail first) => new()
    {
        Id = Guid.NewGuid(),
        MessageId = "<later@proef.example>",
        PartnerId = first.PartnerId,
        ChoiceId = first.ChoiceId,
        Kind = MailKind.Question,
        From = first.From,
        ReplyTo = first.ReplyTo,
        To = first.To,
        IsOutside = true,
        Language = first.Language,
        Subject = "Vraag",
        Text = "Dag",
        CreatedAt = first.CreatedAt + NodaTime.Duration.FromMinutes(1),
        LeavesAt = first.CreatedAt,
        NextTryAt = first.CreatedAt,
        State = MailState.Waiting,
    };

    /// <summary>Accepted, and told to an organiser whom the server does not know: given up after two tries.</summary>
    private async Task<MailStage> PoisonAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await _sink.StageAsync(store, outside: true, more: ("Mail:MostTries", "2"));
        _sink.Unknown = Client;
        await stage.AcceptedAsync();
        foreach (var minutes in (int[])[10, 2, 5])
        {
            stage.Wait(minutes);
            await stage.RoundAsync();
        }

        return stage;
    }
}
