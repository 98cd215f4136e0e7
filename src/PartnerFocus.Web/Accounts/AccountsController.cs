using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Accounts;

/// <summary>Signing in and out, and the language of the screens.</summary>
[AllowAnonymous]
public sealed class AccountsController(SignInManager<FocusUser> signIn, SignInAttempt attempt, IStringLocalizer<AccountTexts> texts) : Controller
{
    [HttpGet("/sign-in")]
    public IActionResult SignIn(string? next) => View(new SignInForm { Next = next });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (ModelState.IsValid && await attempt.CheckAsync(form.Email, form.Password) is { } user)
        {
            await signIn.SignInAsync(user, isPersistent: false);
            if (user.Culture is { } culture)
            {
                KeepLanguage(culture);
            }
            else
            {
                await signIn.UserManager.KeepShownLanguageAsync(user);
            }

            return LocalRedirect(Url.IsLocalUrl(form.Next) ? form.Next! : "/");
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

    /// <param name="told">Whether it is said that it was kept, for who chose it on the own account.</param>
    [HttpPost("/language")]
    public async Task<IActionResult> Language(string? culture, string? next, bool told)
    {
        if (Languages.Cultures.FirstOrDefault(c => c == culture) is { } known)
        {
            KeepLanguage(known);
            if (await signIn.UserManager.GetUserAsync(User) is { } user)
            {
                user.Culture = known;
                await signIn.UserManager.UpdateAsync(user);
            }

            if (told)
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(known);
                TempData["Notice"] = texts["Account.LanguageKept"].Value;
            }
        }

        return LocalRedirect(Url.IsLocalUrl(next) ? next! : "/");
    }

    private void KeepLanguage(string culture) => Response.Cookies.Append(
        Languages.CookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
