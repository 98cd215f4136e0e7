using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Start;

/// <summary>The start: each role's own. An assistant sees the partners at a glance, everybody else goes where the work is.</summary>
public sealed class StartController(FirmStore firms) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index()
    {
        var user = HttpContext.Focus();
        var place = user.Roles switch
        {
            var r when r.Contains(FocusRole.Partner) => "/week/" + Uri.EscapeDataString(user.MemberId!),
            var r when r.Contains(FocusRole.Assistant) => null,
            var r when r.Contains(FocusRole.TeamLead) => "/approvals",
            var r when r.Contains(FocusRole.TeamMember) => "/delegations",
            var r when r.Contains(FocusRole.Administrator) => "/firm",
            _ => null,
        };
        if (place is not null)
        {
            return LocalRedirect(place);
        }

        var firm = await firms.FindAsync(HttpContext.RequestAborted);
        return View(user.PartnerIds.Select(id => firm?.Profile.FindPartner(id)).OfType<Partner>().ToList());
    }
}
