using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Delegations;

/// <summary>The team member's page: what is asked, and the answer.</summary>
[RequireRole(FocusRole.TeamMember)]
[Route("/delegations")]
public sealed class DelegationsController(
    MyDelegations mine, DelegationFlow flow, DeclineFollowUp followUp, FirmStore firms, IStringLocalizer<DelegationTexts> texts) : Controller
{
    private const int LongestReason = 2000;
    private const int LongestLine = 500;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await PageAsync(Notice(), null, cancel);

    [HttpPost("{id:guid}/accept")]
    public Task<IActionResult> Accept(Guid id, Guid version, string? drops, CancellationToken cancel) =>
        ActAsync("Done.Accept", flow.AcceptAsync(id, version, Cut(drops, LongestLine), HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id, Guid version, string? reason, bool otherWay, CancellationToken cancel)
    {
        var text = (reason ?? "").Trim();
        if (text.Length is 0 or > LongestReason)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(null, new TypedDecline(id, text, otherWay, texts[text.Length == 0 ? "Decline.Missing" : "Decline.TooLong"]), cancel);
        }

        var ranked = await followUp.RankedAsync(id, HttpContext.Focus(), cancel);
        return await ActAsync(
            otherWay ? "Done.OtherWay" : "Done.Decline",
            flow.DeclineAsync(id, version, text, otherWay, ranked, HttpContext.Focus(), cancel),
            cancel);
    }

    [HttpPost("{id:guid}/mandate")]
    public Task<IActionResult> Complete(Guid id, Guid version, MandateForm form, CancellationToken cancel) =>
        ActAsync("Done.Complete", flow.CompleteAsync(id, version, form.ToCompletion(), HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/report")]
    public Task<IActionResult> Report(Guid id, Guid version, string? outcome, CancellationToken cancel) =>
        ActAsync("Done.Report", flow.ReportBackAsync(id, version, Cut(outcome, LongestReason), HttpContext.Focus(), cancel), cancel);

    internal static string Cut(string? text, int longest) => (text ?? "").Trim() is var t && t.Length > longest ? t[..longest] : t;

    private DelegationNotice? Notice() => (TempData["Done"], TempData["Told"]) switch
    {
        (string done, _) => new DelegationNotice(true, texts[done]),
        (_, string told) => new DelegationNotice(false, told),
        _ => null,
    };

    private async Task<IActionResult> ActAsync(string done, Task<FlowOutcome> act, CancellationToken cancel)
    {
        var outcome = await act;
        if (outcome is FlowOutcome.Unknown || await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        if (outcome is FlowOutcome.Done)
        {
            TempData["Done"] = done;
        }
        else
        {
            TempData["Told"] = mine.Times(firm).Told(outcome, HttpContext.Focus().MemberId);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> PageAsync(DelegationNotice? notice, TypedDecline? typed, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        ViewBag.Times = mine.Times(firm);
        return View(nameof(Index), await mine.PageAsync(HttpContext.Focus(), firm, notice, typed, cancel));
    }
}
