using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Agendas;

/// <summary>Every hour: uploads that nobody decided on within a day are removed.</summary>
internal sealed partial class PendingSweep(IServiceScopeFactory scopes, ILogger<PendingSweep> log)
    : Sweep(scopes, TimeSpan.FromHours(1), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        var removed = await services.GetRequiredService<PendingUploads>().RemoveOldAsync(cancel);
        if (removed > 0)
        {
            Swept(Log, removed);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Removed} undecided uploads removed")]
    private static partial void Swept(ILogger log, int removed);
}
