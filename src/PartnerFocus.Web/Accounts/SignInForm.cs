using System.ComponentModel.DataAnnotations;

namespace PartnerFocus.Web.Accounts;

/// <summary>What the sign-in page asks.</summary>
public sealed class SignInForm
{
    [Required, StringLength(256)]
    public string Email { get; set; } = "";

    [Required, StringLength(128)]
    public string Password { get; set; } = "";

    /// <summary>Where to go afterwards; only local addresses are followed.</summary>
    public string? Next { get; set; }

    public bool Failed { get; set; }
}
