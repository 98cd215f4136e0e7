using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>What anybody does, whoever it is: sign in, sign out, switch language, hand in a file.</summary>
internal static class Acts
{
    public const string Password = "een lange zin voor iedereen";

    /// <summary>Signs in on the page, as a person of the test's firm with an account and the password of these tests.</summary>
    public static async Task SignInAsync(this Journey journey, string memberId)
    {
        await journey.OpenAsync("/sign-in");
        await journey.Page.GetByLabel("E-mailadres").FillAsync(memberId + "@proef.example");
        await journey.Page.GetByLabel("Wachtwoord").FillAsync(Password);
        await journey.PressAsync("Aanmelden");
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" })).ToBeVisibleAsync();
    }

    /// <summary>Waits until the sign-in page is left behind.</summary>
    public static Task IsPastSignInAsync(this Journey journey) => Assertions.Expect(journey.Page).Not.ToHaveURLAsync(new Regex("sign-in"));

    public static async Task SignOutAsync(this Journey journey)
    {
        await journey.PressAsync("Afmelden");
        await Assertions.Expect(journey.Page.GetByLabel("Wachtwoord")).ToBeVisibleAsync();
    }

    /// <summary>Speaks another language from here on, as the button in the header does.</summary>
    public static async Task SpeakAsync(this Journey journey, bool english)
    {
        await journey.Context.AddCookiesAsync(
        [
            new Cookie
            {
                Name = "partnerfocus-language",
                Value = english ? "c%3Den-GB%7Cuic%3Den-GB" : "c%3Dnl%7Cuic%3Dnl",
                Url = journey.App.Address.ToString(),
            },
        ]);
    }

    /// <summary>Hands in a file on the upload page and looks at what it would change.</summary>
    public static async Task HandInAsync(this Journey journey, string name, byte[] content)
    {
        await journey.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/calendar", Buffer = content });
        await journey.Page.Locator("form.upload button.go").ClickAsync();
        await journey.IsAtAsync("/import/.");
    }

    /// <summary>Goes on with Tab until what has the focus carries this text, or answers to the selector.</summary>
    public static async Task TabToAsync(this Journey journey, string text, string selector = "*")
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await journey.KeyAsync("Tab");
            if (await journey.Page.EvaluateAsync<bool>(
                "([text, selector]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)", new[] { text, selector }))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Sixty times Tab did not come to “{text}” {selector}.");
    }

    /// <summary>Asserts that the page says this, somewhere a person can see it.</summary>
    public static Task SeesAsync(this Journey journey, string text) =>
        Assertions.Expect(journey.Page.Locator("main")).ToContainTextAsync(text);

    public static Task DoesNotSeeAsync(this Journey journey, string text) =>
        Assertions.Expect(journey.Page.Locator("main")).Not.ToContainTextAsync(text);
}
