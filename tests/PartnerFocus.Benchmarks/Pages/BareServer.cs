using System.Globalization;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary><c>bare URL BYTES</c>: serves the bare page with about that much HTML.</summary>
internal static class BareServer
{
    private const int BytesPerRow = 150;

    public static async Task RunAsync(string url, int bytes)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews();
        builder.Services.AddSingleton(new BareRows([.. Enumerable.Range(0, bytes / BytesPerRow).Select(Row)]));
        var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
    }

    private static BareRow Row(int i) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{8 + (i % 10):00}:15"), $"Meeting {i}", "somebody else can carry it");
}
