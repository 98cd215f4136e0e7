using System.Text.RegularExpressions;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Asking for what our pages do not offer.</summary>
internal static partial class Asking
{
    /// <summary>Opens a page and asserts how it answers.</summary>
    public static async Task AnswersAsync(this Journey journey, string path, int status, string headline)
    {
        var answer = await journey.Page.GotoAsync(path);
        answer!.Status.Should().Be(status, path);
        (await journey.HeadlineAsync()).Should().Contain(headline);
    }

    /// <summary>Sends a form with the token of the page that stands open; returns status and headline of the page it leads to.</summary>
    public static async Task<(int Status, string Headline)> SendAsync(this Journey journey, string path, params (string Name, string Value)[] fields)
    {
        var form = journey.Context.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", await journey.TokenAsync());
        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }

        var answer = await journey.Context.APIRequest.PostAsync(new Uri(journey.App.Address, path).ToString(), new() { Form = form });
        return (answer.Status, Headline().Match(await answer.TextAsync()).Groups[1].Value);
    }

    // A token belongs to who asked for it, so it is asked for anew.
    private static async Task<string> TokenAsync(this Journey journey)
    {
        var page = await journey.Context.APIRequest.GetAsync(new Uri(journey.App.Address, "/sign-in").ToString());
        return Token().Match(await page.TextAsync()).Groups[1].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex Headline();
}
