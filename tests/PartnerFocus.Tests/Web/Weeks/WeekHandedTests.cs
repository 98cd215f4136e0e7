using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What the partner sees and says of a meeting that mila took over: Thursday 13:00–14:00.</summary>
public class WeekHandedTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WhenHelpIsAsked_ShowsWhoAndForHowLong(StoreProvider store)
    {
        await using var app = await CalledAsync(store);

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync(VerasWeek.Address)).Html.Should().Contain("Mila heeft je nodig: 10 min, bij punt 3");
    }

    [Fact]
    public async Task Week_WhenHelpIsAsked_CountsItAmongOnlyYourPart()
    {
        await using var app = await CalledAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync(VerasWeek.Address + "?filter=attendpart")).Html.Should().Contain("Werkgroep due diligence");
    }

    [Fact]
    public async Task Panel_WhenHelpIsAsked_ShowsTheQuestionAndWhatComesFree()
    {
        await using var app = await CalledAsync();

        (await PanelAsync(app)).Html.Should().Contain("Hoe ver mag ik gaan?").And.Contain("Vrij: 50 van de 60 minuten. Mila is er de hele tijd.");
    }

    [Fact]
    public async Task Panel_ForTheAssistant_OffersNoAnswer()
    {
        await using var app = await CalledAsync();
        await app.AddAccountAsync(TestFirm.Assistant);

        (await PanelAsync(app, TestFirm.Assistant)).Html.Should().Contain("Mila heeft Vera nodig").And.NotContain("value=\"Comes\"");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Help_AnsweredWithYes_IsADecision(StoreProvider store)
    {
        await using var app = await CalledAsync(store);

        await AnswerAsync(app, "Comes");

        (await app.InStoreAsync(db => db.Decisions.OrderByDescending(d => d.Id).FirstAsync())).Should().BeEquivalentTo(new { By = "vera", To = "HelpComes" });
    }

    [Fact]
    public async Task Help_AnsweredInWriting_IsReadByWhoAsked()
    {
        await using var app = await CalledAsync();

        await AnswerAsync(app, "Answered", "Tot twee miljoen.");

        (await (await app.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("Vera gaf antwoord op je vraag").And.Contain("Tot twee miljoen.");
    }

    [Theory]
    [InlineData("nl", "Gezegd: Mila ziet het op de eigen pagina. Een bericht aan Mila ligt klaar (wat je antwoordt): ")]
    [InlineData("en", "Said: Mila sees it on their own page. A message to Mila lies ready (what you answer), for ")]
    public async Task Help_Answered_SaysWhereItIsReadAndWhatIsMailed(string language, string said)
    {
        await using var app = await CalledAsync();
        var row = await RowAsync(app);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await vera.PostAsync(VerasWeek.Address + "/help", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("answer", "Answered"), ("words", "Tot twee miljoen."));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Help_AnsweredInWriting_GivesThePartnerTheHourBack()
    {
        await using var app = await CalledAsync();

        await AnswerAsync(app, "Answered", "Tot twee miljoen.");

        (await PanelAsync(app)).Html.Should().Contain("Je gaf Mila antwoord").And.NotContain("Vrij: 50 van");
    }

    [Theory]
    [InlineData("nl", "Je gaf zojuist antwoord; daarvan is nog niets weg.", "Laatst: antwoord op een hulpvraag bij", "Ongedaan gemaakt: de vraag om hulp ligt er weer.")]
    [InlineData("en", "You just answered; nothing of that has left yet.", "Last: an answer to a call for help for", "Undone: the call for help is open again.")]
    public async Task Help_AnsweredByMistake_IsTakenBackFromThePanel(string language, string said, string last, string undone)
    {
        await using var app = await CalledAsync();
        await AnswerAsync(app, "Cannot");
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var panel = await vera.GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(VerasWeek.Sub)}");
        panel.Html.Should().Contain(said).And.Contain(last);

        var row = await RowAsync(app);
        var answer = await vera.PostAsync(VerasWeek.Address + "/help/undo", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain(undone);
        (await app.InStoreAsync(db => db.HelpCalls.SingleAsync())).State.Should().Be(HelpState.Asked);
    }

    [Fact]
    public async Task Help_AnsweredInWritingWithoutWords_StaysOpen()
    {
        await using var app = await CalledAsync();

        await AnswerAsync(app, "Answered");

        (await app.InStoreAsync(db => db.HelpCalls.SingleAsync())).State.Should().Be(HelpState.Asked);
    }

    [Fact]
    public async Task Help_AskedTwice_IsOneCall()
    {
        await using var app = await CalledAsync();

        await HelpAsync(app);

        (await app.InStoreAsync(db => db.HelpCalls.CountAsync())).Should().Be(1);
    }

    [Theory]
    [InlineData("", "10", "Schrijf in een paar woorden wat je nodig hebt.")]
    [InlineData("Hoe ver?", "0", "Vul een aantal minuten in, van 1 tot 240.")]
    [InlineData("Hoe ver?", "999", "Vul een aantal minuten in, van 1 tot 240.")]
    public async Task Help_WithSomethingMissing_SaysWhat(string question, string minutes, string said)
    {
        await using var app = await AcceptedAsync();

        var page = await HelpAsync(app, question, minutes);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain(said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Panel_AfterTheReport_TellsTheResultAndWhoPicksUpTheBall(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);
        app.Clock.Now = new DateTimeOffset(2026, 11, 19, 14, 0, 0, TimeSpan.Zero);
        var row = await RowAsync(app);

        await (await app.SignInAsync(TestFirm.Member)).PostAsync(
            $"/delegations/{row.Id}/report", ("version", $"{row.Version}"), ("outcome", "Alles gesloten."), ("nextStep", "Akte maken"), ("nextStepOwner", "Lars"), ("worth", "true"));

        (await PanelAsync(app)).Html.Should()
            .Contain("Alles gesloten.").And.Contain("Volgende stap: Akte maken. Wie de bal oppakt: Lars.").And.Contain("Mila wil dit vaker doen.");
    }

    [Theory]
    [InlineData("nl", "Vertelde Mila wat eruit kwam? Schrijf het op")]
    [InlineData("en", "Did Mila tell what came of it? Write it down")]
    public async Task Panel_OfWhatIsOver_LeadsToWhereTheReportOfWhoHasNoAccountIsWrittenDown(string language, string said)
    {
        await using var app = await AcceptedAsync();
        await app.InStoreAsync(async db =>
        {
            db.Users.RemoveRange(db.Users.Where(u => u.MemberId == "mila"));
            return await db.SaveChangesAsync();
        });
        app.Clock.Now = new DateTimeOffset(2026, 11, 19, 14, 0, 0, TimeSpan.Zero);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(VerasWeek.Sub)}")).Html
            .Should().Contain($"<a href=\"/delegations#d-{(await RowAsync(app)).Id:N}\">{said}</a>");
    }

    private static Task<Delegation> RowAsync(TestApp app) => app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());

    private static async Task<Page> PanelAsync(TestApp app, string reader = TestFirm.Partner) =>
        await (await app.SignInAsync(reader)).GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(VerasWeek.Sub)}");

    private static async Task<Page> AnswerAsync(TestApp app, string answer, string words = "")
    {
        var row = await RowAsync(app);
        return await (await app.SignInAsync(TestFirm.Partner)).PostAsync(
            VerasWeek.Address + "/help", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("answer", answer), ("words", words));
    }

    private static async Task<Page> HelpAsync(TestApp app, string question = "Hoe ver mag ik gaan?", string minutes = "10")
    {
        var row = await RowAsync(app);
        return await (await app.SignInAsync(TestFirm.Member)).PostAsync(
            $"/delegations/{row.Id}/help", ("version", $"{row.Version}"), ("question", question), ("minutes", minutes), ("item", "punt 3"));
    }

    private static async Task<TestApp> CalledAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await AcceptedAsync(store);
        await HelpAsync(app);
        return app;
    }

    private static async Task<TestApp> AcceptedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await VerasWeek.StartAsync(store);
        await app.AddAccountAsync(TestFirm.Member);
        await app.AddAccountAsync(TestFirm.Partner);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", VerasWeek.Sub);
        var asked = await RowAsync(app);
        await (await app.SignInAsync(TestFirm.Lead)).PostAsync($"/approvals/{asked.Id}/approve", ("version", $"{asked.Version}"));
        await app.PutQuestionsAsync();
        var approved = await RowAsync(app);
        await (await app.SignInAsync(TestFirm.Member)).PostAsync($"/delegations/{approved.Id}/accept", ("version", $"{approved.Version}"));
        return app;
    }
}
