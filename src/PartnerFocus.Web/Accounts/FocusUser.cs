using Microsoft.AspNetCore.Identity;

namespace PartnerFocus.Web.Accounts;

/// <summary>An account. Who the person is in the firm file decides most of the roles; see <c>Access/CurrentUser</c>.</summary>
public sealed class FocusUser : IdentityUser<long>
{
    /// <summary>Partner or person id in the firm file; null for an account that only administers.</summary>
    public string? MemberId { get; set; }

    /// <summary>The chosen language, <c>nl</c> or <c>en-GB</c>; null until the first sign-in, which keeps that of the page.</summary>
    public string? Culture { get; set; }
}
