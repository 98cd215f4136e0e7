using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Firm.Changes;

/// <summary>Edits of people, clients and partners, and a whole file: what flips advice is seen first, the rest is saved at once.</summary>
public sealed class FirmSeenFirstTests
{
    private static readonly (string, string)[] Mila = [("name", "Mila Jong"), ("reportsTo", "lars"), ("aliases", "Mila"), ("talents", "deals"), ("clients", "wind"), ("version", "1")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Person_WhenAdviceFlips_IsNotSavedBeforeItWasSeen(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(store);
        var lars = await app.SignInAsync(TestFirm.Lead);

        var sent = await lars.PostAsync("/firm/people/mila", [.. Mila, ("level", "junior")]);

        (await lars.SeenAsync(sent)).Html.Should().Contain("Eén advies in de komende vier weken wordt anders");
        (await VersionsAsync(app)).Should().Be(1);
    }

    [Fact]
    public async Task Person_WhenTheLeadSawWhatFlips_IsInForce()
    {
        await using var app = await VerasWeek.StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        var sent = await lars.PostAsync("/firm/people/mila", [.. Mila, ("level", "junior")]);
        await lars.SeenAsync(sent);

        var saved = await lars.PostAsync(sent.Location + "/save");

        saved.Location.Should().Be("/firm/people");
        (await app.FirmAsync()).FindPerson("mila")!.Level.Should().Be("junior");
    }

    [Fact]
    public async Task Person_WhenNoAdviceFlips_IsSavedAtOnce()
    {
        await using var app = await VerasWeek.StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var saved = await lars.PostAsync("/firm/people/mila", [.. Mila, ("level", "medior"), ("talents", "labour")]);

        (saved.Location, await VersionsAsync(app)).Should().Be(("/firm/people", 2));
    }

    [Fact]
    public async Task Person_WhoIsNewAndFlipsNothing_IsSavedAtOnce()
    {
        await using var app = await VerasWeek.StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var saved = await lars.PostAsync("/firm/people/new", ("name", "Nina Vries"), ("email", "nina@proef.example"), ("team", "een"), ("level", "junior"), ("version", "1"));

        (saved.Location, await VersionsAsync(app)).Should().Be(("/firm/people", 2));
    }

    [Fact]
    public async Task Client_WhenTheLeadSawWhatFlips_IsInForce()
    {
        await using var app = await VerasWeek.StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        var sent = await lars.PostAsync("/firm/clients/new", ("name", "Denktijd"), ("tier", "regular"), ("version", "1"));
        await lars.SeenAsync(sent);

        await lars.PostAsync(sent.Location + "/save");

        (await app.FirmAsync()).Clients.Select(c => c.Name).Should().Contain("Denktijd");
    }

    [Fact]
    public async Task Partner_WhenTheOwnFieldFlipsAdvice_NamesTheMeetings()
    {
        await using var app = await VerasWeek.StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var sent = await vera.PostAsync("/firm/partners/vera", ("expertise", "labour"), ("keyClients", "wind"), ("version", "1"));

        (await vera.SeenAsync(sent)).Html.Should().Contain("Stuurgroep overname Zon");
    }

    [Fact]
    public async Task Partner_WhenOnlyTheVisionChanges_IsSavedAtOnce()
    {
        await using var app = await VerasWeek.StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var saved = await vera.PostAsync("/firm/partners/vera", ("expertise", "deals"), ("keyClients", "wind"), ("vision", "Bedrijven gaan goed over."), ("version", "1"));

        (saved.Location, await VersionsAsync(app)).Should().Be(("/firm/partners", 2));
    }

    [Fact]
    public async Task File_WhenAFirmIsInForce_IsSavedOnlyAfterItWasSeen()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var json = TestFirm.Json.Replace("\"level\": \"medior\", \"reportsTo\": \"lars\"", "\"level\": \"junior\", \"reportsTo\": \"lars\"", StringComparison.Ordinal);

        var sent = await admin.UploadAsync("/firm/file", "file", [("kantoor.json", Encoding.UTF8.GetBytes(json))], ("version", "1"));
        var seen = await admin.SeenAsync(sent);
        var before = await VersionsAsync(app);
        await admin.PostAsync(sent.Location + "/save");

        seen.Html.Should().Contain("Kantoorbestand: kantoor.json").And.Contain("1 afspraak: 20 nov");
        (before, await VersionsAsync(app)).Should().Be((1, 2));
    }

    private static Task<int> VersionsAsync(TestApp app) => app.InStoreAsync(db => db.FirmVersions.CountAsync());
}
