using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Accounts;

/// <summary>The pages behind one-time links: set a password, or become the first administrator. Opening one changes nothing.</summary>
[AllowAnonymous]
public sealed class StartLinkController(OneTimeLink link, SignInManager<FocusUser> signIn) : Controller
{
    [HttpGet("/account/start")]
    public async Task<IActionResult> Start(long id, string? token) =>
        await link.FindAsync(id, token) is { } user ? Ask(new StartForm { Id = id, Token = token, Email = user.Email }) : Gone();

    [HttpPost("/account/start")]
    public async Task<IActionResult> Start(StartForm form)
    {
        if (await link.FindAsync(form.Id, form.Token) is not { } user)
        {
            return Gone();
        }

        form.Email = user.Email;
        var result = await link.UseAsync(user, form.Token, form.Password ?? "");
        return result.Succeeded ? await EnterAsync(user) : Ask(form, AccountProblem.Of(result.Errors));
    }

    [HttpGet("/account/first")]
    public async Task<IActionResult> First(string? token, [FromServices] FirstAdministrator first, [FromServices] FocusDbContext db) =>
        await first.AllowsAsync(token, db, HttpContext.RequestAborted) ? Ask(new StartForm { Token = token }) : Gone();

    [HttpPost("/account/first")]
    public async Task<IActionResult> First(
        StartForm form, [FromServices] FirstAdministrator first, [FromServices] AccountRegister register, [FromServices] FocusDbContext db)
    {
        if (!await first.AllowsAsync(form.Token, db, HttpContext.RequestAborted))
        {
            return Gone();
        }

        var added = await register.AddAsync(
            form.Email?.Trim() ?? "", memberId: null, [FocusRole.Administrator], form.Password ?? "", HttpContext.RequestAborted);
        if (added.User is null)
        {
            return Ask(form, AccountProblem.Of(added));
        }

        first.Forget();
        return await EnterAsync(added.User);
    }

    private async Task<IActionResult> EnterAsync(FocusUser user)
    {
        await signIn.SignInAsync(user, isPersistent: false);
        await signIn.UserManager.KeepShownLanguageAsync(user);
        return LocalRedirect("/");
    }

    private ViewResult Ask(StartForm form, string? problem = null)
    {
        form.Problem = problem;
        Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("/Accounts/StartLink.cshtml", form);
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("/Accounts/StartLinkGone.cshtml");
    }
}
