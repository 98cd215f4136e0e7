using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm;

/// <summary>The firm's own words and numbers. What is sent becomes a draft, so that everybody sees first what it does.</summary>
[RequireRole(FocusRole.Administrator, FocusRole.Partner)]
public sealed class FirmSettingsController(FirmStore store, FirmDrafts drafts, FocusDbContext db) : Controller
{
    [HttpGet("/firm/words")]
    public async Task<IActionResult> Words(CancellationToken cancel) =>
        await store.FindAsync(cancel) is { } firm ? Show(firm, WordsForm.Of(firm)) : Redirect("/firm");

    [HttpPost("/firm/words")]
    public async Task<IActionResult> Words(WordsForm form, CancellationToken cancel)
    {
        if (await BasisAsync(form.Version, cancel) is not { } basis)
        {
            return NotFound();
        }

        var changed = basis.Profile with { Settings = form.In(basis.Profile.Settings) };
        var problems = FirmFile.Read(FirmFile.Write(changed)).Problems;
        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(basis, form, [.. problems.Select(p => new FieldProblem(p.Path["settings.words.".Length..].Split('[')[0], p))]);
        }

        return await DraftAsync(FirmDraftKind.Words, changed, basis, "/firm/words", cancel);
    }

    [HttpGet("/firm/thresholds")]
    public async Task<IActionResult> Thresholds(CancellationToken cancel) =>
        await store.FindAsync(cancel) is { } firm ? Show(firm, ThresholdsForm.Of(firm)) : Redirect("/firm");

    [HttpPost("/firm/thresholds")]
    public async Task<IActionResult> Thresholds(ThresholdsForm form, CancellationToken cancel)
    {
        if (await BasisAsync(form.Version, cancel) is not { } basis)
        {
            return NotFound();
        }

        if (form.Problems() is { Count: > 0 } problems)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(basis, form, problems);
        }

        return await DraftAsync(FirmDraftKind.Thresholds, form.In(basis.Profile), basis, "/firm/thresholds", cancel);
    }

    private async Task<IActionResult> DraftAsync(FirmDraftKind kind, FirmProfile changed, CurrentFirm basis, string back, CancellationToken cancel)
    {
        if (FirmFile.Write(changed) == FirmFile.Write(basis.Profile))
        {
            TempData["Notice"] = Texts["Same"].Value;
            return Redirect(back);
        }

        return Redirect($"/firm/changes/{await drafts.MakeAsync(kind, "", changed, basis.VersionId, HttpContext.Focus(), cancel)}");
    }

    /// <summary>The firm as the form was filled from it: what others saved since is joined with it when it is looked at.</summary>
    private async Task<CurrentFirm?> BasisAsync(long version, CancellationToken cancel)
    {
        if (await store.FindAsync(cancel) is not { } firm || firm.VersionId == version || version == 0)
        {
            return await store.FindAsync(cancel);
        }

        var json = await db.FirmVersions.Where(v => v.Id == version).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        return json is not null && FirmFile.Read(json).Firm is { } older ? new CurrentFirm(version, older) : firm;
    }

    private ViewResult Show(CurrentFirm firm, WordsForm form, IReadOnlyList<FieldProblem>? problems = null) =>
        View("/Firm/Words.cshtml", new FirmSettingsPage<WordsForm>(firm.Profile, Rights(firm), form, problems ?? []));

    private ViewResult Show(CurrentFirm firm, ThresholdsForm form, IReadOnlyList<FieldProblem>? problems = null) =>
        View("/Firm/Thresholds.cshtml", new FirmSettingsPage<ThresholdsForm>(firm.Profile, Rights(firm), form, problems ?? []));

    private FirmRights Rights(CurrentFirm firm) => new(HttpContext.Focus(), firm.Profile);

    private Microsoft.Extensions.Localization.IStringLocalizer<FirmTexts> Texts =>
        HttpContext.RequestServices.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<FirmTexts>>();
}

/// <summary>A form for settings of the firm, as it was sent or as it is stored.</summary>
public sealed record FirmSettingsPage<TForm>(FirmProfile Firm, FirmRights Rights, TForm Form, IReadOnlyList<FieldProblem> Problems) : FirmPage(Firm, Rights);
