using Microsoft.AspNetCore.Diagnostics;

namespace PartnerFocus.Web.Hosting;

/// <summary>
/// Outside Development the cookies only travel over https, so over plain http nothing would work: one page says so instead. The
/// health of the app may be asked without.
/// </summary>
internal sealed class PlainHttp(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps ||
            context.Request.Path.StartsWithSegments("/health") ||
            context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        return Task.CompletedTask;
    }
}
