using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Imports;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// An upload after it was sent: what it would change, the yes, and how far that is. It is there for who uploaded it, and only while
/// that person may upload for its owner.
/// </summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant, FocusRole.TeamMember)]
public sealed class ImportPreviewController(
    ImportPagesReading pages, UploadWork work, PendingUploads pending, UploadLimits limits, IStringLocalizer<AgendaTexts> texts) : Controller
{
    [HttpGet("/agenda/{id}/import/{upload:guid}")]
    [HttpGet("/agenda/person/{id}/import/{upload:guid}", Order = -1)]
    public async Task<IActionResult> Preview(string id, Guid upload, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        // Asked before the store is: when its import is saved the upload is gone, and the word of what came of it follows.
        var progress = work.ProgressOf(upload, HttpContext.Focus());
        if (await FindAsync(owner, upload, cancel) is not { } waiting)
        {
            return work.Applied(upload, HttpContext.Focus()) is { } applied ? await DoneAsync(owner, applied, cancel)
                : progress is not null ? UnderWay(owner, isApplied: true, progress)
                : Handled();
        }

        return waiting switch
        {
            { Outcome: ImportOutcome.Unchanged } => Nothing(),
            { ConfirmedAt: not null, Outcome: null } => UnderWay(owner, isApplied: true, progress),
            _ => await PreviewAsync(owner, waiting, cancel),
        };
    }

    /// <summary>Another source or time zone for the same upload.</summary>
    [HttpPost("/agenda/{id}/import/{upload:guid}/settings")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/settings", Order = -1)]
    public Task<IActionResult> Settings(string id, Guid upload, string? source, string? zone, CancellationToken cancel) =>
        OnWaitingAsync(id, upload, async (owner, waiting) =>
        {
            var named = (zone ?? "").Trim();
            var chosen = named.Length == 0 ? "" : DateTimeZoneProviders.Tzdb.GetZoneOrNull(named)?.Id;
            if (chosen is null)
            {
                TempData["Problem"] = texts["Preview.UnknownZone"].Value;
            }

            await work.ChangeAsync(waiting, SourceName.Clean(source), chosen ?? waiting.ZoneId, cancel);
            return Redirect($"{owner.ImportPath}/{upload}");
        }, cancel);

    [HttpPost("/agenda/{id}/import/{upload:guid}/apply")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/apply", Order = -1)]
    public Task<IActionResult> Apply(string id, Guid upload, Guid? version, CancellationToken cancel) =>
        OnWaitingAsync(id, upload, async (owner, waiting) =>
        {
            var result = await work.ApplyAsync(waiting, owner, version, HttpContext.Focus(), cancel);
            switch (result?.Outcome)
            {
                case null or ImportOutcome.NothingRead:
                    return Redirect($"{owner.ImportPath}/{upload}");
                case ImportOutcome.Raced:
                    TempData["Problem"] = texts["Preview.RacedShort"].Value;
                    return Redirect($"{owner.ImportPath}/{upload}");
                case ImportOutcome.AlreadyHandled:
                    return Handled();
                default:
                    return await DoneAsync(owner, result!, cancel);
            }
        }, cancel);

    [HttpPost("/agenda/{id}/import/{upload:guid}/drop")]
    [HttpPost("/agenda/person/{id}/import/{upload:guid}/drop", Order = -1)]
    public async Task<IActionResult> Drop(string id, Guid upload, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        var waiting = await FindAsync(owner, upload, cancel);
        if (waiting is { ConfirmedAt: not null, Outcome: null })
        {
            return Redirect($"{owner.ImportPath}/{upload}");
        }

        await work.DropAsync(HttpContext.Focus(), owner.Id, upload, cancel);

        // What is only word of an import that is over is put away without another word.
        TempData["Notice"] = waiting?.Outcome == ImportOutcome.Unchanged ? null : texts["Dropped"].Value;
        return Redirect("/agenda");
    }

    /// <summary>Does something with an upload that nothing is being done with.</summary>
    private async Task<IActionResult> OnWaitingAsync(
        string id, Guid upload, Func<AgendaOwner, PendingUpload, Task<IActionResult>> act, CancellationToken cancel)
    {
        if (await OwnerAsync(id, cancel) is not { } owner)
        {
            return NotFound();
        }

        return await FindAsync(owner, upload, cancel) switch
        {
            null or { Outcome: ImportOutcome.Unchanged } => Handled(),
            { ConfirmedAt: not null, Outcome: null } => Redirect($"{owner.ImportPath}/{upload}"),
            var waiting => await act(owner, waiting),
        };
    }

    /// <summary>The route says whether it is about a partner or a member; an id that is not this user's to upload for is nobody.</summary>
    private Task<AgendaOwner?> OwnerAsync(string id, CancellationToken cancel) =>
        pages.OwnerAsync(HttpContext.Focus(), id, Request.Path.StartsWithSegments("/agenda/person"), cancel);

    private Task<PendingUpload?> FindAsync(AgendaOwner owner, Guid upload, CancellationToken cancel) =>
        pending.FindAsync(HttpContext.Focus(), owner.Id, upload, cancel);

    private async Task<IActionResult> PreviewAsync(AgendaOwner owner, PendingUpload waiting, CancellationToken cancel)
    {
        try
        {
            return await work.PreviewAsync(waiting, owner, cancel) is { } preview
                ? View("/Agendas/Preview.cshtml", new PreviewPage(owner, waiting.Id, limits, await pages.SourcesAsync(owner.Id, cancel), preview)
                {
                    Problem = AgendaWords.Ended(waiting.Outcome, texts),
                })
                : UnderWay(owner, isApplied: false, work.ProgressOf(waiting.Id, HttpContext.Focus()));
        }
        catch (PreviewFailedException)
        {
            TempData["Problem"] = texts["Progress.PreviewFailed"].Value;
            return Redirect("/agenda");
        }
    }

    private ViewResult UnderWay(AgendaOwner owner, bool isApplied, ImportProgress? progress) =>
        View("/Agendas/Progress.cshtml", new ProgressPage(owner, isApplied, progress));

    private RedirectResult Nothing()
    {
        TempData["Notice"] = texts["AppliedNothing"].Value;
        return Redirect("/agenda");
    }

    private RedirectResult Handled()
    {
        TempData["Problem"] = texts["Import.Gone"].Value;
        return Redirect("/agenda");
    }

    private async Task<IActionResult> DoneAsync(AgendaOwner owner, ImportResult result, CancellationToken cancel)
    {
        var (added, changed, gone, _, _) = result.Counts;
        TempData["Notice"] = texts[result.Counts.ChangesNothing ? "AppliedNothing" : "Applied", added, changed, gone].Value;
        TempData["AgendaWeek"] = owner.IsPartner && result.AgendaId is { } agenda ? await pages.NextWeekAsync(owner, agenda, cancel) : null;
        return Redirect("/agenda");
    }
}
