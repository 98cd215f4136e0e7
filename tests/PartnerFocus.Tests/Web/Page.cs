using System.Net;
using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web;

/// <summary>What came back. Redirects are not followed: they are part of the answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Html">The body as text.</param>
/// <param name="Location">Where a redirect points; null when it is none.</param>
/// <param name="Response">All of it, for headers.</param>
public sealed partial record Page(HttpStatusCode Status, string Html, string? Location, HttpResponseMessage Response)
{
    public static async Task<Page> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Location?.OriginalString,
        response);

    /// <summary>The body without what no two pages share whatever they say: the tokens of its forms.</summary>
    public string HtmlWithoutTokens => Token().Replace(Html, "");

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*")]
    private static partial Regex Token();
}
