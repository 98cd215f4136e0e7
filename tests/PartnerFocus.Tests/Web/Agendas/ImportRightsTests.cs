using System.Net;

namespace PartnerFocus.Tests.Web.Agendas;

public class ImportRightsTests
{
    [Theory]
    [InlineData(TestFirm.Assistant, "/agenda/vera/import")]
    [InlineData(TestFirm.Partner, "/agenda/vera/import")]
    [InlineData(TestFirm.Member, "/agenda/person/mila/import")]
    [InlineData(TestFirm.Assistant, "/agenda/person/mila/import")]
    [InlineData(TestFirm.Member, "/agenda")]
    public async Task Get_ByWhoMayUpload_ShowsThePage(string who, string path) =>
        (await GetAsync(who, path)).Status.Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData(TestFirm.Assistant, "/agenda/otto/import")]
    [InlineData(TestFirm.OtherPartner, "/agenda/vera/import")]
    [InlineData(TestFirm.Lead, "/agenda/vera/import")]
    [InlineData(TestFirm.Member, "/agenda/vera/import")]
    [InlineData(TestFirm.Member, "/agenda/mila/import")]
    [InlineData(TestFirm.Lead, "/agenda/person/mila/import")]
    [InlineData(TestFirm.Partner, "/agenda/person/mila/import")]
    [InlineData(TestFirm.Assistant, "/agenda/person/vera/import")]
    [InlineData(TestFirm.Assistant, "/agenda/person/nobody/import")]
    public async Task Get_ByAnybodyElse_FindsNothing(string who, string path) =>
        (await GetAsync(who, path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_OfAStrangersPartner_AnswersLikeAnUnknownOne()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var (stranger, unknown) = (await asha.GetAsync("/agenda/otto/import"), await asha.GetAsync("/agenda/niemand/import"));

        WithoutToken(stranger.Html).Replace("otto", "X", StringComparison.Ordinal)
            .Should().Be(WithoutToken(unknown.Html).Replace("niemand", "X", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_OfSomebodyElsesUpload_IsNotThere()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", Ics.Bytes(Ics.Week))]);

        (await vera.GetAsync(upload.Location!)).Location.Should().Be("/agenda");
    }

    [Fact]
    public async Task Undo_OfAStrangersImport_FindsNothing()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Week);
        var import = await app.InStoreAsync(db => Task.FromResult(db.Imports.Single().Id));
        var otto = await app.SignInAsync(TestFirm.OtherPartner);

        (await otto.PostAsync($"/agenda/undo/{import}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfTheOverview_ShowsNoAgendaOfOthers()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Week, "Geheime bron");
        var otto = await app.SignInAsync(TestFirm.OtherPartner);

        (await otto.GetAsync("/agenda")).Html.Should().NotContain("Geheime bron");
    }

    private static string WithoutToken(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "value=\"CfDJ[^\"]+\"", "");

    private static async Task<Page> GetAsync(string who, string path)
    {
        await using var app = await AppAsync();
        var visitor = await app.SignInAsync(who);
        return await visitor.GetAsync(path);
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.SeedFirmAsync();
        return app;
    }
}
