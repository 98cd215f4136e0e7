using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Accounts;

/// <summary>How adding an account ended.</summary>
public enum AddAccountOutcome
{
    Added,

    /// <summary>The text is no e-mail address.</summary>
    NoEmail,

    /// <summary>There is an account with this address.</summary>
    EmailTaken,

    /// <summary>There is an account for this partner or person.</summary>
    MemberTaken,

    /// <summary>The firm file knows no such partner or person.</summary>
    UnknownMember,

    /// <summary>An account without partner or person has to administer.</summary>
    NothingToDo,

    /// <summary>A role was asked that the firm file does not give this person.</summary>
    RoleFollowsFirm,

    /// <summary>The password is not allowed.</summary>
    PasswordRefused,
}

/// <param name="Outcome">How it ended.</param>
/// <param name="User">The account, when added.</param>
/// <param name="Errors">What is wrong with the password.</param>
public sealed record AddAccountResult(AddAccountOutcome Outcome, FocusUser? User = null, IReadOnlyList<IdentityError>? Errors = null);

/// <summary>Adds accounts and gives rights.</summary>
public sealed class AccountRegister(UserManager<FocusUser> users, RoleManager<IdentityRole<long>> roles, FirmStore firms, FocusDbContext db)
{
    /// <summary>Adds an account.</summary>
    /// <param name="memberId">Partner or person in the firm file; null for an account that only administers.</param>
    /// <param name="asked">
    /// Roles to give. Only <see cref="FocusRole.Administrator"/> is given here; the others follow from the firm file, and asking for
    /// one that does not follow is refused.
    /// </param>
    /// <param name="password">Null leaves it to a one-time link.</param>
    public async Task<AddAccountResult> AddAsync(
        string email, string? memberId, IReadOnlyCollection<FocusRole> asked, string? password, CancellationToken cancel)
    {
        var firm = (await firms.FindAsync(cancel))?.Profile;
        var refusal = await RefusalAsync(email, memberId, asked, firm, cancel);
        if (refusal is { } outcome)
        {
            return new AddAccountResult(outcome);
        }

        var user = new FocusUser { UserName = email, Email = email, MemberId = memberId, LockoutEnabled = true };
        var created = await (password is null ? users.CreateAsync(user) : users.CreateAsync(user, password));
        if (!created.Succeeded)
        {
            return new AddAccountResult(AddAccountOutcome.PasswordRefused, Errors: [.. created.Errors]);
        }

        if (asked.Contains(FocusRole.Administrator))
        {
            await SetAdministratorAsync(user, true);
        }

        return new AddAccountResult(AddAccountOutcome.Added, user);
    }

    /// <summary>Gives or takes the right to administer.</summary>
    public async Task SetAdministratorAsync(FocusUser user, bool administers)
    {
        const string role = nameof(FocusRole.Administrator);
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new IdentityRole<long>(role));
        }

        if (administers != await users.IsInRoleAsync(user, role))
        {
            await (administers ? users.AddToRoleAsync(user, role) : users.RemoveFromRoleAsync(user, role));
        }
    }

    private async Task<AddAccountOutcome?> RefusalAsync(
        string email, string? memberId, IReadOnlyCollection<FocusRole> asked, FirmProfile? firm, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email)
        {
            return AddAccountOutcome.NoEmail;
        }

        if (await users.FindByNameAsync(email) is not null)
        {
            return AddAccountOutcome.EmailTaken;
        }

        if (memberId is null)
        {
            return asked.Contains(FocusRole.Administrator) ? null : AddAccountOutcome.NothingToDo;
        }

        if (firm?.FindPartner(memberId) is null && firm?.FindPerson(memberId) is null)
        {
            return AddAccountOutcome.UnknownMember;
        }

        if (await db.Users.AnyAsync(u => u.MemberId == memberId, cancel))
        {
            return AddAccountOutcome.MemberTaken;
        }

        var has = CurrentUser.For(1, memberId, email, [FocusRole.Administrator], firm).Roles;
        return asked.All(has.Contains) ? null : AddAccountOutcome.RoleFollowsFirm;
    }
}
