using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Accounts;

namespace PartnerFocus.Web.Admin;

/// <summary>What adding an account asks.</summary>
public sealed class AddAccountForm
{
    public string? Email { get; set; }

    /// <summary>Partner or person id; empty for an account that only administers.</summary>
    public string? Member { get; set; }

    public bool Administrator { get; set; }
}

/// <param name="Accounts">All accounts, by address.</param>
/// <param name="Free">Partners and people without an account.</param>
public sealed record AdminAccountsPage(IReadOnlyList<AdminAccountRow> Accounts, IReadOnlyList<FreeMember> Free)
{
    public static AdminAccountsPage Of(IReadOnlyList<FocusUser> accounts, IReadOnlySet<long> administrators, FirmProfile? firm)
    {
        var taken = accounts.Select(a => a.MemberId).ToHashSet();
        var members = firm is null
            ? []
            : firm.Partners.Select(p => new FreeMember(p.Id, p.Name, p.Email)).Concat(firm.People.Select(p => new FreeMember(p.Id, p.Name, p.Email)));
        return new AdminAccountsPage(
            [.. accounts.Select(a => new AdminAccountRow(
                a.Id, a.Email ?? "", a.MemberId is null ? null : firm?.NameOf(a.MemberId) ?? a.MemberId, administrators.Contains(a.Id),
                a.PasswordHash is not null, a.LockoutEnd == DateTimeOffset.MaxValue))],
            [.. members.Where(m => !taken.Contains(m.Id)).OrderBy(m => m.Name, StringComparer.CurrentCulture)]);
    }
}

/// <param name="Id">Id of the account.</param>
/// <param name="Email">To sign in with.</param>
/// <param name="Member">Name in the firm file; null for an account that only administers.</param>
/// <param name="Administers">Has the right to administer.</param>
/// <param name="HasPassword">The one-time link was used.</param>
/// <param name="IsLocked">Locked by an administrator.</param>
public sealed record AdminAccountRow(long Id, string Email, string? Member, bool Administers, bool HasPassword, bool IsLocked);

/// <summary>A partner or person without an account.</summary>
public sealed record FreeMember(string Id, string Name, string Email);
