using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Web.Store;

internal static class StoreRegistration
{
    /// <summary>Adds the store on the database the settings name.</summary>
    /// <exception cref="InvalidOperationException">The settings are wrong; the message names the setting.</exception>
    public static void AddFocusStore(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Store").Get<StoreSettings>() ?? new StoreSettings();
        var folder = Path.Combine(builder.Environment.ContentRootPath, settings.Folder);
        builder.Services.AddSingleton(new StoreFolder(folder));
        if (settings.Provider == StoreProvider.Postgres)
        {
            var connection = builder.Configuration.GetConnectionString("Store")
                ?? throw new InvalidOperationException("Setting ConnectionStrings:Store is missing; Store:Provider=Postgres needs it.");
            builder.Services.AddDbContext<FocusDbContext, PostgresFocusDbContext>(options => options.UseNpgsql(connection));
        }
        else
        {
            var connection = builder.Configuration.GetConnectionString("Store")
                ?? $"Data Source={Path.Combine(folder, "partnerfocus.db")}";
            builder.Services.AddDbContext<FocusDbContext, SqliteFocusDbContext>(options =>
                options.UseSqlite(connection).AddInterceptors(new SqliteSafety()));
        }
    }
}

/// <summary>Where the SQLite file, the keys and the logs live.</summary>
/// <param name="Path">Absolute path; made at start-up.</param>
internal sealed record StoreFolder(string Path);
