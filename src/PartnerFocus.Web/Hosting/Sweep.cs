using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Hosting;

/// <summary>
/// Tidies up at once and then every so often. What is swept may be swept twice, so several servers may sweep beside each other.
/// A store that is busy or away now is tried again at the next round; a bug ends the program, as it should.
/// </summary>
internal abstract partial class Sweep(IServiceScopeFactory scopes, TimeSpan pause, ILogger log) : BackgroundService
{
    protected ILogger Log { get; } = log;

    /// <summary>One round, in a scope of its own.</summary>
    protected abstract Task SweepAsync(IServiceProvider services, CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await SweepAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception problem) when (StoreAway.Is(problem))
            {
                Failed(Log, problem, GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "{Sweep} failed and is tried again")]
    private static partial void Failed(ILogger log, Exception problem, string sweep);
}
