using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Every five minutes: what began before all was decided lapses, and reasons of 30 days ago are erased. Nothing waits for it: reading
/// shows a lapse by itself, and both acts change nothing the second time.
/// </summary>
internal sealed partial class DelegationSweep(IServiceScopeFactory scopes, ILogger<DelegationSweep> log)
    : Sweep(scopes, TimeSpan.FromMinutes(5), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        var flow = services.GetRequiredService<DelegationFlow>();
        var (lapsed, erased) = (await flow.LapseAsync(cancel), await flow.EraseReasonsAsync(cancel));
        if (lapsed + erased > 0)
        {
            Swept(Log, lapsed, erased);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} delegations lapsed, {Erased} reasons erased")]
    private static partial void Swept(ILogger log, int lapsed, int erased);
}
