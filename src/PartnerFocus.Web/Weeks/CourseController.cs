using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>What the organiser answered to a question or a decline, written down by partner or assistant.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
[Route("/week/{partner}/{week}")]
public sealed class CourseController(WeekTriage triage, DelegationFlow flow, WeekWords told) : Controller
{
    [HttpPost("answer")]
    public async Task<IActionResult> Answer(
        string partner, string week, WeekState state, Guid choice, Guid version, CourseState answer, string? words, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (!user.PartnerIds.Contains(partner) || !IsoWeek.TryParse(week, out var iso, out _) || await triage.LoadAsync(partner, iso, user, cancel) is not { } triaged)
        {
            return NotFound();
        }

        var outcome = await flow.AnswerCourseAsync(choice, version, answer, (words ?? "").Trim(), user, cancel);
        TempData[outcome == CourseOutcome.Done ? "Notice" : "Problem"] = told["Course." + outcome];
        return LocalRedirect(state.At(triaged).ToString());
    }
}
