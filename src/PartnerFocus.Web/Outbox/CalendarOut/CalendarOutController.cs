using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>The own calendar address: made, shown once, revoked; and what a calendar program gets under it.</summary>
public sealed class CalendarOutController(CalendarAddresses addresses, FirmStore firms, IStringLocalizer<OutboxTexts> texts) : Controller
{
    [HttpGet("/calendar")]
    [RequireRole(FocusRole.TeamMember)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var zone = (await firms.FindAsync(cancel))?.Profile.TimeZone ?? DateTimeZone.Utc;
        var known = await addresses.FindAsync(HttpContext.Focus().MemberId!, cancel);
        return View("/Outbox/CalendarOut/Index.cshtml", new CalendarOutPage(
            TempData["Made"] as string, known?.MadeAt.InZone(zone).LocalDateTime, known?.LastReadAt?.InZone(zone).LocalDateTime, HttpContext.Focus().PartnerId is not null));
    }

    [HttpPost("/calendar")]
    [RequireRole(FocusRole.TeamMember)]
    public async Task<IActionResult> Make(CancellationToken cancel)
    {
        if (await addresses.MakeAsync(HttpContext.Focus().MemberId!, cancel) is { } made)
        {
            TempData["Made"] = made;
        }
        else
        {
            TempData["Problem"] = texts["Calendar.Raced"].Value;
        }

        return LocalRedirect("/calendar");
    }

    [HttpPost("/calendar/revoke")]
    [RequireRole(FocusRole.TeamMember)]
    public async Task<IActionResult> Revoke(CancellationToken cancel)
    {
        await addresses.RevokeAsync(HttpContext.Focus().MemberId!, cancel);
        TempData["Notice"] = texts["Calendar.Revoked"].Value;
        return LocalRedirect("/calendar");
    }

    /// <summary>What is under the address; a program that has it already is told so.</summary>
    [HttpGet("/calendar/{secret}.ics")]
    [AllowAnonymous]
    public async Task<IActionResult> Read(string secret, [FromServices] OwnCalendar calendar, CancellationToken cancel)
    {
        if (await addresses.OwnerOfAsync(secret, cancel) is not { } owner || await calendar.WriteAsync(owner, cancel) is not { } content)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 16))}\"");
        return File(content, "text/calendar; charset=utf-8", lastModified: null, tag);
    }
}

/// <summary>The page of the own calendar address.</summary>
/// <param name="Made">The address just made; null at any other time.</param>
/// <param name="MadeAt">When the one in force was made; null when there is none.</param>
/// <param name="ReadAt">When a program last asked, to the hour; null when none did.</param>
public sealed record CalendarOutPage(string? Made, LocalDateTime? MadeAt, LocalDateTime? ReadAt, bool IsPartner);
