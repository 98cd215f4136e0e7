using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Access;

/// <summary>Looks up who is signed in, once per request, and keeps it in <c>HttpContext.Features</c>.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next, StoreMark store, KnownUsers known)
{
    private static readonly long QuarterHour = TimeSpan.FromMinutes(15).Ticks;

    public async Task InvokeAsync(HttpContext context, FocusDbContext db, FirmStore firms, TimeProvider time)
    {
        if (context.User.Identity is { IsAuthenticated: true } &&
            long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            if (await UserAsync(context, id, db, firms, time) is { } user)
            {
                context.Features.Set(user);
            }
            else
            {
                // The account was removed while its cookie lived on.
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(context);
    }

    private async Task<CurrentUser?> UserAsync(HttpContext context, long id, FocusDbContext db, FirmStore firms, TimeProvider time)
    {
        string[] roles = [.. context.User.FindAll(ClaimTypes.Role).Select(c => c.Value)];
        if (await store.ReadAsync(db, context.RequestAborted) is not { } mark)
        {
            return await LookUpAsync(id, roles, db, firms, time, context.RequestAborted);
        }

        var key = new UserKey(mark, id, string.Join(',', roles), time.GetUtcNow().UtcTicks / QuarterHour);
        if (!known.Users.TryGet(key, out var user))
        {
            user = await LookUpAsync(id, roles, db, firms, time, context.RequestAborted);
            known.Users.Keep(key, user);
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            // What is kept under it is for showing only: an act reads anew, and what it writes is not in the mark.
            context.Features.Set(key);
        }

        return user;
    }

    private static async Task<CurrentUser?> LookUpAsync(
        long id, string[] given, FocusDbContext db, FirmStore firms, TimeProvider time, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new { u.MemberId, u.Email })
            .SingleOrDefaultAsync(cancel);
        if (account is null)
        {
            return null;
        }

        var roles = given.Select(r => Enum.TryParse<FocusRole>(r, out var role) ? role : (FocusRole?)null).OfType<FocusRole>();
        var firm = await firms.FindAsync(cancel);
        var replaced = firm is null || account.MemberId is null
            ? []
            : await db.StandIns.ReplacedByAsync(account.MemberId, time.Today(firm.Profile), cancel);
        return CurrentUser.For(id, account.MemberId, account.Email ?? "", roles, firm?.Profile, replaced);
    }
}

internal static class CurrentUserAccess
{
    /// <summary>Who is signed in; <see cref="CurrentUser.Nobody"/> when nobody is.</summary>
    public static CurrentUser Focus(this HttpContext context) => context.Features.Get<CurrentUser>() ?? CurrentUser.Nobody;
}
