using System.Globalization;
using PartnerFocus.Web.Store;
using Serilog;

namespace PartnerFocus.Web.Hosting;

internal static class Logging
{
    /// <summary>
    /// Serilog to the console and to a daily file under the store's folder. Serilog.AspNetCore cannot be restored from the registry
    /// (docs/decisions/0003), so its parts are put together here.
    /// </summary>
    public static void AddFocusLogging(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(
            builder.Environment.ContentRootPath,
            builder.Configuration.GetSection("Store").Get<StoreSettings>()?.Folder ?? "data",
            "logs");
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(folder, "partnerfocus-.log"),
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
