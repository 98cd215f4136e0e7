using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

public class SecurityHeadersTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    [InlineData("/no/such/page")]
    public async Task Answer_WhateverItIs_CarriesTheHeaders(string path)
    {
        await using var app = new TestApp();

        var headers = (await app.Nobody().GetAsync(path)).Response.Headers;

        headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value)).Should().Contain(new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Frame-Options"] = "DENY",
            ["Referrer-Policy"] = "same-origin",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        }).And.NotContainKey("Server");
    }

    [Fact]
    public async Task Page_WithWhatIsConfidential_IsNeverStored()
    {
        await using var app = new TestApp();

        var page = await app.Nobody().GetAsync("/sign-in");

        page.Response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task File_AskedByItsHash_IsKept()
    {
        await using var app = new TestApp();

        var file = await app.Nobody().GetAsync("/css/site.css?v=abc");

        file.Response.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
    }
}
