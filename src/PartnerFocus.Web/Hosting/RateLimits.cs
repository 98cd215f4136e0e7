using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;

namespace PartnerFocus.Web.Hosting;

/// <summary>
/// How often somebody may ask: signing in per address, everything else per account, and uploads besides. What is too much is
/// answered with 429, a page that says so and <c>Retry-After</c>.
/// </summary>
internal static class RateLimits
{
    public static void AddFocusRateLimits(this IServiceCollection services, LimitSettings limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limit(context => IsSignIn(context) ? "sign-in " + Address(context) : null, limits.SignInsPerMinute, TimeSpan.FromMinutes(1)),
            Limit(Who, limits.RequestsPerMinute, TimeSpan.FromMinutes(1)),
            Limit(context => IsUpload(context) ? Who(context) : null, limits.UploadsPerTenMinutes, TimeSpan.FromMinutes(10)),
            Limit(context => IsCalendar(context) ? "calendar " + context.Request.Path.Value : null, limits.CalendarReadsPerHour, TimeSpan.FromHours(1)),
            Limit(context => IsExport(context) ? Who(context) : null, limits.ExportsPerHour, TimeSpan.FromHours(1)));
    });

    private static PartitionedRateLimiter<HttpContext> Limit(Func<HttpContext, string?> key, int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsFree(context) || key(context) is not { } name
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(name, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    /// <summary>The page behind a refusal is not counted again, and the health of the app may always be asked.</summary>
    private static bool IsFree(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Request.Path.StartsWithSegments("/health");

    private static bool IsSignIn(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) &&
        (context.Request.Path.StartsWithSegments("/sign-in") || context.Request.Path.StartsWithSegments("/account/start"));

    /// <summary>A calendar address, told by the secret that stands in it.</summary>
    private static bool IsCalendar(HttpContext context) => context.Request.Path.StartsWithSegments("/calendar", out var rest) && rest.HasValue && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    /// <summary>A file of all decisions of a year: work, and nothing anybody needs by the minute.</summary>
    private static bool IsExport(HttpContext context) => context.Request.Path.StartsWithSegments("/delegations/decisions.csv") || context.Request.Path.StartsWithSegments("/delegations/decisions.json");

    private static bool IsUpload(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) &&
        context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static string Who(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? "account " + account : "address " + Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "none";
}
