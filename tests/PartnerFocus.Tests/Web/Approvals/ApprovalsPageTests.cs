using System.Net;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Approvals;

public class ApprovalsPageTests
{
    private static readonly string LarsBarred = TestFirm.Json.Replace(
        "\"reportsTo\": \"vera\", \"talents\": [\"deals\"]}", "\"reportsTo\": \"vera\", \"barredFrom\": [\"zon\"]}", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Index_ForTheLead_ShowsWhatWasConfirmed(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ConfirmAsync(title: "Deelteam due diligence");

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Deelteam due diligence");
    }

    [Fact]
    public async Task Index_ForOneQuestion_SaysSoInTheHeadline()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("<h1>Eén keer vraagt Vera jouw team. Past het?</h1>");
    }

    [Fact]
    public async Task Index_ForSeveralPartners_NamesThem()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        await stage.ConfirmAsync(title: "Tweede");
        await stage.ConfirmAsync(partner: TestFirm.OtherPartner);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("<h1>3 keer wordt jouw team gevraagd, door Vera en Otto. Past het?</h1>");
    }

    [Theory]
    [InlineData("nl", TestFirm.Partner, "Vera koos deze al, met jou erbij: jouw ja is meteen ook het antwoord. Tot dan gaat Vera zelf.")]
    [InlineData("en", TestFirm.Partner, "Vera has already chosen these, with you in mind: your yes is the answer as well. Until then Vera goes.")]
    [InlineData("nl", TestFirm.OtherPartner, "Zij kozen deze al, met jou erbij: jouw ja is meteen ook het antwoord. Tot dan gaat wie het vroeg zelf.")]
    [InlineData("en", TestFirm.OtherPartner, "They have already chosen these, with you in mind: your yes is the answer as well. Until then whoever asked goes.")]
    public async Task Index_WhereAllIsAskedOfTheLeadInPerson_SpeaksOfNoColleague(string language, string other, string said)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(TestFirm.Lead);
        await stage.ConfirmAsync(TestFirm.Lead, title: "Tweede", partner: other);

        (await PageAsync(stage, TestFirm.Lead, language)).Html.Should().Contain($"<p class=\"lede\">{said}</p>");
    }

    [Fact]
    public async Task Index_WhereSomeIsAskedOfAColleague_SpeaksOfTheColleague()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(TestFirm.Lead);
        await stage.ConfirmAsync(title: "Tweede");

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Na jouw akkoord vragen we je collega");
    }

    [Theory]
    [InlineData("nl", TestFirm.Member, "Na het ja van Mila vragen we daar eerst of Mila mag komen; tot dat antwoord gaat Vera zelf.")]
    [InlineData("nl", TestFirm.Lead, "Na jouw ja vragen we daar eerst of jij mag komen; tot dat antwoord gaat Vera zelf.")]
    [InlineData("en", TestFirm.Member, "Once Mila says yes, we first ask there whether Mila may come; until that answer Vera goes.")]
    [InlineData("en", TestFirm.Lead, "Once you say yes, we first ask there whether you may come; until that answer Vera goes.")]
    public async Task Index_OfWhatIsNotToBeForwarded_SaysThatTheOrganiserIsAskedFirst(string language, string who, string said)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        await stage.ConfirmedAsync(who);

        (await PageAsync(stage.Flow, TestFirm.Lead, language)).Html.Should().Contain(said);
    }

    [Theory]
    [InlineData(MailStage.Client)]
    [InlineData(MailStage.Own + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE")]
    public async Task Index_WhereNobodyElseHasToAgree_SaysNothingOfTheOrganiser(string people)
    {
        await using var stage = await MailStage.SetAsync(people);
        await stage.ConfirmedAsync();

        (await PageAsync(stage.Flow, TestFirm.Lead)).Html.Should().Contain("Deelteam overname").And.NotContain("De organisator");
    }

    [Fact]
    public async Task Approve_OfWhatIsNotToBeForwardedByTheLeadInPerson_DoesNotSayThatTheLeadGoes()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        var row = await stage.ConfirmedAsync(TestFirm.Lead);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        for (var look = 0; look < 2; look++)
        {
            (await lars.GetAsync("/approvals")).Html.Should().Contain("jouw ja staat. We vragen de organisator of jij mag komen; tot dat antwoord gaat Vera zelf.").And.NotContain("jij gaat.");
        }
    }

    [Fact]
    public async Task Index_InEnglish_IsEnglish()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        (await lars.GetAsync("/approvals")).Html.Should().Contain("<h1>Vera asks your team once. Does it fit?</h1>");
    }

    [Theory]
    [InlineData("nl", "Heeft hier geen account: antwoordt per mail. Asha Smit (assistent) schrijft het antwoord op.")]
    [InlineData("en", "Has no account here: answers by mail. Asha Smit (assistant) writes the answer down.")]
    public async Task Index_OfWhoHasNoAccount_SaysWhoWritesTheAnswerDown(string language, string said)
    {
        await using var stage = await FlowStage.SetAsync(accounts: [TestFirm.Lead, TestFirm.Assistant]);
        await stage.ConfirmAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await lars.GetAsync("/approvals")).Html.Should().Contain($"<p class=\"over\">{said}</p>");
    }

    [Fact]
    public async Task Index_OfWhoHasNoAccount_CountsItAsClearAllTheSame()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Akkoord met die ene zonder knelpunt");
    }

    [Fact]
    public async Task Index_OfWhoHasAnAccount_SaysNothingOfIt()
    {
        await using var stage = await FlowStage.SetAsync(accounts: [TestFirm.Lead, TestFirm.Member]);
        await stage.ConfirmAsync();

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Deelteam overname").And.NotContain("<p class=\"over\">Heeft hier geen account");
    }

    [Fact]
    public async Task Index_ForTheLeadOfAnotherTeam_ShowsNothingOfIt()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Deelteam due diligence");

        (await PageAsync(stage, TestFirm.OtherLead)).Html.Should().NotContain("Deelteam due diligence");
    }

    [Fact]
    public async Task Index_WithNothingWaiting_NamesTheNextStep()
    {
        await using var stage = await FlowStage.SetAsync();

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Niemand wacht op je").And.Contain("Bekijk je team");
    }

    [Fact]
    public async Task Index_ForAMember_IsNotThere()
    {
        await using var stage = await FlowStage.SetAsync();

        (await PageAsync(stage, TestFirm.Member)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Index_OfAPrivateMeeting_HidesTitleAndWhatItIsFor()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Gesprek over scheiding", isPrivate: true);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Privé").And.NotContain("scheiding").And.NotContain("De overname van Wind BV");
    }

    [Fact]
    public async Task Index_ForALeadBehindTheWall_ShowsNeitherTitleNorReasons()
    {
        await using var stage = await FlowStage.SetAsync(firm: LarsBarred);
        await stage.ConfirmAsync(title: "Fusie van de buren", client: "zon");

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Afgeschermd dossier").And.NotContain("Fusie").And.NotContain("Sterk in overnames");
    }

    [Fact]
    public async Task Index_OfWhatBegan_ShowsItNoMore()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Deelteam due diligence");
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().NotContain("Deelteam due diligence");
    }

    [Fact]
    public async Task Index_OfTheLoad_CountsWhatWasGivenAndThis()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.ConfirmAsync(start: FlowStage.Friday + Duration.FromHours(3), hours: 2.5);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("3,5 van 8 u");
    }

    [Fact]
    public async Task Index_OfTheLoad_SaysWhatAllThatWaitsComesTo()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(hours: 3);
        await stage.ConfirmAsync(start: FlowStage.Friday + Duration.FromHours(4), hours: 3);
        await stage.ConfirmAsync(start: FlowStage.Friday - Duration.FromHours(24), hours: 3);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("<span class=\"over warn\">met wat verder wacht: 9,0 van 8 u</span>");
    }

    [Fact]
    public async Task Index_WhereNotAllThatIsClearFitsTogether_OffersWhatDoes()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(hours: 3);
        await stage.ConfirmAsync(start: FlowStage.Friday + Duration.FromHours(4), hours: 3);
        await stage.ConfirmAsync(start: FlowStage.Friday - Duration.FromHours(24), hours: 3);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Akkoord met 2 zonder knelpunt").And.Contain("Eén daarnaast past dan niet meer in de afgesproken uren.");
    }

    [Fact]
    public async Task Index_OfMoreThanTheAgreedLoad_SaysSo()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(hours: 8.5);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Komt boven de afgesproken 8 u");
    }

    [Fact]
    public async Task Index_OfTwoQuestionsForOneMoment_NamesTheClash()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.ConfirmAsync(start: FlowStage.Friday + Duration.FromMinutes(30));

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("Staat dan al voor iets anders (11:00)");
    }

    [Fact]
    public async Task Index_ForThePartnerOfATeamWithoutALead_ShowsWhatFollowedADecline()
    {
        await using var stage = await FlowStage.SetAsync(accounts: TestFirm.OtherLead);
        var row = await stage.ConfirmAsync(title: "Deelteam due diligence");
        await stage.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Vrij.", false, [FlowStage.Candidate(TestFirm.Lead)], stage.As(TestFirm.Member), default));

        (await PageAsync(stage, TestFirm.Partner)).Html.Should().Contain("Deelteam due diligence");
    }

    [Theory]
    [InlineData("nl", "Werd hiervoor al gevraagd")]
    [InlineData("en", "Was asked for this before")]
    public async Task Index_OfWhoGaveItBack_SaysSoWithoutAReasonAndLast(string language, string said)
    {
        var twoMembers = TestFirm.Json.Replace(
            "\"reportsTo\": \"lena\", \"talents\": [\"labour\"]", "\"reportsTo\": \"lars\", \"talents\": []", StringComparison.Ordinal)
            .Replace("\"aliases\": [\"Maks\"], \"team\": \"twee\"", "\"aliases\": [\"Maks\"], \"team\": \"een\"", StringComparison.Ordinal);
        await using var stage = await FlowStage.SetAsync(firm: twoMembers);
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Te moe.", false, [FlowStage.Candidate(TestFirm.Lead)], stage.As(TestFirm.Member), default));
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var html = (await lars.GetAsync("/approvals")).Html;

        (html.Contains(said, StringComparison.Ordinal), html.Contains("Te moe", StringComparison.Ordinal), html.IndexOf("value=\"maks\"", StringComparison.Ordinal) is > 0 and var other && other < html.IndexOf("value=\"mila\"", StringComparison.Ordinal))
            .Should().Be((true, false, true));
    }

    [Fact]
    public async Task Index_OfWhoWasNotAsked_SaysNothingOfThat()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(TestFirm.Lead);

        (await PageAsync(stage, TestFirm.Lead)).Html.Should().Contain("value=\"mila\"").And.NotContain("Werd hiervoor al gevraagd");
    }

    private static async Task<Page> PageAsync(FlowStage stage, string who, string language = "nl")
    {
        var visitor = await stage.App.SignInAsync(who);
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await visitor.GetAsync("/approvals");
    }
}
