using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Every five minutes: what began before all was decided lapses, a question or another way without an answer is over, a yes to a series comes to
/// its day, and reasons of 30 days ago are erased. Nothing waits for it: reading shows a lapse by itself, and no act changes anything the second time.
/// </summary>
internal sealed partial class DelegationSweep(IServiceScopeFactory scopes, ILogger<DelegationSweep> log)
    : Sweep(scopes, TimeSpan.FromMinutes(5), log)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancel)
    {
        var flow = services.GetRequiredService<DelegationFlow>();
        var (lapsed, unanswered, erased) = (await flow.LapseAsync(cancel), await flow.LapseCoursesAsync(cancel), await flow.EraseReasonsAsync(cancel));
        var (proposals, series) = (await flow.EndOtherWaysAsync(cancel), await flow.LapseSeriesAsync(cancel));
        if (lapsed + unanswered + erased + proposals + series > 0)
        {
            Swept(Log, lapsed, unanswered, erased, proposals, series);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} delegations lapsed, {Unanswered} questions had no answer in time, {Erased} reasons erased, {Proposals} other ways had no answer in time, {Series} yeses to series came to their day")]
    private static partial void Swept(ILogger log, int lapsed, int unanswered, int erased, int proposals, int series);
}
