using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Accounts;

/// <summary>The language of the screens and of the mails is one, also of who never chose.</summary>
public class OwnLanguageTests
{
    private const string Password = "acht paarse fietsen";

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_OfWhoNeverChose_KeepsTheLanguageOfThePage(StoreProvider store)
    {
        await using var app = await StartAsync(store);

        await SignInAsync(app, "en-US,en;q=0.9");

        (await CultureAsync(app)).Should().Be("en-GB");
    }

    [Fact]
    public async Task SignIn_OfWhoChose_KeepsTheChoice()
    {
        await using var app = await StartAsync();
        await app.SeedAsync(db => db.Users.Single().Culture = "nl");

        var vera = await SignInAsync(app, "en");

        (await CultureAsync(app)).Should().Be("nl");
        (await vera.GetAsync("/account")).Html.Should().Contain("Jouw account");
    }

    [Theory]
    [InlineData("nl", "Je schermen en je mails zijn voortaan in het Nederlands.", "value=\"nl\" checked")]
    [InlineData("en-GB", "Your screens and your mails are in English from now on.", "value=\"en-GB\" checked")]
    public async Task Choose_OnTheOwnAccount_IsKeptAndSaidInThatLanguage(string culture, params string[] said)
    {
        await using var app = await StartAsync();
        var vera = await SignInAsync(app, culture == "nl" ? "en" : "nl");
        vera.ForgetToken();

        var page = await vera.PostAsync("/language", ("culture", culture), ("next", "/account"), ("told", "true"));

        page.Location.Should().Be("/account");
        (await vera.GetAsync("/account")).Html.Should().ContainAll(said);
        (await CultureAsync(app)).Should().Be(culture);
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.AddAccountAsync("vera", Password);
        return app;
    }

    private static async Task<Visitor> SignInAsync(TestApp app, string language)
    {
        var visitor = app.Nobody();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await visitor.PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", Password));
        return visitor;
    }

    private static Task<string?> CultureAsync(TestApp app) => app.InStoreAsync(db => db.Users.Select(u => u.Culture).SingleAsync());
}
