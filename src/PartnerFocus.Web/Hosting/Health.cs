using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: and its store does. 200, or 503 with the reason.</summary>
internal static class Health
{
    public static void AddFocusHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreHealth>("store");

    public static void MapFocusHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var reasons = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => $"{e.Key}: {e.Value.Description}");
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok\n" : string.Join('\n', reasons) + "\n");
    }

    private sealed class StoreHealth(FocusDbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
                return pending.Any()
                    ? HealthCheckResult.Unhealthy("the store is older than the app; run the verb migrate")
                    : HealthCheckResult.Healthy();
            }
            catch (System.Data.Common.DbException)
            {
                return HealthCheckResult.Unhealthy("the database does not answer");
            }
        }
    }
}
