using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Imports;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// Uploading: the form, what it would change, and the yes. A partner's agenda by the partner or the assistant, a member's calendar
/// by the member or an assistant; for anybody else these pages do not exist.
/// </summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant, FocusRole.TeamMember)]
public sealed class AgendaImportController(
    ImportPagesReading pages, AgendaImport imports, PendingUploads pending, UploadLimits limits, IStringLocalizer<AgendaTexts> texts) : Controller
{
    private const long RequestBytes = UploadLimits.TogetherBytes + (1024 * 1024);

    [HttpGet("/agenda/{id}/import")]
    [HttpGet("/agenda/person/{id}/import", Order = -1)]
    public async Task<IActionResult> Form(string id, CancellationToken cancel) =>
        await OwnerAsync(id, cancel) is { } owner ? await FormAsync(owner, null, cancel) : NotFound();

    [HttpPost("/agenda/{id}/import")]
    [HttpPost("/agenda/person/{id}/import", Order = -1)]
    [RequestSizeLimit(RequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = RequestBytes, MemoryBufferThreshold = 20 * 1024 * 1024)]
    public async Task<IActionResult> Upload(string id, List<IFormFile>? files, string? source, string? newSource, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        if (Problem(files ?? []) is { } problem)
        {
            return await FormAsync(owner, problem, cancel);
        }

        var contents = new List<(string, byte[])>();
        foreach (var file in files!)
        {
            contents.Add((Path.GetFileName(file.FileName), await ContentAsync(file, cancel)));
        }

        var chosen = SourceName.Clean(string.IsNullOrWhiteSpace(newSource) ? source : newSource);
        var upload = await pending.AddAsync(HttpContext.Focus(), owner.Id, chosen, contents, cancel);
        return Redirect($"{owner.ImportPath}/{upload}");
    }

    [HttpGet("/agenda/{id}/import/{upload:guid}")]
    [HttpGet("/agenda/person/{id}/import/{upload:guid}", Order = -1)]
    public async Task<IActionResult> Preview(string id, Guid upload, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        if (await pending.FindAsync(HttpContext.Focus(), owner.Id, upload, cancel) is not { } waiting)
        {
            return Handled();
        }

        using var files = UploadedFiles.Open(await pending.OpenAsync(waiting, cancel), limits);
        var preview = await imports.PreviewAsync(Order(owner, waiting, files), owner.SeesPrivate, cancel);
        return View("/Agendas/Preview.cshtml", new PreviewPage(owner, upload, limits, await pages.SourcesAsync(owner.Id, cancel), preview));
    }

    /// <summary>Another source or time zone for the same upload.</summary>
    [HttpPost("/agenda/{id}/import/{upload:guid}/settings")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/settings", Order = -1)]
    public async Task<IActionResult> Settings(string id, Guid upload, string? source, string? zone, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        if (await pending.FindAsync(HttpContext.Focus(), owner.Id, upload, cancel) is not { } waiting)
        {
            return Handled();
        }

        var named = (zone ?? "").Trim();
        var chosen = named.Length == 0 ? "" : DateTimeZoneProviders.Tzdb.GetZoneOrNull(named)?.Id;
        if (chosen is null)
        {
            TempData["Problem"] = texts["Preview.UnknownZone"].Value;
        }

        await pending.ChangeAsync(waiting, SourceName.Clean(source), chosen ?? waiting.ZoneId, cancel);
        return Redirect($"{owner.ImportPath}/{upload}");
    }

    [HttpPost("/agenda/{id}/import/{upload:guid}/apply")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/apply", Order = -1)]
    public async Task<IActionResult> Apply(string id, Guid upload, Guid? version, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        if (await pending.FindAsync(HttpContext.Focus(), owner.Id, upload, cancel) is not { } waiting)
        {
            return Handled();
        }

        using var files = UploadedFiles.Open(await pending.OpenAsync(waiting, cancel), limits);
        var order = Order(owner, waiting, files) with { PendingId = upload, HasExpectation = true, ExpectedVersion = version };
        return await SayAsync(owner, upload, await imports.ApplyAsync(order, cancel), cancel);
    }

    [HttpPost("/agenda/{id}/import/{upload:guid}/drop")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/drop", Order = -1)]
    public async Task<IActionResult> Drop(string id, Guid upload, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        await pending.DropAsync(HttpContext.Focus(), owner.Id, upload, cancel);
        TempData["Notice"] = texts["Dropped"].Value;
        return Redirect("/agenda");
    }

    /// <summary>The route says whether it is about a partner or a member; an id that is not this user's to upload for is nobody.</summary>
    private Task<AgendaOwner?> OwnerAsync(string id, CancellationToken cancel) =>
        pages.OwnerAsync(HttpContext.Focus(), id, Request.Path.StartsWithSegments("/agenda/person"), cancel);

    private async Task<IActionResult> FormAsync(AgendaOwner owner, string? problem, CancellationToken cancel)
    {
        Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return View("/Agendas/Import.cshtml", new ImportPage(owner, limits, await pages.SourcesAsync(owner.Id, cancel), problem));
    }

    private string? Problem(List<IFormFile> files) =>
        files.Count == 0 ? texts["Import.NoFile"].Value
        : files.Count > limits.Files ? AgendaWords.Count("Import.TooManyFiles", limits.Files, texts)
        : files.Sum(f => f.Length) > UploadLimits.TogetherBytes ? texts["Import.TooBigTogether", UploadLimits.TogetherBytes / 1024 / 1024].Value
        : null;

    /// <summary>What is too large is not kept; one byte more than allowed says so well enough.</summary>
    private async Task<byte[]> ContentAsync(IFormFile file, CancellationToken cancel)
    {
        var content = new byte[Math.Min(file.Length, limits.FileBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }

    private ImportOrder Order(AgendaOwner owner, PendingUpload waiting, UploadedFiles files) => new()
    {
        OwnerId = owner.Id,
        IsPartner = owner.IsPartner,
        Source = waiting.Source,
        ZoneId = waiting.ZoneId,
        Files = files,
        Limits = limits,
        By = HttpContext.Focus().MemberId ?? "",
    };

    private RedirectResult Handled()
    {
        TempData["Problem"] = texts["Import.Gone"].Value;
        return Redirect("/agenda");
    }

    private async Task<IActionResult> SayAsync(AgendaOwner owner, Guid upload, ImportResult result, CancellationToken cancel)
    {
        switch (result.Outcome)
        {
            case ImportOutcome.Raced:
                TempData["Problem"] = texts["Preview.RacedShort"].Value;
                return Redirect($"{owner.ImportPath}/{upload}");
            case ImportOutcome.NothingRead:
                return Redirect($"{owner.ImportPath}/{upload}");
            case ImportOutcome.AlreadyHandled:
                return Handled();
            default:
                var (added, changed, gone, _, _) = result.Counts;
                TempData["Notice"] = texts[result.Counts.ChangesNothing ? "AppliedNothing" : "Applied", added, changed, gone].Value;
                TempData["AgendaWeek"] = owner.IsPartner && result.AgendaId is { } agenda ? await pages.NextWeekAsync(owner, agenda, cancel) : null;
                return Redirect("/agenda");
        }
    }
}
