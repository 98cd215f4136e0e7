using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;

namespace PartnerFocus.Web.Weeks;

/// <summary>What holds for a partner's series: the partner sees and ends it, the assistant reads it.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
[Route("/series/{partner}")]
public sealed class SeriesController(SeriesPages pages, SeriesPrecedents precedents, FirmStore firms, WeekWords words, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string partner, CancellationToken cancel) =>
        HttpContext.Focus().PartnerIds.Contains(partner) && await firms.FindAsync(cancel) is { } firm
            ? View("/Weeks/Series.cshtml", await pages.OfAsync(firm, partner, HttpContext.Focus(), cancel))
            : NotFound();

    [HttpPost("end")]
    public async Task<IActionResult> End(string partner, Guid id, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (!user.IsPartner(partner) || await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        return Told(partner, await precedents.EndAsync(id, user, firm, cancel), "Series.Ended");
    }

    /// <summary>Still right: only for the meeting as it was shown.</summary>
    [HttpPost("confirm")]
    public async Task<IActionResult> Confirm(string partner, Guid id, string? basis, string? review, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (!user.IsPartner(partner) || await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        var days = ReviewDay.Of(NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile);
        if (days.Read(review) is not { } reviewOn)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            var page = await pages.OfAsync(firm, partner, user, cancel);
            return View("/Weeks/Series.cshtml", page with { Wrong = (id, review ?? "") });
        }

        var now = await pages.BasisAsync(firm, partner, id, user, cancel);
        var isSeen = now is not null && now == basis;
        return Told(partner, isSeen && await precedents.ConfirmAsync(id, MeetingBasis.Parse(now)!, reviewOn, user, firm, cancel), "Series.Confirmed", WeekWords.DateWithYear(reviewOn));
    }

    private LocalRedirectResult Told(string partner, bool isDone, string done, string until = "")
    {
        TempData[isDone ? "Notice" : "Problem"] = isDone ? words[done, until] : words["Series.Meanwhile"];
        return LocalRedirect($"/series/{Uri.EscapeDataString(partner)}");
    }
}
