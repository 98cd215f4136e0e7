using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Every five minutes: what began before all was decided lapses, a question without an answer is over, a yes to a series comes to
/// its day, and reasons of 30 days ago are erased. Nothing waits for it: reading shows a lapse by itself, and no act changes anything the second time.
/// </summary>
internal sealed partial class DelegationSweep(IServiceScopeFactory scopes, ILogger<DelegationSweep> log)
    : Sweep(scopes, TimeSpan.FromMinutes(5), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        var flow = services.GetRequiredService<DelegationFlow>();
        var (lapsed, unanswered, erased) = (await flow.LapseAsync(cancel), await flow.LapseCoursesAsync(cancel), await flow.EraseReasonsAsync(cancel));
        var series = await flow.LapseSeriesAsync(cancel);
        if (lapsed + unanswered + erased + series > 0)
        {
            Swept(Log, lapsed, unanswered, erased, series);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} delegations lapsed, {Unanswered} questions had no answer in time, {Erased} reasons erased, {Series} yeses to series came to their day")]
    private static partial void Swept(ILogger log, int lapsed, int unanswered, int erased, int series);
}
