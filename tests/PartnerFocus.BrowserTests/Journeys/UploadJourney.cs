using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;

namespace PartnerFocus.BrowserTests.Journeys;

[Collection(Chromium.Collection)]
public class UploadJourney(Chromium chromium)
{
    [BrowserFact]
    public Task Upload_ByTheAssistant_IsSeenFirstAndThenApplied() => chromium.RunAsync(async journey =>
    {
        await PreviewAsync(journey);
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("3 nieuw, 0 veranderd, 0 weg");

        await journey.PressAsync("Verwerk in de agenda");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Verwerkt: 3 nieuw");
        (await journey.App.InStoreAsync(db => db.AgendaEntries.CountAsync())).Should().Be(3);
    });

    [BrowserFact]
    public Task Upload_InBothSchemes_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/agenda/vera/import");

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Preview_InBothSchemes_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await PreviewAsync(journey);

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Overview_InBothSchemes_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await PreviewAsync(journey);
        await journey.PressAsync("Verwerk in de agenda");

        await journey.BeAccessibleAsync();
    });

    private static async Task PreviewAsync(Journey journey)
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/agenda/vera/import");
        await journey.Page.GetByLabel("Bestanden").SetInputFilesAsync(new FilePayload
        {
            Name = "agenda.ics",
            MimeType = "text/calendar",
            Buffer = Ics.Bytes(Ics.Week),
        });
        await journey.PressAsync("Bekijk wat er verandert");
    }
}
