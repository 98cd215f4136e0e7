using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Delegations;

/// <summary>The team member's page: what is asked, and the answer.</summary>
[RequireRole(FocusRole.TeamMember)]
[Route("/delegations")]
public sealed partial class DelegationsController(
    MyDelegations mine, DelegationFlow flow, DeclineFollowUp followUp, SeriesAhead ahead, AnswersToWrite answers, FirmStore firms, IStringLocalizer<DelegationTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await PageAsync(await NoticeAsync(cancel), null, cancel);

    /// <param name="series">Whether the yes is for the following meetings of the series as well.</param>
    [HttpPost("{id:guid}/accept")]
    public async Task<IActionResult> Accept(Guid id, Guid version, string? drops, bool series, CancellationToken cancel)
    {
        var text = new FormText("drops", "Drops", Delegation.LongestDrops, drops);
        return await RefusedAsync(new TypedForm(id, "accept", [text], TooLong([text])), cancel)
            ?? (series
                ? await ActAsync(
                    id, "Done.AcceptSeries",
                    flow.AcceptSeriesAsync(id, version, text.Text, await ahead.OfAsync(id, HttpContext.Focus(), cancel), HttpContext.Focus(), cancel), cancel, "accept")
                : await ActAsync(id, "Done.Accept", flow.AcceptAsync(id, version, text.Text, HttpContext.Focus(), cancel), cancel, "accept"));
    }

    [HttpPost("{id:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id, Guid version, string? reason, bool otherWay, string? better, bool rest, CancellationToken cancel)
    {
        var text = new FormText("reason", "Decline.Label", Delegation.LongestReason, reason);
        var errors = TooLong([text]);
        if (text.Text.Length == 0)
        {
            errors["reason"] = texts["Decline.Missing"];
        }

        if (await RefusedAsync(new TypedForm(id, "decline", [text], errors, otherWay) { Better = better }, cancel) is { } refused)
        {
            return refused;
        }

        var ranked = await followUp.RankedAsync(id, HttpContext.Focus(), cancel);
        // Naming somebody is proposing another way.
        otherWay |= !string.IsNullOrEmpty(better);
        if (rest)
        {
            return await ActAsync(id, "Done.DeclineRest", flow.DeclineRestAsync(id, version, text.Text, HttpContext.Focus(), cancel, ranked), cancel, "decline");
        }

        if (otherWay)
        {
            return await ActAsync(
                id, "Done.OtherWay", flow.ProposeAsync(id, version, text.Text, string.IsNullOrEmpty(better) ? null : better, HttpContext.Focus(), cancel), cancel, "decline");
        }

        return await ActAsync(id, "Done.Decline", flow.DeclineAsync(id, version, text.Text, false, ranked, HttpContext.Focus(), cancel), cancel, "decline");
    }

    [HttpPost("{id:guid}/accept/undo")]
    public Task<IActionResult> UndoAccept(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.UndoAccept", flow.UndoAcceptAsync(id, version, HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/decline/undo")]
    public Task<IActionResult> UndoDecline(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.UndoDecline", flow.UndoDeclineAsync(id, version, HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/mandate")]
    public async Task<IActionResult> Complete(Guid id, Guid version, MandateForm form, CancellationToken cancel)
    {
        var typed = form.Texts();
        return await RefusedAsync(new TypedForm(id, "mandate", typed, TooLong(typed)), cancel)
            ?? await ActAsync(id, "Done.Complete", flow.CompleteAsync(id, version, MandateForm.Of(typed), HttpContext.Focus(), cancel), cancel);
    }

    [HttpPost("{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, Guid version, ReportForm form, CancellationToken cancel)
    {
        var typed = Reported(id, "report", form);
        return await RefusedAsync(typed, cancel)
            ?? await ActAsync(id, "Done.Report", flow.ReportBackAsync(id, version, form.Of(typed.Texts), HttpContext.Focus(), cancel), cancel);
    }

    /// <summary>"I cannot go along", with or without a reason.</summary>
    [HttpPost("{id:guid}/along")]
    public async Task<IActionResult> Along(Guid id, Guid version, string? reason, CancellationToken cancel)
    {
        var text = new FormText("reason", "Along.Label", Delegation.LongestReason, reason);
        return await RefusedAsync(new TypedForm(id, "along", [text], TooLong([text])), cancel)
            ?? await ActAsync(id, "Done.Along", flow.CannotGoAlongAsync(id, version, text.Text, HttpContext.Focus(), cancel), cancel, "along");
    }

    [HttpPost("{id:guid}/along/undo")]
    public Task<IActionResult> UndoAlong(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.UndoAlong", flow.UndoCannotGoAlongAsync(id, version, HttpContext.Focus(), cancel), cancel);

    /// <summary>"I need you."</summary>
    [HttpPost("{id:guid}/help")]
    public async Task<IActionResult> Help(Guid id, Guid version, string? question, int? minutes, string? item, CancellationToken cancel)
    {
        FormText[] typed = [new("question", "Help.Question", HelpCall.LongestQuestion, question), new("item", "Help.Item", HelpCall.LongestItem, item), new("minutes", "Help.Minutes", 4, $"{minutes}")];
        var errors = TooLong(typed);
        if (typed[0].Text.Length == 0)
        {
            errors["question"] = texts["Help.Missing"];
        }

        if (minutes is null or < 1 or > HelpCall.MostMinutes)
        {
            errors["minutes"] = texts["Help.WrongMinutes", HelpCall.MostMinutes];
        }

        return await RefusedAsync(new TypedForm(id, "help", typed, errors), cancel)
            ?? await ActAsync(id, "Done.Help", flow.CallHelpAsync(id, version, new HelpWish(typed[0].Text, minutes!.Value, typed[1].Text), HttpContext.Focus(), cancel), cancel);
    }

    [HttpPost("{id:guid}/help/stop")]
    public Task<IActionResult> StopHelp(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.StopHelp", flow.StopHelpAsync(id, version, HttpContext.Focus(), cancel), cancel);

    /// <summary>A report as it was typed; without a word of what came of it, it is none.</summary>
    private TypedForm Reported(Guid id, string act, ReportForm form)
    {
        var typed = form.Texts();
        var errors = TooLong(typed);
        if (typed[0].Text.Length == 0)
        {
            errors["outcome"] = texts["Report.Missing"];
        }

        return new TypedForm(id, act, typed, errors, Worth: form.Worth);
    }

    /// <summary>What is too long, by field: named with its limit, and never cut.</summary>
    private Dictionary<string, string> TooLong(IEnumerable<FormText> typed) => typed.Where(t => t.IsTooLong)
        .ToDictionary(t => t.Name, t => texts["TooLong", texts[t.Label].Value, t.Longest, t.Text.Length].Value);

    /// <summary>The page again with what was typed; null when nothing is wrong with it.</summary>
    private async Task<IActionResult?> RefusedAsync(TypedForm typed, CancellationToken cancel)
    {
        if (typed.Errors.Count == 0)
        {
            return null;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await PageAsync(null, typed, cancel);
    }

    private async Task<DelegationNotice?> NoticeAsync(CancellationToken cancel) => (TempData["Done"], TempData["Told"]) switch
    {
        (_, _) when TempData["Written"] is string written => new DelegationNotice(true, await WithNowAsync(written, cancel), UndoAnswer.Read(TempData["Undo"] as string)),
        (string done, _) => new DelegationNotice(true, await WithNowAsync(texts[done], cancel), UndoAnswer.Read(TempData["Undo"] as string)),
        (_, string told) => new DelegationNotice(false, told),
        _ => null,
    };

    /// <summary>With what becomes of it, where it begins soon; an id went over the redirect, and no name.</summary>
    private async Task<string> WithNowAsync(string done, CancellationToken cancel) => TempData["Now"] is not string now ? done
        : $"{done} {texts[now, TempData["NowBy"] is string { Length: > 0 } by && await firms.FindAsync(cancel) is { } firm ? firm.Profile.FirstNameOf(by) : ""]}";

    /// <summary>Carries what becomes of an answer over the redirect, and the way to undo it where there is time for that.</summary>
    private async Task KeepAsync(Delegation row, string? undo, CurrentUser voice, CurrentFirm firm, CancellationToken cancel)
    {
        var now = undo is null ? LeavingNow.Not : await flow.LeavesNowAsync(row, firm, cancel);
        var can = undo is not null && now.How == LeavesNow.No && await flow.UndoableAnswerAsync(row, voice, firm, cancel) is not null;
        (TempData["Now"], TempData["NowBy"]) = (now.Words(HttpContext.Focus().MemberId) is { } soon ? $"Done.{soon}" : null, now.By);
        TempData["Undo"] = can ? new UndoAnswer(row.Id, row.Version, undo!).ToString() : null;
    }

    /// <param name="undo">The act that can be undone, as its address names it; null for one that cannot.</param>
    private async Task<IActionResult> ActAsync(Guid id, string done, Task<FlowOutcome> act, CancellationToken cancel, string? undo = null)
    {
        var outcome = await act;
        if (outcome is FlowOutcome.Unknown || await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        var lands = $"d-{id:N}";
        if (outcome is FlowOutcome.Done { Delegation: var row })
        {
            // What is behind one now goes to the foot of the page: one stays above it, where the next question is.
            lands = row.State is DelegationState.Declined or DelegationState.Done ? "told" : lands;
            // A yes to a series of which nothing else is the same is a yes to this one.
            TempData["Done"] = done == "Done.AcceptSeries" && row.StandingId is null ? "Done.AcceptOnly"
                : done == "Done.Accept" && await mine.AwaitsOrganiserAsync(row, cancel) ? "Done.AcceptAwaits" : done;
            await KeepAsync(row, undo, HttpContext.Focus(), firm, cancel);
        }
        else
        {
            TempData["Told"] = mine.Times(firm).Told(outcome, HttpContext.Focus().MemberId);
        }

        return RedirectToAction(nameof(Index), null, null, lands);
    }

    private async Task<IActionResult> PageAsync(DelegationNotice? notice, TypedForm? typed, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        ViewBag.Times = mine.Times(firm);
        return View(nameof(Index), await mine.PageAsync(HttpContext.Focus(), firm, notice, typed, cancel));
    }
}
