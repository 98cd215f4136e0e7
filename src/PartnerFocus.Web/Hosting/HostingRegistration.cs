using Microsoft.AspNetCore.HttpOverrides;

namespace PartnerFocus.Web.Hosting;

internal static class HostingRegistration
{
    /// <summary>What stands between the network and the features: proxies, limits, https, health (docs/security.md).</summary>
    public static void AddFocusHosting(this WebApplicationBuilder builder)
    {
        var hosting = builder.AddSettings<HostingSettings>("Hosting");
        if (builder.Configuration["Hosting:PublicAddress"] is null && HostingSettings.AddressOf(builder.Configuration["Urls"]) is { } own)
        {
            hosting.PublicAddress = own;
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in hosting.Proxies)
            {
                options.KnownProxies.Add(proxy);
            }
        });
        builder.Services.AddFocusRateLimits(builder.AddSettings<LimitSettings>("Limits"));
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddFocusHealth();
    }
}
