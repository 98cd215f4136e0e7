using System.Text.RegularExpressions;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary>The app with its sample firm in a folder of its own, signed in as a partner.</summary>
internal static class WeekServer
{
    public static async Task<PageServer> StartAsync(string folder)
    {
        var url = $"http://127.0.0.1:{PageServer.FreePort()}";
        var app = Path.Combine(AppContext.BaseDirectory, "partnerfocus.dll");
        var server = await PageServer.StartAsync(
            url, "", [app, $"--Urls={url}", $"--Store:Folder={folder}", "--Limits:RequestsPerMinute=1000000"]);
        var form = await server.Client.GetStringAsync("/sign-in");
        using var signIn = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Field(form, "__RequestVerificationToken"),
            ["email"] = Field(form, "email"),
            ["password"] = Field(form, "password"),
        });
        using var week = await server.Client.PostAsync("/sign-in", signIn);
        return server.At(week.RequestMessage!.RequestUri!.AbsolutePath);
    }

    /// <summary>The value of a hidden field; the sample's first sign-in is the first form that has them.</summary>
    private static string Field(string html, string name) =>
        Regex.Match(html, $"name=\"{name}\" type=\"hidden\" value=\"([^\"]+)\"|type=\"hidden\" name=\"{name}\" value=\"([^\"]+)\"") is { Success: true } match
            ? match.Groups[1].Value + match.Groups[2].Value
            : throw new InvalidOperationException($"The sign-in page has no {name}.");
}
