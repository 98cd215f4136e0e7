using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Hosting;

/// <summary>
/// One line a request: what was asked (the route's pattern, never the address with what somebody searched for), by which account,
/// how it ended and how long it took.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // The page behind a failed answer; the failure itself is already being logged.
            await next(context);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
            Write(context, context.Response.StatusCode, started);
        }
        catch (Exception error)
        {
            Write(context, StoreBusy.Is(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, started);
            throw;
        }
    }

    private void Write(HttpContext context, int status, long started)
    {
        var route = context.GetEndpoint() is RouteEndpoint page ? "/" + page.RoutePattern.RawText?.TrimStart('/') : "(no page)";
        var level = route.StartsWith("/health", StringComparison.Ordinal) ? LogLevel.Debug : LogLevel.Information;
        log.Log(
            level,
            "{Method} {Route} by account {Account}: {Status} in {Milliseconds} ms",
            context.Request.Method,
            route,
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-",
            status,
            (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
