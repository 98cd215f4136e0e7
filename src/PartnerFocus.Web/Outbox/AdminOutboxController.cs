using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Outbox;

/// <summary>What could not be sent, for the administrator: that it is there and why, never what it says or to whom.</summary>
[RequireRole(FocusRole.Administrator)]
[Route("/admin/outbox")]
public sealed class AdminOutboxController(StuckMails stuck, IStringLocalizer<OutboxTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("/Outbox/Stuck.cshtml", await stuck.PageAsync(cancel));

    /// <summary>Tries what waits for its next try at once.</summary>
    [HttpPost("now")]
    public async Task<IActionResult> Now(CancellationToken cancel)
    {
        TempData["Notice"] = texts[await stuck.HurryAsync(cancel) == 0 ? "Done.Soon" : "Done.Hurried"].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Tries it again, with as many tries as a new one.</summary>
    [HttpPost("{id:guid}/again")]
    public async Task<IActionResult> Again(Guid id, CancellationToken cancel)
    {
        var outcome = await stuck.AgainAsync(id, HttpContext.Focus(), cancel);
        if (outcome == MailOutcome.Unknown)
        {
            return NotFound();
        }

        TempData[outcome == MailOutcome.Done ? "Notice" : "Problem"] = texts[outcome == MailOutcome.Done ? "Done.Again" : "Changed"].Value;
        return RedirectToAction(nameof(Index));
    }
}
