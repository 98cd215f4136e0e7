using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>A change that waits: what it does, and then the yes or no.</summary>
[Route("firm/changes/{id:guid}")]
[RequireRole(FocusRole.Administrator, FocusRole.TeamLead, FocusRole.Partner)]
public sealed class FirmChangesController(
    FirmDrafts drafts, DraftReading reading, ChangePages pages, FirmStore store, IStringLocalizer<FirmTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Look(Guid id, CancellationToken cancel) =>
        await drafts.FindAsync(id, HttpContext.Focus(), cancel) is { } draft && await reading.ReadAsync(draft, cancel) is { } read
            ? View("/Firm/Changes/Change.cshtml", await pages.OfAsync(read, HttpContext.Focus(), cancel))
            : NotFound();

    [HttpPost("save")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (await drafts.FindAsync(id, user, cancel) is not { } draft || await reading.ReadAsync(draft, cancel) is not { } read)
        {
            return NotFound();
        }

        if (read.Merged is not { } firm || !pages.MaySave(read, user))
        {
            return read.Merged is null ? Redirect($"/firm/changes/{id}") : NotFound();
        }

        // Nobody saves what was not seen, nor what meanwhile does something else.
        if (!pages.IsSeen(read) || !await store.SaveAsync(firm, read.Now.VersionId, FirmEditing.By(user), cancel))
        {
            TempData["Notice"] = texts["Change.SeeFirst"].Value;
            return Redirect($"/firm/changes/{id}");
        }

        await drafts.DropAsync(id, user, cancel);
        TempData["Notice"] = texts["Change.Saved"].Value;
        return Redirect(ChangePages.BackOf(draft.Kind));
    }

    /// <summary>Lays it before the administrator.</summary>
    [HttpPost("offer")]
    public async Task<IActionResult> Offer(Guid id, CancellationToken cancel)
    {
        if (await drafts.FindAsync(id, HttpContext.Focus(), cancel) is not { } draft)
        {
            return NotFound();
        }

        await drafts.OfferAsync(id, HttpContext.Focus(), cancel);
        TempData["Notice"] = texts["Change.Offered"].Value;
        return Redirect(ChangePages.BackOf(draft.Kind));
    }

    [HttpPost("drop")]
    public async Task<IActionResult> Drop(Guid id, CancellationToken cancel)
    {
        if (await drafts.FindAsync(id, HttpContext.Focus(), cancel) is not { } draft)
        {
            return NotFound();
        }

        await drafts.DropAsync(id, HttpContext.Focus(), cancel);
        pages.Forget(id);
        TempData["Notice"] = texts["Change.Dropped"].Value;
        return Redirect(ChangePages.BackOf(draft.Kind));
    }
}
