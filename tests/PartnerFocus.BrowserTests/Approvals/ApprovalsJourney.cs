using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Approvals;

[Collection(Chromium.Collection)]
public class ApprovalsJourney(Chromium chromium)
{
    [BrowserFact]
    public Task Approve_ThenAccept_MakesTheMemberGo() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.PressAsync("Akkoord (Deelteam due diligence");
        await Assertions.Expect(journey.Page.GetByText("Mila wordt gevraagd")).ToBeVisibleAsync();
        await journey.App.PutQuestionsAsync();
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");
        await journey.PressAsync("Ja, ik ga (Deelteam due diligence)");
        await Assertions.Expect(journey.Page.GetByText("Fijn, jij gaat.")).ToBeVisibleAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    });

    [BrowserFact]
    public Task Decline_WithAReason_ReachesTheNextLead() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ApprovedAsync(title: "Deelteam due diligence");

        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");
        await journey.Page.GetByText("Liever niet, of anders").ClickAsync();
        await journey.Page.GetByLabel("Vertel het Vera").FillAsync("Ik geef dan les.");
        await journey.PressAsync("Geef het terug");
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Name = "Lars Kok (jij)" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Keys_OnTheQueue_ApproveTheRowOneStandsOn() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var first = await stage.ConfirmAsync(title: "Eerste");
        var second = await stage.ConfirmAsync(title: "Tweede", start: FlowStage.Friday + Duration.FromHours(2));

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.KeyAsync("j");
        await journey.KeyAsync("j");
        await journey.KeyAsync("a");
        await Assertions.Expect(journey.Page.GetByText("Tweede: Mila wordt gevraagd")).ToBeVisibleAsync();

        (await stage.RowAsync(first.Id)).State.Should().Be(DelegationState.Confirmed);
        (await stage.RowAsync(second.Id)).State.Should().Be(DelegationState.Approved);
    });

    [BrowserFact]
    public Task Keys_OnTheQueue_UndoAnApproval() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Eerste");

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.KeyAsync("A");
        await Assertions.Expect(journey.Page.GetByText("Eerste: Mila wordt gevraagd")).ToBeVisibleAsync();
        await journey.KeyAsync("u");
        await Assertions.Expect(journey.Page.GetByText("het akkoord is teruggenomen")).ToBeVisibleAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    [BrowserFact]
    public Task Keys_OnTheQueue_PickAndApprove() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ConfirmAsync(title: "Eerste");
        var second = await stage.ConfirmAsync("noor", "Tweede", FlowStage.Friday + Duration.FromHours(2));

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.KeyAsync("j");
        await journey.KeyAsync("j");
        await journey.KeyAsync("x");
        await journey.PressAsync("Akkoord met de gekozen (1)");
        await Assertions.Expect(journey.Page.GetByText("Tweede: Noor wordt gevraagd")).ToBeVisibleAsync();

        (await stage.RowAsync(second.Id)).State.Should().Be(DelegationState.Approved);
    });

    [BrowserFact]
    public Task Other_ByKeyboard_AsksSomebodyElse() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Eerste");

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.KeyAsync("d");
        await journey.KeyAsync(" ");
        await journey.PressAsync("Vraag deze collega");
        await Assertions.Expect(journey.Page.GetByText("Eerste: Noor wordt gevraagd")).ToBeVisibleAsync();

        (await stage.RowAsync(row.Id)).DelegateeId.Should().Be("noor");
    });

    [BrowserFact]
    public Task Approvals_WithEverythingOpen_AreAccessible() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ConfirmAsync(title: "Eerste", hours: 9);
        await stage.ConfirmAsync(TestFirm.Lead, "Beoordeling Tim", appraisal: true);

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await OpenAllAsync(journey);

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Delegations_WithEverythingOpen_AreAccessible() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ApprovedAsync();
        await stage.AcceptedAsync();

        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");
        await OpenAllAsync(journey);

        await journey.BeAccessibleAsync();
    });

    [BrowserFact]
    public Task Approvals_OnAPhone_FitTheScreen() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ConfirmAsync(title: "Een titel zonder einde overdeaandeelhoudersovereenkomstendeborgstellingsverklaring");

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.Page.SetViewportSizeAsync(360, 740);
        await journey.OpenAsync("/approvals");

        (await journey.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(360);
    });

    private static async Task OpenAllAsync(Journey journey) =>
        await journey.Page.EvaluateAsync("for (const d of document.querySelectorAll('main details')) d.open = true");
}
