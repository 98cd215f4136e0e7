using System.ComponentModel.DataAnnotations;

namespace PartnerFocus.Web.Accounts;

/// <summary>What the page behind a one-time link asks.</summary>
public sealed class StartForm
{
    public long Id { get; set; }

    public string? Token { get; set; }

    /// <summary>Only asked of the first administrator; of others it is known.</summary>
    [StringLength(256)]
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Code of what is wrong; null on the first view.</summary>
    public string? Problem { get; set; }
}

/// <summary>What changing one's password asks.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? New { get; set; }
}

/// <summary>One's own account.</summary>
/// <param name="Email">To sign in with.</param>
/// <param name="Problem">Code of what is wrong with a new password; null when nothing.</param>
public sealed record AccountPage(string Email, string? Problem)
{
    /// <summary>The own vision of a partner, line by line; null for everybody else.</summary>
    public IReadOnlyList<string>? Vision { get; init; }
}

/// <summary>The codes of what can be wrong, for which there are texts (<c>Problem.…</c>).</summary>
internal static class AccountProblem
{
    private static readonly string[] Known = ["TooShort", "TooLong", "TooCommon", "PasswordMismatch"];

    public static string Of(IEnumerable<Microsoft.AspNetCore.Identity.IdentityError> errors) =>
        errors.Select(e => e.Code).FirstOrDefault(Known.Contains) ?? "Other";

    public static string Of(AddAccountResult result) => result.Errors is { } errors ? Of(errors) : result.Outcome.ToString();
}
