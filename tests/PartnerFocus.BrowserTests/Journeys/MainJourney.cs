using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>What the product is for, by the five who do it: uploaded, reviewed, approved, accepted, and seen by the partner.</summary>
[Collection(Chromium.Collection)]
public class MainJourney(Chromium chromium)
{
    private const string Week = "/week/vera/2026-W47";

    [BrowserFact]
    public Task Export_Uploaded_BecomesADelegationThatSomebodyAccepted() => chromium.RunAsync(async journey =>
    {
        journey.App.Clock.Now = new DateTimeOffset(2026, 11, 16, 7, 0, 0, TimeSpan.Zero);
        await journey.App.SeedFirmAsync();
        foreach (var person in (string[])[TestFirm.Assistant, TestFirm.Partner, TestFirm.Lead, TestFirm.Member])
        {
            await journey.App.AddAccountAsync(person, Acts.Password);
        }

        await AssistantUploadsAsync(journey);
        await PartnerReviewsAsync(journey);
        await LeadApprovesAsync(journey);
        await PartnerStillGoesAsync(journey);
        await journey.App.PutQuestionsAsync();
        await MemberAcceptsAsync(journey);
        await PartnerSeesWhoGoesAsync(journey);
    });

    private static async Task AssistantUploadsAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Assistant);
        await journey.SeesAsync("Vera Prins");
        await journey.OpenAsync("/agenda");
        await journey.SeesAsync("Nog geen agenda: upload er een.");
        await journey.PressAsync("Agenda uploaden (Vera Prins)");
        await journey.HandInAsync("Vera Prins Calendar.ics", VerasExport.Bytes);

        (await journey.HeadlineAsync()).Should().Be($"{VerasExport.Entries} nieuw, 0 veranderd, 0 weg");
        await journey.SeesAsync("er is nog niets bewaard");
        await journey.SeesAsync(VerasExport.Delegated);
        await journey.DoesNotSeeAsync("Tandarts");
        await journey.PressAsync("Verwerk in de agenda");
        await journey.SeesAsync($"Verwerkt: {VerasExport.Entries} nieuw, 0 veranderd, 0 weg.");
        await journey.PressAsync("Naar week 47");

        await journey.SeesAsync(VerasExport.Delegated);
        await journey.DoesNotSeeAsync("Tandarts");
        await OpenMeetingAsync(journey);
        await journey.SeesAsync("Tot Mila ja zegt, gaat Vera.");
        await Assertions.Expect(journey.Page.Locator("#panel .foot-acts .go")).ToContainTextAsync("Klaarzetten");
        await journey.SignOutAsync();
    }

    private static async Task PartnerReviewsAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Partner);
        await journey.IsAtAsync("/week/vera/");
        await journey.OpenAsync(Week);
        (await journey.HeadlineAsync()).Should().Contain("werkafspraken");
        await OpenMeetingAsync(journey);
        await journey.SeesAsync("Wie past hierbij?");
        await journey.SeesAsync("Tot Mila ja zegt, ga jij.");
        await journey.PressAsync("Kies Mila Jong");
        await journey.SeesAsync($"‘{VerasExport.Delegated}’: akkoord.");

        await OpenMeetingAsync(journey);
        await journey.SeesAsync("Ligt bij Lars");
        await journey.SeesAsync("Tot Mila ja zegt, ga jij.");
        await journey.SignOutAsync();
    }

    private static async Task LeadApprovesAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Lead);
        (await journey.HeadlineAsync()).Should().Be("Eén keer vraagt Vera jouw team. Past het?");
        await journey.SeesAsync("tot die ja zegt, gaat Vera zelf");
        await journey.SeesAsync("Mila Jong");
        await journey.DoesNotSeeAsync("Hoofdonderhandeling");
        await journey.PressAsync($"Akkoord ({VerasExport.Delegated}");
        await journey.SeesAsync("Mila wordt gevraagd. Tot Mila ja zegt, gaat Vera zelf.");
        await journey.SignOutAsync();
    }

    private static async Task PartnerStillGoesAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Partner);
        await OpenMeetingAsync(journey);
        await journey.SeesAsync("Gevraagd aan Mila");
        await journey.SeesAsync("Tot Mila ja zegt, ga jij.");
        await journey.SignOutAsync();
    }

    private static async Task MemberAcceptsAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Member);
        (await journey.HeadlineAsync()).Should().StartWith("Vera vraagt jou voor donderdag");
        await journey.SeesAsync("Tot jij ja zegt, gaat Vera zelf.");
        await journey.SeesAsync("Bel Vera als");
        await journey.PressAsync($"Ja, ik ga ({VerasExport.Delegated})");
        await journey.SeesAsync("Fijn, jij gaat.");
        await journey.SignOutAsync();
    }

    private static async Task PartnerSeesWhoGoesAsync(Journey journey)
    {
        await journey.SignInAsync(TestFirm.Partner);
        await OpenMeetingAsync(journey);
        await journey.SeesAsync("Mila gaat");
        await journey.DoesNotSeeAsync("Tot Mila ja zegt");
    }

    private static async Task OpenMeetingAsync(Journey journey)
    {
        if (!journey.Page.Url.Contains(Week, StringComparison.Ordinal) || journey.Page.Url.Contains("meeting=", StringComparison.Ordinal))
        {
            await journey.OpenAsync(Week);
        }

        await journey.Page.Locator("a.entry", new() { HasText = VerasExport.Delegated }).First.ClickAsync();
        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToContainTextAsync(VerasExport.Delegated);
    }
}
