using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Weeks;

/// <summary>The acts on a week: plain forms, each answered by a redirect to the week with the next open meeting selected.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
[Route("/week/{partner}/{week}")]
public sealed class WeekActsController(WeekTriage triage, WeekActs acts, WeekUndo undo, WeekPages pages) : Controller
{
    [HttpPost("agree")]
    public Task<IActionResult> Agree(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel) =>
        DecideAsync(partner, week, state, form, form.AsAgreed(), cancel);

    [HttpPost("choose")]
    public Task<IActionResult> Choose(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel) =>
        DecideAsync(partner, week, state, form, form.AsAgreed() with { DelegateeId = form.Delegatee ?? form.Other ?? "" }, cancel);

    /// <summary>What could not be followed is shown with what was typed: a reason has no place in a cookie.</summary>
    [HttpPost("overrule")]
    public async Task<IActionResult> Overrule(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        var result = await acts.DecideAsync(triaged, key, seen, form.AsOverruled(), HttpContext.Focus(), cancel);
        return result.Outcome is ActOutcome.Done or ActOutcome.AlreadyDone
            ? Answer(triaged, state, result, form.Scope)
            : await AgainAsync(triaged, state, form, result, cancel);
    }

    /// <summary>What stands for this meeting holds for its series.</summary>
    [HttpPost("series")]
    public async Task<IActionResult> Series(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner) || await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        var result = await acts.ExtendAsync(triaged, key, seen, form.AsAgreed(), HttpContext.Focus(), cancel);
        if (result.Outcome == ActOutcome.WrongReview)
        {
            return await AgainAsync(triaged, state, form, result, cancel);
        }

        Tell(ActKind.Series, result);
        return LocalRedirect(state.At(triaged).ToString());
    }

    /// <summary>What somebody took over and would do again is asked of that person for the series.</summary>
    [HttpPost("repeat")]
    public async Task<IActionResult> Repeat(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner) || await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        Tell(ActKind.Series, await acts.RepeatAsync(triaged, key, seen, HttpContext.Focus(), cancel));
        return LocalRedirect(state.At(triaged).ToString());
    }

    /// <summary>Who goes to one meeting is asked for the following ones of its series too.</summary>
    [HttpPost("following")]
    public async Task<IActionResult> Following(string partner, string week, WeekState state, DecideForm form, [FromServices] FollowingTimes following, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner) || await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        var result = await following.AskAsync(triaged, key, seen, form.AsAgreed(), HttpContext.Focus(), cancel);
        if (result.Outcome == ActOutcome.WrongReview)
        {
            return await AgainAsync(triaged, state, form, result, cancel);
        }

        Tell(ActKind.Following, result);
        return LocalRedirect(state.At(triaged).ToString());
    }

    [HttpPost("contribution")]
    public async Task<IActionResult> Contribution(string partner, string week, WeekState state, DecideForm form, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        Tell(ActKind.One, await acts.ReviseAsync(triaged, key, seen, form.AsAgreed(), HttpContext.Focus(), cancel));
        return LocalRedirect(state.At(triaged).ToString());
    }

    [HttpPost("clear")]
    public async Task<IActionResult> Clear(string partner, string week, WeekState state, string[] meeting, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var chosen = meeting.Select(DecideForm.Split).ToList();
        var results = await acts.DecideAllAsync(triaged, chosen, HttpContext.Focus(), cancel);
        Tell(ActKind.Many, [.. results]);
        return Next(triaged, state, [.. chosen.Select(c => c.Key)]);
    }

    [HttpPost("undo")]
    public async Task<IActionResult> Undo(string partner, string week, WeekState state, Guid act, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (results, mails) = await undo.UndoAsync(triaged, act, HttpContext.Focus(), cancel);
        TempData[WeeksController.Told] = ActTold.Write(ActKind.Undo, results, mails);
        return LocalRedirect(state.At(triaged).ToString());
    }

    /// <summary>Opens private entries for the one page view that follows.</summary>
    [HttpPost("private")]
    public async Task<IActionResult> Private(string partner, string week, WeekState state, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged || !HttpContext.Focus().IsPartner(partner))
        {
            return NotFound();
        }

        TempData[WeeksController.OpenPrivate] = true;
        return LocalRedirect(state.At(triaged).ToString());
    }

    private async Task<IActionResult> DecideAsync(
        string partner, string week, WeekState state, DecideForm form, Wish wish, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var (key, seen) = DecideForm.Split(form.Token);
        state.Meeting = key;
        var result = await acts.DecideAsync(triaged, key, seen, wish, HttpContext.Focus(), cancel);
        return result.Outcome == ActOutcome.WrongReview
            ? await AgainAsync(triaged, state, form, result, cancel)
            : Answer(triaged, state, result, form.Scope);
    }

    private LocalRedirectResult Answer(TriagedWeek week, WeekState state, ActResult result, WishScope scope)
    {
        Tell(scope == WishScope.This || !result.IsDone ? ActKind.One : ActKind.Series, result);
        return result.IsDone ? Next(week, state, [result.Key]) : LocalRedirect(state.At(week).ToString());
    }

    private async Task<IActionResult> AgainAsync(TriagedWeek week, WeekState state, DecideForm form, ActResult result, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        var page = await pages.OfAsync(
            pages.ReaderOf(week, state, user, showsPrivate: false), week, user, ActTold.Write(ActKind.One, [result]), cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        // The form to choose otherwise is the one with a verdict; a wrong day is shown in the form it was typed in.
        var typed = form.Verdict is null ? null : form;
        return View(WeekPages.View, page with { Typed = typed, WrongReview = result.Outcome == ActOutcome.WrongReview ? form : null, IsReasonMissing = result.Outcome == ActOutcome.ReasonMissing, IsPartWrong = result.Outcome == ActOutcome.WrongPart });
    }

    private LocalRedirectResult Next(TriagedWeek week, WeekState state, IReadOnlyCollection<string> decided)
    {
        var open = week.Meetings.Where(m => m.IsOpen && !m.Meeting.IsPrivate && !decided.Contains(m.Key)).ToList();
        var at = week.Find(state.Meeting)?.Meeting.Start.ToInstant();
        var next = open.FirstOrDefault(m => at is null || m.Meeting.Start.ToInstant() >= at) ?? open.FirstOrDefault();
        return LocalRedirect((state.At(week) with { Meeting = next?.Key }).ToString());
    }

    private void Tell(ActKind kind, params ActResult[] results) => TempData[WeeksController.Told] = ActTold.Write(kind, results);

    private async Task<TriagedWeek?> LoadAsync(string partner, string week, CancellationToken cancel) =>
        IsoWeek.TryParse(week, out var iso, out _) && HttpContext.Focus().PartnerIds.Contains(partner)
            ? await triage.LoadAsync(partner, iso, HttpContext.Focus(), cancel)
            : null;
}

