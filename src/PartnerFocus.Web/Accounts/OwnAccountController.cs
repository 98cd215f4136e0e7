using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace PartnerFocus.Web.Accounts;

/// <summary>One's own account: password and sessions.</summary>
public sealed class OwnAccountController(
    UserManager<FocusUser> users, SignInManager<FocusUser> signIn, IStringLocalizer<AccountTexts> texts) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Show() =>
        await users.GetUserAsync(User) is { } user ? View("/Accounts/OwnAccount.cshtml", new AccountPage(user.Email ?? "", null)) : NotFound();

    [HttpPost("/account/password")]
    public async Task<IActionResult> ChangePassword(PasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        var result = await users.ChangePasswordAsync(user, form.Current ?? "", form.New ?? "");
        if (!result.Succeeded)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("/Accounts/OwnAccount.cshtml", new AccountPage(user.Email ?? "", AccountProblem.Of(result.Errors)));
        }

        // The new stamp ends every other session; this one goes on.
        await signIn.RefreshSignInAsync(user);
        TempData["Notice"] = texts["Account.PasswordChanged"].Value;
        return LocalRedirect("/account");
    }

    [HttpPost("/account/sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        if (await users.GetUserAsync(User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }

        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
