using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

[Collection(Chromium.Collection)]
public class FirmJourney(Chromium chromium)
{
    [BrowserFact]
    public Task Lead_ChangesWhatSomebodyCaresAbout_AndFindsItInTheList() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/firm/people");

        await journey.PressAsync("Mila Jong");
        await journey.Page.GetByLabel("Hart voor: Arbeidsrecht").CheckAsync();
        await journey.PressAsync("Opslaan");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mila Jong" })).ToContainTextAsync("Arbeidsrecht");
    });

    [BrowserFact]
    public Task Administrator_ImportsAWrongFile_AndSeesWhatIsWrongWhere() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync("admin", PartnerFocus.Web.Access.FocusRole.Administrator);
        await journey.OpenAsync("/firm");

        await journey.Page.GetByLabel("Bestand", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = "kantoor.json",
            MimeType = "application/json",
            Buffer = System.Text.Encoding.UTF8.GetBytes(TestFirm.Json.Replace("\"lead\": \"lena\"", "\"leider\": \"lena\"", StringComparison.Ordinal)),
        });
        await journey.PressAsync("Inlezen");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("teams[1].leider");
    });

    [BrowserFact]
    public Task Firm_OnEveryPage_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync("admin", PartnerFocus.Web.Access.FocusRole.Administrator);

        foreach (var path in new[]
        {
            "/firm", "/firm/people", "/firm/people/mila", "/firm/people/new", "/firm/teams", "/firm/teams/een",
            "/firm/clients", "/firm/clients/wind", "/firm/partners", "/firm/partners/vera",
        })
        {
            await journey.OpenAsync(path);
            await journey.BeAccessibleAsync();
        }

        journey.BrokenInBrowser.Should().BeEmpty();
    });
}
