using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Every minute: writes what members are to hear of the app. The outbox sends it.</summary>
internal sealed partial class NoticeSweep(IServiceScopeFactory scopes, ILogger<NoticeSweep> log) : Sweep(scopes, TimeSpan.FromMinutes(1), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (await services.GetRequiredService<NoticeRound>().WriteAsync(cancel) is > 0 and var written)
        {
            Written(Log, written);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Written} notices written")]
    private static partial void Written(ILogger log, int written);
}
