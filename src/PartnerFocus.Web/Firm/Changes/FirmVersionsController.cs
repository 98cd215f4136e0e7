using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>What the firm was before: who changed what, when, and the way back.</summary>
[Route("firm/versions")]
[RequireRole(FocusRole.Administrator, FocusRole.Partner)]
public sealed class FirmVersionsController(FirmStore store, FirmDrafts drafts, ChangeLines lines, FocusDbContext db, IStringLocalizer<FirmTexts> texts) : Controller
{
    private const int OnAPage = 20;

    /// <param name="before">Only those before this version; 0 begins with the newest.</param>
    [HttpGet("")]
    public async Task<IActionResult> All(long before, CancellationToken cancel)
    {
        if (await store.FindAsync(cancel) is not { } now)
        {
            return Redirect("/firm");
        }

        // One more than is shown: the oldest of the page is told against it.
        var rows = await db.FirmVersions.AsNoTracking().Where(v => before == 0 || v.Id < before)
            .OrderByDescending(v => v.Id).Take(OnAPage + 1).ToListAsync(cancel);
        var rights = new FirmRights(HttpContext.Focus(), now.Profile);
        var read = rows.Select(v => FirmFile.Read(v.Json).Firm).ToList();
        var shown = rows.Take(OnAPage).Select((v, i) => Shown(v, read[i], i + 1 < read.Count ? read[i + 1] : null, now, rights)).ToList();
        return View("/Firm/Changes/Versions.cshtml", new VersionsPage(
            now.Profile, rights, shown, rows.Count > OnAPage ? shown[^1].Id : null, await OfferedAsync(now, cancel)));
    }

    /// <summary>One version, as a decision that was made under it points to it.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, CancellationToken cancel)
    {
        if (await store.FindAsync(cancel) is not { } now ||
            await db.FirmVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } version)
        {
            return NotFound();
        }

        var earlier = await db.FirmVersions.AsNoTracking().Where(v => v.Id < id).OrderByDescending(v => v.Id).Select(v => v.Json).FirstOrDefaultAsync(cancel);
        var rights = new FirmRights(HttpContext.Focus(), now.Profile);
        var firm = FirmFile.Read(version.Json).Firm;
        return View("/Firm/Changes/Version.cshtml", new VersionPage(
            now.Profile, rights, Shown(version, firm, earlier is null ? null : FirmFile.Read(earlier).Firm, now, rights),
            firm is null ? [] : lines.Of(firm, now.Profile, rights)));
    }

    /// <summary>Makes the change that goes back; it is looked at and saved like any other, as a new version.</summary>
    [HttpPost("{id:long}/back")]
    [RequireRole(FocusRole.Administrator)]
    public async Task<IActionResult> Back(long id, CancellationToken cancel)
    {
        var json = await db.FirmVersions.Where(v => v.Id == id).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        if (await store.FindAsync(cancel) is not { } now || json is null || FirmFile.Read(json).Firm is not { } firm)
        {
            return NotFound();
        }

        return Redirect($"/firm/changes/{await drafts.MakeAsync(FirmDraftKind.OlderVersion, $"{id}", firm, now.VersionId, HttpContext.Focus(), cancel)}");
    }

    private VersionRow Shown(FirmVersion version, FirmProfile? firm, FirmProfile? earlier, CurrentFirm now, FirmRights rights) => new(
        version.Id,
        version.SavedAt.InZone(now.Profile.TimeZone).LocalDateTime,
        now.Profile.FindPerson(version.SavedBy)?.Name ?? now.Profile.FindPartner(version.SavedBy)?.Name
            ?? texts[version.SavedBy == "command-line" ? "By.CommandLine" : "By.Administrator"].Value,
        version.Id == now.VersionId,
        firm is not null,
        firm is null || earlier is null ? null : lines.Of(earlier, firm, rights));

    private async Task<IReadOnlyList<(Guid, string)>> OfferedAsync(CurrentFirm now, CancellationToken cancel) =>
    [
        .. (await drafts.OfferedAsync(HttpContext.Focus(), cancel))
            .Select(d => (d.Id, texts["Offered.Line", now.Profile.NameOf(d.By), texts["Draft." + d.Kind].Value, d.About].Value)),
    ];
}

/// <summary>One saved state of the firm.</summary>
/// <param name="Lines">What it changed; null for the first, and where it can no longer be told.</param>
public sealed record VersionRow(long Id, LocalDateTime At, string By, bool IsNow, bool CanRead, IReadOnlyList<ChangeLine>? Lines);

/// <summary>The versions, newest first.</summary>
/// <param name="More">The next page begins before this one; null when there is none.</param>
/// <param name="Offered">What others laid before this user.</param>
public sealed record VersionsPage(FirmProfile Firm, FirmRights Rights, IReadOnlyList<VersionRow> Versions, long? More, IReadOnlyList<(Guid Id, string Text)> Offered)
    : FirmPage(Firm, Rights);

/// <summary>One version, and what changed since.</summary>
public sealed record VersionPage(FirmProfile Firm, FirmRights Rights, VersionRow Version, IReadOnlyList<ChangeLine> Since) : FirmPage(Firm, Rights);
