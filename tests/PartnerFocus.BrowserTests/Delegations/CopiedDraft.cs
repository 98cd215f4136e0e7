using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Outbox;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>A draft that somebody takes along by its text.</summary>
[Collection(Chromium.Collection)]
public class CopiedDraft(Chromium chromium)
{
    [BrowserFact]
    public Task Copy_OfADraft_SaysThatItWasCopied() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync(MailStage.Own);
        await office.Stage.AcceptedAsync();
        await office.WaitAsync(10);
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/outbox");

        await journey.PressAsync("Kopieer de tekst");

        await journey.SeesAsync("De tekst is gekopieerd.");
        await journey.BeAccessibleAsync();
    });
}
