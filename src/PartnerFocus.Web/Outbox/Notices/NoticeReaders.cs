using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Somebody the app mails: a member of the firm who can sign in.</summary>
/// <param name="User">With the rights of this moment.</param>
/// <param name="Language">The one chosen on the screen; without a choice that of the server.</param>
public sealed record NoticeReader(string MemberId, CurrentUser User, MailPerson Address, Language Language, NoticeWish Wish)
{
    public NoticePace PaceOf(MailKind kind) => NoticeWishes.PaceOf(Wish, kind);
}

/// <summary>Who can be mailed, with what each wants.</summary>
public sealed class NoticeReaders(FocusDbContext db, MailSettings settings, TimeProvider time)
{
    public Task<IReadOnlyList<NoticeReader>> AllAsync(CurrentFirm firm, CancellationToken cancel) => ReadAsync(null, firm, cancel);

    /// <summary>Null for who is no longer in the firm, has no account, or is kept out by an administrator.</summary>
    public async Task<NoticeReader?> FindAsync(string memberId, CurrentFirm firm, CancellationToken cancel) =>
        await ReadAsync(memberId, firm, cancel) is [var reader, ..] ? reader : null;

    /// <summary>The language somebody chose for the screen; without a choice, or an account, that of the server.</summary>
    public async Task<Language> LanguageAsync(string memberId, CancellationToken cancel) =>
        LanguageOf(await db.Users.AsNoTracking().Where(u => u.MemberId == memberId).OrderBy(u => u.Id).Select(u => u.Culture).FirstOrDefaultAsync(cancel));

    private async Task<IReadOnlyList<NoticeReader>> ReadAsync(string? only, CurrentFirm firm, CancellationToken cancel)
    {
        var profile = firm.Profile;
        var accounts = await db.Users.AsNoTracking().Where(u => u.MemberId != null && (only == null || u.MemberId == only))
            .OrderBy(u => u.Id).Select(u => new { u.Id, u.MemberId, u.Culture, u.LockoutEnd }).ToListAsync(cancel);
        var wishes = await db.NoticeWishes.AsNoTracking().Where(w => only == null || w.MemberId == only).ToDictionaryAsync(w => w.MemberId, cancel);
        var replaced = (await db.StandIns.AsNoTracking().On(time.Today(profile)).Select(s => new { s.StandInId, s.MemberId }).ToListAsync(cancel))
            .ToLookup(s => s.StandInId, s => s.MemberId);

        return
        [
            .. from account in accounts.DistinctBy(a => a.MemberId)
               where !AccountHolders.IsClosed(account.LockoutEnd)
               let id = account.MemberId!
               let address = profile.FindPerson(id)?.Email ?? profile.FindPartner(id)?.Email
               where address is not null
               select new NoticeReader(
                   id,
                   CurrentUser.For(account.Id, id, "", [], profile, [.. replaced[id].Distinct()]),
                   new MailPerson(profile.NameOf(id), address),
                   LanguageOf(account.Culture),
                   wishes.GetValueOrDefault(id) ?? NoticeWish.Of(id)),
        ];
    }

    private Language LanguageOf(string? culture) => culture is null ? settings.Language : Chosen(culture);

    /// <summary>The language of a culture that somebody chose.</summary>
    internal static Language Chosen(string culture) => CultureInfo.GetCultureInfo(culture).TwoLetterISOLanguageName == "nl" ? Language.Nl : Language.En;
}
