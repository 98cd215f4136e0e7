using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Every five minutes: what began before all was decided lapses, and reasons of 30 days ago are erased. Nothing waits for it: reading
/// shows a lapse by itself, and both acts change nothing the second time, so several servers may sweep beside each other.
/// </summary>
internal sealed partial class DelegationSweep(IServiceScopeFactory scopes, ILogger<DelegationSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var flow = scope.ServiceProvider.GetRequiredService<DelegationFlow>();
            var (lapsed, erased) = (await flow.LapseAsync(cancel), await flow.EraseReasonsAsync(cancel));
            if (lapsed + erased > 0)
            {
                Swept(lapsed, erased);
            }
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            // A store that is busy or away now is tried again at the next round; a bug would end the program, as it should.
            Failed(problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} delegations lapsed, {Erased} reasons erased")]
    private partial void Swept(int lapsed, int erased);

    [LoggerMessage(LogLevel.Warning, "The sweep of delegations failed and is tried again")]
    private partial void Failed(Exception problem);
}
