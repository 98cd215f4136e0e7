using System.Net;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Firm;

public sealed class OwnTopicsTests
{
    private const string Path = "/account/topics";

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_ByOneself_IsInForce(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var mila = await app.SignInAsync("mila");

        await mila.PostAsync(Path, ("interests", "labour"), ("developmentGoals", "deals"), ("version", "1"));

        (await app.FirmAsync()).FindPerson("mila").Should().BeEquivalentTo(new { Interests = new[] { "labour" }, DevelopmentGoals = new[] { "deals" } });
    }

    [Fact]
    public async Task Change_OfMoreThanIsAsked_LeavesAllElseAsItWas()
    {
        await using var app = await StartAsync();
        var before = (await app.FirmAsync()).FindPerson("mila")!;
        var mila = await app.SignInAsync("mila");

        await mila.PostAsync(
            Path, ("interests", "labour"), ("name", "Anders"), ("talents", "labour"), ("level", "senior"), ("team", "twee"), ("barredFrom", ""), ("id", "maks"), ("version", "1"));

        var firm = await app.FirmAsync();
        firm.FindPerson("mila").Should().BeEquivalentTo(before with { Interests = ["labour"], DevelopmentGoals = [] });
    }

    [Fact]
    public async Task Change_OfATopicThatDoesNotExist_IsLeftOut()
    {
        await using var app = await StartAsync();
        var mila = await app.SignInAsync("mila");

        await mila.PostAsync(Path, ("interests", "nergens"), ("interests", "labour"), ("version", "1"));

        (await app.FirmAsync()).FindPerson("mila")!.Interests.Should().Equal("labour");
    }

    [Fact]
    public async Task Change_AfterTheLeadChangedTheSame_ShowsBothAndSavesNothing()
    {
        await using var app = await StartAsync();
        var (lars, mila) = (await app.SignInAsync(TestFirm.Lead), await app.SignInAsync("mila"));
        await lars.PostAsync(
            "/firm/people/mila", ("name", "Mila Jong"), ("email", "mila@proef.example"), ("team", "een"), ("level", "medior"),
            ("reportsTo", "lars"), ("interests", "labour"), ("version", "1"));

        var page = await mila.PostAsync(Path, ("interests", "deals"), ("version", "1"));

        page.Status.Should().Be(HttpStatusCode.Conflict);
        page.Html.Should().Contain("Lars");
        (await app.FirmAsync()).FindPerson("mila")!.Interests.Should().Equal("labour");
    }

    [Fact]
    public async Task Change_AfterTheLeadChangedSomethingElse_IsInForceBesideIt()
    {
        await using var app = await StartAsync();
        var (lars, mila) = (await app.SignInAsync(TestFirm.Lead), await app.SignInAsync("mila"));
        var person = (await app.FirmAsync()).FindPerson("mila")!;
        await lars.PostAsync(
            "/firm/people/mila",
            [
                ("name", "Mila Jong"), ("email", person.Email), ("team", "een"), ("level", "senior"), ("reportsTo", "lars"), ("version", "1"),
                .. person.Interests.Select(i => ("interests", i)), .. person.DevelopmentGoals.Select(g => ("developmentGoals", g)),
            ]);

        await mila.PostAsync(Path, ("interests", "labour"), ("version", "1"));

        (await app.FirmAsync()).FindPerson("mila").Should().BeEquivalentTo(new { Level = "senior", Interests = new[] { "labour" } });
    }

    [Fact]
    public async Task Page_OfAMember_TellsTheHoursAgreedAndTicksWhatIsKnown()
    {
        await using var app = await StartAsync();
        var mila = await app.SignInAsync("mila");
        await mila.PostAsync(Path, ("interests", "labour"), ("version", "1"));

        var page = await mila.GetAsync(Path);

        page.Html.Should().MatchRegex("name=\"interests\" value=\"labour\" checked").And.Contain("uur per week");
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
