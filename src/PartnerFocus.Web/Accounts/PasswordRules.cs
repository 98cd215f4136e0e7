using Microsoft.AspNetCore.Identity;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Accounts;

/// <summary>
/// 12 to 128 characters of whatever kind. What everybody would try first (common words, rows of the keyboard, years, the names of
/// the firm and of the person) does not count: enough has to be left without it.
/// </summary>
public sealed class PasswordRules(FirmStore firms) : IPasswordValidator<FocusUser>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    private const int LeastLeft = 6;
    private const int LeastDifferent = 5;

    private static readonly string[] CommonWords =
    [
        "password", "passwort", "wachtwoord", "geheim", "secret", "welkom", "welcome", "qwertyuiop", "qwerty", "azerty", "asdfghjkl", "asdfgh",
        "zxcvbnm", "zxcvb", "1qaz", "2wsx", "3edc", "4rfv", "qazwsx", "iloveyou", "ikhouvanjou", "letmein", "trustno1", "administrator", "admin",
        "login", "master", "dragon", "monkey", "football", "voetbal", "baseball", "princess", "prinses", "sunshine", "superman", "batman", "shadow",
        "lente", "zomer", "herfst", "winter", "spring", "summer", "autumn", "amsterdam", "rotterdam", "utrecht", "feyenoord", "nederland", "holland",
        "january", "februar", "maart", "april", "august", "september", "oktober", "october", "november", "december", "maandag", "monday",
        "partnerfocus", "partner", "focus", "agenda", "p@ssw0rd", "passw0rd", "w8woord", "changeme", "default", "temporary", "tijdelijk",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<FocusUser> manager, FocusUser user, string? password)
    {
        var problem = password switch
        {
            null or { Length: < Shortest } => "TooShort",
            { Length: > Longest } => "TooLong",
            _ when IsGuessable(password, [.. CommonWords, .. await NearWordsAsync(user)]) => "TooCommon",
            _ => null,
        };
        return problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = problem, Description = Say(problem) });
    }

    /// <summary>In English, for the command line; the pages use their own texts.</summary>
    private static string Say(string problem) => problem switch
    {
        "TooShort" => $"The password needs at least {Shortest} characters.",
        "TooLong" => $"The password can have at most {Longest} characters.",
        _ => "The password is too easy to guess: common words, years, rows of keys and the names of firm and person do not count.",
    };

    internal static bool IsGuessable(string password, IEnumerable<string> words)
    {
        var left = password.ToLowerInvariant();
        foreach (var word in words.Where(w => w.Length >= 4).OrderByDescending(w => w.Length))
        {
            left = left.Replace(word, " ", StringComparison.OrdinalIgnoreCase);
        }

        left = WithoutRuns(left);
        return left.Length < LeastLeft || left.Distinct().Count() < LeastDifferent;
    }

    /// <summary>Leaves out spaces, years, and every character that only repeats or continues the one before (aaa, 123, cba).</summary>
    private static string WithoutRuns(string text)
    {
        for (var year = 1950; year <= 2050; year++)
        {
            text = text.Replace(year.ToString(System.Globalization.CultureInfo.InvariantCulture), " ", StringComparison.Ordinal);
        }

        var kept = text.Where((c, i) => c != ' ' && (i == 0 || Math.Abs(c - text[i - 1]) > 1));
        return string.Concat(kept);
    }

    private async Task<IEnumerable<string>> NearWordsAsync(FocusUser user)
    {
        var firm = (await firms.FindAsync(CancellationToken.None))?.Profile;
        var names = firm is null ? "" : $"{firm.Name} {string.Join(' ', firm.Domains)} {Names(firm, user.MemberId)}";
        return $"{names} {user.Email}".ToLowerInvariant().Split([' ', '.', '@', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Names(FirmProfile firm, string? memberId) =>
        memberId is null ? "" : $"{firm.NameOf(memberId)} {string.Join(' ', firm.FindPartner(memberId)?.Aliases ?? firm.FindPerson(memberId)?.Aliases ?? [])}";
}
