using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

public class RequestLogTests
{
    [Fact]
    public async Task Request_WhenLogged_NamesRouteAndAccountOnly()
    {
        await using var app = new TestApp(settings: InFull);
        await app.SeedFirmAsync();
        var user = await app.AddAccountAsync(TestFirm.Partner);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.GetAsync("/sign-in?next=/geheim");

        var log = await app.LogAsync();
        log.Should().MatchRegex($"GET /sign-in by account {user.Id}: 200 in \\d+ ms");
        log.Should().NotContain("geheim").And.NotContain("vera");
    }

    [Fact]
    public async Task Request_ThatBreaks_IsLoggedAsFailed()
    {
        await using var app = BreakingController.App(InFull);

        await app.Nobody().GetAsync("/test/bug");

        (await app.LogAsync()).Should().Contain("GET /test/bug by account -: 500 in ");
    }

    [Fact]
    public async Task Request_ForAPageThatDoesNotExist_IsLoggedWithoutItsAddress()
    {
        await using var app = new TestApp(settings: InFull);

        await app.Nobody().GetAsync("/zaak-jansen");

        var log = await app.LogAsync();
        log.Should().Contain("GET (no page) by account -: 302 in ");
        log.Should().NotContain("jansen");
    }

    private static Dictionary<string, string> InFull => new() { ["Serilog:MinimumLevel"] = "Information" };
}
