using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Background;

/// <summary>
/// Applies confirmed uploads one after the other, so that nobody has to wait at the page. The store says what is to be done: after a
/// stop or a crash the next start takes up what is still there, and as each is one transaction nothing is half-done.
/// </summary>
internal sealed partial class ImportWorker(IServiceScopeFactory scopes, ImportsUnderWay underWay, ILogger<ImportWorker> log) : BackgroundService
{
    /// <summary>How often is looked for what another server left lying.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start nobody else of this process can be at it.
        var waiting = await LookAsync(left => left.AllAsync(stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var upload in waiting.Distinct())
            {
                await LookAsync<Guid>(async uploads =>
                {
                    await uploads.ApplyAsync(upload, stoppingToken);
                    return [];
                });
            }

            var rung = await underWay.WaitAsync(Round, stoppingToken);
            waiting = rung.Count > 0 ? rung : await LookAsync(left => left.LeftLyingAsync(stoppingToken));
        }
    }

    /// <summary>A store that is busy or away now is tried again at the next round.</summary>
    private async Task<IReadOnlyList<T>> LookAsync<T>(Func<ConfirmedUploads, Task<IReadOnlyList<T>>> act)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await act(scope.ServiceProvider.GetRequiredService<ConfirmedUploads>());
        }
        catch (Exception problem) when (StoreAway.Is(problem))
        {
            NotNow(log, problem);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "Confirmed uploads cannot be applied now; they are tried again")]
    private static partial void NotNow(ILogger log, Exception problem);
}
