using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Accounts;

public class OneTimeLinkTests
{
    private const string Password = "acht paarse fietsen";

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_WhenOpened_AsksForAPasswordAndChangesNothing(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var link = await LinkAsync(app);

        await app.Nobody().GetAsync(link);
        var page = await app.Nobody().GetAsync(link);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Html.Should().Contain("vera@proef.example");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_WithAPassword_LetsIn(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var vera = app.Nobody();

        await UseAsync(vera, await LinkAsync(app), Password);

        (await vera.GetAsync("/account")).Html.Should().Contain("vera@proef.example");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_UsedTwice_IsGone(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var link = await LinkAsync(app);
        await UseAsync(app.Nobody(), link, Password);

        var page = await UseAsync(app.Nobody(), link, "negen gele bussen");

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Html.Should().Contain("Deze link werkt niet meer");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_WithAWeakPassword_AsksAgain(StoreProvider store)
    {
        await using var app = new TestApp(store);

        var page = await UseAsync(app.Nobody(), await LinkAsync(app), "Welkom2026!!");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain("te makkelijk te raden");
    }

    [Theory]
    [InlineData("/account/start?id=1&token=bm9uc2Vuc2U")]
    [InlineData("/account/start?id=1&token=~~~")]
    [InlineData("/account/start?id=1")]
    [InlineData("/account/start?id=99&token=bm9uc2Vuc2U")]
    [InlineData("/account/start?id=x&token=y")]
    [InlineData("/account/first?token=abc")]
    [InlineData("/account/first")]
    public async Task Link_ThatNeverWasOne_IsGone(string link)
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("admin");

        (await app.Nobody().GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstLink_OfAnAppWithoutAccounts_MakesTheAdministrator(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var somebody = app.Nobody();

        await UseAsync(somebody, (await FirstLinkAsync(app))!, Password, ("email", "chief@proef.example"));

        (await somebody.GetAsync("/admin/accounts")).Html.Should().Contain("chief@proef.example");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstLink_UsedTwice_IsGone(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var link = (await FirstLinkAsync(app))!;
        await UseAsync(app.Nobody(), link, Password, ("email", "chief@proef.example"));

        var page = await UseAsync(app.Nobody(), link, Password, ("email", "other@proef.example"));

        page.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstLink_OfAnAppWithAccounts_IsNotMade(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.AddAccountAsync("vera");

        (await FirstLinkAsync(app)).Should().BeNull();
    }

    private static async Task<string> LinkAsync(TestApp app)
    {
        await app.SeedFirmAsync();
        var user = await app.AddAccountAsync(TestFirm.Partner);
        var link = "";
        await app.InScopeAsync(async services => link = await services.GetRequiredService<OneTimeLink>().MakeAsync(user));
        return new Uri(link).PathAndQuery;
    }

    private static async Task<string?> FirstLinkAsync(TestApp app)
    {
        string? link = null;
        await app.InScopeAsync(async services => link = await services.GetRequiredService<FirstAdministrator>().MakeLinkAsync(
            services.GetRequiredService<FocusDbContext>(), services.GetRequiredService<HostingSettings>(), CancellationToken.None));
        return link is null ? null : new Uri(link).PathAndQuery;
    }

    private static Task<Page> UseAsync(Visitor visitor, string link, string password, params (string, string)[] fields)
    {
        var query = Regex.Matches(link, "[?&]([a-z]+)=([^&]+)").Select(m => (m.Groups[1].Value, m.Groups[2].Value));
        return visitor.PostAsync(link.Split('?')[0], [("password", password), .. query, .. fields]);
    }
}
