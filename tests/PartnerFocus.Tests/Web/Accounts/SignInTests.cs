using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Accounts;

public class SignInTests
{
    private const string Password = "acht paarse fietsen";

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_WithTheRightPassword_LeadsToTheStart(StoreProvider store)
    {
        await using var app = await StartAsync(store);

        var page = await SignInAsync(app, "vera", Password);

        page.Location.Should().Be("/");
    }

    [Theory]
    [InlineData("/week/vera/2026-W47", "/week/vera/2026-W47")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    public async Task SignIn_OnTheWaySomewhere_GoesThereWhenItIsHere(string next, string location)
    {
        await using var app = await StartAsync();

        var page = await app.Nobody().PostAsync(
            "/sign-in", ("email", "vera@proef.example"), ("password", Password), ("next", next));

        page.Location.Should().Be(location);
    }

    [Theory]
    [InlineData("nobody", "acht groene fietsen")]
    [InlineData("vera", "acht groene fietsen")]
    [InlineData("lars", Password)]
    [InlineData("mila", "")]
    [InlineData("otto", Password)]
    public async Task SignIn_ThatFails_AnswersTheSameWhateverTheCause(string who, string password)
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync("otto");
        await LockAsync(app, await app.AddAccountAsync("lars", Password));

        var page = await SignInAsync(app, who, password);

        page.Status.Should().Be(HttpStatusCode.Unauthorized);
        Same(page, who).Should().Be(Same(await SignInAsync(app, "stranger", "een ander woord"), "stranger"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("vera")]
    [InlineData("lars")]
    [InlineData("otto")]
    public async Task SignIn_ThatFails_TakesOnePasswordCheckWhateverTheCause(string who)
    {
        var hasher = new CountingHasher();
        await using var app = await StartAsync(change: services => services.AddSingleton<IPasswordHasher<FocusUser>>(hasher));
        await app.AddAccountAsync("otto");
        await LockAsync(app, await app.AddAccountAsync("lars", Password));

        await SignInAsync(app, who, "acht groene fietsen");

        hasher.Checks.Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_AfterFiveWrongPasswords_FailsWithTheRightOneToo(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        for (var i = 0; i < 5; i++)
        {
            await SignInAsync(app, "vera", "acht groene fietsen");
        }

        var page = await SignInAsync(app, "vera", Password);

        page.Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_AfterFourWrongPasswords_StillSucceeds(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        for (var i = 0; i < 4; i++)
        {
            await SignInAsync(app, "vera", "acht groene fietsen");
        }

        var page = await SignInAsync(app, "vera", Password);

        page.Location.Should().Be("/");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_WithManyWrongPasswordsAtOnce_CountsEach(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var visitors = Enumerable.Range(0, 5).Select(_ => app.Nobody()).ToList();

        await Task.WhenAll(visitors.Select(v => v.PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", "acht groene fietsen"))));

        (await app.InStoreAsync(db => db.Users.Select(u => u.LockoutEnd).SingleAsync())).Should().NotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_OfAnAccountWithALanguage_SpeaksIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var first = app.Nobody();
        await first.PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", Password));
        first.ForgetToken();
        await first.PostAsync("/language", ("culture", "en-GB"));
        var later = app.Nobody();

        await later.PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", Password));

        (await later.GetAsync("/account")).Html.Should().Contain("Your account");
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await using var app = await StartAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("email", "vera@proef.example"), KeyValuePair.Create("password", Password)]);

        var answer = await app.Nobody().Http.PostAsync("/sign-in", form);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite, Action<IServiceCollection>? change = null)
    {
        var app = new TestApp(store) { Change = change ?? (_ => { }) };
        await app.SeedFirmAsync();
        await app.AddAccountAsync("vera", Password);
        return app;
    }

    private static Task<Page> SignInAsync(TestApp app, string who, string password) =>
        app.Nobody().PostAsync("/sign-in", ("email", who + "@proef.example"), ("password", password));

    private static Task LockAsync(TestApp app, FocusUser user) => app.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<FocusUser>>();
        await users.SetLockoutEndDateAsync((await users.FindByIdAsync($"{user.Id}"))!, DateTimeOffset.MaxValue);
    });

    /// <summary>A page without what differs by right: form tokens, and the address that was typed.</summary>
    private static string Same(Page page, string who) => page.HtmlWithoutTokens.Replace($"value=\"{who}@proef.example\"", "", StringComparison.Ordinal);

    private sealed class CountingHasher : IPasswordHasher<FocusUser>
    {
        public int Checks { get; private set; }

        public string HashPassword(FocusUser user, string password) => "hash of " + password;

        public PasswordVerificationResult VerifyHashedPassword(FocusUser user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return hashedPassword == "hash of " + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }
}
