using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>The agendas one keeps up to date, and taking their newest import back.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant, FocusRole.TeamMember)]
public sealed class AgendasController(
    AgendaOverview overview, ImportUndo undo, FocusDbContext db, IStringLocalizer<AgendaTexts> texts) : Controller
{
    [HttpGet("/agenda")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await overview.ReadAsync(HttpContext.Focus(), cancel));

    /// <summary>Leads on to the upload of the colleague who was chosen.</summary>
    [HttpGet("/agenda/person")]
    public IActionResult Person(string? id) =>
        string.IsNullOrEmpty(id) ? Redirect("/agenda") : Redirect($"/agenda/person/{Uri.EscapeDataString(id)}/import");

    [HttpPost("/agenda/undo/{import:guid}")]
    public async Task<IActionResult> Undo(Guid import, CancellationToken cancel)
    {
        var agenda = await db.Agendas.KeptBy(HttpContext.Focus())
            .SingleOrDefaultAsync(a => db.Imports.Any(i => i.Id == import && i.AgendaId == a.Id), cancel);
        if (agenda is null)
        {
            return NotFound();
        }

        var outcome = await undo.UndoAsync(agenda, import, cancel);
        TempData[outcome == UndoOutcome.Undone ? "Notice" : "Problem"] = texts["Undo." + outcome].Value;
        return Redirect("/agenda");
    }
}
