using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Accounts;

/// <summary>One's own account: password and sessions, and for a partner the own vision.</summary>
public sealed class OwnAccountController(
    UserManager<FocusUser> users, SignInManager<FocusUser> signIn, FirmStore firms, IStringLocalizer<AccountTexts> texts) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Show(CancellationToken cancel) =>
        await users.GetUserAsync(User) is { } user
            ? View("/Accounts/OwnAccount.cshtml", new AccountPage(user.Email ?? "", null) { Vision = await VisionAsync(cancel) })
            : NotFound();

    [HttpPost("/account/password")]
    public async Task<IActionResult> ChangePassword(PasswordForm form, CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        var result = await users.ChangePasswordAsync(user, form.Current ?? "", form.New ?? "");
        if (!result.Succeeded)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("/Accounts/OwnAccount.cshtml", new AccountPage(user.Email ?? "", AccountProblem.Of(result.Errors)) { Vision = await VisionAsync(cancel) });
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

    private async Task<IReadOnlyList<string>?> VisionAsync(CancellationToken cancel) =>
        HttpContext.Focus().PartnerId is { } partner && await firms.FindAsync(cancel) is { } firm ? firm.Profile.FindPartner(partner)?.Vision : null;
}
