using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Approvals;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.BrowserTests.Weeks;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>What the list of keys names on a page is what works there.</summary>
[Collection(Chromium.Collection)]
public class KeyHelp(Chromium chromium)
{
    [BrowserFact]
    public Task Keys_OnTheWeek_AreThoseOfTheWeek() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        (await ListedAsync(journey)).Should().Equal("j k", "Enter", "Esc", "a", "A", "o", "d", "x", "u", "t", "[ ]", "g w", "?");
    });

    [BrowserFact]
    public Task Keys_OfTheAssistantOnTheWeek_ArePreparing() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync(TestFirm.Assistant);

        (await ListedAsync(journey)).Should().Contain("a");
        (await journey.Page.Locator("#keys dd:visible").AllInnerTextsAsync()).Should().Contain("klaarzetten wat geadviseerd is").And.NotContain("akkoord").And.NotContain("ik doe het zelf");
    });

    [BrowserFact]
    public Task Keys_OnTheQueue_AreThoseOfTheQueue() => chromium.RunAsync(async journey =>
    {
        await (await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json)).ConfirmAsync(title: "Eerste");
        await journey.ArriveAsAsync(TestFirm.Lead);

        await journey.OpenAsync("/approvals");

        (await ListedAsync(journey)).Should().Equal("j k", "Enter", "a", "A", "o", "d", "x", "u", "g a", "?");
    });

    [BrowserFact]
    public Task Keys_WhereOneIsAsked_AreThoseOfThatPage() => chromium.RunAsync(async journey =>
    {
        await (await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json)).ApprovedAsync();
        await journey.ArriveAsAsync(TestFirm.Member);

        await journey.OpenAsync("/delegations");

        (await ListedAsync(journey)).Should().Equal("j k", "u", "?");
    });

    [BrowserFact]
    public Task Keys_WhereNoneWorks_AreTheWaysToOtherPages() => chromium.RunAsync(async journey =>
    {
        await journey.ArriveAsync();

        await journey.OpenAsync("/account");

        (await ListedAsync(journey)).Should().Equal("g w", "?");
    });

    private static async Task<IEnumerable<string>> ListedAsync(Journey journey)
    {
        await journey.KeyAsync("?");
        await Assertions.Expect(journey.Page.Locator("#keys")).ToBeVisibleAsync();
        return (await journey.Page.Locator("#keys dl > div:visible dt").AllInnerTextsAsync()).Select(t => t.Trim());
    }
}