/// <summary>What the forms of a meeting send.</summary>
public sealed class DecideForm
{
    /// <summary>The meeting's key and what was seen of it, with a tilde between.</summary>
    public string Token { get; set; } = "";

    public Verdict? Verdict { get; set; }

    /// <summary>One of the ready reasons.</summary>
    public string? Reason { get; set; }

    /// <summary>The reason in own words; goes before a ready one.</summary>
    public string? OwnReason { get; set; }

    /// <summary>The agenda line for which the partner comes; null where the form asks for none.</summary>
    public string? Part { get; set; }

    public string? PartFrom { get; set; }

    public string? PartTo { get; set; }

    public string? Contribution { get; set; }

    public string? Delegatee { get; set; }

    /// <summary>Somebody who is not ranked, from the list of everybody.</summary>
    public string? Other { get; set; }

    public string? ForWhom { get; set; }

    /// <summary>The line of the own vision it serves, where the partner chose one; what it is for opens with it.</summary>
    public string? Vision { get; set; }

    public string? Asked { get; set; }

    public string? CallMeWhen { get; set; }

    public string? Result { get; set; }

    public string? NextStep { get; set; }

    /// <summary>How the partner is reached during the meeting.</summary>
    public string? Reach { get; set; }

    /// <summary>Who goes along with whom: delegatee and companion, with a tilde between, of each who was left ticked.</summary>
    public string[] Together { get; set; } = [];

    public bool Tied { get; set; }

    /// <summary>Which meetings of the series it is for.</summary>
    public WishScope Scope { get; set; }

    /// <summary>For a series: the day on which the partner looks again.</summary>
    public string? Review { get; set; }

    public static (string Key, string Seen) Split(string? token)
    {
        var parts = (token ?? "").Split('~', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    internal Wish AsAgreed() => new()
    {
        TopContribution = Contribution,
        // Somebody picked from the list is meant, whichever button was pressed.
        DelegateeId = new[] { Delegatee, Other }.FirstOrDefault(id => !string.IsNullOrEmpty(id)),
        Mandate = ForWhom is null && Asked is null && CallMeWhen is null ? null : new MandateDraft(string.IsNullOrEmpty(Vision) ? ForWhom ?? "" : $"“{Vision}”\n{ForWhom}", Asked ?? "", CallMeWhen ?? "") { Result = Result ?? "", NextStep = NextStep ?? "", Reach = Reach ?? "" },
        IsTiedToPerson = Tied,
        Together = [.. Together.Select(Split)],
        Scope = Enum.IsDefined(Scope) ? Scope : WishScope.This,
        Review = Review,
    };

    internal Wish AsOverruled() => AsAgreed() with { Verdict = Verdict is { } known && Enum.IsDefined(known) ? known : Triage.Verdict.Attend, Part = Part is null && PartFrom is null && PartTo is null ? null : new PartWish(Part ?? "", PartFrom ?? "", PartTo ?? ""), Reason = string.IsNullOrWhiteSpace(OwnReason) ? Reason ?? "" : OwnReason, DelegateeId = null };
}
