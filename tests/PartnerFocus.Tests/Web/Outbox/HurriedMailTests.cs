using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The mail server is back, and what it did not take need not wait its turn.</summary>
public sealed class HurriedMailTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Now_OnceTheServerIsBack_SendsWhatWouldStillWaitForHalfAnHour()
    {
        await using var stage = await _sink.StageAsync(port: SmtpSink.ClosedPort());
        await stage.ApprovedAsync();
        for (var minute = 0; minute < 32; minute++)
        {
            stage.Wait(1);
            await stage.RoundAsync();
        }

        await stage.App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<MailSettings>().SmtpPort = _sink.Port));
        await stage.RoundAsync();
        var before = _sink.Messages.Count;

        await (await stage.App.SignInAdministratorAsync()).PostAsync("/admin/outbox/now");
        await stage.RoundAsync();

        (before, _sink.Messages.Count).Should().Be((0, 1));
    }

    [Fact]
    public async Task Now_WhileAServerIsSending_LeavesItToThatOne()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.App.SeedAsync(db =>
        {
            var mail = db.OutgoingMails.Single();
            (mail.Tries, mail.LastError, mail.NextTryAt) = (2, "Busy", Instant.FromDateTimeOffset(stage.App.Clock.Now) + MailDelivery.Claim);
        });

        await (await stage.App.SignInAdministratorAsync()).PostAsync("/admin/outbox/now");
        await stage.RoundAsync();

        _sink.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Page_WhileTheServerIsDown_SaysWhenItIsTriedAgainAndOffersToTryNow()
    {
        await using var stage = await _sink.StageAsync(port: SmtpSink.ClosedPort());
        await stage.ApprovedAsync();
        for (var minute = 0; minute < 32; minute++)
        {
            stage.Wait(1);
            await stage.RoundAsync();
        }

        var page = await (await stage.App.SignInAdministratorAsync()).GetAsync("/admin/outbox");

        page.Html.Should().Contain("action=\"/admin/outbox/now\"").And.MatchRegex("Wordt vanzelf opnieuw geprobeerd: [^<]*\\d:\\d\\d");
    }
}
