using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

/// <summary>Pages that fail, for the pages behind failures.</summary>
[AllowAnonymous]
public sealed class BreakingController : Controller
{
    [HttpGet("/test/bug")]
    public IActionResult Bug() => throw new InvalidOperationException("zaak Jansen");

    [HttpGet("/test/busy")]
    public IActionResult Busy() => throw new InvalidOperationException("x", new SqliteException("database is locked", 5));

    /// <summary>An app that has these pages.</summary>
    public static TestApp App(IReadOnlyDictionary<string, string>? settings = null) => new(settings: settings)
    {
        Change = services => services.AddMvc().AddApplicationPart(typeof(BreakingController).Assembly),
    };
}
