using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>Shows a partner's week to the partner and the own assistant. Everything a page shows stands in its address.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
public sealed class WeeksController(WeekTriage triage, WeekPages pages, FirmStore firms, TimeProvider time) : Controller
{
    internal const string OpenPrivate = "OpenPrivate";
    internal const string Told = "Told";

    /// <summary>The verdict chosen in a form to overrule that could not be done, and whether its reason was missing.</summary>

    [HttpGet("/week/{partner}")]
    public async Task<IActionResult> Current(string partner, CancellationToken cancel)
    {
        if (!HttpContext.Focus().PartnerIds.Contains(partner) || await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        return LocalRedirect(new WeekAddress(partner, ToReview(firm)).ToString());
    }

    [HttpGet("/week/{partner}/{week}")]
    [ServiceFilter<KeptPages>]
    public async Task<IActionResult> Week(string partner, string week, WeekState state, CancellationToken cancel)
    {
        var asked = await AskAsync(partner, week, cancel);
        if (asked.Week is not { } triaged)
        {
            return asked.Refusal!;
        }

        var page = await pages.OfAsync(Reader(triaged, state), triaged, HttpContext.Focus(), TempData[Told] as string, cancel);
        if (page.Panel is null)
        {
            // A panel counts minutes, and the id of what is said in it has to be its own each time: it is made anew.
            HttpContext.KeepsUntil(page.LastAct?.Until is { } until ? Instant.Min(until, NextMoment.Of(triaged)) : NextMoment.Of(triaged));
        }

        return View(WeekPages.View, page);
    }

    /// <summary>The names of what is agreed with in one act, before it is done.</summary>
    [HttpGet("/week/{partner}/{week}/clear")]
    public async Task<IActionResult> Clear(string partner, string week, WeekState state, string[] key, CancellationToken cancel)
    {
        var asked = await AskAsync(partner, week, cancel);
        if (asked.Week is not { } triaged)
        {
            return asked.Refusal!;
        }

        return View(ClearBuilder.Build(Reader(triaged, state), key));
    }

    /// <summary>What saying yes to some of the week's meetings comes to, as a sentence, while they are being ticked.</summary>
    [HttpGet("/week/{partner}/{week}/what-if")]
    public async Task<IActionResult> WhatIf(string partner, string week, WeekState state, string[] key, CancellationToken cancel)
    {
        var asked = await AskAsync(partner, week, cancel);
        if (asked.Week is not { } triaged)
        {
            return asked.Refusal!;
        }

        return Content(Weeks.WhatIf.OfThese(pages.ReaderOf(triaged, state, HttpContext.Focus(), showsPrivate: false), key), "text/plain", System.Text.Encoding.UTF8);
    }

    [HttpGet("/how-we-count")]
    public async Task<IActionResult> HowWeCount(CancellationToken cancel) =>
        await firms.FindAsync(cancel) is { } firm ? View(firm.Profile.Settings) : NotFound();

    private WeekReader Reader(TriagedWeek week, WeekState state) =>
        pages.ReaderOf(week, state, HttpContext.Focus(), TempData[OpenPrivate] is true);

    private async Task<(TriagedWeek? Week, IActionResult? Refusal)> AskAsync(string partner, string week, CancellationToken cancel)
    {
        if (!HttpContext.Focus().PartnerIds.Contains(partner))
        {
            return (null, NotFound());
        }

        if (!IsoWeek.TryParse(week, out var iso, out var looksLikeOne))
        {
            return (null, await WrongWeekAsync(partner, week, looksLikeOne, cancel));
        }

        return await triage.LoadToShowAsync(partner, iso, HttpContext.Focus(), HttpContext.Features.Get<UserKey>(), cancel) is { } triaged ? (triaged, null) : (null, NotFound());
    }

    /// <summary>A week that cannot be is named; one that has the shape of a week is simply not there.</summary>
    private async Task<IActionResult> WrongWeekAsync(string partner, string week, bool looksLikeOne, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        Response.StatusCode = looksLikeOne ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        return View("WrongWeek", new WrongWeekPage(week, looksLikeOne, new WeekAddress(partner, ToReview(firm))));
    }

    private IsoWeek ToReview(CurrentFirm firm) => IsoWeek.ToReview(Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile);
}

/// <summary>What stands behind the question mark of a week's address.</summary>
public sealed class WeekState
{
    public string? View { get; set; }

    public string? Filter { get; set; }

    public string? Meeting { get; set; }

    internal WeekAddress At(TriagedWeek week) => WeekAddress.Of(week.Partner.Id, week.Week, View, Filter, Meeting);
}

/// <summary>A week that cannot be.</summary>
/// <param name="Asked">What stood in the address.</param>
/// <param name="LooksLikeOne">Whether it has the shape of a week, though the year has no such week.</param>
/// <param name="Now">The week that is now.</param>
public sealed record WrongWeekPage(string Asked, bool LooksLikeOne, WeekAddress Now);
