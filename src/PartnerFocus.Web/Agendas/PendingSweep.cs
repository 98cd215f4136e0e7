using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Web.Agendas;

/// <summary>Every hour: uploads that nobody decided on within a day are removed. Several servers may do so beside each other.</summary>
internal sealed partial class PendingSweep(IServiceScopeFactory scopes, ILogger<PendingSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

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
            var removed = await scope.ServiceProvider.GetRequiredService<PendingUploads>().RemoveOldAsync(cancel);
            if (removed > 0)
            {
                Swept(removed);
            }
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            // A store that is busy or away now is tried again at the next round.
            Failed(problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Removed} undecided uploads removed")]
    private partial void Swept(int removed);

    [LoggerMessage(LogLevel.Warning, "The sweep of undecided uploads failed and is tried again")]
    private partial void Failed(Exception problem);
}
