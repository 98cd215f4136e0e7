using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Approvals;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Suggestions;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Hosting;

/// <summary>Puts the app together: what it is made of, what happens before the first request, and the way of a request.</summary>
public static class FocusApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.UseFocusSources(args);
        var folder = builder.AddFocusStore();
        builder.AddFocusLogging(folder);
        builder.AddFocusHosting();
        builder.AddFocusAccounts(folder);
        builder.AddSettings<SampleSettings>("Sample");
        builder.Services.AddSingleton<SampleSignIns>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<KnownUsers>();
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddFocusFirm();
        builder.Services.AddScoped<PartnerSuggestions>();
        builder.Services.AddFocusDelegations();
        builder.Services.AddFocusApprovals();
        builder.Services.AddScoped<NamingStandIns>();
        builder.AddFocusAgendas();
        builder.Services.AddFocusWeeks();
        builder.AddFocusOutbox();
        builder.Services.AddFocusLanguages();
        builder.Services
            // As an instance it keeps its own order, after the limits of an upload: they must be set before it reads the form.
            .AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Conventions.Add(new HeadAsGet());
            })
            .AddViewLocalization();
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RazorViewEngineOptions>(options =>
        {
            // One folder per feature: controller, views, page models and entities together.
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
        builder.RefuseUnknownSettings();
        return builder.Build();
    }

    /// <summary>Takes the store for this process, and makes or migrates it: before serving, and before a verb that writes.</summary>
    /// <exception cref="StoreHeldException">Another process holds it.</exception>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Directory.CreateDirectory(scope.ServiceProvider.GetRequiredService<StoreFolder>().Path);
        scope.ServiceProvider.GetRequiredService<StoreLock>().Take();
        await StoreMigration.RunAsync(scope.ServiceProvider.GetRequiredService<FocusDbContext>(), app.Lifetime.ApplicationStopping);
    }

    public static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorPage(app) });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseMiddleware<PlainHttp>();
        }

        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SecurityHeaders.KeepFile });
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseAuthorization();
        app.MapFocusHealth();
        app.MapControllers();
    }

    /// <summary>Says where the app listens, by the name that browsers allow most.</summary>
    public static void SayWhere(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            app.Logger.LogInformation("Now listening on: {Address}", address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        }
    });

    /// <summary>
    /// Outside Development, an app without accounts prints a link to make the administrator. To the console only: whoever reads a
    /// log file later has no business with it.
    /// </summary>
    public static async Task OfferFirstAdministratorAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!app.Environment.IsDevelopment() &&
            await services.GetRequiredService<FirstAdministrator>().MakeLinkAsync(
                services.GetRequiredService<FocusDbContext>(), services.GetRequiredService<HostingSettings>(), app.Lifetime.ApplicationStopping) is { } link)
        {
            await Console.Out.WriteLineAsync("There are no accounts yet. Open this once to make the administrator: " + link);
        }
    }

    /// <summary>The way to the page of a failure: without looking up who is signed in, which may be what failed.</summary>
    private static RequestDelegate ErrorPage(WebApplication app)
    {
        var branch = ((IApplicationBuilder)app).New();
        branch.Use((context, next) =>
        {
            context.Request.Path = "/error";
            return next(context);
        });
        branch.UseMiddleware<SecurityHeaders>();
        branch.UseRequestLocalization();
        branch.UseRouting();
        branch.UseEndpoints(endpoints => endpoints.MapControllers());
        return branch.Build();
    }

    /// <summary>Settings, views' files and wwwroot are found beside the executable, or in the project when it runs from there.</summary>
    private static string ContentRoot()
    {
        var beside = AppContext.BaseDirectory;
        var project = Path.GetFullPath(Path.Combine(beside, "../../.."));
        return File.Exists(Path.Combine(project, "PartnerFocus.Web.csproj")) ? project : beside;
    }
}
