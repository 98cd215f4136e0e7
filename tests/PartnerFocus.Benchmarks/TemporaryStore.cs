using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Benchmarks;

/// <summary>The app, not listening, on a migrated SQLite store in a folder of its own that is removed at the end.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerfocus-bench").FullName;
    private readonly WebApplication _app;

    private TemporaryStore() => _app = FocusApp.Build(["--Store:Folder=" + _folder, "--Serilog:MinimumLevel=Error"]);

    public static async Task<TemporaryStore> CreateAsync()
    {
        var store = new TemporaryStore();
        await FocusApp.PrepareAsync(store._app);
        return store;
    }

    /// <summary>Does something with the app's services, in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
