using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Weeks;

/// <summary>What is said about a meeting, and what hours won are kept free for.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
[Route("/week/{partner}/{week}")]
public sealed class WeekTalkController(WeekTriage triage, WeekTalk talk, KeptTimes keptTimes, ActWords told) : Controller
{
    [HttpPost("say")]
    public async Task<IActionResult> Say(
        string partner, string week, WeekState state, string? token, Guid comment, string? text, bool objection, CancellationToken cancel)
    {
        if (await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        state.Meeting = DecideForm.Split(token).Key;
        // A form without an id, or with nonsense for one, is said all the same.
        var id = comment == Guid.Empty ? Guid.CreateVersion7() : comment;
        var result = await talk.SayAsync(triaged, state.Meeting, id, text ?? "", objection, HttpContext.Focus(), cancel);
        return Back(triaged, state, told.OfTalk(result));
    }

    [HttpPost("keep")]
    public async Task<IActionResult> Keep(
        string partner, string week, WeekState state, string[] slot, KeptFor purpose, string? client, string? note, CancellationToken cancel)
    {
        // Whose hours they are decides what they are for.
        if (!HttpContext.Focus().IsPartner(partner) || await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var result = await keptTimes.KeepAsync(triaged, slot, purpose, client, note ?? "", HttpContext.Focus(), cancel);
        return Back(triaged, state, told.OfKept(result, slot.Distinct().Count()));
    }

    [HttpPost("let-go")]
    public async Task<IActionResult> LetGo(string partner, string week, WeekState state, Guid kept, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner) || await LoadAsync(partner, week, cancel) is not { } triaged)
        {
            return NotFound();
        }

        return Back(triaged, state, told.OfLetGo(await keptTimes.LetGoAsync(triaged, kept, HttpContext.Focus(), cancel)));
    }

    private LocalRedirectResult Back(TriagedWeek week, WeekState state, (bool IsGood, string Text) said)
    {
        TempData[said.IsGood ? "Notice" : "Problem"] = said.Text;
        return LocalRedirect(state.At(week).ToString());
    }

    private async Task<TriagedWeek?> LoadAsync(string partner, string week, CancellationToken cancel) =>
        IsoWeek.TryParse(week, out var iso, out _) && HttpContext.Focus().PartnerIds.Contains(partner)
            ? await triage.LoadAsync(partner, iso, HttpContext.Focus(), cancel)
            : null;
}
