using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The teams. Who leads one approves its delegations, so only an administrator says who.</summary>
[Route("firm/teams")]
public sealed class FirmTeamsController(FirmStore store, FirmEditing editing)
    : FirmFormController<Team, TeamForm>(store, editing, Section)
{
    private static readonly FirmSection<Team, TeamForm> Section = new(
        "teams", f => f.Teams, t => t.Id, TeamForm.Of, (f, teams) => f with { Teams = teams }, (f, id) => f.Teams.Any(t => t.Id == id));

    protected override (string List, string Form) Views => ("/Firm/Teams.cshtml", "/Firm/Team.cshtml");

    protected override bool MayChange(Team? item, FirmRights rights) => rights.ChangesAll;

    protected override Team Make(TeamForm form, string id, Team? before, FirmProfile firm, FirmRights rights) => form.ToTeam(id);
}
