using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Weeks;

[Collection(Chromium.Collection)]
public class WeekByKeyboard(Chromium chromium)
{
    private const int MostKeys = 60;

    [BrowserFact]
    public Task Week_Of34Meetings_IsReviewedInAtMost60Keys() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        var page = journey.Page;
        await Assertions.Expect(page.Locator("#open h2")).ToHaveTextAsync($"Nog te beslissen · {FullWeek.Meetings}");
        var keys = 0;

        // All that is clear, after a look at the names.
        await PressAsync("A");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Akkoord met deze");
        await PressAsync("Enter");

        // One is kept, with a reason; one goes to somebody of choice; the rest is agreed with.
        await OpenIsAsync(await OpenAsync());
        await KeepAsync();
        for (var left = await OpenAsync(); left > 0; left--)
        {
            await OpenIsAsync(left);
            await FromTheTopAsync();
            await PressAsync("a");
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Alles is beslist" })).ToBeVisibleAsync();
        keys.Should().BeLessThanOrEqualTo(MostKeys);

        async Task PressAsync(string key)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }

        // Nobody agrees with what is out of sight.
        async Task FromTheTopAsync()
        {
            await Assertions.Expect(page.Locator("#panel :focus, .m:focus-within")).Not.ToHaveCountAsync(0);
            (await page.Locator("#panel").EvaluateAsync<double>("panel => panel.scrollTop")).Should().Be(0);
        }

        async Task KeepAsync()
        {
            var left = await OpenAsync();
            await PressAsync("o");
            await PressAsync("Space");
            await PressAsync("Enter");
            await OpenIsAsync(left - 1);
        }

        async Task<int> OpenAsync()
        {
            var title = await page.Locator("#open h2").InnerTextAsync();
            return title.Contains('·', StringComparison.Ordinal) ? int.Parse(title.Split('·')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        }

        Task OpenIsAsync(int left) => Assertions.Expect(page.Locator("#open h2")).ToHaveTextAsync($"Nog te beslissen · {left}");
    });

    [BrowserFact]
    public Task Walking_OpensThePanelAndKeepsTheFocus() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await journey.KeyAsync("j");
        await journey.KeyAsync("j");

        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToContainTextAsync("Werkgroep due diligence");
        await Assertions.Expect(journey.Page.Locator(":focus")).ToContainTextAsync("Werkgroep due diligence");
        journey.Page.Url.Should().Contain("meeting=");
    });

    [BrowserFact]
    public Task Escape_ClosesThePanelAndGivesTheFocusBack() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.KeyAsync("j");
        await journey.KeyAsync("Enter");
        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToBeFocusedAsync();

        await journey.KeyAsync("Escape");

        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToHaveCountAsync(0);
        await Assertions.Expect(journey.Page.Locator(":focus")).ToContainTextAsync("Hoofdonderhandeling overname Wind BV 0");
    });

    [BrowserFact]
    public Task Undo_ByKey_TakesTheLastActBack() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.KeyAsync("j");
        await journey.Page.Locator("#panel-title").WaitForAsync();
        await journey.KeyAsync("a");
        await Assertions.Expect(journey.Page.Locator("#open h2")).ToHaveTextAsync("Nog te beslissen · 33");

        await journey.KeyAsync("u");

        await Assertions.Expect(journey.Page.Locator("#open h2")).ToHaveTextAsync("Nog te beslissen · 34");
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("ongedaan gemaakt");
    });

    [BrowserFact]
    public Task Keys_InsideAnInput_AreLetters() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.KeyAsync("j");
        await journey.Page.Locator("#panel details.talk > summary").ClickAsync();
        await journey.Page.Locator("textarea[name=text]").FocusAsync();

        await journey.Page.Keyboard.TypeAsync("jau[");

        await Assertions.Expect(journey.Page.Locator("textarea[name=text]")).ToHaveValueAsync("jau[");
        journey.Page.Url.Should().Contain("2026-W47");
    });

    [BrowserFact]
    public Task Brackets_GoAWeekBackAndForward() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await journey.KeyAsync("[");
        await journey.IsAtAsync("/2026-W46$");
        await journey.KeyAsync("]");

        await journey.IsAtAsync("/2026-W47$");
    });

    [BrowserFact]
    public Task Overview_ShowsTheKeysAndCanSwitchThemOff() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.KeyAsync("?");
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Dialog, new() { Name = "Met het toetsenbord" })).ToBeVisibleAsync();
        await journey.Page.GetByLabel("Losse toetsen staan aan").UncheckAsync();
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();

        await journey.KeyAsync("j");

        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Select_ByKey_AgreesWithTheSelectedTogether() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();
        await journey.KeyAsync("j");
        await journey.KeyAsync("x");
        await journey.KeyAsync("j");
        await journey.KeyAsync("x");

        await journey.PressAsync("Akkoord met gekozen 2");

        (await journey.HeadlineAsync()).Should().Be("Akkoord met deze 2?");
    });
}
