using System.Globalization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

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
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(OwnPagesOnly);
        builder.Services.AddSingleton(new BareRows([.. Enumerable.Range(0, bytes / BytesPerRow).Select(Row)]));
        var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
    }

    // MVC finds the app that is measured too, as this project refers to it: its layout would be drawn around the bare page.
    private static void OwnPagesOnly(ApplicationPartManager parts)
    {
        foreach (var part in parts.ApplicationParts.Where(p => p.Name != typeof(BareServer).Assembly.GetName().Name).ToList())
        {
            parts.ApplicationParts.Remove(part);
        }
    }

    private static BareRow Row(int i) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{8 + (i % 10):00}:15"), $"Meeting {i}", "somebody else can carry it");
}
