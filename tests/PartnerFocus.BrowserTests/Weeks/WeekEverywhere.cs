using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Weeks;

[Collection(Chromium.Collection)]
public class WeekEverywhere(Chromium chromium)
{
    [BrowserFact]
    public Task Week_AsGridAndPanel_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.Page.Locator(".m.v-delegate a.entry").First.ClickAsync();
        await journey.Page.Locator("#panel-title").WaitForAsync();

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Week_AsAPartWithEverythingUnfolded_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.OpenAsync(FullWeek.Address + "?filter=attendpart");
        await journey.Page.Locator(".m.v-part a.entry").First.ClickAsync();
        await journey.Page.Locator("#panel-title").WaitForAsync();
        await journey.Page.EvaluateAsync("document.querySelectorAll('#panel details').forEach(d => d.open = true)");

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Week_AsList_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.OpenAsync(FullWeek.Address + "?view=list");

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Week_WhenSomeIsDecidedAndHoursAreWon_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.OpenAsync(FullWeek.Address + "/clear");
        await journey.BeAccessibleAsync();
        await journey.PressAsync("Akkoord");
        await journey.Page.Locator(".notice").First.WaitForAsync();
        await journey.OpenAsync(FullWeek.Address + "?filter=delegate");
        await journey.Page.Locator(".m.v-delegate a.entry").First.ClickAsync();
        await journey.Page.Locator("button[data-focus=agree]").ClickAsync();
        await journey.Page.Locator(".m.v-delegate.agreed").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await journey.OpenAsync(FullWeek.Address);
        await journey.Page.Locator("#keep").WaitForAsync();

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Week_ForTheAssistantOnAPhone_IsAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.Page.SetViewportSizeAsync(390, 844);
        await journey.ArriveAsync(TestFirm.Assistant);

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task OtherPages_AreAccessible() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        foreach (var address in (string[])["/how-we-count", "/week/vera/2026-W60", "/week/vera/2026-W30"])
        {
            await journey.OpenAsync(address);
            await journey.BeAccessibleAsync();
        }
    });

    [BrowserFact]
    public Task Meeting_AnnouncesDayDateAndTime() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^dinsdag 17 november, 15:00–16:00 .*Beoordelingsgesprek Mila Jong") })).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task Phone_ShowsTheListWithBigButtons() => chromium.RunAsync(async journey =>
    {
        await journey.Page.SetViewportSizeAsync(390, 844);
        await journey.ArriveAsync();

        var button = await journey.Page.Locator(".m .quick").First.BoundingBoxAsync();

        button!.Height.Should().BeGreaterThanOrEqualTo(44);
        (await journey.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
    });

    [BrowserFact]
    public Task Phone_OpensTheMeetingInPlaceOfTheList() => chromium.RunAsync(async journey =>
    {
        await journey.Page.SetViewportSizeAsync(390, 844);
        await journey.ArriveAsync();

        await journey.Page.Locator(".m.v-delegate a.entry").First.ClickAsync();

        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToBeInViewportAsync();
        await Assertions.Expect(journey.Page.Locator(".days")).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Paper_TakesOnePage() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        var pdf = Encoding.Latin1.GetString(await journey.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }));

        Regex.Matches(pdf, @"/Type\s*/Page\b").Should().ContainSingle();
        pdf.Should().MatchRegex(@"/MediaBox\s*\[0 0 84[12]");
    });

    [BrowserFact]
    public Task Grid_PutsTwoAtOnceSideBySide() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        var one = await journey.Page.Locator(".m", new() { HasText = "Overleg planning" }).First.BoundingBoxAsync();
        var other = await journey.Page.Locator(".m", new() { HasText = "Overleg 12" }).First.BoundingBoxAsync();

        (one!.X + one.Width <= other!.X || other.X + other.Width <= one.X).Should().BeTrue();
    });

    [BrowserFact]
    public Task Tablet_ShowsTheGrid() => chromium.RunAsync(async journey =>
    {
        await journey.Page.SetViewportSizeAsync(768, 1024);
        await journey.ArriveAsync();
        var monday = await journey.Page.Locator(".day").First.BoundingBoxAsync();
        var tuesday = await journey.Page.Locator(".day").Nth(1).BoundingBoxAsync();

        tuesday!.Y.Should().Be(monday!.Y);
    });

    [BrowserFact]
    public Task Panel_KeepsItsButtonsInSightHoweverLongItIs() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await journey.Page.Locator(".m.v-delegate a.entry").First.ClickAsync();

        await Assertions.Expect(journey.Page.Locator("#panel .foot-acts .go")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(journey.Page.Locator("#panel .why h3")).ToBeInViewportAsync();
    });

    [BrowserFact]
    public Task Keys_OfferOnlyPagesTheReaderHas() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await journey.KeyAsync("?");

        await Assertions.Expect(journey.Page.Locator("#keys").GetByText("naar de week")).ToBeVisibleAsync();
        await Assertions.Expect(journey.Page.Locator("#keys").GetByText("naar goedkeuren")).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Week_WithoutScript_IsReviewedByFormsAlone() => chromium.RunAsync(async journey =>
    {
        await journey.Page.RouteAsync("**/*.js*", route => route.AbortAsync());
        await journey.ArriveAsync();
        await journey.Page.Locator(".m.v-delegate a.entry").First.ClickAsync();

        await journey.Page.Locator("#panel .foot-acts .go").First.ClickAsync();

        await Assertions.Expect(journey.Page.Locator("#open h2")).ToHaveTextAsync("Nog te beslissen · 33");
    });
}
