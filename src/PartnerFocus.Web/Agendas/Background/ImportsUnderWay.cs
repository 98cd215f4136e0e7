using System.Collections.Concurrent;

namespace PartnerFocus.Web.Agendas.Background;

/// <summary>
/// What this process knows of imports in the background beyond the store: how far each is, and what came of those that are done.
/// All of it may be lost: an upload that is confirmed is in the store until it is applied, and then its import is.
/// </summary>
public sealed class ImportsUnderWay : IDisposable
{
    private const int Kept = 100;
    private readonly ConcurrentDictionary<Guid, (long UserId, ImportProgress Progress)> _progress = new();
    private readonly ConcurrentQueue<(Guid Upload, long UserId, ImportResult Result)> _applied = new();
    private readonly ConcurrentQueue<Guid> _confirmed = new();
    private readonly SemaphoreSlim _bell = new(0);

    /// <summary>How far it is; null when it waits, or another server does it.</summary>
    /// <param name="userId">Who uploaded it: nobody else is told.</param>
    public ImportProgress? Find(Guid upload, long userId) =>
        _progress.TryGetValue(upload, out var found) && found.UserId == userId ? found.Progress : null;

    /// <summary>What came of an upload that was applied here, for who uploaded it; null when nobody knows any more.</summary>
    public ImportResult? Applied(Guid upload, long userId) =>
        _applied.FirstOrDefault(a => a.Upload == upload && a.UserId == userId).Result;

    /// <summary>Says that an upload was confirmed and waits to be applied.</summary>
    internal void Ring(Guid upload)
    {
        _confirmed.Enqueue(upload);
        _bell.Release();
    }

    /// <summary>Waits for the bell, but no longer than that.</summary>
    /// <returns>The uploads it was rung for.</returns>
    internal async Task<IReadOnlyList<Guid>> WaitAsync(TimeSpan longest, CancellationToken cancel)
    {
        await _bell.WaitAsync(longest, cancel);
        var uploads = new List<Guid>();
        while (_confirmed.TryDequeue(out var upload))
        {
            uploads.Add(upload);
        }

        return uploads;
    }

    internal ImportProgress Begin(PendingUpload upload) => _progress.GetOrAdd(upload.Id, _ => (upload.UserId, new ImportProgress())).Progress;

    internal void End(Guid upload) => _progress.TryRemove(upload, out _);

    internal void Tell(Guid upload, long userId, ImportResult result)
    {
        _applied.Enqueue((upload, userId, result with { Skipped = [], Files = [] }));
        while (_applied.Count > Kept && _applied.TryDequeue(out _))
        {
        }
    }

    public void Dispose() => _bell.Dispose();
}
