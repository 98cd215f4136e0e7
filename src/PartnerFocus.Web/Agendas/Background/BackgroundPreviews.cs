using System.Collections.Concurrent;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas.Background;

/// <summary>
/// Previews of large uploads, read once in the background and kept here for who looks at them. One that is lost is read again.
/// </summary>
public sealed partial class BackgroundPreviews(
    IServiceScopeFactory scopes, ImportsUnderWay underWay, IHostApplicationLifetime life, TimeProvider time, ILogger<BackgroundPreviews> log) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, Reading> _readings = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The preview of an upload as it is now set; null while it is being read, which this begins.</summary>
    /// <exception cref="PreviewFailedException">Reading it failed; the next call tries again.</exception>
    public ImportPreview? Find(PendingUpload upload, AgendaOwner owner)
    {
        var now = time.GetUtcNow();
        foreach (var old in _readings.Where(r => r.Value.Preview.IsCompleted && r.Value.At < now - Kept))
        {
            _readings.TryRemove(old);
        }

        var reading = _readings.AddOrUpdate(
            upload.Id, _ => Begin(upload, owner), (_, there) => there.IsOf(upload, owner) ? there : Begin(upload, owner));
        if (!reading.Preview.IsCompleted)
        {
            return null;
        }

        if (reading.Preview.IsCompletedSuccessfully)
        {
            return reading.Preview.Result;
        }

        Forget(upload.Id);
        throw new PreviewFailedException();
    }

    /// <summary>The agenda changed, or the upload is no more.</summary>
    public void Forget(Guid upload) => _readings.TryRemove(upload, out _);

    public void Dispose() => _one.Dispose();

    private Reading Begin(PendingUpload upload, AgendaOwner owner)
    {
        // Only the first of several that ask at once is run.
        var work = new Lazy<Task<ImportPreview>>(() => Task.Run(() => ReadAsync(upload, owner, life.ApplicationStopping)));
        return new Reading(upload.Source, upload.ZoneId, owner.SeesPrivate, time.GetUtcNow(), work);
    }

    private async Task<ImportPreview> ReadAsync(PendingUpload upload, AgendaOwner owner, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var limits = services.GetRequiredService<UploadLimits>();
            using var files = UploadedFiles.Open(await services.GetRequiredService<PendingUploads>().OpenAsync(upload, cancel), limits);
            var order = ImportOrder.Of(upload, owner, files, limits, by: "") with { Progress = underWay.Begin(upload) };
            return await services.GetRequiredService<AgendaImport>().PreviewAsync(order, owner.SeesPrivate, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(log, problem, upload.Id);
            throw;
        }
        finally
        {
            underWay.End(upload.Id);
            _one.Release();
        }
    }

    private sealed record Reading(string Source, string ZoneId, bool SeesPrivate, DateTimeOffset At, Lazy<Task<ImportPreview>> Work)
    {
        public Task<ImportPreview> Preview => Work.Value;

        public bool IsOf(PendingUpload upload, AgendaOwner owner) =>
            (Source, ZoneId, SeesPrivate) == (upload.Source, upload.ZoneId, owner.SeesPrivate);
    }

    [LoggerMessage(LogLevel.Error, "Preview of upload {Upload} failed")]
    private static partial void Failed(ILogger log, Exception problem, Guid upload);
}

/// <summary>A preview could not be made; the log says why.</summary>
public sealed class PreviewFailedException : Exception;
