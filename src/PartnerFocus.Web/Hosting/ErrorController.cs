using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Hosting;

/// <summary>The page behind every error: says what happened and what to do, never how the program broke.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController : Controller
{
    [Route("/error")]
    public IActionResult Failure() => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        null => Page(StatusCodes.Status404NotFound),
        BadHttpRequestException bad => Page(bad.StatusCode),
        var error when StoreBusy.Is(error) => Busy(),
        _ => Page(StatusCodes.Status500InternalServerError),
    };

    /// <summary>
    /// The status is taken from the address by hand: a form that could not be read, such as one of too many fields, is read again to
    /// bind parameters, and then none of them is bound.
    /// </summary>
    [Route("/error/{status:int}")]
    public IActionResult Status()
    {
        // Only an answer that failed leads here; asked for directly it is a page that does not exist.
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        return Page(failed && int.TryParse(RouteData.Values["status"] as string, CultureInfo.InvariantCulture, out var status)
            ? status
            : StatusCodes.Status404NotFound);
    }

    private ViewResult Busy()
    {
        Response.Headers.RetryAfter = "5";
        return Page(StatusCodes.Status503ServiceUnavailable);
    }

    private ViewResult Page(int status)
    {
        Response.StatusCode = status;
        return View("/Hosting/Error.cshtml", status);
    }
}
