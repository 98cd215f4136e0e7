using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

[Collection(Chromium.Collection)]
public class SignInJourney(Chromium chromium)
{
    private const string Password = "een lange zin van vera";

    [BrowserFact]
    public Task SignIn_WithTheRightPassword_ShowsWhoIsIn() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.App.AddAccountAsync(TestFirm.Partner, Password);

        await journey.OpenAsync("/sign-in");
        await journey.Page.GetByLabel("E-mailadres").FillAsync("vera@proef.example");
        await journey.Page.GetByLabel("Wachtwoord").FillAsync(Password);
        await journey.PressAsync("Aanmelden");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Vera Prins" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task SignIn_WithAWrongPassword_KeepsTheAddressAndSaysSo() => chromium.RunAsync(async journey =>
    {
        await journey.OpenAsync("/sign-in");
        await journey.Page.GetByLabel("E-mailadres").FillAsync("vera@proef.example");
        await journey.Page.GetByLabel("Wachtwoord").FillAsync("iets anders dan het");
        await journey.PressAsync("Aanmelden");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("horen niet bij elkaar");
        await Assertions.Expect(journey.Page.GetByLabel("E-mailadres")).ToHaveValueAsync("vera@proef.example");
    });

    [BrowserFact]
    public Task SignIn_OnTheWayToOnePlaceOfAPage_ArrivesThere() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.App.AddAccountAsync(TestFirm.Partner, Password);

        await journey.OpenAsync("/delegations#d-0123");
        await journey.Page.GetByLabel("E-mailadres").FillAsync("vera@proef.example");
        await journey.Page.GetByLabel("Wachtwoord").FillAsync(Password);
        await journey.PressAsync("Aanmelden");

        await journey.IsAtAsync("/delegations#d-0123$");
    });

    [BrowserFact]
    public Task SignIn_InBothSchemes_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.OpenAsync("/sign-in");

        await journey.BeAccessibleAsync();
    });
}
