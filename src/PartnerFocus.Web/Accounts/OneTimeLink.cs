using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Accounts;

/// <summary>
/// A link with which somebody sets a first or forgotten password. It works once, for three days, and no longer after the password
/// was changed in any way.
/// </summary>
public sealed class OneTimeLink(UserManager<FocusUser> users, HostingSettings hosting)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    public async Task<string> MakeAsync(FocusUser user)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hosting.PublicAddress.TrimEnd('/')}/account/start?id={user.Id}&token={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}");
    }

    /// <summary>Whose link it is; null when it was used, is too old, or never was one.</summary>
    public async Task<FocusUser?> FindAsync(long id, string? token)
    {
        var user = await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));
        return user is not null && await users.VerifyUserTokenAsync(
            user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<FocusUser>.ResetPasswordTokenPurpose, Decode(token))
            ? user
            : null;
    }

    /// <summary>Sets the password, once.</summary>
    public Task<IdentityResult> UseAsync(FocusUser user, string? token, string password) =>
        users.ResetPasswordAsync(user, Decode(token), password);

    private static string Decode(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
