using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Accounts;

/// <summary>Signing in and out, and the language of the screens.</summary>
[AllowAnonymous]
public sealed class AccountsController(SignInManager<FocusUser> signIn) : Controller
{
    [HttpGet("/sign-in")]
    public IActionResult SignIn(string? next) => View(new SignInForm { Next = next });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (ModelState.IsValid)
        {
            // Unknown, wrong and locked get one answer, after one amount of work.
            var result = await signIn.PasswordSignInAsync(form.Email.Trim(), form.Password, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                return LocalRedirect(Url.IsLocalUrl(form.Next) ? form.Next! : "/");
            }
        }

        form.Failed = true;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return View(form);
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }

    [HttpPost("/language")]
    public IActionResult Language(string culture, string? next)
    {
        if (Languages.Cultures.Contains(culture))
        {
            Response.Cookies.Append(
                "partnerfocus-language",
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }

        return LocalRedirect(Url.IsLocalUrl(next) ? next! : "/");
    }
}
