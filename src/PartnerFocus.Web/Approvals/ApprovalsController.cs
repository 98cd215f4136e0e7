using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Approvals;

/// <summary>The lead's page: what a partner asks of the team, and the lead's word on it.</summary>
[RequireRole(FocusRole.TeamLead, FocusRole.Partner, FocusRole.StandIn)]
[Route("/approvals")]
public sealed class ApprovalsController(
    WaitingApprovals waiting, ApprovalActs acts, DelegationFlow flow, ActResults results, DelegationStories stories, FirmStore firms, FocusDbContext db) : Controller
{
    private const string Results = "ApprovalResults";
    private const string LandsOn = "ApprovalLandsOn";

    /// <summary>The page; who only stood in, or will, and follows an older link is told from when until when that was.</summary>
    [HttpGet("")]
    [RequireRole(FocusRole.TeamLead, FocusRole.Partner, FocusRole.StandIn, FocusRole.TeamMember)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        return user.ApprovingTeamIds.Count + user.ApprovingPartnerIds.Count > 0 ? await PageAsync(null, cancel)
            : await db.StandIns.NamesAsync(user.MemberId, cancel) ? RedirectToAction("Index", "StandIns")
            : NotFound();
    }

    /// <summary>Approves several at once.</summary>
    /// <param name="pick">The rows, as the page wrote them.</param>
    /// <param name="clear">Whether they were offered as clear, so that only what is clear still is approved.</param>
    [HttpPost("approve")]
    public async Task<IActionResult> ApproveAll(string[] pick, bool clear, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        if (pick.Length > ApprovalsPage.MostAtOnce)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(null, cancel, pick);
        }

        Picked[] picked = [.. pick.Select(Picked.Read).OfType<Picked>()];
        if (picked.Length == 0)
        {
            TempData["Problem"] = waiting.Words(firm)["Picked.None"];
        }
        else
        {
            TempData[Results] = ActResults.Write("Approve", await acts.ApproveAllAsync(picked, clear, HttpContext.Focus(), firm, cancel));
        }

        return RedirectToAction(nameof(Index));
    }

    /// <param name="series">Whether the lead, who is asked in person, goes to the following meetings of the series as well.</param>
    [HttpPost("{id:guid}/approve")]
    public Task<IActionResult> Approve(Guid id, Guid version, Guid? next, string? until, bool series, CancellationToken cancel) => series
        ? ActAsync("TakeOnSeries", id, next, _ => Day(until, day => acts.TakeOnSeriesAsync(new Picked(id, version), day, HttpContext.Focus(), cancel)), cancel)
        : ActAsync("Approve", id, next, _ => Day(until, day => flow.ApproveAsync(id, version, HttpContext.Focus(), cancel, day)), cancel);

    [HttpPost("{id:guid}/person")]
    public Task<IActionResult> Person(Guid id, Guid version, string? person, Guid? next, string? until, CancellationToken cancel) =>
        ActAsync("ChangePerson", id, next, firm => Day(until, day => acts.ChangePersonAsync(new Picked(id, version), person ?? "", day, HttpContext.Focus(), firm, cancel)), cancel);

    [HttpPost("{id:guid}/take-on")]
    public Task<IActionResult> TakeOn(Guid id, Guid version, Guid? next, CancellationToken cancel) =>
        ActAsync("TakeOn", id, next, firm => acts.TakeOnAsync(new Picked(id, version), HttpContext.Focus(), firm, cancel), cancel);

    [HttpPost("{id:guid}/hold")]
    public Task<IActionResult> Hold(Guid id, Guid version, Guid? next, CancellationToken cancel) =>
        ActAsync("Hold", id, next, _ => flow.HoldAsync(id, version, HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/resume")]
    public Task<IActionResult> Resume(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync("Resume", id, id, _ => flow.ResumeAsync(id, version, HttpContext.Focus(), cancel), cancel);

    [HttpPost("{id:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, Guid version, CancellationToken cancel)
    {
        var step = FlowStep.UndoApproval;
        return await ActAsync(() => step.ToString(), id, id, Async, cancel);

        async Task<FlowOutcome> Async(CurrentFirm firm)
        {
            (step, var outcome) = await acts.UndoAsync(new Picked(id, version), HttpContext.Focus(), firm, cancel);
            return outcome;
        }
    }

    [HttpPost("{id:guid}/reject")]
    public async Task<IActionResult> Reject(Guid id, Guid version, string? reason, Guid? next, CancellationToken cancel)
    {
        // A line end counts as one character, as the browser counts.
        var text = (reason ?? "").Trim().ReplaceLineEndings("\n");
        if (text.Length is 0 or > Delegation.LongestReason)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync((id, text, text.Length == 0 ? "Reject.Missing" : "Reject.TooLong"), cancel);
        }

        return await ActAsync("Reject", id, next, _ => flow.RejectAsync(id, version, text, HttpContext.Focus(), cancel), cancel);
    }

    /// <summary>What is done with the day that was typed; refused for what is no day.</summary>
    private static Task<FlowOutcome> Day(string? typed, Func<LocalDate?, Task<FlowOutcome>> act) =>
        string.IsNullOrWhiteSpace(typed) ? act(null)
        : LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true } read ? act(read.Value)
        : Task.FromResult<FlowOutcome>(new FlowOutcome.Refused(FlowRefusal.WrongDay));

    private Task<IActionResult> ActAsync(string act, Guid id, Guid? next, Func<CurrentFirm, Task<FlowOutcome>> step, CancellationToken cancel) => ActAsync(() => act, id, next, step, cancel);

    /// <param name="act">Asked once the step was made.</param>
    private async Task<IActionResult> ActAsync(Func<string> act, Guid id, Guid? next, Func<CurrentFirm, Task<FlowOutcome>> step, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var outcome = firm is null ? new FlowOutcome.Unknown() : await step(firm);
        if (outcome is FlowOutcome.Unknown)
        {
            return NotFound();
        }

        TempData[Results] = ActResults.Write(act(), [(id, outcome)]);
        TempData[LandsOn] = next;
        return RedirectToAction(nameof(Index), null, null, next is null ? "queue" : $"a-{next:N}");
    }

    private async Task<IActionResult> PageAsync((Guid Id, string Text, string Error)? typed, CancellationToken cancel, string[]? tooMany = null)
    {
        var user = HttpContext.Focus();
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        var words = waiting.Words(firm);
        ViewBag.Words = words;
        var queue = await waiting.ReadAsync(user, firm, cancel);
        var open = queue.Rows();
        var told = await stories.OfQueueAsync([.. open.Select(r => r.Id)], user, firm, cancel);
        var teller = new StoryTeller(words, firm.Profile, StoryEar.Approver, user.MemberId);
        List<ApprovalRow> rows = [.. open.Select(r => r with { Story = teller.Tell(told[r.Id]) })];
        var done = await results.ReadAsync(TempData[Results] as string, user, firm, cancel);
        return View(nameof(Index), new ApprovalsPage(
            [.. firm.Profile.Teams.Where(t => user.ApprovingTeamIds.Contains(t.Id)).Select(t => words.Team(t.Name))],
            [.. rows.GroupBy(r => r.PartnerFirst).OrderByDescending(g => g.Count()).Select(g => g.Key)],
            rows.Count == 0 ? null : rows.Min(r => r.Since),
            rows,
            done,
            typed is { } t ? new TypedReason(t.Id, t.Text, words[t.Error]) : null,
            tooMany,
            TempData[LandsOn] is Guid lands && rows.Any(r => r.Id == lands) ? lands : null)
        {
            InPlaceOf = [.. user.StandsInFor.Select(firm.Profile.NameOf)],
            NotFrom = user.StandsInFor.Count == 0 ? [] : [.. user.AssistedIds.Select(firm.Profile.FirstNameOf)],
            IsLead = user.LedTeamIds.Count + (user.PartnerId is null ? 0 : 1) > 0,
            Clear = queue.ClearTogether(ApprovalsPage.MostAtOnce),
            JustNow = [.. (await results.JustNowAsync(user, firm, cancel)).Where(r => done.All(d => d.Id != r.Id))],
        });
    }
}
