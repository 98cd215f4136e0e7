using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Approvals;

/// <summary>What became of an act is in sight where one is on the page, also far down a long one.</summary>
[Collection(Chromium.Collection)]
public class ToldInSight(Chromium chromium)
{
    [BrowserTheory]
    [InlineData(1400, 980)]
    [InlineData(390, 844)]
    public Task Approve_FarDown_IsToldInSight(int width, int height) => chromium.RunAsync(async journey =>
    {
        await WaitingAsync(journey, 12);
        await journey.Page.SetViewportSizeAsync(width, height);
        await OpenAsync(journey, TestFirm.Lead, "/approvals");

        await journey.PressAsync("Akkoord (Punt 10");

        await Assertions.Expect(Told(journey.Page, "Punt 10: Mila wordt gevraagd")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(journey.Page.Locator(".ask:focus")).ToContainTextAsync("Punt 11");
    });

    [BrowserFact]
    public Task Approve_FarDown_LeavesTheUndoOneTabAway() => chromium.RunAsync(async journey =>
    {
        await WaitingAsync(journey, 12);
        await OpenAsync(journey, TestFirm.Lead, "/approvals");

        await journey.PressAsync("Akkoord (Punt 10");
        await Assertions.Expect(Told(journey.Page, "Punt 10: Mila wordt gevraagd")).ToBeVisibleAsync();
        await Assertions.Expect(journey.Page.Locator(".ask:focus")).ToContainTextAsync("Punt 11");
        await journey.KeyAsync("Tab");

        (await journey.Page.EvaluateAsync<string>("document.activeElement.textContent")).Should().Be("Ongedaan maken");
    });

    [BrowserFact]
    public Task Approve_OfTheLastRow_CoversNothingOfTheRowOneLandsOn() => chromium.RunAsync(async journey =>
    {
        await WaitingAsync(journey, 12);
        await OpenAsync(journey, TestFirm.Lead, "/approvals");

        await journey.PressAsync("Akkoord (Punt 12");
        await Assertions.Expect(Told(journey.Page, "Punt 12: Mila wordt gevraagd")).ToBeInViewportAsync();

        (await journey.Page.EvaluateAsync<bool>(
            "document.querySelector('.ask:focus').getBoundingClientRect().bottom <= document.querySelector('.told .results').getBoundingClientRect().top"))
            .Should().BeTrue();
    });

    [BrowserFact]
    public Task Approve_OfWhatSomebodyApprovedMeanwhile_IsToldInSight() => chromium.RunAsync(async journey =>
    {
        var stage = await WaitingAsync(journey, 12);
        await OpenAsync(journey, TestFirm.Lead, "/approvals");
        var row = await journey.App.InStoreAsync(db => Task.FromResult(db.Delegations.Single(d => d.Choice.Title == "Punt 10")));
        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default));

        await journey.PressAsync("Akkoord (Punt 10");

        await Assertions.Expect(Told(journey.Page, "Je keurde dit al goed")).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [BrowserFact]
    public Task ApproveAll_OfMany_IsToldInSight() => chromium.RunAsync(async journey =>
    {
        await WaitingAsync(journey, 12);
        await OpenAsync(journey, TestFirm.Lead, "/approvals");

        await journey.Page.GetByLabel("Kies alles").CheckAsync();
        await journey.PressAsync("Akkoord met de gekozen (12)");

        await Assertions.Expect(journey.Page.GetByText("12 keer akkoord.")).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [BrowserFact]
    public Task Approve_WithoutScript_IsToldInSight() => chromium.RunAsync(async journey =>
    {
        await WaitingAsync(journey, 12);
        await journey.ArriveAsAsync(TestFirm.Lead);
        await using var plain = await journey.Context.Browser!.NewContextAsync(new()
        {
            JavaScriptEnabled = false,
            BaseURL = journey.App.Address.ToString(),
            Locale = "nl-NL",
            StorageState = await journey.Context.StorageStateAsync(),
        });
        var page = await plain.NewPageAsync();
        await page.GotoAsync("/approvals");

        await page.GetByRole(AriaRole.Button, new() { Name = "Akkoord (Punt 10" }).ClickAsync();

        await Assertions.Expect(Told(page, "Punt 10: Mila wordt gevraagd")).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [BrowserFact]
    public Task Accept_FarDown_IsToldInSight() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        for (var i = 1; i <= 5; i++)
        {
            await stage.ApprovedAsync(start: At(i), title: $"Punt {i}");
        }

        await OpenAsync(journey, TestFirm.Member, "/delegations");

        await journey.PressAsync("Ja, ik ga (Punt 4)");

        await Assertions.Expect(journey.Page.GetByText("Fijn, jij gaat.")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(journey.Page.Locator(".card").Filter(new() { HasText = "Punt 4" })).ToBeInViewportAsync();
    });

    private static async Task<FlowStage> WaitingAsync(Journey journey, int count)
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        for (var i = 1; i <= count; i++)
        {
            await stage.ConfirmAsync(title: $"Punt {i}", start: At(i), hours: 0.5);
        }

        return stage;
    }

    private static Instant At(int week) => FlowStage.Friday + Duration.FromDays(7 * week);

    private static async Task OpenAsync(Journey journey, string member, string page)
    {
        await journey.ArriveAsAsync(member);
        await journey.OpenAsync(page);
    }

    private static ILocator Told(IPage page, string text) => page.Locator(".told li").Filter(new() { HasText = text });
}
