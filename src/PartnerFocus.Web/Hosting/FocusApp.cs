using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Hosting;

/// <summary>Puts the app together: what it is made of, what happens before the first request, and the way of a request.</summary>
public static class FocusApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.AddFocusLogging();
        builder.AddFocusStore();
        builder.AddFocusAccounts();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<FirmCache>();
        builder.Services.AddScoped<FirmStore>();
        builder.Services.AddScoped<DelegatedTime>();
        builder.Services.AddFocusDelegations();
        builder.Services.AddFocusLanguages();
        builder.Services
            .AddControllersWithViews(options => options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>())
            .AddViewLocalization();
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RazorViewEngineOptions>(options =>
        {
            // One folder per feature: controller, views, page models and entities together.
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
        return builder.Build();
    }

    /// <summary>Makes and migrates the store.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Directory.CreateDirectory(scope.ServiceProvider.GetRequiredService<StoreFolder>().Path);
        await StoreMigration.RunAsync(scope.ServiceProvider.GetRequiredService<FocusDbContext>(), app.Lifetime.ApplicationStopping);
    }

    public static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseAuthorization();
        app.MapControllers();
    }

    /// <summary>Settings, views' files and wwwroot are found beside the executable, or in the project when it runs from there.</summary>
    private static string ContentRoot()
    {
        var beside = AppContext.BaseDirectory;
        var project = Path.GetFullPath(Path.Combine(beside, "../../.."));
        return File.Exists(Path.Combine(project, "PartnerFocus.Web.csproj")) ? project : beside;
    }
}
