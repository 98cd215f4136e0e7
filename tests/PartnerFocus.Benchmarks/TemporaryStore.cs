using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Benchmarks;

/// <summary>A migrated SQLite store in a folder of its own, removed at the end.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerfocus-bench").FullName;

    private string Connection => $"Data Source={Path.Combine(_folder, "store.db")};Pooling=False";

    public static async Task<TemporaryStore> CreateAsync()
    {
        var store = new TemporaryStore();
        await using var db = store.Open();
        await StoreMigration.RunAsync(db, CancellationToken.None);
        return store;
    }

    public SqliteFocusDbContext Open() => new(
        new DbContextOptionsBuilder<SqliteFocusDbContext>().UseSqlite(Connection).AddInterceptors(new SqliteSafety()).Options);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
