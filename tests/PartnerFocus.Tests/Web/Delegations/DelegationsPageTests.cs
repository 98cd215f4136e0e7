using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationsPageTests
{
    private static readonly string MilaBarred = TestFirm.Json.Replace(
        "\"clients\": [\"wind\"]}", "\"barredFrom\": [\"wind\"]}", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Index_ForWhoIsAsked_SaysForWhenAndThatNoIsFine(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ApprovedAsync();

        (await PageAsync(stage)).Html.Should().Contain("<h1>Vera vraagt jou voor vrijdag 20&#xA0;november 11.00&#xA0;uur. Liever niet mag altijd.</h1>");
    }

    [Theory]
    [InlineData("kept", "Teruggenomen door Vera")]
    [InlineData(WithdrawalReason.Moved, "Niet meer nodig: de afspraak is verzet")]
    [InlineData(WithdrawalReason.Gone, "Niet meer nodig: de afspraak gaat niet door")]
    [InlineData(WithdrawalReason.Unanswered, "Geen ja van de organisator: Vera gaat zelf")]
    public async Task Index_OfWhatWasTakenBack_SaysWhatHappened(string why, string said)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, TestFirm.Partner, why, default);
            return await flow.SaveStagedAsync(default);
        });

        (await PageAsync(stage)).Html.Should().Contain($"<span class=\"chip\">{said}</span>");
    }

    [Fact]
    public async Task Index_OfWhatWasGivenBack_QuotesTheReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "toch niet", false, [], stage.As("mila"), default));

        (await PageAsync(stage)).Html.Should().Contain("Je schreef: ‘toch niet’. Alleen Vera en de assistent zien dit, 30 dagen lang.");
    }

    [Fact]
    public async Task Index_OfAReasonThatEndsASentence_HasOneFullStop()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ik kan pas vanaf 10.30 uur.", false, [], stage.As("mila"), default));

        (await PageAsync(stage)).Html.Should().Contain("Je schreef: ‘Ik kan pas vanaf 10.30 uur’. Alleen");
    }

    [Fact]
    public async Task Index_AfterAnActThatCannotBeDone_SaysSoInASentence()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.App.AddAccountAsync("mila");
        var mila = await stage.App.SignInAsync("mila");
        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain("<span>Dit kan nu niet meer; kijk hoe het er nu voor staat.</span>");
    }

    [Fact]
    public async Task Index_ForWhoIsAsked_SaysWhoGoesUntilThen()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();

        (await PageAsync(stage)).Html.Should().Contain("Tot jij ja zegt, gaat Vera zelf.");
    }

    [Theory]
    [InlineData("mila", false)]
    [InlineData("noor", true)]
    public async Task Index_WithNothingAsked_AsksForTheOwnCalendarWhereItIsNotIn(string owner, bool asks)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.App.SeedAsync(db => db.Agendas.Add(new PartnerFocus.Web.Agendas.Agenda { Id = Guid.NewGuid(), OwnerId = owner, Source = "Outlook", IsPartners = false, ZoneId = "UTC" }));

        (await PageAsync(stage)).Html.Contains("Mijn agenda toevoegen", StringComparison.Ordinal).Should().Be(asks);
    }

    [Fact]
    public async Task Index_BeforeTheLeadApproved_ShowsNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Deelteam due diligence");

        (await PageAsync(stage)).Html.Should().NotContain("Deelteam due diligence").And.Contain("Niemand vroeg nog iets van je");
    }

    [Fact]
    public async Task Index_WhenTakenBackBeforeItWasAsked_ShowsNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");
        await stage.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, "vera", "", default);
            return await flow.SaveStagedAsync(default);
        });

        (await PageAsync(stage)).Html.Should().NotContain("Deelteam due diligence");
    }

    [Fact]
    public async Task Index_BehindAWallSince_ShowsNothingOfIt()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync(title: "Fusie Wind BV");
        await stage.App.SeedFirmAsync(MilaBarred);

        (await PageAsync(stage)).Html.Should().Contain("Afgeschermd dossier").And.NotContain("Wind BV");
    }

    [Fact]
    public async Task Index_OfWhatBeganUnanswered_SaysThatThePartnerWent()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        (await PageAsync(stage)).Html.Should().Contain("Begonnen voor er iets was besloten: Vera ging");
    }

    [Fact]
    public async Task Accept_ByWhoIsAsked_IsThanked()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        (await ActAsync(stage, row, "accept")).Html.Should().Contain("Fijn, jij gaat.");
    }

    [Fact]
    public async Task Accept_BeforeTheLeadApproved_AnswersLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);

        var page = await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        page.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accept_OfWhatWasTakenBack_IsToldByName()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, "vera", "", default);
            return await flow.SaveStagedAsync(default);
        });

        (await ActAsync(stage, row, "accept")).Html.Should().Contain("Vera nam dit terug, om 09:00.");
    }

    [Fact]
    public async Task Decline_WithoutAReason_KeepsTheFormOpen()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);

        var page = await mila.PostAsync($"/delegations/{row.Id}/decline", ("version", $"{row.Version}"), ("reason", ""));

        page.Html.Should().Contain("Schrijf in een paar woorden waarom, of hoe wel.");
    }

    [Fact]
    public async Task Decline_WithAReason_AsksTheNextCandidate()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await ActAsync(stage, row, "decline", ("reason", "Ik geef dan les."), ("otherWay", "false"));

        (await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id))).DelegateeId.Should().Be(TestFirm.Lead);
    }

    [Fact]
    public async Task Decline_WithAReason_TellsTheNextLeadNothingOfIt()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await ActAsync(stage, row, "decline", ("reason", "Ik geef dan les."), ("otherWay", "false"));

        var page = await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals");

        page.Html.Should().NotContain("Ik geef dan les");
    }

    [Fact]
    public async Task Complete_ByWhoIsAsked_ShowsTheWords()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        (await ActAsync(stage, row, "mandate", ("Result", "Een lijst zonder open punten"))).Html.Should().Contain("Een lijst zonder open punten");
    }

    [Fact]
    public async Task Report_AfterTheMeeting_IsDone()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        await ActAsync(stage, row, "report", ("outcome", "Alles gesloten."));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Done);
    }

    private static async Task<Page> PageAsync(FlowStage stage) => await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations");

    private static async Task<Page> ActAsync(FlowStage stage, Delegation row, string act, params (string Name, string Value)[] fields)
    {
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/{act}", [("version", $"{row.Version}"), .. fields]);
        return await mila.GetAsync("/delegations");
    }
}
