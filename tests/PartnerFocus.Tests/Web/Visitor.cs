using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web;

/// <summary>Somebody with a browser: keeps cookies and sends forms with the antiforgery token of a page of the app.</summary>
public sealed partial class Visitor(HttpClient http)
{
    private string? _token;

    /// <summary>For what the acts below do not cover, such as headers of a request.</summary>
    public HttpClient Http { get; } = http;

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await Http.GetAsync(path));

    /// <summary>Sends a form as the page itself would.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create(TokenField, await TokenAsync())]);
        return await Page.ReadAsync(await Http.PostAsync(path, form));
    }

    /// <summary>Sends a form with files in the field <paramref name="fileField"/>.</summary>
    public async Task<Page> UploadAsync(
        string path, string fileField, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync()), TokenField } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), fileField, name);
        }

        return await Page.ReadAsync(await Http.PostAsync(path, form));
    }

    /// <summary>Forgets the form token; needed after signing in or out by hand, since a token belongs to who asked for it.</summary>
    public void ForgetToken() => _token = null;

    /// <summary>Sends forms as another site would make somebody send them.</summary>
    public void SendNoToken() => _token = "";

    private const string TokenField = "__RequestVerificationToken";

    // Every page carries forms in its header, the sign-in page for everybody.
    private async Task<string> TokenAsync() =>
        _token ??= TokenPattern().Match(await Http.GetStringAsync("/sign-in")).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
