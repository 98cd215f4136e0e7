using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>The steps of a delegation, each by who makes it, and by keyboard.</summary>
internal static class Steps
{
    public const string Title = "Deelteam overname";

    /// <summary>The assistant uploads vera's export and has it applied.</summary>
    public static async Task UploadAsync(this Journey journey, string calendar)
    {
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/agenda");
        await journey.PressAsync("Agenda uploaden (Vera Prins)");
        await journey.HandInAsync("Vera.ics", Ics.Bytes(calendar));
        await journey.PressAsync("Verwerk in de agenda");
        await journey.SeesAsync("Verwerkt: ");
    }

    /// <summary>The partner opens the meeting's panel on the week.</summary>
    public static async Task OpenMeetingAsync(this Journey journey)
    {
        await journey.ArriveAsAsync(TestFirm.Partner);
        await journey.OpenAsync("/week/vera/2026-W47");
        await journey.KeyAsync("j");
        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToContainTextAsync(Title);
    }

    /// <summary>The partner agrees with what is advised.</summary>
    public static async Task AgreeAsync(this Journey journey)
    {
        await journey.OpenMeetingAsync();
        await journey.KeyAsync("a");
        await journey.SeesAsync($"‘{Title}’: akkoord.");
    }

    /// <summary>The partner hands it over from now on, until a day.</summary>
    public static async Task HandOverForGoodAsync(this Journey journey, string to, string until)
    {
        await journey.OpenMeetingAsync();
        await journey.Page.Locator(".foot-acts input[value=FromNow]").CheckAsync();
        await journey.Page.Locator(".foot-acts input[name=review]").FillAsync(until);
        await journey.PressAsync($"Kies {to}");
        await journey.SeesAsync($"‘{Title}’");
    }

    /// <summary>The lead, or who stands in, agrees.</summary>
    public static async Task ApproveAsync(this Journey journey, string by = TestFirm.Lead)
    {
        await journey.ArriveAsAsync(by);
        await journey.OpenAsync("/approvals");
        await journey.KeyAsync("j");
        await journey.KeyAsync("a");
        await journey.SeesAsync($"{Title}: Mila wordt gevraagd");
    }

    /// <summary>Who was asked says yes.</summary>
    /// <param name="at">The page as a mail leads to it.</param>
    public static async Task AcceptAsync(this Journey journey, string at)
    {
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync(at);
        await journey.KeyAsync("j");
        await journey.TabToAsync("Ja, ", "button");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync("Fijn, jij gaat.");
    }

    /// <summary>Who was asked gives it back.</summary>
    public static async Task DeclineAsync(this Journey journey, string reason)
    {
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");
        await journey.TabToAsync("Liever niet, of anders");
        await journey.KeyAsync("Enter");
        await journey.TabToAsync("", "textarea[name=reason]");
        await journey.Page.Keyboard.TypeAsync(reason);
        await journey.TabToAsync("Geef het terug");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync("Teruggegeven. Liever niet mag altijd");
    }

    /// <summary>The lead names who answers until Friday.</summary>
    public static async Task NameStandInAsync(this Journey journey, string name)
    {
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/account/stand-ins");
        await journey.Page.GetByLabel("Vervanger").SelectOptionAsync(name);
        await journey.Page.GetByLabel("Tot en met").FillAsync("2026-11-20");
        await journey.PressAsync("Spreek het af");
        await journey.SeesAsync($"{name} vervangt je van 18 november 2026 tot en met 20 november 2026.");
    }
}
