using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

public class TestAppTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task SeedFirm_OnItsOwnStore_IsInForce(StoreProvider store)
    {
        await using var app = new TestApp(store);

        await app.SeedFirmAsync();

        (await app.InStoreAsync(db => db.FirmVersions.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task SignIn_OfAPartner_IsKnownToThePage()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync("/sign-in");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Html.Should().Contain("Vera Prins");
    }

    [Fact]
    public async Task Post_OfAVisitor_CarriesTheFormToken()
    {
        await using var app = new TestApp();

        var page = await app.Nobody().PostAsync("/language", ("culture", "en-GB"), ("next", "/sign-in"));

        page.Location.Should().Be("/sign-in");
    }
}
