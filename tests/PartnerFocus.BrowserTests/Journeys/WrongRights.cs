using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Approvals;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>What is not somebody's, what is no longer so, and what was never asked by our own pages: an answer that helps, and nothing changed.</summary>
[Collection(Chromium.Collection)]
public class WrongRights(Chromium chromium)
{
    private const string NotHere = "Deze pagina is er niet";
    private const string Unknown = "0f8fad5b-d9cb-469f-a165-70867728950e";

    [BrowserFact]
    public Task WeekOfAnotherPartner_LooksLikeAPageThatDoesNotExist() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.OtherPartner);

        await journey.AnswersAsync("/week/vera/2026-W47", 404, NotHere);
        await journey.AnswersAsync("/week/nobody/2026-W47", 404, NotHere);
        await journey.AnswersAsync("/week/vera/2026-W47/clear", 404, NotHere);
        await journey.AnswersAsync("/agenda/vera/import", 404, NotHere);
    });

    [BrowserFact]
    public Task LeadOfAnotherTeam_NeitherSeesNorApproves() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");
        await journey.ArriveAsAsync(TestFirm.OtherLead);
        await journey.OpenAsync("/approvals");

        (await journey.HeadlineAsync()).Should().Be("Niemand wacht op je");
        var foreign = await journey.SendAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
        var unknown = await journey.SendAsync($"/approvals/{Unknown}/approve", ("version", Unknown));
        foreign.Should().Be((404, NotHere));
        unknown.Should().Be(foreign);
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    [BrowserFact]
    public Task Member_OnTheLeadsPage_IsSentNowhereElse() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync();
        await journey.ArriveAsAsync(TestFirm.Member);

        await journey.AnswersAsync("/approvals", 404, NotHere);
        (await journey.SendAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"))).Status.Should().Be(404);
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Goedkeuren" })).ToHaveCountAsync(0);
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    [BrowserFact]
    public Task DelegationOfSomebodyElse_LooksLikeOneThatDoesNotExist() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ApprovedAsync(title: "Deelteam due diligence");
        await journey.ArriveAsAsync(TestFirm.OtherMember);
        await journey.OpenAsync("/delegations");

        await journey.DoesNotSeeAsync("Deelteam due diligence");
        foreach (var act in (string[])["accept", "decline", "mandate", "report"])
        {
            (await journey.SendAsync($"/delegations/{row.Id}/{act}", ("version", $"{row.Version}"), ("reason", "Vrij"), ("outcome", "Gedaan"))).Should().Be((404, NotHere), act);
            (await journey.SendAsync($"/delegations/{Unknown}/{act}", ("version", Unknown), ("reason", "Vrij"), ("outcome", "Gedaan"))).Should().Be((404, NotHere), act);
        }

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    });

    [BrowserTheory]
    [InlineData("2026-W54", 404)]
    [InlineData("2026-W00", 404)]
    [InlineData("2025-W53", 404)]
    [InlineData("9999-W99", 404)]
    [InlineData("47", 400)]
    [InlineData("2026-11-18", 400)]
    [InlineData("week", 400)]
    [InlineData("%27%3Cscript%3E", 400)]
    public Task WeekThatIsNone_IsSaidAndLeadsToThisWeek(string week, int status) => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.Partner);

        await journey.AnswersAsync("/week/vera/" + week, status, "Deze week is er niet");
        await journey.PressAsync("Naar deze week");

        await journey.IsAtAsync("/week/vera/2026-W47$");
    });

    [BrowserTheory]
    [InlineData("0001-W01")]
    [InlineData("9999-W52")]
    public Task WeekAtTheEdgeOfTime_IsAnEmptyWeekOrNone(string week) => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.App.ImportAsync(Ics.Week);
        await journey.ArriveAsAsync(TestFirm.Partner);

        var answer = await journey.Page.GotoAsync("/week/vera/" + week);

        answer!.Status.Should().BeLessThan(500);
    });

    [BrowserFact]
    public Task Meeting_ThatIsNotInTheWeek_LeavesTheWeekAsItIs() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.App.ImportAsync(Ics.Week);
        await journey.ArriveAsAsync(TestFirm.Partner);

        await journey.AnswersAsync("/week/vera/2026-W47?meeting=nonsense&filter=nonsense&view=nonsense", 200, "werkafspraken");
        await journey.SeesAsync("Overleg A");
        var said = await journey.SendAsync("/week/vera/2026-W47/agree", ("token", "nonsense~nonsense"));

        said.Status.Should().Be(200);
        await journey.OpenAsync("/week/vera/2026-W47");
        await journey.DoesNotSeeAsync("Ongedaan maken");
    });

    [BrowserFact]
    public Task ApprovalPostedTwice_IsToldToBeDoneAlready() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");

        await journey.SendAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
        await journey.PressAsync("Akkoord (Deelteam due diligence");

        await journey.SeesAsync("Je keurde dit al goed");
        (await stage.DecisionsAsync(row.Id)).Count(d => d.To == nameof(DelegationState.Approved)).Should().Be(1);
    });

    [BrowserFact]
    public Task AcceptancePostedTwice_IsToldToBeDoneAlready() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ApprovedAsync(title: "Deelteam due diligence");
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");

        await journey.SendAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));
        await journey.PressAsync("Ja, ik ga (Deelteam due diligence)");

        await journey.SeesAsync("Je zei al ja");
        (await stage.DecisionsAsync(row.Id)).Count(d => d.To == nameof(DelegationState.Accepted)).Should().Be(1);
    });

    [BrowserFact]
    public Task UploadAppliedTwice_IsToldToBeDoneAlready() => chromium.RunAsync(async journey =>
    {
        await journey.App.SeedFirmAsync();
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/agenda/vera/import");
        await journey.HandInAsync("agenda.ics", Ics.Bytes(Ics.Week));
        var upload = new Uri(journey.Page.Url).AbsolutePath;

        await journey.SendAsync(upload + "/apply");
        await journey.PressAsync("Verwerk in de agenda");

        await journey.SeesAsync("Deze upload is al verwerkt of verlopen.");
        (await journey.App.TitlesAsync()).Should().HaveCount(3);
    });

    [BrowserFact]
    public Task FormOfAnotherSite_IsNotProcessed() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");

        await journey.Page.EvaluateAsync("for (const e of document.querySelectorAll('[name=__RequestVerificationToken]')) e.remove()");
        await journey.PressAsync("Akkoord (Deelteam due diligence");

        (await journey.HeadlineAsync()).Should().Be("Dit formulier kwam niet goed aan");
        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });

    [BrowserFact]
    public Task FormWithoutItsFields_IsAnsweredWithoutBreaking() => chromium.RunAsync(async journey =>
    {
        var stage = await FlowStage.SetAsync(journey.App, ApprovalsFirm.Json);
        await journey.App.ImportAsync(Ics.Week);
        var row = await stage.ConfirmAsync();
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        foreach (var act in (string[])["approve", "person", "take-on", "hold", "resume", "undo", "reject"])
        {
            (await journey.SendAsync($"/approvals/{row.Id}/{act}")).Status.Should().BeLessThan(500, act);
        }

        await journey.ArriveAsAsync(TestFirm.Partner);
        foreach (var act in (string[])["agree", "choose", "overrule", "contribution", "clear", "undo", "say", "keep", "let-go"])
        {
            (await journey.SendAsync("/week/vera/2026-W47/" + act)).Status.Should().BeLessThan(500, act);
        }

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    });
}
