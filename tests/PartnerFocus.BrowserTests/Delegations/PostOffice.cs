using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.BrowserTests.Approvals;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>
/// An app whose messages go through a mail server on this machine, also to clients. Time passes where a journey says so, and mail
/// leaves then: nothing waits for a clock on the wall.
/// </summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public PostOffice() => App = new KestrelApp(MailRounds.Settings(_sink.Port, outside: true).ToDictionary(s => s.Name, s => s.Value)) { Change = MailStage.WithoutRounds };

    public KestrelApp App { get; }

    /// <summary>The meeting of vera's that a client convened.</summary>
    public MailStage Stage { get; private set; } = null!;

    /// <summary>What arrived since somebody last looked.</summary>
    private int Seen { get; set; }

    /// <summary>The firm and who can sign in; the agenda is empty.</summary>
    public async Task OpenAsync(params string[] accounts) => Stage = new MailStage(await FlowStage.SetAsync(App, ApprovalsFirm.Json, accounts));

    /// <summary>The same, with the meeting on vera's agenda.</summary>
    public async Task OpenWithMeetingAsync(string people = MailStage.Client)
    {
        await OpenAsync();
        await Stage.ImportAsync(people);
    }

    /// <summary>Lets minutes pass; at the end of them what is due leaves.</summary>
    /// <returns>What arrived by that.</returns>
    public async Task<IReadOnlyList<ReceivedMail>> WaitAsync(int minutes)
    {
        Stage.Wait(minutes);
        await Stage.RoundAsync();
        var arrived = _sink.Messages.Skip(Seen).Select(m => new ReceivedMail(m)).ToList();
        Seen += arrived.Count;
        return arrived;
    }

    /// <summary>From here on nobody answers where the mail server is.</summary>
    public Task GoDownAsync() => ListenAtAsync(SmtpSink.ClosedPort());

    public Task ComeBackAsync() => ListenAtAsync(_sink.Port);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private Task ListenAtAsync(int port) =>
        App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<MailSettings>().SmtpPort = port));
}

/// <summary>Journeys with a mail server.</summary>
internal static class PostOffices
{
    public static async Task InPostOfficeAsync(this Chromium chromium, Func<Journey, PostOffice, Task> act, [CallerMemberName] string name = "")
    {
        await using var office = new PostOffice();
        await chromium.RunInAsync(office.App, journey => act(journey, office), name);
    }
}
