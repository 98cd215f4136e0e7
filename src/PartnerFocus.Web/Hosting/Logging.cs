using System.Globalization;
using PartnerFocus.Web.Store;
using Serilog;
using Serilog.Events;

namespace PartnerFocus.Web.Hosting;

internal static class Logging
{
    /// <summary>
    /// Serilog to the console and to a daily file under the store's folder. Serilog.AspNetCore cannot be restored from the registry
    /// (docs/decisions/0003), so its parts are put together here.
    /// </summary>
    /// <exception cref="WrongSettingException">The section <c>Serilog</c> is wrong.</exception>
    public static void AddFocusLogging(this WebApplicationBuilder builder, StoreFolder folder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Logger(builder.Configuration, folder), dispose: true);
    }

    private static Serilog.Core.Logger Logger(IConfiguration settings, StoreFolder folder)
    {
        try
        {
            return new LoggerConfiguration()
                .ReadFrom.Configuration(settings)
                .Enrich.FromLogContext()
                .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
                .WriteTo.File(
                    Path.Combine(folder.Path, "logs", "partnerfocus-.log"),
                    formatProvider: CultureInfo.InvariantCulture,
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: 31,
                    shared: true)
                .CreateLogger();
        }
        catch (InvalidOperationException error)
        {
            throw new WrongSettingException($"A setting of section Serilog is wrong: {error.Message}");
        }
    }
}
