using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks.Again;

/// <summary>
/// After every change of the firm that this process comes to know, looks at the coming weeks of all partners again, one after the
/// other. A change while it is at it begins the round anew; what a stop or a crash leaves undone is worked out by the page that asks.
/// </summary>
internal sealed partial class RoundWorker(IServiceScopeFactory scopes, FirmCache firms, AgendaRounds rounds, ILogger<RoundWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await firms.Changes.WaitToReadAsync(stoppingToken))
        {
            while (firms.Changes.TryRead(out var firm))
            {
                await RoundAsync(firm, stoppingToken);
            }
        }
    }

    private async Task RoundAsync(CurrentFirm firm, CancellationToken cancel)
    {
        var round = rounds.Now = new AgendaRound(firm.VersionId);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var whole = await scope.ServiceProvider.GetRequiredService<ComingWeeks>()
                .LookAsync(firm, round, () => firms.Changes.TryPeek(out _), cancel);
            Ended(log, firm.VersionId, round.Looked, round.Agendas, whole);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Whatever it is, the page that asks for the week meets it too and says so; the next change is looked at all the same.
            Failed(log, problem, firm.VersionId);
        }
        finally
        {
            rounds.Now = null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Coming weeks under firm version {Version}: {Looked} of {Agendas} agendas looked at again, whole round: {Whole}")]
    private static partial void Ended(ILogger log, long version, int looked, int agendas, bool whole);

    [LoggerMessage(LogLevel.Warning, "The coming weeks under firm version {Version} could not be looked at again; pages work them out when they are asked")]
    private static partial void Failed(ILogger log, Exception problem, long version);
}
