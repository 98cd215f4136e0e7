using System.Net;
using System.Text;

namespace PartnerFocus.Tests.Web.Firm;

public sealed class FirmFileTests
{
    [Fact]
    public async Task Import_OfAGoodFile_IsInForce()
    {
        await using var app = new TestApp();
        var admin = await app.SignInAdministratorAsync();

        var page = await UploadAsync(admin, TestFirm.Json, version: "0");

        page.Location.Should().Be("/firm");
        (await admin.GetAsync("/firm")).Html.Should().Contain("Kantoor Proef");
    }

    [Fact]
    public async Task Import_FromAPageOfBeforeThereWasAFirm_IsSeenBeforeItReplacesTheOneInForce()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await UploadAsync(admin, TestFirm.Json.Replace("Kantoor Proef", "Kantoor Anders", StringComparison.Ordinal), version: "0");

        page.Location.Should().StartWith("/firm/changes/");
    }

    [Fact]
    public async Task Import_OfAFileWithMistakes_NamesLineAndPlaceOfEach()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await UploadAsync(admin, TestFirm.Json
            .Replace("\"lead\": \"lena\"", "\"leider\": \"lena\"", StringComparison.Ordinal)
            .Replace("\"level\": \"medior\"", "\"level\": \"heer\"", StringComparison.Ordinal));

        page.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        page.Html.Should().Contain("teams[1].leider").And.Contain("people[3].level").And.Contain("people[4].level");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("BEGIN:VCALENDAR")]
    public async Task Import_OfSomethingElse_ChangesNothing(string content)
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        await UploadAsync(admin, content);

        (await admin.GetAsync("/firm")).Html.Should().Contain("Kantoor Proef");
    }

    [Fact]
    public async Task Import_WhenSomebodyChangedTheFirmMeanwhile_ChangesNothing()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        await app.SeedFirmAsync(TestFirm.Json.Replace("Kantoor Proef", "Kantoor Nieuw", StringComparison.Ordinal));
        var admin = await app.SignInAdministratorAsync();

        await UploadAsync(admin, TestFirm.Json);

        (await admin.GetAsync("/firm")).Html.Should().Contain("Kantoor Nieuw");
    }

    [Fact]
    public async Task Export_OfWhatWasImported_ReadsAsTheSameFirm()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.GetAsync("/firm/file");

        PartnerFocus.Triage.Firm.FirmFile.Read(page.Html).Firm
            .Should().BeEquivalentTo(PartnerFocus.Triage.Firm.FirmFile.Read(TestFirm.Json).Firm);
    }

    [Fact]
    public async Task Export_IsSentAsAFile()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var admin = await app.SignInAdministratorAsync();

        (await admin.GetAsync("/firm/file")).Response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
    }

    [Fact]
    public async Task Export_ByALead_DoesNotExist()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        (await lars.GetAsync("/firm/file")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Overview_WithoutAFirm_NamesTheNextStep()
    {
        await using var app = new TestApp();
        var admin = await app.SignInAdministratorAsync();

        (await admin.GetAsync("/firm")).Html.Should().Contain("Lees hieronder een kantoorbestand in");
    }

    private static Task<Page> UploadAsync(Visitor visitor, string json, string version = "1") =>
        visitor.UploadAsync("/firm/file", "file", [("kantoor.json", Encoding.UTF8.GetBytes(json))], ("version", version));
}
