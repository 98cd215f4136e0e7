using Microsoft.AspNetCore.Localization;

namespace PartnerFocus.Web.Hosting;

internal static class Languages
{
    /// <summary>Dutch and English as the product writes them: British dates, 24-hour clock, Monday first.</summary>
    public static readonly string[] Cultures = ["nl", "en-GB"];

    public const string CookieName = "partnerfocus-language";

    public static void AddFocusLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("nl").AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = CookieName },
                new CustomRequestCultureProvider(FromBrowser),
            ];
        });
    }

    /// <summary>The first of the browser's languages that is Dutch or English; the browser's region says nothing about our English.</summary>
    private static Task<ProviderCultureResult?> FromBrowser(HttpContext context)
    {
        foreach (var language in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            var name = language.Value.Value ?? "";
            if (name.StartsWith("nl", StringComparison.OrdinalIgnoreCase))
            {
                return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("nl"));
            }

            if (name.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("en-GB"));
            }
        }

        return Task.FromResult<ProviderCultureResult?>(null);
    }
}
