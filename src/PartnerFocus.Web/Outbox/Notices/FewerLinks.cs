using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>
/// The address under which a reader asks for fewer of one kind of mail, without signing in. It is protected by the app's keys, so nobody
/// makes one for somebody else, and opens nothing but that.
/// </summary>
public sealed class FewerLinks(IDataProtectionProvider protection, HostingSettings hosting)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PartnerFocus.FewerMails.v1");

    public string For(string memberId, MailKind kind) =>
        $"{hosting.PublicAddress.TrimEnd('/')}/mails/fewer/{_protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(int)kind} {memberId}"))}";

    /// <returns>Null for what was not made here, or was changed on the way.</returns>
    public (string MemberId, MailKind Kind)? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split(' ', 2) is [var kind, var member] ? (member, (MailKind)int.Parse(kind, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
