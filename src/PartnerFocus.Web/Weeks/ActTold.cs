using System.Globalization;
using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which sentence an act on the week is answered with.</summary>
public enum ActKind
{
    One,

    /// <summary>One that holds for its series from now on.</summary>
    Series,
    Many,
    Undo,

    /// <summary>Who goes to one is asked for the following ones too.</summary>
    Following,
}

/// <summary>
/// Carries what became of an act over the redirect: keys and codes, since a title has no place in a cookie and the words follow the
/// language of the page that shows them.
/// </summary>
public static class ActTold
{
    private const char Field = '|';
    private const char Line = '\n';

    /// <summary>What begins the line of a message; no outcome is called so.</summary>
    private const string Mails = "mails";

    // A cookie holds no more; of an act on a whole week the first are told.
    private const int MostMails = 40;

    /// <param name="mails">The messages it wrote.</param>
    public static string Write(ActKind kind, IEnumerable<ActResult> results, IEnumerable<Guid>? mails = null) =>
        string.Join(Line, results.Select(Write).Prepend(kind.ToString()).Concat((mails ?? []).Take(MostMails).Select(m => $"{Mails}{Field}{m:N}")));

    /// <summary>The messages an act wrote, as <see cref="Write(ActKind, IEnumerable{ActResult}, IEnumerable{Guid})"/> has them.</summary>
    public static IReadOnlyList<Guid> MailsOf(string? text) =>
        [.. (text ?? "").Split(Line).Select(l => l.Split(Field) is [Mails, var id] && Guid.TryParseExact(id, "N", out var known) ? known : (Guid?)null).OfType<Guid>()];

    /// <returns>Null for what nobody of this program wrote.</returns>
    public static (ActKind Kind, IReadOnlyList<ActResult> Results)? Read(string? text) =>
        (text ?? "").Split(Line) is [var kind, .. var lines] && Enum.TryParse<ActKind>(kind, out var known)
            ? (known, [.. lines.Select(l => Read(l.Split(Field))).OfType<ActResult>()])
            : null;

    private static string Write(ActResult result) => string.Join(
        Field, result.Outcome, result.Key, result.By, result.At?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), result.Step?.From, result.Step?.To);

    private static ActResult? Read(string[] fields) =>
        fields is [var outcome, var key, var by, var at, var from, var to] && Enum.TryParse<ActOutcome>(outcome, out var known)
            ? new ActResult(known, key, by.Length == 0 ? null : by, Moment(at), to.Length == 0 ? null : (from, to))
            : null;

    private static Instant? Moment(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? Instant.FromUnixTimeSeconds(known) : null;
}
