using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>
/// What members write about themselves: nobody knows better what touches them and what they want to learn. What they are strong
/// in is for the one who leads them. A partner has a page of the own field among the firm's.
/// </summary>
[RequireRole(FocusRole.TeamMember)]
[Route("account/topics")]
public sealed class OwnTopicsController(FirmStore store, FirmEditing editing, IStringLocalizer<FirmTexts> texts) : Controller
{
    private static readonly FirmSection<Person, OwnTopicsForm> Section = new(
        "people", f => f.People, p => p.Id, OwnTopicsForm.Of, (f, people) => f with { People = people }, (f, id) => f.FindPerson(id) is not null);

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (await OwnAsync(cancel) is not var (firm, person))
        {
            return NotFound();
        }

        var form = OwnTopicsForm.Of(person);
        form.Version = firm.VersionId;
        return Page(firm, person, form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Change(OwnTopicsForm form, CancellationToken cancel)
    {
        if (await OwnAsync(cancel) is not var (firm, person))
        {
            return NotFound();
        }

        var outcome = await editing.SaveAsync(
            Section, person.Id, form, (now, _, before) => form.ToPerson(before ?? person, now), draft: null, HttpContext.Focus(), cancel);
        switch (outcome)
        {
            case FirmEditOutcome.Saved:
                TempData["Notice"] = texts["OwnTopics.Saved"].Value;
                return LocalRedirect("/account/topics");
            case FirmEditOutcome.Raced raced:
                form.Version = raced.Race.Version;
                ModelState.Clear();
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page(firm, person, form, race: raced.Race);
            case FirmEditOutcome.Invalid invalid:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page(firm, person, form, invalid.Problems);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private async Task<(CurrentFirm Firm, Person Person)?> OwnAsync(CancellationToken cancel) =>
        await store.FindAsync(cancel) is { } firm && firm.Profile.FindPerson(HttpContext.Focus().MemberId ?? "") is { } person ? (firm, person) : null;

    private ViewResult Page(CurrentFirm firm, Person person, OwnTopicsForm form, IReadOnlyList<FieldProblem>? problems = null, FirmRace? race = null)
    {
        return View("/Firm/OwnTopics.cshtml", new FirmFormPage<OwnTopicsForm>(
            firm.Profile, new FirmRights(HttpContext.Focus(), firm.Profile), form, person.Id, problems ?? [], race));
    }
}
