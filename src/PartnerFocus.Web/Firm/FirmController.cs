using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>The firm at a glance, and its file in and out.</summary>
[RequireRole(FocusRole.Administrator, FocusRole.TeamLead, FocusRole.Partner)]
public sealed class FirmController(FirmStore store, FirmDrafts drafts, IStringLocalizer<FirmTexts> texts) : Controller
{
    private const int LargestFile = 4 * 1024 * 1024;

    [HttpGet("/firm")]
    public async Task<IActionResult> Overview(CancellationToken cancel) => await ShowAsync([], null, cancel);

    /// <summary>The firm file as it is in force; an administrator's, since it names the walls.</summary>
    [HttpGet("/firm/file")]
    [RequireRole(FocusRole.Administrator)]
    public async Task<IActionResult> Export(CancellationToken cancel) =>
        await store.FindAsync(cancel) is { } firm
            ? File(Encoding.UTF8.GetBytes(FirmFile.Write(firm.Profile)), "application/json", $"firm-{firm.VersionId}.json")
            : NotFound();

    [HttpPost("/firm/file")]
    [RequireRole(FocusRole.Administrator)]
    [RequestSizeLimit(LargestFile + 64 * 1024)]
    public async Task<IActionResult> Import(IFormFile? file, long version, CancellationToken cancel)
    {
        if (file is null || file.Length is 0 or > LargestFile)
        {
            TempData["Problem"] = texts[file is { Length: > 0 } ? "Import.TooLarge" : "Import.NoFile"].Value;
            return Redirect("/firm");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var reading = FirmFile.Read(content.GetBuffer().AsSpan(0, (int)content.Length));
        if (reading.Firm is not { } firm)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(reading.Problems, file.FileName, cancel);
        }

        // What a file does to the coming weeks is seen first; beside what others saved since it was opened, it is joined or refused there.
        // A page that was opened before there was any firm knows of none: then all that the file replaces is seen.
        if (await store.FindAsync(cancel) is { } current)
        {
            var basedOn = version == 0 ? current.VersionId : version;
            var draft = await drafts.MakeAsync(FirmDraftKind.File, Path.GetFileName(file.FileName), firm, basedOn, HttpContext.Focus(), cancel);
            return Redirect($"/firm/changes/{draft}");
        }

        if (!await store.SaveAsync(firm, null, FirmEditing.By(HttpContext.Focus()), cancel))
        {
            TempData["Problem"] = texts["Import.Raced"].Value;
            return Redirect("/firm");
        }

        TempData["Notice"] = texts["Import.Done", firm.Name, firm.Partners.Count, firm.People.Count, firm.Clients.Count].Value;
        return Redirect("/firm");
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FirmFileProblem> problems, string? file, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        var firm = await store.FindAsync(cancel);
        return View("/Firm/Overview.cshtml", new FirmOverview(
            firm?.Profile,
            firm is null ? null : new FirmRights(user, firm.Profile),
            firm?.VersionId ?? 0,
            user.Roles.Contains(FocusRole.Administrator),
            problems,
            file));
    }
}
