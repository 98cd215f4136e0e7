using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Every fifteen seconds: sends what is due, where messages leave by themselves, and else lays ready what waited for that, withdraws or rewrites drafts that no longer hold, and forgets
/// what was settled long ago.
/// </summary>
internal sealed partial class OutboxSweep(IServiceScopeFactory scopes, MailSettings settings, ILogger<OutboxSweep> log)
    : Sweep(scopes, TimeSpan.FromSeconds(15), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        var delivery = services.GetRequiredService<MailDelivery>();
        await delivery.ForgetAsync(cancel);
        await delivery.CheckDraftsAsync(cancel);
        await services.GetRequiredService<WhatLeaves>().LeaveOutBegunAsync(cancel);
        if (settings.Mode != MailMode.Smtp)
        {
            await delivery.LayReadyAsync(cancel);
        }
        else if (await delivery.RoundAsync(cancel) is var (sent, failed) && sent + failed > 0)
        {
            Delivered(Log, sent, failed);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Sent} messages sent, {Failed} tried in vain")]
    private static partial void Delivered(ILogger log, int sent, int failed);
}
