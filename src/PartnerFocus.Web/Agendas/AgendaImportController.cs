using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Imports;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// Uploading: the form and what it sends. A partner's agenda by the partner or the assistant, a member's calendar by the member or an
/// assistant; for anybody else these pages do not exist. What became of an upload is <see cref="ImportPreviewController"/>'s.
/// </summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant, FocusRole.TeamMember)]
public sealed class AgendaImportController(
    ImportPagesReading pages, PendingUploads pending, UploadLimits limits, IStringLocalizer<AgendaTexts> texts) : Controller
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
}
