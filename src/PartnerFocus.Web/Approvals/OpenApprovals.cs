using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Approvals;

/// <summary>The way to the lead's page in the menu, with how many wait; not there for who has nothing to approve.</summary>
[ViewComponent]
public sealed class OpenApprovals(WaitingApprovals waiting, FirmStore firms) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var user = HttpContext.Focus();

        // The page that says the store cannot be reached must not ask the store.
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var firm = failed ? null : await firms.FindAsync(HttpContext.RequestAborted);
        var open = firm is null ? 0 : await waiting.CountAsync(user, firm, HttpContext.RequestAborted);
        return open > 0 || user.Roles.Contains(FocusRole.TeamLead) || user.Roles.Contains(FocusRole.StandIn)
            ? View("/Approvals/_OpenApprovals.cshtml", open)
            : Content("");
    }
}
