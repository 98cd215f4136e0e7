using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Which mails one gets of the app: on the own account, and by the link that stands in each of them.</summary>
public sealed class NoticesController(NoticeWishes wishes, FewerLinks links, FirmStore firms, FocusDbContext db, MailSettings settings, IStringLocalizer<OutboxTexts> texts) : Controller
{
    private const string OwnPage = "/account/mails";

    [HttpGet(OwnPage)]
    [RequireRole(FocusRole.TeamMember, FocusRole.Partner)]
    public async Task<IActionResult> Wishes(CancellationToken cancel) => Page(NoticeForm.Of(await wishes.OfAsync(HttpContext.Focus().MemberId!, cancel)), false);

    [HttpPost(OwnPage)]
    [RequireRole(FocusRole.TeamMember, FocusRole.Partner)]
    public async Task<IActionResult> Wish(NoticeForm form, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (!ModelState.IsValid || !form.IsSound)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page(form, true);
        }

        await wishes.ChangeAsync(user.MemberId!, form.Into, cancel);

        // Who never chose a language gets the mails in that of the page they were chosen on.
        var culture = CultureInfo.CurrentUICulture.Name;
        await db.Users.Where(u => u.Id == user.AccountId && u.Culture == null).ExecuteUpdateAsync(set => set.SetProperty(u => u.Culture, culture), cancel);
        TempData["Notice"] = texts["Mails.Saved"].Value;
        return LocalRedirect(OwnPage);
    }

    /// <summary>The page behind the link in a mail. It changes nothing: programs that look at links before people do open it too.</summary>
    [HttpGet("/mails/fewer/{token}")]
    [AllowAnonymous]
    public async Task<IActionResult> Fewer(string token, CancellationToken cancel) =>
        await ReadAsync(token, cancel) is var (member, kind)
            ? View("/Outbox/Notices/Fewer.cshtml", new FewerPage(kind, NoticeWishes.PaceOf(await wishes.OfAsync(member, cancel), kind)))
            : NotFound();

    /// <summary>
    /// One step fewer by the button on the page; none any more by a mail program's own button (RFC 8058 §3.1), which promises that. The token in the address
    /// is the right to do so, and it can do nothing else, so no form token is asked for.
    /// </summary>
    [HttpPost("/mails/fewer/{token}")]
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> FewerNow(string token, [FromForm(Name = "List-Unsubscribe")] string? oneClick, CancellationToken cancel)
    {
        if (await ReadAsync(token, cancel) is not var (member, kind))
        {
            return NotFound();
        }

        var none = oneClick == "One-Click";
        await wishes.ChangeAsync(member, w => NoticeWishes.SetPace(w, kind, none ? NoticePace.Never : NoticeWishes.Fewer(kind, NoticeWishes.PaceOf(w, kind))), cancel);
        if (none)
        {
            return Ok();
        }

        TempData["Notice"] = texts["Mails.Saved"].Value;
        return LocalRedirect($"/mails/fewer/{token}");
    }

    private async Task<(string Member, MailKind Kind)?> ReadAsync(string token, CancellationToken cancel) =>
        links.Read(token) is var (member, kind) && await firms.FindAsync(cancel) is { } firm
            && (firm.Profile.FindPerson(member) is not null || firm.Profile.FindPartner(member) is not null)
            ? (member, kind)
            : null;

    private ViewResult Page(NoticeForm form, bool isWrong)
    {
        var user = HttpContext.Focus();
        return View("/Outbox/Notices/Wishes.cshtml", new NoticesPage(
            form, user.ApprovingTeamIds.Count + user.ApprovingPartnerIds.Count > 0, user.PartnerId is not null, user.PartnerIds.Count > 0, settings.Mode == MailMode.Smtp, settings.SendsNotices, settings.DailyHour, isWrong)
        {
            IsOutsideByHand = settings.Mode == MailMode.Drafts || settings.OutsideByDraft,
        });
    }
}
