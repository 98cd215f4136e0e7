using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace PartnerFocus.Web.Accounts;

/// <summary>
/// A session ends after half an hour of rest, after ten hours in any case, and within a minute of a changed password or of "sign out
/// everywhere" (the security stamp).
/// </summary>
internal static class SessionRules
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(10);
    private const string Began = "began";

    public static Task Begin(CookieSigningInContext context)
    {
        var now = context.Options.TimeProvider!.GetUtcNow();
        context.Properties.Items.TryAdd(Began, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public static async Task Check(CookieValidatePrincipalContext context)
    {
        var began = context.Properties.Items.TryGetValue(Began, out var text) ? long.Parse(text!, CultureInfo.InvariantCulture) : 0;
        if (context.Options.TimeProvider!.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(began) < Absolute)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
