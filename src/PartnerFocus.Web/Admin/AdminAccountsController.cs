using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Admin;

/// <summary>Accounts and the right to administer. All other roles follow from the firm file.</summary>
[RequireRole(FocusRole.Administrator)]
public sealed class AdminAccountsController(
    UserManager<FocusUser> users, AccountRegister register, OneTimeLink link, IStringLocalizer<AccountTexts> texts) : Controller
{
    [HttpGet("/admin/accounts")]
    public async Task<IActionResult> Index([FromServices] FocusDbContext db, [FromServices] FirmStore firms)
    {
        var accounts = await db.Users.AsNoTracking().OrderBy(u => u.Email).ToListAsync(HttpContext.RequestAborted);
        var administrators = (await users.GetUsersInRoleAsync(nameof(FocusRole.Administrator))).Select(u => u.Id).ToHashSet();
        var firm = (await firms.FindAsync(HttpContext.RequestAborted))?.Profile;
        return View("/Admin/Accounts.cshtml", AdminAccountsPage.Of(accounts, administrators, firm));
    }

    [HttpPost("/admin/accounts")]
    public async Task<IActionResult> Add(AddAccountForm form)
    {
        var member = string.IsNullOrWhiteSpace(form.Member) ? null : form.Member;
        FocusRole[] roles = form.Administrator ? [FocusRole.Administrator] : [];
        var added = await register.AddAsync(form.Email?.Trim() ?? "", member, roles, password: null, HttpContext.RequestAborted);
        if (added.User is { } user)
        {
            TempData["Notice"] = texts["Admin.Link", user.Email!, await link.MakeAsync(user)].Value;
        }
        else
        {
            TempData["Problem"] = texts["Problem." + AccountProblem.Of(added)].Value;
        }

        return LocalRedirect("/admin/accounts");
    }

    /// <summary>A new one-time link, for a password that was forgotten or never set.</summary>
    [HttpPost("/admin/accounts/{id:long}/link")]
    public Task<IActionResult> Link(long id) => ChangeAsync(id, async user =>
        TempData["Notice"] = texts["Admin.Link", user.Email!, await link.MakeAsync(user)].Value);

    [HttpPost("/admin/accounts/{id:long}/lock")]
    public Task<IActionResult> Lock(long id) => ChangeOthersAsync(id, async user =>
    {
        await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(user);
    });

    [HttpPost("/admin/accounts/{id:long}/unlock")]
    public Task<IActionResult> Unlock(long id) => ChangeAsync(id, async user =>
    {
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
    });

    [HttpPost("/admin/accounts/{id:long}/administrator")]
    public Task<IActionResult> Administrator(long id, bool give) => ChangeOthersAsync(id, async user =>
    {
        await register.SetAdministratorAsync(user, give);
        await users.UpdateSecurityStampAsync(user);
    });

    /// <summary>One cannot lock oneself out, so there is always somebody who can let the others in.</summary>
    private Task<IActionResult> ChangeOthersAsync(long id, Func<FocusUser, Task> change) => ChangeAsync(id, async user =>
    {
        if (user.Id == HttpContext.Focus().AccountId)
        {
            TempData["Problem"] = texts["Admin.NotYourself"].Value;
            return;
        }

        await change(user);
    });

    private async Task<IActionResult> ChangeAsync(long id, Func<FocusUser, Task> change)
    {
        if (await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } user)
        {
            return NotFound();
        }

        await change(user);
        return LocalRedirect("/admin/accounts");
    }
}
