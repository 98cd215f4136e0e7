using System.Net;
using System.Text.RegularExpressions;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What somebody does on the pages of an import, as their own forms would.</summary>
internal static partial class ImportPage
{
    /// <summary><see cref="Ics.Week"/> with one meeting changed, one gone and one new.</summary>
    public static string Changed => Ics.Calendar(
        "", Ics.Event("a", "20261116T090000Z", "Beraad A"), Ics.Event("c", "20261118T090000Z", "Overleg C"), Ics.Event("d", "20261119T090000Z", "Nieuw D"));

    public static async Task<TestApp> AppAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }

    /// <returns>The preview.</returns>
    public static async Task<Page> UploadAsync(this Visitor visitor, string calendar, string path = "/agenda/vera/import")
    {
        var answer = await visitor.UploadAsync(path, "files", [("agenda.ics", Ics.Bytes(calendar))]);
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return await visitor.GetAsync(answer.Location!);
    }

    public static Task<Page> ApplyAsync(this Visitor visitor, Page preview) =>
        visitor.PostAsync(preview.ImportPath() + "/apply", ("version", VersionPattern().Match(preview.Html).Groups[1].Value));

    /// <summary>Where a preview stands.</summary>
    public static string ImportPath(this Page preview) => ApplyPattern().Match(preview.Html).Groups[1].Value;

    [GeneratedRegex("action=\"([^\"]+)/apply\"")]
    private static partial Regex ApplyPattern();

    [GeneratedRegex("name=\"version\" value=\"([^\"]*)\"")]
    private static partial Regex VersionPattern();
}
