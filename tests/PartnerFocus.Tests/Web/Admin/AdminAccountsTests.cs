using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Admin;

public class AdminAccountsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Add_ForAMemberOfTheFirm_ShowsTheLinkOnce(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        await admin.PostAsync("/admin/accounts", ("email", "vera@proef.example"), ("member", "vera"));

        var link = Regex.Match((await admin.GetAsync("/admin/accounts")).Html, "http://localhost:5080(/account/start[^< ]+)").Groups[1].Value;
        (await app.Nobody().GetAsync(WebUtility.HtmlDecode(link))).Status.Should().Be(HttpStatusCode.OK);
        (await admin.GetAsync("/admin/accounts")).Html.Should().NotContain("/account/start");
    }

    [Theory]
    [InlineData("vera", "vera", "Dit is geen e-mailadres.")]
    [InlineData("admin@proef.example", "vera", "Er is al een account met dit e-mailadres.")]
    [InlineData("x@proef.example", "otto", "Deze persoon heeft al een account.")]
    [InlineData("x@proef.example", "nobody", "Deze persoon staat niet (meer) in het kantoorbestand.")]
    [InlineData("x@proef.example", "", "Kies wie het is")]
    public async Task Add_OfWhatCannotBe_SaysWhy(string email, string member, string says)
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        await app.AddAccountAsync("otto");
        var admin = await app.SignInAdministratorAsync();

        await admin.PostAsync("/admin/accounts", ("email", email), ("member", member));

        (await admin.GetAsync("/admin/accounts")).Html.Should().Contain(says);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lock_OfAnAccount_EndsItsSessionWithinAMinute(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var account = await app.AddAccountAsync(TestFirm.Partner);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await (await app.SignInAdministratorAsync()).PostAsync($"/admin/accounts/{account.Id}/lock");

        app.Clock.Now += TimeSpan.FromSeconds(61);
        (await vera.GetAsync("/account")).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unlock_OfALockedAccount_LetsItInAgain(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var account = await app.AddAccountAsync(TestFirm.Partner, "acht paarse fietsen");
        var admin = await app.SignInAdministratorAsync();
        await admin.PostAsync($"/admin/accounts/{account.Id}/lock");

        await admin.PostAsync($"/admin/accounts/{account.Id}/unlock");

        (await app.Nobody().PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", "acht paarse fietsen")))
            .Location.Should().Be("/");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lock_OfOneself_IsRefused(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var admin = await app.SignInAdministratorAsync();

        await admin.PostAsync("/admin/accounts/1/lock");

        (await app.InStoreAsync(db => db.Users.Select(u => u.LockoutEnd).SingleAsync())).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Administrator_GivenToSomebody_OpensTheAccounts(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var account = await app.AddAccountAsync(TestFirm.Partner);

        await (await app.SignInAdministratorAsync()).PostAsync($"/admin/accounts/{account.Id}/administrator", ("give", "true"));

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync("/admin/accounts")).Status.Should().Be(HttpStatusCode.OK);
    }
}
