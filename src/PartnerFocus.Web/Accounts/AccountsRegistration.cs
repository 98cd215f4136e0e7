using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Accounts;

internal static class AccountsRegistration
{
    /// <summary>Identity with the house rules for passwords, lockout, sessions and cookies (docs/security.md).</summary>
    public static void AddFocusAccounts(this WebApplicationBuilder builder, StoreFolder folder)
    {
        var services = builder.Services;
        services.AddIdentity<FocusUser, IdentityRole<long>>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<FocusDbContext>()
            .AddDefaultTokenProviders();
        // Instead of the framework's rules, which ask for digits and capitals.
        services.RemoveAll<IPasswordValidator<FocusUser>>();
        services.AddScoped<IPasswordValidator<FocusUser>, PasswordRules>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = OneTimeLink.Lifetime);
        services.AddScoped<SignInAttempt>();
        services.AddSingleton<StrangersHash>();
        services.AddScoped<OneTimeLink>();
        services.AddScoped<AccountRegister>();
        services.AddSingleton<FirstAdministrator>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddDataProtection()
            .SetApplicationName("PartnerFocus")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys")));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        UseSafeCookies(services, builder.Environment.IsDevelopment());
    }

    private static void UseSafeCookies(IServiceCollection services, bool development)
    {
        var prefix = development ? "" : "__Host-";
        var secure = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "next";
            options.ExpireTimeSpan = SessionRules.Idle;
            options.SlidingExpiration = true;
            options.Events.OnSigningIn = SessionRules.Begin;
            options.Events.OnValidatePrincipal = SessionRules.Check;
            options.Cookie.Name = prefix + "partnerfocus";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = secure;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = prefix + "partnerfocus-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = secure;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = prefix + "partnerfocus-notice";
            options.Cookie.SecurePolicy = secure;
        });
    }
}
