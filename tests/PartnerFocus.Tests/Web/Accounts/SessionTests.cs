using System.Net;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Accounts;

public class SessionTests
{
    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(31, HttpStatusCode.Redirect)]
    public async Task Session_AfterHalfAnHourOfRest_Ends(int minutes, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        app.Clock.Now += TimeSpan.FromMinutes(minutes);

        (await vera.GetAsync("/account")).Status.Should().Be(status);
    }

    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(30, HttpStatusCode.Redirect)]
    public async Task Session_UsedAllTheTime_EndsAfterTenHours(int timesTwentyMinutes, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        for (var i = 1; i < timesTwentyMinutes; i++)
        {
            app.Clock.Now += TimeSpan.FromMinutes(20);
            await vera.GetAsync("/account");
        }

        app.Clock.Now += TimeSpan.FromMinutes(20);

        (await vera.GetAsync("/account")).Status.Should().Be(status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignOutEverywhere_OnOneDevice_EndsTheOthersWithinAMinute(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var phone = await app.SignInAsync(TestFirm.Partner);
        var laptop = await app.SignInAsync(TestFirm.Partner);

        await laptop.PostAsync("/account/sign-out-everywhere");

        app.Clock.Now += TimeSpan.FromSeconds(61);
        (await phone.GetAsync("/account")).Location.Should().StartWith("http://localhost/sign-in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangePassword_OnOneDevice_EndsTheOthersAndKeepsThisOne(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await app.AddAccountAsync(TestFirm.OtherPartner, "acht paarse fietsen");
        var phone = await app.SignInAsync(TestFirm.OtherPartner);
        var laptop = await app.SignInAsync(TestFirm.OtherPartner);

        await laptop.PostAsync("/account/password", ("current", "acht paarse fietsen"), ("new", "negen gele bussen"));

        app.Clock.Now += TimeSpan.FromSeconds(61);
        (await phone.GetAsync("/account")).Status.Should().Be(HttpStatusCode.Redirect);
        (await laptop.GetAsync("/account")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("een ander woord dan dat", "negen gele bussen", "Het huidige wachtwoord klopt niet.")]
    [InlineData("acht paarse fietsen", "kort", "Neem minstens 12 tekens.")]
    [InlineData("acht paarse fietsen", "Welkom2026!!", "Dit is te makkelijk te raden.")]
    public async Task ChangePassword_WithSomethingWrong_SaysWhat(string current, string changed, string says)
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync(TestFirm.Partner, "acht paarse fietsen");
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.PostAsync("/account/password", ("current", current), ("new", changed));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain(says);
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
