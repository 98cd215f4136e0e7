using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.StandIns;

/// <summary>One's own stand-ins, and whom one stands in for.</summary>
[RequireRole(FocusRole.TeamMember, FocusRole.Partner)]
[Route("/account/stand-ins")]
public sealed class StandInsController(
    FocusDbContext db, NamingStandIns naming, FirmStore firms, IStringLocalizer<StandInTexts> texts, IStringLocalizer<SharedTexts> shared, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => await PageAsync(null, null, cancel);

    [HttpPost("")]
    public async Task<IActionResult> Name(StandInForm form, CancellationToken cancel)
    {
        var outcome = form is { From: { } first, Until: { } last }
            ? await naming.NameAsync(form.Member ?? "", form.Who ?? "", first, last, HttpContext.Focus(), cancel)
            : NamingStandIns.NamesFor(HttpContext.Focus()).Contains(form.Member) ? NamingOutcome.WrongDays : NamingOutcome.Unknown;
        if (outcome is NamingOutcome.Unknown)
        {
            return NotFound();
        }

        if (outcome is not NamingOutcome.Done)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(form, texts["Wrong." + outcome, NamingStandIns.MostDays], cancel);
        }

        TempData["Notice"] = await NamedAsync(form.Who!, cancel);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancel)
    {
        if (await naming.EndAsync(id, HttpContext.Focus(), cancel) is NamingOutcome.Unknown)
        {
            return NotFound();
        }

        TempData["Notice"] = texts["Done.Ended"].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>What was agreed, and what this stand-in cannot do.</summary>
    private async Task<string> NamedAsync(string standIn, CancellationToken cancel)
    {
        var (firm, holders) = ((await firms.FindAsync(cancel))!.Profile, await AccountHolders.ReadAsync(db, cancel));
        return !holders.Has(standIn) ? texts["Done.NoAccount", firm.NameOf(standIn)]
            : Assisted(standIn, firm) is { } partners ? texts["Done.Assistant", firm.NameOf(standIn), partners]
            : texts["Done.Named"];
    }

    private async Task<IActionResult> PageAsync(StandInForm? typed, string? error, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        var (profile, today) = (firm.Profile, time.Today(firm.Profile));
        var names = NamingStandIns.NamesFor(user);
        var rows = await db.StandIns.AsNoTracking()
            .Where(s => (s.EndedAt == null && s.LastDay >= today && names.Contains(s.MemberId)) || s.StandInId == user.MemberId)
            .OrderBy(s => s.FirstDay).ToListAsync(cancel);
        var holders = await AccountHolders.ReadAsync(db, cancel);
        return View(nameof(Index), new StandInsPage(
            [.. names.Select(id => new ReplacedMember(id, profile.NameOf(id), id == user.MemberId,
                [.. NamingStandIns.Possible(profile, id).Select(p => (p, Choice(p, profile, holders))).OrderBy(p => p.Item2, StringComparer.CurrentCulture)]))],
            [.. rows.Where(s => s.EndedAt is null && s.LastDay >= today && names.Contains(s.MemberId)).Select(s => new NamedStandIn(s.Id, s.MemberId == user.MemberId
                ? texts["Named.Own", profile.NameOf(s.StandInId), Day(s.FirstDay), Day(s.LastDay)]
                : texts["Named", profile.NameOf(s.StandInId), Day(s.FirstDay), Day(s.LastDay), profile.FirstNameOf(s.MemberId)], s.FirstDay <= today))],
            [.. rows.Where(s => s.StandInId == user.MemberId).GroupBy(s => s.MemberId).SelectMany(s => Mine(s, profile, today))],
            typed,
            error,
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>A name, and what that person could not do as a stand-in.</summary>
    private string Choice(string id, FirmProfile firm, AccountHolders holders) =>
        !holders.Has(id) ? texts["Who.NoAccount", firm.NameOf(id)]
        : Assisted(id, firm) is { } partners ? texts["Who.Assistant", firm.NameOf(id), partners]
        : firm.NameOf(id);

    /// <summary>Of whom somebody prepares the week, and so does not decide on what is asked; null for nobody.</summary>
    private string? Assisted(string id, FirmProfile firm) =>
        firm.Partners.Where(p => p.Assistant == id).Select(p => firm.FirstNameOf(p.Id)).ToList() is { Count: > 0 } names ? new FirmWords(shared, firm, time.StoredNow()).List(names) : null;

    /// <summary>When one stands in for somebody, and, where one no longer does, until when that was.</summary>
    private IEnumerable<string> Mine(IGrouping<string, StandIn> of, FirmProfile firm, DateOnly today)
    {
        var name = firm.NameOf(of.Key);
        StandIn[] ahead = [.. of.Where(s => s.EndedAt is null && s.LastDay >= today)];
        var past = of.Except(ahead).Select(s => (s.FirstDay, Last: LastDay(s, firm))).Where(s => s.Last >= s.FirstDay).ToList();
        return past.Count > 0 && ahead.All(s => s.FirstDay > today)
            ? [texts["Mine.Over", name, Day(past.Max(s => s.Last))], .. ahead.Select(Told)]
            : ahead.Select(Told);

        string Told(StandIn s) => texts[s.FirstDay > today ? "Mine.Later" : "Mine", name, Day(s.FirstDay), Day(s.LastDay)];
    }

    /// <summary>The last day it counted: earlier than agreed where it was ended.</summary>
    private static DateOnly LastDay(StandIn standIn, FirmProfile firm) =>
        standIn.EndedAt?.InZone(firm.TimeZone).Date.ToDateOnly() is { } ended && ended < standIn.LastDay ? ended : standIn.LastDay;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
