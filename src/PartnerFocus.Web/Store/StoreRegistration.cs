using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Store;

internal static class StoreRegistration
{
    /// <summary>Name of the SQLite file in the store's folder.</summary>
    public const string FileName = "partnerfocus.db";

    /// <summary>Adds the store on the database the settings name.</summary>
    /// <exception cref="WrongSettingException">The settings are wrong; the message names the setting.</exception>
    public static StoreFolder AddFocusStore(this WebApplicationBuilder builder)
    {
        var settings = builder.AddSettings<StoreSettings>("Store");
        var folder = new StoreFolder(Path.Combine(builder.Environment.ContentRootPath, settings.Folder));
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<StoreLock>();
        builder.Services.AddSingleton<StoreMark>();
        if (settings.Provider == StoreProvider.Postgres)
        {
            var connection = builder.Configuration.GetConnectionString("Store")
                ?? throw new WrongSettingException("Setting ConnectionStrings:Store is missing; Store:Provider=Postgres needs it.");
            builder.Services.AddDbContext<FocusDbContext, PostgresFocusDbContext>(options => options.UseNpgsql(connection));
        }
        else
        {
            var connection = builder.Configuration.GetConnectionString("Store")
                ?? $"Data Source={Path.Combine(folder.Path, FileName)}";
            builder.Services.AddDbContext<FocusDbContext, SqliteFocusDbContext>(options =>
                options.UseSqlite(connection).AddInterceptors(new SqliteSafety())
                    // SQLite rebuilds a table outside a transaction, always: told as a warning, it frightens whoever starts a new store and says nothing to do.
                    .ConfigureWarnings(w => w.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug))));
        }

        return folder;
    }
}

/// <summary>Where the SQLite file, the keys and the logs live.</summary>
/// <param name="Path">Absolute path; made at start-up.</param>
internal sealed record StoreFolder(string Path);
