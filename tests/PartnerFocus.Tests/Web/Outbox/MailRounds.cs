using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The stage beside a mail server, and the rounds that bring messages there.</summary>
internal static class MailRounds
{
    public static Task<MailStage> StageAsync(
        this SmtpSink sink, StoreProvider store = StoreProvider.Sqlite, bool outside = false, int? port = null, params (string Name, string Value)[] more) => MailStage.SetAsync(
        store: store, settings: [.. Settings(port ?? sink.Port, outside), .. more]);

    /// <summary>What makes an app send through a mail server on this machine.</summary>
    /// <param name="outside">Whether also to people outside the firm, without a human in between.</param>
    public static (string Name, string Value)[] Settings(int port, bool outside) =>
    [
        ("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "127.0.0.1"), ("Mail:SmtpPort", $"{port}"), ("Mail:SmtpStartTls", "false"), ("Mail:OutsideByDraft", outside ? "false" : "true"),
    ];

    public static Task RoundAsync(this MailStage stage) =>
        stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().RoundAsync(CancellationToken.None));

    /// <summary>Changes the choice, without an import that would notice.</summary>
    public static Task ChangeAsync(this MailStage stage, string what) => stage.App.SeedAsync(db =>
    {
        var choice = db.Choices.Single();
        (choice.Start, choice.Uid, choice.IsPrivate) = (
            what == "Start" ? choice.Start + Duration.FromHours(1) : choice.Start, what == "Uid" ? "nowhere" : choice.Uid, what == "IsPrivate");
    });
}
