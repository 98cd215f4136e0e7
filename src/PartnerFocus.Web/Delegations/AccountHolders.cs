using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Who of the firm can answer here: whoever has an account that no administrator closed. Anybody can be asked; who has none answers by
/// mail, and somebody else writes the answer down.
/// </summary>
public sealed class AccountHolders
{
    private readonly HashSet<string> _ids;

    private AccountHolders(IEnumerable<string> ids) => _ids = [.. ids];

    /// <summary>Everybody's, in one question to the store.</summary>
    public static async Task<AccountHolders> ReadAsync(FocusDbContext db, CancellationToken cancel)
    {
        var accounts = await db.Users.AsNoTracking().Where(u => u.MemberId != null).Select(u => new { u.MemberId, u.LockoutEnd }).ToListAsync(cancel);
        return new AccountHolders(accounts.Where(a => !IsClosed(a.LockoutEnd)).Select(a => a.MemberId!));
    }

    /// <summary>Whether an administrator closed it. A lock after wrong passwords, which anybody can cause, passes; an administrator's has no end.</summary>
    public static bool IsClosed(DateTimeOffset? lockedUntil) => lockedUntil?.Year == DateTimeOffset.MaxValue.Year;

    public bool Has(string memberId) => _ids.Contains(memberId);

    /// <summary>Who is named as writing an answer down: the partner's assistant, to whom the replies go; the partner where there is none with an account.</summary>
    public string WriterFor(string partnerId, string delegateeId, FirmProfile firm) =>
        firm.FindPartner(partnerId)?.Assistant is { } assistant && assistant != delegateeId && Has(assistant) ? assistant : partnerId;
}
