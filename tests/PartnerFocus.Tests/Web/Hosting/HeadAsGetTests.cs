using System.Net;

namespace PartnerFocus.Tests.Web.Hosting;

/// <summary>Scanners of links in mails ask by HEAD.</summary>
public class HeadAsGetTests
{
    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/calendar/no-such-secret.ics", HttpStatusCode.NotFound)]
    [InlineData("/week/vera", HttpStatusCode.Redirect)]
    public async Task Head_AnswersAsGet(string path, HttpStatusCode expected)
    {
        await using var app = new TestApp();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var get = await client.GetAsync(path);

        (head.StatusCode, get.StatusCode).Should().Be((expected, expected));
    }
}
