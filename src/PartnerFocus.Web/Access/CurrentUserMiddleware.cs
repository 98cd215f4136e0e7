using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Access;

/// <summary>Looks up who is signed in, once per request, and keeps it in <c>HttpContext.Features</c>.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FocusDbContext db, FirmStore firms, TimeProvider time)
    {
        if (context.User.Identity is { IsAuthenticated: true } &&
            long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var account = await db.Users.AsNoTracking().Where(u => u.Id == id)
                .Select(u => new { u.MemberId, u.Email })
                .SingleOrDefaultAsync(context.RequestAborted);
            if (account is null)
            {
                // The account was removed while its cookie lived on.
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                var roles = context.User.FindAll(ClaimTypes.Role)
                    .Select(c => Enum.TryParse<FocusRole>(c.Value, out var role) ? role : (FocusRole?)null)
                    .OfType<FocusRole>();
                var firm = await firms.FindAsync(context.RequestAborted);
                var replaced = firm is null || account.MemberId is null
                    ? []
                    : await db.StandIns.ReplacedByAsync(account.MemberId, time.Today(firm.Profile), context.RequestAborted);
                context.Features.Set(CurrentUser.For(id, account.MemberId, account.Email ?? "", roles, firm?.Profile, replaced));
            }
        }

        await next(context);
    }
}

internal static class CurrentUserAccess
{
    /// <summary>Who is signed in; <see cref="CurrentUser.Nobody"/> when nobody is.</summary>
    public static CurrentUser Focus(this HttpContext context) => context.Features.Get<CurrentUser>() ?? CurrentUser.Nobody;
}
