using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Approvals;

/// <summary>The way to the lead's page in the menu, with how many wait; not there for who has nothing to approve.</summary>
[ViewComponent]
public sealed class OpenApprovals(WaitingApprovals waiting, FirmStore firms, OpenStarts known, TimeProvider time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var user = HttpContext.Focus();
        var now = time.StoredNow();

        // The page that says the store cannot be reached must not ask the store.
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Instant[] open = failed ? [] : [.. (await StartsAsync(user)).Where(start => start > now)];
        if (open.Length > 0)
        {
            // What begins waits no longer.
            HttpContext.ChangesAt(open.Min());
        }

        return open.Length > 0 || user.Roles.Contains(FocusRole.TeamLead) || user.Roles.Contains(FocusRole.StandIn)
            ? View("/Approvals/_OpenApprovals.cshtml", open.Length)
            : Content("");
    }

    private async Task<IReadOnlyList<Instant>> StartsAsync(CurrentUser user)
    {
        var key = HttpContext.Features.Get<UserKey>();
        if (key is not null && known.Starts.TryGet(key, out var starts))
        {
            return starts;
        }

        starts = await firms.FindAsync(HttpContext.RequestAborted) is { } firm ? await waiting.StartsAsync(user, firm, HttpContext.RequestAborted) : [];
        if (key is not null)
        {
            known.Starts.Keep(key, starts);
        }

        return starts;
    }
}

/// <summary>When the meetings begin that wait for somebody's word, as the store is; every page asks for it.</summary>
public sealed class OpenStarts
{
    private const int Most = 10_000;

    internal Remembered<UserKey, IReadOnlyList<Instant>> Starts { get; } = new(Most, s => s.Count + 1);
}
