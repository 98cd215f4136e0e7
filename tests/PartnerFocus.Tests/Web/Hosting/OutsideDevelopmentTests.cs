using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

public class OutsideDevelopmentTests
{
    [Theory]
    [InlineData("nl", "Alleen over https")]
    [InlineData("en", "Over https only")]
    public async Task Page_OverPlainHttp_SaysThatItNeedsHttps(string language, string title)
    {
        await using var app = new TestApp { Environment = "Production" };
        var nobody = app.Nobody();
        nobody.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await nobody.GetAsync("/sign-in");

        page.Status.Should().Be(HttpStatusCode.UpgradeRequired);
        page.Html.Should().Contain($"<h1>{title}</h1>");
    }

    [Fact]
    public async Task Health_OverPlainHttp_Answers()
    {
        await using var app = new TestApp { Environment = "Production" };

        (await app.Nobody().GetAsync("/health/ready")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.1.2.3", HttpStatusCode.UpgradeRequired)]
    public async Task Proxy_ThatSaysHttps_IsBelievedWhenKnown(string proxy, HttpStatusCode status)
    {
        await using var app = new TestApp { Environment = "Production", Change = s => s.AddSingleton<IStartupFilter>(new ComesFrom(proxy)) };
        var nobody = app.Nobody();
        nobody.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        (await nobody.GetAsync("/sign-in")).Status.Should().Be(status);
    }

    [Fact]
    public async Task Page_OverHttps_KeepsTheBrowserToIt()
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["AllowedHosts"] = "focus.example" }) { Environment = "Production" };

        var page = await app.Nobody().GetAsync("https://focus.example/sign-in");

        page.Response.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000");
    }

    [Fact]
    public async Task Page_UnderAnUnknownHostName_IsRefused()
    {
        await using var app = new TestApp();

        (await app.Nobody().GetAsync("http://evil.example/sign-in")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task FormCookie_OverHttps_IsBoundToTheHost()
    {
        await using var app = new TestApp { Environment = "Production" };

        var page = await app.Nobody().GetAsync("https://localhost/sign-in");

        page.Response.Headers.GetValues("Set-Cookie").Should().ContainSingle(c => c.StartsWith("__Host-partnerfocus-form="))
            .Which.Should().EndWith("; path=/; secure; samesite=strict; httponly");
    }

    [Fact]
    public async Task SessionCookie_OverHttps_IsBoundToTheHost()
    {
        await using var app = new TestApp { Environment = "Production" };
        await app.AddAccountAsync("admin", "acht paarse fietsen");
        var nobody = app.Nobody();
        nobody.Http.BaseAddress = new Uri("https://localhost");

        var page = await nobody.PostAsync("/sign-in", ("email", "admin@proef.example"), ("password", "acht paarse fietsen"));

        page.Response.Headers.GetValues("Set-Cookie").Should().ContainSingle(c => c.StartsWith("__Host-partnerfocus="))
            .Which.Should().EndWith("; path=/; secure; samesite=lax; httponly");
    }

    /// <summary>Lets every request come from one address, as through a proxy there.</summary>
    private sealed class ComesFrom(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return then(context);
            });
            next(app);
        };
    }
}
