using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>The pages of one list of the firm: all of it, one item, a new item. Each list has a small controller of its own.</summary>
[RequireRole(FocusRole.Administrator, FocusRole.TeamLead, FocusRole.Partner)]
public abstract class FirmFormController<TItem, TForm>(FirmStore store, FirmEditing editing, FirmSection<TItem, TForm> section) : Controller
    where TItem : class
    where TForm : FirmForm, new()
{
    /// <summary>Whether this user may change the item; null asks for a new one.</summary>
    protected abstract bool MayChange(TItem? item, FirmRights rights);

    /// <summary>Whether this user may see the item at all.</summary>
    protected virtual bool MaySee(TItem item, FirmRights rights) => true;

    /// <summary>What a change becomes while nobody saw what it does; null where it is saved at once.</summary>
    protected virtual DraftWish? Draft => null;

    /// <summary>Whether what was sent stays within the user's rights.</summary>
    protected virtual bool MaySend(TForm form, TItem? before, FirmProfile firm, FirmRights rights) => true;

    /// <summary>The item the form describes.</summary>
    protected abstract TItem Make(TForm form, string id, TItem? before, FirmProfile firm, FirmRights rights);

    /// <summary>Path of the views: the list in the plural, the form in the singular.</summary>
    protected abstract (string List, string Form) Views { get; }

    [HttpGet("")]
    public async Task<IActionResult> All(CancellationToken cancel) =>
        await LookAsync(cancel) is { } look ? View(Views.List, new FirmPage(look.Firm.Profile, look.Rights)) : Redirect("/firm");

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) =>
        await LookAsync(cancel) is { } look && MayChange(null, look.Rights)
            ? Show(look, new TForm { Version = look.Firm.VersionId }, null)
            : NotFound();

    [HttpGet("{id}")]
    public async Task<IActionResult> One(string id, CancellationToken cancel)
    {
        if (await LookAsync(cancel) is not { } look || Changeable(look, id) is not { } item)
        {
            return NotFound();
        }

        var form = section.FormOf(item);
        form.Version = look.Firm.VersionId;
        return Show(look, form, id);
    }

    [HttpPost("new")]
    public async Task<IActionResult> Add(TForm form, CancellationToken cancel) =>
        await LookAsync(cancel) is { } look && MayChange(null, look.Rights) && MaySend(form, null, look.Firm.Profile, look.Rights)
            ? await SaveAsync(look, form, null, cancel)
            : NotFound();

    [HttpPost("{id}")]
    public async Task<IActionResult> Change(string id, TForm form, CancellationToken cancel) =>
        await LookAsync(cancel) is { } look && Changeable(look, id) is { } item && MaySend(form, item, look.Firm.Profile, look.Rights)
            ? await SaveAsync(look, form, id, cancel)
            : NotFound();

    /// <summary>Takes an item out, unless something still refers to it; then it names what.</summary>
    [HttpPost("{id}/remove")]
    [RequireRole(FocusRole.Administrator)]
    public async Task<IActionResult> Remove(string id, CancellationToken cancel)
    {
        if (await LookAsync(cancel) is not { } look || Changeable(look, id) is not { } item)
        {
            return NotFound();
        }

        var services = HttpContext.RequestServices;
        var uses = await services.GetRequiredService<FirmUses>().OfAsync(look.Firm.Profile, section.Key, id, cancel);
        if (uses.Count > 0)
        {
            var form = section.FormOf(item);
            form.Version = look.Firm.VersionId;
            Response.StatusCode = StatusCodes.Status409Conflict;
            ViewBag.Uses = uses;
            return Show(look, form, id);
        }

        var without = section.With(look.Firm.Profile, [.. section.Items(look.Firm.Profile).Where(i => section.IdOf(i) != id)]);
        var draft = await services.GetRequiredService<FirmDrafts>().MakeAsync(
            FirmDraftKind.Removal, section.FormOf(item).Name ?? id, without, look.Firm.VersionId, HttpContext.Focus(), cancel);
        return Redirect($"/firm/changes/{draft}");
    }

    private async Task<IActionResult> SaveAsync(Look look, TForm form, string? id, CancellationToken cancel)
    {
        var outcome = await editing.SaveAsync(
            section, id, form, (firm, key, before) => Make(form, key, before, firm, look.Rights), Draft, HttpContext.Focus(), cancel);
        switch (outcome)
        {
            case FirmEditOutcome.Saved:
                TempData["Notice"] = Texts["Saved", form.Name?.Trim() ?? ""].Value;
                return Redirect($"/firm/{section.Key}");
            case FirmEditOutcome.Drafted drafted:
                return Redirect($"/firm/changes/{drafted.Draft}");
            case FirmEditOutcome.Invalid invalid:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Show(look, form, id, invalid.Problems);
            case FirmEditOutcome.Raced raced:
                // Sent again it replaces what the other saved, now that both are on one screen.
                form.Version = raced.Race.Version;
                ModelState.Clear();
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Show(look, form, id, race: Seen(raced.Race, look));
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    // What the other typed may name a client on the far side of this user's wall.
    private static FirmRace Seen(FirmRace race, Look look)
    {
        var hidden = look.Firm.Profile.Clients.Where(c => !look.Rights.Sees(c.Id)).Select(c => c.Name).ToList();
        return race with { Theirs = [.. race.Theirs.Where(v => !hidden.Any(name => v.Value.Contains(name, StringComparison.Ordinal)))] };
    }

    private ViewResult Show(Look look, TForm form, string? id, IReadOnlyList<FieldProblem>? problems = null, FirmRace? race = null) =>
        View(Views.Form, new FirmFormPage<TForm>(look.Firm.Profile, look.Rights, form, id, problems ?? [], race));

    private TItem? Changeable(Look look, string id) =>
        section.Find(look.Firm.Profile, id) is { } item && MaySee(item, look.Rights) && MayChange(item, look.Rights) ? item : null;

    private async Task<Look?> LookAsync(CancellationToken cancel) =>
        await store.FindAsync(cancel) is { } firm ? new Look(firm, new FirmRights(HttpContext.Focus(), firm.Profile)) : null;

    private Microsoft.Extensions.Localization.IStringLocalizer<FirmTexts> Texts =>
        HttpContext.RequestServices.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<FirmTexts>>();

    private sealed record Look(CurrentFirm Firm, FirmRights Rights);
}
