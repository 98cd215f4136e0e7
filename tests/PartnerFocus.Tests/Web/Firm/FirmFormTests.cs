using System.Net;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Firm;

public sealed class FirmFormTests
{
    private static readonly (string, string)[] Mila =
    [
        ("name", "Mila Jong"), ("email", "mila@proef.example"), ("team", "een"), ("level", "medior"), ("reportsTo", "lars"),
        ("aliases", "Mila"), ("talents", "deals"), ("clients", "wind"), ("version", "1"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_ByTheLead_IsInForce(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var lars = await app.SignInAsync(TestFirm.Lead);

        var page = await lars.PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]);

        page.Location.Should().Be("/firm/people");
        (await app.FirmAsync()).FindPerson("mila")!.Interests.Should().Equal("labour");
    }

    [Fact]
    public async Task Change_ByTheLead_LeavesWallsAndAddressAsTheyWere()
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/firm/people/mila", [.. Mila, ("barredFrom", "zon"), ("email", "elders@elders.example")]);

        (await app.FirmAsync()).FindPerson("mila").Should().BeEquivalentTo(new { BarredFrom = Array.Empty<string>(), Email = "mila@proef.example" });
    }

    [Theory]
    [InlineData("2,5", 2.5)]
    [InlineData("2.5", 2.5)]
    [InlineData("0", 0.0)]
    [InlineData("", null)]
    public async Task Change_OfTheHoursThatWereAgreed_IsInForce(string typed, double? hours)
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/firm/people/mila", [.. Mila, ("agreedHours", typed)]);

        (await app.FirmAsync()).FindPerson("mila")!.AgreedHours.Should().Be(hours);
    }

    [Theory]
    [InlineData("veel")]
    [InlineData("-2")]
    [InlineData("61")]
    public async Task Change_ToHoursThatCannotBe_KeepsWhatWasTypedAndNamesTheField(string typed)
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var page = await lars.PostAsync("/firm/people/mila", [.. Mila, ("agreedHours", typed)]);

        page.Html.Should().Contain($"value=\"{typed}\"").And.Contain("id=\"error-agreedHours\"");
    }

    [Fact]
    public async Task Change_ByThePartner_IsOfWhatIsTheOwnAlone()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(
            "/firm/partners/vera", ("name", "Anders"), ("email", "elders@elders.example"), ("assistant", "lars"), ("team", "twee"),
            ("expertise", "deals"), ("vision", "Bedrijven gaan goed over.\nJong leidt."), ("version", "1"));

        (await app.FirmAsync()).FindPartner("vera").Should().BeEquivalentTo(new
        {
            Name = "Vera Prins",
            Email = "vera@proef.example",
            Assistant = "asha",
            Team = "een",
            Vision = new[] { "Bedrijven gaan goed over.", "Jong leidt." },
        });
    }

    [Theory]
    [InlineData("/firm/people/maks")]
    [InlineData("/firm/teams/een")]
    [InlineData("/firm/partners/vera")]
    [InlineData("/firm/people/nobody")]
    public async Task Change_OfWhatALeadMayNotChange_DoesNotExist(string path)
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        (await lars.PostAsync(path, ("name", "Anders"), ("lead", "lars"), ("assistant", "lars"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/firm")]
    [InlineData("/firm/people")]
    [InlineData("/firm/people/mila")]
    [InlineData("/firm/file")]
    public async Task Get_ByAMember_DoesNotExist(string path)
    {
        await using var app = await StartAsync();
        var mila = await app.SignInAsync(TestFirm.Member);

        (await mila.GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_ByTheLeadToAnotherTeam_DoesNotExist()
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var page = await lars.PostAsync("/firm/people/new", ("name", "Nel Nieuw"), ("email", "nel@proef.example"), ("team", "twee"), ("level", "junior"));

        page.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_OfAPerson_MakesAnIdOfTheName()
    {
        await using var app = await StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/firm/people/new", ("name", "Zoë de Bruin"), ("email", "zoe@proef.example"), ("team", "een"), ("level", "junior"));

        (await app.FirmAsync()).FindPerson("zoe-de-bruin")!.Email.Should().Be("zoe@proef.example");
    }

    [Fact]
    public async Task Change_WhenAFieldIsWrong_KeepsWhatWasTypedAndSaysWhere()
    {
        await using var app = await StartAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 != "email"), ("email", "geen adres"), ("interests", "labour")]);

        page.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        page.Html.Should().Contain("value=\"geen adres\"").And.Contain("id=\"error-email\"");
        page.Html.Should().MatchRegex("name=\"interests\" value=\"labour\" checked");
    }

    [Theory]
    [InlineData("name", "", "error-name")]
    [InlineData("level", "keizer", "error-level")]
    [InlineData("team", "drie", "error-team")]
    [InlineData("reportsTo", "mila", "error-reportsTo")]
    public async Task Change_WhenAFieldIsWrong_NamesTheField(string field, string value, string error)
    {
        await using var app = await StartAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 != field), (field, value)]);

        page.Html.Should().Contain($"id=\"{error}\"");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_WhenSomebodyElseChangedTheSamePerson_IsToldByNameAndKeepsWhatWasTyped(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Lead)).PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]);
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 != "aliases"), ("aliases", "Mil")]);

        page.Status.Should().Be(HttpStatusCode.Conflict);
        page.Html.Should().Contain("Lars Kok").And.Contain(">Mil</textarea>");
        (await app.FirmAsync()).FindPerson("mila")!.Aliases.Should().Equal("Mila");
    }

    [Fact]
    public async Task Change_WhenSentAgainAfterARace_IsInForce()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Lead)).PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]);
        var admin = await app.SignInAdministratorAsync();
        var raced = await admin.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 != "aliases"), ("aliases", "Mil")]);

        raced.Html.Should().Contain("name=\"version\" value=\"2\"");
        await admin.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 is not ("aliases" or "version")), ("aliases", "Mil"), ("version", "2")]);

        (await app.FirmAsync()).FindPerson("mila")!.Aliases.Should().Equal("Mil");
    }

    [Fact]
    public async Task Change_WhenSomebodyElseChangedAnotherPerson_KeepsBoth()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Lead)).PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]);
        var admin = await app.SignInAdministratorAsync();

        await admin.PostAsync("/firm/teams/twee", ("name", "Team Twee Plus"), ("lead", "lena"), ("version", "1"));

        var firm = await app.FirmAsync();
        (firm.FindPerson("mila")!.Interests.Single(), firm.Teams[1].Name).Should().Be(("labour", "Team Twee Plus"));
    }

    [Fact]
    public async Task Change_WithoutAFormToken_IsRefused()
    {
        await using var app = await StartAsync();
        var admin = await app.SignInAdministratorAsync();

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "Anders")]);
        (await admin.Http.PostAsync("/firm/teams/een", form)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_ByALeadBehindAWall_NamesTheClientNowhere()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync(TestFirm.Json.Replace("\"reportsTo\": \"vera\", \"talents\": [\"deals\"]", "\"reportsTo\": \"vera\", \"barredFrom\": [\"wind\"]", StringComparison.Ordinal));
        var lars = await app.SignInAsync(TestFirm.Lead);

        foreach (var path in new[] { "/firm", "/firm/people", "/firm/people/mila", "/firm/clients", "/firm/partners" })
        {
            (await lars.GetAsync(path)).Html.Should().NotContain("Wind BV", path);
        }
    }

    [Fact]
    public async Task Change_ByALeadBehindAWall_KeepsTheClientOfTheOther()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync(TestFirm.Json.Replace("\"reportsTo\": \"vera\", \"talents\": [\"deals\"]", "\"reportsTo\": \"vera\", \"barredFrom\": [\"wind\"]", StringComparison.Ordinal));
        var lars = await app.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/firm/people/mila", [.. Mila.Where(f => f.Item1 != "clients"), ("clients", "zon")]);

        (await app.FirmAsync()).FindPerson("mila")!.Clients.Should().Equal("wind", "zon");
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
