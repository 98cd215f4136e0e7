using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

public sealed class MailDeliveryTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Round_OfWhatWasWrittenTogether_SendsInTheOrderOfTheMeetings()
    {
        await using var stage = await _sink.StageAsync();
        foreach (var (title, days) in new[] { ("Later", 7), ("Eerst", 0), ("Daarna", 3) })
        {
            await stage.Flow.ApprovedAsync(title: title, start: Delegations.FlowStage.Friday + Duration.FromDays(days));
        }

        stage.Wait(10);

        await stage.RoundAsync();

        (await stage.AllAsync()).Where(m => m.State == MailState.Sent).Should().HaveCount(3);
        var sent = await stage.AllAsync();
        _sink.Messages.Select(m => sent.Single(mail => m.Contains(mail.MessageId, StringComparison.Ordinal)).Subject).Should().Equal(
            "Vera vraagt jou: ‘Eerst’, vrijdag 20 november", "Vera vraagt jou: ‘Daarna’, maandag 23 november", "Vera vraagt jou: ‘Later’, vrijdag 27 november");
    }

    [Fact]
    public async Task LayReady_OfWhatWaitedForAServerThatIsNoLongerUsed_IsForSomebodyToSend()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => (db.OutgoingMails.Single().Tries, db.OutgoingMails.Single().State) = (2, MailState.Failed));
        stage.Wait(10);

        await stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().LayReadyAsync(CancellationToken.None));

        (await stage.MailsAsync()).Should().Equal("Ask Draft");
    }

    [Fact]
    public async Task Round_WithinTheWindow_SendsNothing()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(9);

        await stage.RoundAsync();

        _sink.Messages.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_AfterTheWindow_SendsAndMarks(StoreProvider store)
    {
        await using var stage = await _sink.StageAsync(store);
        await stage.ApprovedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        (_sink.Messages.Count, await stage.MailsAsync()).Should().BeEquivalentTo((1, new[] { "Ask Sent" }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_WhileWhoComesHasNotLeft_KeepsTheYesThatReliesOnIt(StoreProvider store)
    {
        await using var stage = await _sink.StageAsync(store, outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);
        await stage.App.SeedAsync(db => db.OutgoingMails.Single(m => m.Kind == MailKind.WhoComes).NextTryAt += Duration.FromMinutes(5));
        await stage.RoundAsync();
        var before = (await stage.MailAsync(MailKind.Accepts)).State;

        stage.Wait(5);
        await stage.RoundAsync();

        (before, (await stage.MailAsync(MailKind.Accepts)).State).Should().Be((MailState.Waiting, MailState.Sent));
    }

    [Fact]
    public async Task Round_ByDefault_LeavesWhatGoesToAClientToAHuman()
    {
        await using var stage = await _sink.StageAsync();
        await stage.AcceptedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(MailState.Draft);
    }

    [Fact]
    public async Task Round_WhileTheServerIsDownForAnHour_SendsOnceItIsBack()
    {
        await using var stage = await _sink.StageAsync(port: SmtpSink.ClosedPort());
        await stage.ApprovedAsync();
        for (var minute = 0; minute < 70; minute++)
        {
            stage.Wait(1);
            await stage.RoundAsync();
        }

        await stage.App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<MailSettings>().SmtpPort = _sink.Port));
        stage.Wait(60);
        await stage.RoundAsync();

        (_sink.Messages.Count, (await stage.MailAsync(MailKind.Ask)).Tries).Should().Be((1, 8));
    }

    [Fact]
    public async Task Round_WhenTheServerHungUpMidWay_SendsItAgain()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        _sink.Manners = SinkManners.HangsUpMidWay;
        await stage.RoundAsync();

        _sink.Manners = SinkManners.Takes;
        stage.Wait(1);
        await stage.RoundAsync();

        _sink.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task Round_WhenItLeftButWasNotMarked_SendsOneDuplicateWithTheSameMessageId()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        _sink.Manners = SinkManners.HangsUpAfterwards;
        await stage.RoundAsync();

        _sink.Manners = SinkManners.Takes;
        stage.Wait(1);
        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.Ask);
        _sink.Messages.Should().HaveCount(2).And.OnlyContain(m => m.Contains($"Message-ID: {mail.MessageId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Round_WhenAServerDiedWithAClaim_TakesItOverOnceTheClaimRanOut()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.App.SeedAsync(db =>
        {
            var mail = db.OutgoingMails.Single();
            (mail.Tries, mail.NextTryAt) = (1, Instant.FromDateTimeOffset(stage.App.Clock.Now) + Duration.FromMinutes(5));
        });
        await stage.RoundAsync();
        var before = _sink.Messages.Count;

        stage.Wait(5);
        await stage.RoundAsync();

        (before, _sink.Messages.Count).Should().Be((0, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_OfTwoServersAtOnce_SendsEachMessageOnce(StoreProvider store)
    {
        await using var stage = await _sink.StageAsync(store);
        await stage.ApprovedAsync();
        stage.Wait(10);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.RoundAsync()));

        _sink.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task Round_AfterTenTries_GivesUpAndSaysSo()
    {
        await using var stage = await PoisonAsync();

        (await stage.MailAsync(MailKind.Ask)).Should().BeEquivalentTo(new { State = MailState.Failed, Tries = 10, LastError = "Recipient MailboxUnavailable 550 unknown" });
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
        await stage.RoundAsync();

        (await stage.MailAsync(MailKind.Ask)).State.Should().Be(MailState.Sent);
    }

    [Fact]
    public async Task Round_AtTheLimitOfAnHour_LetsTheRestWait()
    {
        await using var stage = await _sink.StageAsync(more: ("Mail:MostPerHour", "1"));
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        await stage.WithdrawAsync(row);
        stage.Wait(10);
        await stage.RoundAsync();
        var within = await stage.MailsAsync();

        stage.Wait(51);
        await stage.RoundAsync();

        (within, await stage.MailsAsync()).Should().BeEquivalentTo((new[] { "Ask Sent", "NoLonger Waiting" }, new[] { "Ask Sent", "NoLonger Sent" }));
    }

    [Fact]
    public void Limit_OfAnHour_IsTwoHundredByDefault() => new MailSettings().MostPerHour.Should().Be(200);

    [Fact]
    public async Task Forget_LongAfterTheMeeting_DeletesWhatWasSettled()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        stage.App.Clock.Now += TimeSpan.FromDays(93);

        await stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().ForgetAsync(CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    private async Task<MailStage> PoisonAsync()
    {
        var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        _sink.Manners = SinkManners.RefusesRecipient;
        for (var i = 0; i < 12; i++)
        {
            stage.Wait(60);
            await stage.RoundAsync();
        }

        return stage;
    }
}
