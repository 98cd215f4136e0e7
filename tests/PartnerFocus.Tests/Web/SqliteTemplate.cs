using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

/// <summary>A migrated SQLite file, made once per run; each test gets a copy, which is quicker than migrating again.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Content = new(MakeAsync);

    public static async Task CopyToAsync(string path) => await File.WriteAllBytesAsync(path, await Content.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "template.db");
            var options = new DbContextOptionsBuilder<SqliteFocusDbContext>()
                .UseSqlite($"Data Source={file};Pooling=False").AddInterceptors(new SqliteSafety()).Options;
            await using (var db = new SqliteFocusDbContext(options))
            {
                await StoreMigration.RunAsync(db, CancellationToken.None);
            }

            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
