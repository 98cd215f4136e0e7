using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Approvals;
using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>Where the keys lead on the page of who is asked: past the questions, and never to a yes that nobody meant.</summary>
[Collection(Chromium.Collection)]
public class AnswerFocus(Chromium chromium)
{
    [BrowserFact]
    public Task Walk_ToAQuestion_StandsOnItAndSaysNothing() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ApprovedAsync(title: "Eerste");
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");

        await journey.KeyAsync("j");
        await Assertions.Expect(journey.Page.Locator("article:focus")).ToContainTextAsync("Eerste");
        await journey.KeyAsync("Enter");
        await journey.KeyAsync("a");

        await Assertions.Expect(journey.Page.Locator("article:focus")).ToContainTextAsync("Eerste");
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    });

    [BrowserFact]
    public Task Decline_WithAnotherQuestionOpen_StandsOnWhatCameOfItAndLeadsOn() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await stage.ApprovedAsync(title: "Eerste");
        await stage.ApprovedAsync(title: "Tweede", start: FlowStage.Friday + Duration.FromHours(2));

        await journey.DeclineAsync("Ik geef dan les.");
        await Assertions.Expect(journey.Page.Locator("#told:focus")).ToContainTextAsync("Teruggegeven.");
        await journey.KeyAsync("j");

        await Assertions.Expect(journey.Page.Locator("article:focus")).ToContainTextAsync("Tweede");
    });
}
