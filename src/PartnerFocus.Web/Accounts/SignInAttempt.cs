using Microsoft.AspNetCore.Identity;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Accounts;

/// <summary>
/// Checks an e-mail address and a password. Unknown, wrong, locked and not yet started accounts get the same answer after the same
/// work (one password check), so that asking teaches nothing about who has an account.
/// </summary>
public sealed class SignInAttempt(UserManager<FocusUser> users, IPasswordHasher<FocusUser> hasher, StrangersHash strangers, FocusDbContext db)
{
    private const int TriesToCount = 5;
    private static readonly FocusUser Stranger = new();

    /// <summary>The account, or null.</summary>
    public async Task<FocusUser?> CheckAsync(string email, string password)
    {
        var user = await users.FindByNameAsync(email.Trim());
        var locked = user is not null && await users.IsLockedOutAsync(user);
        var hash = user?.PasswordHash ?? strangers.Value(hasher);
        var right = hasher.VerifyHashedPassword(user ?? Stranger, hash, password) != PasswordVerificationResult.Failed;
        if (user is null || locked)
        {
            return null;
        }

        if (right && user.PasswordHash is not null)
        {
            await users.ResetAccessFailedCountAsync(user);
            return user;
        }

        await CountFailureAsync(user);
        return null;
    }

    /// <summary>Attempts at the same moment each count: who loses the race to write counts again.</summary>
    private async Task CountFailureAsync(FocusUser user)
    {
        for (var tries = 0; tries < TriesToCount && !(await users.AccessFailedAsync(user)).Succeeded; tries++)
        {
            await db.Entry(user).ReloadAsync();
        }
    }
}

/// <summary>What the password of somebody without one is compared with: a hash of nothing that can be typed, made once.</summary>
public sealed class StrangersHash
{
    private string? _value;

    internal string Value(IPasswordHasher<FocusUser> hasher) => _value ??= hasher.HashPassword(new FocusUser(), Guid.NewGuid().ToString());
}
