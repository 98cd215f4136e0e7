using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What is no longer so when it would leave, stays; what makes up for something that left, leaves.</summary>
public sealed class MailNoLongerSoTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Theory]
    [InlineData("Start", "moved")]
    [InlineData("IsPrivate", "private")]
    [InlineData("Uid", "gone")]
    public async Task Round_OfWhatIsNoLongerSo_WithdrawsItWithTheReason(string changed, string why)
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        await stage.ChangeAsync(changed);
        stage.Wait(10);

        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.Ask);
        (_sink.Messages.Count, mail.State, mail.LastError).Should().Be((0, MailState.TakenBack, why));
    }

    [Fact]
    public async Task Round_OnceTheMeetingBegan_AsksNoMore()
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        stage.Wait(60 * 51);

        await stage.RoundAsync();

        (await stage.MailAsync(MailKind.Ask)).LastError.Should().Be("begun");
    }

    [Fact]
    public async Task Round_OfWhatMakesUpForAnEarlierMessage_LeavesWhateverBecameOfTheMeeting()
    {
        await using var stage = await _sink.StageAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        await stage.WithdrawAsync(row);
        await stage.ChangeAsync("Uid");
        stage.Wait(10);

        await stage.RoundAsync();

        (await stage.MailsAsync()).Should().Equal("Ask Sent", "NoLonger Sent");
    }

    [Fact]
    public async Task CheckDrafts_OfWhatIsNoLongerSo_WithdrawsThem()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.ChangeAsync("Start");
        stage.Wait(10);

        await stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().CheckDraftsAsync(CancellationToken.None));

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Theory]
    [InlineData("message", MailKind.WhoComes)]
    [InlineData("calendar", MailKind.WhoComes)]
    [InlineData("message", MailKind.Invitation)]
    public async Task Message_OfADraftThatIsNoLongerSo_IsNotHandedOut(string what, MailKind kind)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        await stage.ChangeAsync("Start");
        stage.Wait(10);
        var asha = await stage.App.SignInAsync(TestFirm.Assistant);

        var answer = await asha.GetAsync($"/outbox/{(await stage.MailAsync(kind)).Id}/{what}");

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("Dit bericht klopt niet meer (afspraak verzet)");
    }

    [Theory]
    [InlineData("/admin/outbox", true)]
    [InlineData("/outbox", false)]
    public async Task Pages_OfWhatWasWithdrawn_SayWhy(string page, bool isAdministrator)
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        await stage.ChangeAsync("Start");
        stage.Wait(10);
        await stage.RoundAsync();

        var visitor = isAdministrator ? await stage.App.SignInAdministratorAsync() : await stage.App.SignInAsync(TestFirm.Assistant);

        (await visitor.GetAsync(page)).Html.Should().Contain("afspraak verzet");
    }

    [Fact]
    public async Task Withdraw_AfterItWasSent_TellsTheDelegatee()
    {
        await using var stage = await _sink.StageAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.RoundAsync();

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask Sent", "NoLonger Waiting");
    }
}
