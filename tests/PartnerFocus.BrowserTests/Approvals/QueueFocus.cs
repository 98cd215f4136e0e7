using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Approvals;

/// <summary>Where the keys lead on the lead's page while somebody else is being chosen, and after an answer.</summary>
[Collection(Chromium.Collection)]
public class QueueFocus(Chromium chromium)
{
    [BrowserFact]
    public Task Agree_WhileSomebodyElseIsMarked_AsksWhoIsMarked() => chromium.RunAsync(async journey =>
    {
        var (stage, row) = await ChoosingAsync(journey);

        await journey.KeyAsync(" ");
        await journey.KeyAsync("a");
        await Assertions.Expect(journey.Page.GetByText("Eerste: Noor wordt gevraagd")).ToBeVisibleAsync();

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Approved, DelegateeId = "noor" });
    });

    [BrowserFact]
    public Task Agree_WhileNobodyIsMarkedYet_AsksNobody() => chromium.RunAsync(async journey =>
    {
        var (stage, row) = await ChoosingAsync(journey);

        await journey.KeyAsync("a");
        await journey.KeyAsync("Escape");
        await Assertions.Expect(journey.Page.Locator("summary:focus")).ToContainTextAsync("Ander");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    [BrowserFact]
    public Task Escape_FromSomebodyElse_ClosesTheListAndReturnsToItsButton() => chromium.RunAsync(async journey =>
    {
        await ChoosingAsync(journey);

        await journey.KeyAsync(" ");
        await journey.KeyAsync("Escape");

        await Assertions.Expect(journey.Page.Locator("summary:focus")).ToContainTextAsync("Ander");
        await Assertions.Expect(journey.Page.GetByText("Vraag deze collega")).ToBeHiddenAsync();
        await journey.KeyAsync("a");
        await Assertions.Expect(journey.Page.GetByText("Eerste: Mila wordt gevraagd")).ToBeVisibleAsync();
    });

    [BrowserTheory]
    [InlineData("a")]
    [InlineData("A")]
    public Task Agree_WithTheLastOne_StandsOnWhatCameOfIt(string key) => chromium.RunAsync(async journey =>
    {
        await OpenAsync(journey);

        await journey.KeyAsync("j");
        await journey.KeyAsync(key);

        await Assertions.Expect(journey.Page.Locator("#told:focus")).ToContainTextAsync("Eerste: Mila wordt gevraagd");
        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task AgreeAll_WithSomethingLeft_LeadsOnToThat() => chromium.RunAsync(async journey =>
    {
        var (stage, _) = await OpenAsync(journey);
        await stage.ConfirmAsync(TestFirm.Lead, "Beoordeling Tim", FlowStage.Friday + Duration.FromHours(2), appraisal: true);
        await journey.OpenAsync("/approvals");

        await journey.KeyAsync("A");
        await Assertions.Expect(journey.Page.Locator("#told:focus")).ToContainTextAsync("Eerste: Mila wordt gevraagd");
        await journey.KeyAsync("j");

        await Assertions.Expect(journey.Page.Locator(".ask:focus-within, .ask:focus")).ToContainTextAsync("Beoordeling Tim");
    });

    [BrowserFact]
    public Task AgreeAll_WhileSomebodyElseIsMarked_GoesThereFirst() => chromium.RunAsync(async journey =>
    {
        var (stage, row) = await ChoosingAsync(journey);
        await journey.KeyAsync(" ");

        await journey.KeyAsync("A");
        await journey.KeyAsync("a");
        await Assertions.Expect(journey.Page.GetByText("Eerste: Noor wordt gevraagd")).ToBeVisibleAsync();

        (await stage.RowAsync(row.Id)).DelegateeId.Should().Be("noor");
    });

    [BrowserFact]
    public Task Agree_WithAReasonTypedAndNotSent_GoesToThatReason() => chromium.RunAsync(async journey =>
    {
        var (stage, row) = await OpenAsync(journey);
        await journey.Page.GetByText("Past nu niet").First.ClickAsync();
        await journey.Page.Locator("textarea[name=reason]").FillAsync("Te vol");
        await journey.Page.Locator(".ask h2").ClickAsync();
        await journey.Page.Locator("textarea[name=reason]").BlurAsync();

        await journey.KeyAsync("a");

        await Assertions.Expect(journey.Page.Locator("textarea[name=reason]:focus")).ToHaveValueAsync("Te vol");
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    private static async Task<(FlowStage Stage, Delegation Row)> ChoosingAsync(Journey journey)
    {
        var opened = await OpenAsync(journey);
        await journey.KeyAsync("j");
        await journey.KeyAsync("d");
        await Assertions.Expect(journey.Page.Locator("input[name=person]:focus")).ToBeVisibleAsync();
        return opened;
    }

    private static async Task<(FlowStage Stage, Delegation Row)> OpenAsync(Journey journey)
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Eerste");
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        return (stage, row);
    }
}
