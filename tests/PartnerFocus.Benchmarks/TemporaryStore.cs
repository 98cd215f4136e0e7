using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Benchmarks;

/// <summary>
/// The app, not listening, on a migrated store of its own that is removed at the end: SQLite in a folder, or a database of a
/// PostgreSQL server.
/// </summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerfocus-bench").FullName;
    private readonly WebApplication _app;

    private TemporaryStore(string? database) => _app = FocusApp.Build(
    [
        "--Store:Folder=" + _folder, "--Serilog:MinimumLevel=Fatal",
        .. database is null ? Array.Empty<string>() : ["--Store:Provider=Postgres", "--ConnectionStrings:Store=" + database],
    ]);

    /// <param name="server">Connection string of a PostgreSQL server where databases may be made; null for SQLite.</param>
    public static async Task<TemporaryStore> CreateAsync(string? server = null)
    {
        var store = new TemporaryStore(server is null ? null : $"{server};Database=bench_{Guid.NewGuid():N}");
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
        await UseAsync<FocusDbContext, bool>(async db => db.Database.IsNpgsql() && await db.Database.EnsureDeletedAsync());
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
