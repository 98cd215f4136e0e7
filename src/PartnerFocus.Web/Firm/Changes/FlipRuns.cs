using System.Collections.Concurrent;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>One comparison of two firms, under way or done.</summary>
public sealed class FlipRun(long version, int partners, TimeProvider time)
{
    private volatile int _looked;

    /// <summary>The firm version it compares with.</summary>
    public long Version { get; } = version;

    /// <summary>Partners in all.</summary>
    public int Partners { get; } = partners;

    /// <summary>Partners looked at.</summary>
    public int Looked
    {
        get => _looked;
        internal set => _looked = value;
    }

    public DateTimeOffset Begun { get; } = time.GetUtcNow();

    internal TaskCompletionSource<IReadOnlyList<VerdictFlip>> Ending { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What came of it; faulted when it could not be worked out.</summary>
    public Task<IReadOnlyList<VerdictFlip>> Result => Ending.Task;
}

/// <summary>
/// Compares firms in the background, one at a time, so that a firm with many partners keeps nobody waiting. What was found stays in
/// memory for a while and nowhere else: it names meetings. Another server that is asked works it out itself.
/// </summary>
public sealed partial class FlipRuns(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<FlipRuns> log) : IDisposable
{
    private const int Most = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, FlipRun> _runs = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>So long a page waits before it comes without the answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The comparison of a draft with the firm in force; begun when it was not, or when the firm changed meanwhile.</summary>
    public FlipRun Of(Guid draft, CurrentFirm now, FirmProfile then)
    {
        Tidy();
        var begun = new FlipRun(now.VersionId, now.Profile.Partners.Count, time);
        var run = _runs.AddOrUpdate(
            draft, begun, (_, known) => known.Version == now.VersionId && !known.Result.IsFaulted && !known.Result.IsCanceled ? known : begun);
        if (ReferenceEquals(run, begun))
        {
            _ = Task.Run(() => WorkAsync(run, now, then, lifetime.ApplicationStopping));
        }

        return run;
    }

    /// <summary>Whether nothing flips. False as well when working it out takes longer than a form keeps somebody waiting: then it goes on.</summary>
    public async Task<bool> FindsNothingAsync(Guid draft, CurrentFirm now, FirmProfile then, CancellationToken cancel)
    {
        var run = Of(draft, now, then);
        await Task.WhenAny(run.Result, Task.Delay(Patience, cancel));
        return run.Result.IsCompletedSuccessfully && (await run.Result).Count == 0;
    }

    /// <summary>The comparison that was made of this draft with this version; null when none was, or it is not done.</summary>
    public bool IsSeen(Guid draft, long version) => _runs.TryGetValue(draft, out var run) && run.Version == version && run.Result.IsCompletedSuccessfully;

    public void Dispose() => _oneAtATime.Dispose();

    public void Forget(Guid draft) => _runs.TryRemove(draft, out _);

    private async Task WorkAsync(FlipRun run, CurrentFirm now, FirmProfile then, CancellationToken stopping)
    {
        try
        {
            await _oneAtATime.WaitAsync(stopping);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                run.Ending.SetResult(await scope.ServiceProvider.GetRequiredService<VerdictFlips>().OfAsync(now, then, n => run.Looked = n, stopping));
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        catch (OperationCanceledException)
        {
            run.Ending.TrySetCanceled(CancellationToken.None);
        }
        catch (Exception problem)
        {
            // Whoever waits is told; the next look tries again.
            Failed(log, problem, run.Version);
            run.Ending.TrySetException(problem);
            _ = run.Result.Exception;
        }
    }

    private void Tidy()
    {
        var old = time.GetUtcNow() - Kept;
        foreach (var (draft, _) in _runs.Where(r => r.Value.Begun < old).Concat(_runs.OrderByDescending(r => r.Value.Begun).Skip(Most)).ToList())
        {
            Forget(draft);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What a change of firm version {Version} does could not be worked out")]
    private static partial void Failed(ILogger log, Exception problem, long version);
}
