using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Accounts;

/// <summary>
/// An app without accounts prints a link at its start, with which whoever reads the console makes the administrator. It holds until
/// there is an account or the process ends.
/// </summary>
public sealed class FirstAdministrator
{
    private string? _token;

    /// <summary>The link to print; null when there are accounts.</summary>
    public async Task<string?> MakeLinkAsync(FocusDbContext db, HostingSettings hosting, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(cancel))
        {
            return null;
        }

        _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return $"{hosting.PublicAddress.TrimEnd('/')}/account/first?token={_token}";
    }

    /// <summary>Whether this is the printed token and there still is no account.</summary>
    public async Task<bool> AllowsAsync(string? token, FocusDbContext db, CancellationToken cancel) =>
        _token is { } printed && token is not null &&
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(printed), System.Text.Encoding.UTF8.GetBytes(token)) &&
        !await db.Users.AnyAsync(cancel);

    /// <summary>The link was used.</summary>
    public void Forget() => _token = null;
}
