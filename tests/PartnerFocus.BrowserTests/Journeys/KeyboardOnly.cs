using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Approvals;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>The lead and the member without a mouse, from the sign-in page on. The partner's week by keyboard has its own tests.</summary>
[Collection(Chromium.Collection)]
public class KeyboardOnly(Chromium chromium)
{
    [BrowserFact]
    public Task Lead_SignsInAndAnswersTheWholeQueue() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json, TestFirm.OtherLead);
        await journey.App.AddAccountAsync(TestFirm.Lead, Acts.Password);
        var approved = await stage.ConfirmAsync(title: "Eerste");
        var held = await stage.ConfirmAsync(title: "Tweede", start: FlowStage.Friday + Duration.FromHours(1));
        var refused = await stage.ConfirmAsync(title: "Derde", start: FlowStage.Friday + Duration.FromHours(2));
        await TypeSignInAsync(journey, TestFirm.Lead);
        await journey.SeesAsync("3 keer vraagt Vera jouw team");

        await journey.KeyAsync("j");
        await journey.KeyAsync("a");
        await journey.SeesAsync("Eerste: Mila wordt gevraagd");
        await journey.TabToAsync("Even overleggen");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync("staat even stil");
        await RefuseAsync(journey, "Derde");

        (await stage.RowAsync(approved.Id)).State.Should().Be(DelegationState.Approved);
        (await stage.RowAsync(held.Id)).IsOnHold.Should().BeTrue();
        (await stage.RowAsync(refused.Id)).State.Should().Be(DelegationState.Rejected);
    });

    [BrowserFact]
    public Task Member_SignsInAndAccepts() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await journey.App.AddAccountAsync(TestFirm.Member, Acts.Password);
        var row = await stage.ApprovedAsync(title: "Deelteam due diligence");
        await TypeSignInAsync(journey, TestFirm.Member);
        await journey.SeesAsync("Vera vraagt jou voor");

        await journey.KeyAsync("j");
        await journey.TabToAsync("Ja, ik ga", "button");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync("Fijn, jij gaat.");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    });

    [BrowserFact]
    public Task Member_SignsInAndGivesItBack() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await journey.App.AddAccountAsync(TestFirm.Member, Acts.Password);
        var row = await stage.ApprovedAsync(title: "Deelteam due diligence");
        await TypeSignInAsync(journey, TestFirm.Member);

        await journey.TabToAsync("Liever niet, of anders");
        await journey.KeyAsync("Enter");
        await journey.TabToAsync("", "textarea[name=reason]");
        await journey.Page.Keyboard.TypeAsync("Ik geef dan les.");
        await journey.TabToAsync("Geef het terug");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync("Teruggegeven. Liever niet mag altijd");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Declined);
    });

    [BrowserFact]
    public Task SkipLink_IsTheFirstStopAndLeadsPastTheMenu() => chromium.RunAsync(async journey =>
    {
        await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");

        await journey.KeyAsync("Tab");
        await Assertions.Expect(journey.Page.Locator(":focus")).ToHaveTextAsync("Naar de inhoud");
        await journey.KeyAsync("Enter");
        await journey.KeyAsync("Tab");

        (await journey.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)")).Should().BeTrue();
    });

    private static async Task RefuseAsync(Journey journey, string title)
    {
        await journey.OpenAsync("/approvals");
        for (var row = 0; row < 2; row++)
        {
            await journey.KeyAsync("j");
        }

        (await journey.Page.EvaluateAsync<string>("document.activeElement.closest('.ask').querySelector('h2').textContent")).Should().Be(title);

        await journey.TabToAsync("Past nu niet");
        await journey.KeyAsync("Enter");
        await journey.TabToAsync("", "textarea[name=reason]");
        await journey.Page.Keyboard.TypeAsync("Deze week is vol.");
        await journey.TabToAsync("Laat het weten");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync($"{title}: teruggegeven aan Vera");
    }

    private static async Task TypeSignInAsync(Journey journey, string memberId)
    {
        await journey.OpenAsync("/sign-in");
        await Assertions.Expect(journey.Page.GetByLabel("E-mailadres")).ToBeFocusedAsync();
        await journey.Page.Keyboard.TypeAsync(memberId + "@proef.example");
        await journey.KeyAsync("Tab");
        await journey.Page.Keyboard.TypeAsync(Acts.Password);
        await journey.KeyAsync("Enter");
        await journey.IsPastSignInAsync();
    }
}
