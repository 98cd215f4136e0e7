using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>A question that vera puts to an organiser (Tuesday 14:00, asked on Monday at six), and a town hall she leaves out.</summary>
public class WeekCourseTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WithAQuestionPut_SaysWhatHappensWithoutAnAnswer(StoreProvider store)
    {
        await using var app = await AskedAsync(store);
        await SentAsync(app);

        (await WeekAsync(app)).Should().Contain("Gevraagd wat er van je nodig is. Geen antwoord vóór vandaag 14:00? Dan ga jij");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WithAQuestionThatDidNotLeave_DoesNotSayThatItWasAsked(StoreProvider store)
    {
        await using var app = await AskedAsync(store);
        app.Clock.Now += TimeSpan.FromMinutes(11);

        (await PanelAsync(app)).Should().Contain("De vraag aan Piet ligt klaar: verstuur haar").And.Contain("Nog niet gevraagd wat er van je nodig is. Geen antwoord vóór vandaag 14:00? Dan ga jij")
            .And.NotContain("Gevraagd wat er van je nodig is");
    }

    [Fact]
    public async Task Panel_WithinTheWindow_SaysWhatIsReadyWhen()
    {
        await using var app = await AskedAsync();

        (await PanelAsync(app)).Should().Contain("De vraag aan Piet ligt over 10 min klaar");
    }

    [Fact]
    public async Task Panel_AfterTheLastMoment_SaysThatThePartnerGoes()
    {
        await using var app = await AskedAsync();
        await SentAsync(app);
        app.Clock.Now += TimeSpan.FromHours(9);

        (await PanelAsync(app)).Should().Contain("Geen antwoord gekregen: jij gaat").And.Contain("<span>Zelf erbij</span>");
    }

    [Fact]
    public async Task Panel_AfterTheLastMomentOfWhatNeverLeft_DoesNotSayThatNobodyAnswered()
    {
        await using var app = await AskedAsync();
        app.Clock.Now += TimeSpan.FromHours(9);

        (await PanelAsync(app)).Should().Contain("Niet op tijd gevraagd: jij gaat").And.NotContain("Geen antwoord gekregen");
    }

    [Fact]
    public async Task Answer_WrittenDownByTheAssistant_ShowsInPanelAndHistory()
    {
        await using var app = await AskedAsync();
        await app.AddAccountAsync(TestFirm.Assistant);

        await AnswerAsync(app, TestFirm.Assistant, "Free", "We redden ons");

        (await PanelAsync(app)).Should().Contain("Antwoord gekregen: je hoeft er niet bij te zijn").And.Contain("Asha schreef het antwoord op: Vera hoeft er niet bij te zijn").And.Contain("We redden ons");
    }

    [Fact]
    public async Task Answer_ThatNobodyIsNeeded_CountsAmongWhatIsLeftOut()
    {
        await using var app = await AskedAsync();

        await AnswerAsync(app, TestFirm.Partner, "Free", "We redden ons");

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync(VerasWeek.Address + "?filter=leaveout")).Html.Should().Contain("m-" + VerasWeek.Key(VerasWeek.Vague));
    }

    [Fact]
    public async Task Answer_ThatThePartnerIsNeeded_CountsAmongWhatIsAttended()
    {
        await using var app = await AskedAsync();

        await AnswerAsync(app, TestFirm.Partner, "Needed", "Graag bij punt 2");

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync(VerasWeek.Address + "?filter=attend")).Html.Should().Contain("m-" + VerasWeek.Key(VerasWeek.Vague));
    }

    [Fact]
    public async Task Panel_OfADecline_IsNoQuestion()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Hall);
        await SentAsync(app);

        (await PanelAsync(app, VerasWeek.Hall)).Should().Contain("Afgemeld. Zonder bericht blijft het zo").And.NotContain("Nog niet afgemeld");
    }

    [Fact]
    public async Task Panel_OfADeclineThatDidNotLeave_SaysSo()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Hall);

        (await PanelAsync(app, VerasWeek.Hall)).Should().Contain("De afmelding voor Kantoor ligt over 10 min klaar").And.Contain("Nog niet afgemeld").And.NotContain("Afgemeld. Zonder bericht");
    }

    [Fact]
    public async Task Panel_OfADeclineThatNeverLeft_SaysSoAfterwards()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Hall);
        app.Clock.Now += TimeSpan.FromDays(5);

        (await PanelAsync(app, VerasWeek.Hall)).Should().Contain("Niet afgemeld").And.NotContain("Zonder bericht blijft het zo");
    }

    [Fact]
    public async Task Panel_OfADeclineThatLeft_SaysSoInThePastAfterwards()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Hall);
        await SentAsync(app);
        app.Clock.Now += TimeSpan.FromDays(5);

        (await PanelAsync(app, VerasWeek.Hall)).Should().Contain("Afgemeld").And.NotContain("Zonder bericht blijft het zo").And.NotContain("Niet afgemeld");
    }

    [Fact]
    public async Task Panel_OfADeclineWhoseMessageIsNoLongerKept_StillSaysThatItLeft()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Hall);
        await SentAsync(app);
        await app.InStoreAsync(db => db.OutgoingMails.ExecuteDeleteAsync());
        app.Clock.Now += TimeSpan.FromDays(100);

        (await PanelAsync(app, VerasWeek.Hall)).Should().Contain("Afgemeld").And.NotContain("Niet afgemeld").And.NotContain("niet op tijd gevraagd").And.NotContain("kwam op tijd geen antwoord");
    }

    [Fact]
    public async Task Panel_OfADeclineAfterAQuestionThatLeft_DoesNotSayThatItLeft()
    {
        await using var app = await AskedAsync();
        await SentAsync(app);

        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("overrule", VerasWeek.Vague, ("verdict", "LeaveOut"), ("reason", "Past niet"));

        (await PanelAsync(app)).Should().Contain("Nog niet afgemeld").And.NotContain("Afgemeld. Zonder bericht");
    }

    [Fact]
    public async Task Panel_OfAMeetingNotToBeForwarded_SaysThatTheOrganiserIsAskedFirst()
    {
        await using var app = await NotToBeForwardedAsync();

        (await PanelAsync(app, VerasWeek.Part)).Should().Contain("Na een ja vragen we daar eerst of iemand anders mag komen; tot dat antwoord ga jij.");
    }

    [Fact]
    public async Task Week_OfAMeetingNotToBeForwarded_SaysThatThePartnerGoesUntilTheOrganiserAgrees()
    {
        await using var app = await NotToBeForwardedAsync();
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", VerasWeek.Part, ("delegatee", TestFirm.Member));
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));

        await app.StepAsync(TestFirm.Member, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, CancellationToken.None));

        (await WeekAsync(app)).Should().Contain("Mila gaat. Tot de organisator ja zegt, ga jij");
    }

    private static async Task<TestApp> AskedAsync(StoreProvider store = StoreProvider.Sqlite, string uid = VerasWeek.Vague)
    {
        var app = await VerasWeek.StartAsync(store);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", uid);
        return app;
    }

    /// <summary>The assistant sends by hand what lies ready.</summary>
    private static async Task SentAsync(TestApp app)
    {
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await app.AddAccountAsync(TestFirm.Assistant);
        var mail = await app.InStoreAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Kind == MailKind.Question || m.Kind == MailKind.LeaveOut));
        await (await app.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{mail.Id}/sent", ("version", $"{mail.Version}"), ("clientKnows", "true"));
    }

    private static Task<TestApp> NotToBeForwardedAsync() => VerasWeek.StartAsync(VerasWeek.Only(VerasWeek.Part).Replace(
        "END:VEVENT", "X-MICROSOFT-DONOTFORWARDMEETING:TRUE\r\nEND:VEVENT", StringComparison.Ordinal));

    private static async Task<string> WeekAsync(TestApp app) => (await (await app.SignInAsync(TestFirm.Partner)).GetAsync(VerasWeek.Address)).Html;

    private static async Task<string> PanelAsync(TestApp app, string uid = VerasWeek.Vague) =>
        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(uid)}")).Html;

    private static async Task AnswerAsync(TestApp app, string by, string answer, string words)
    {
        var course = await app.InStoreAsync(db => db.ChoiceCourses.AsNoTracking().SingleAsync());
        await (await app.SignInAsync(by)).PostAsync(
            VerasWeek.Address + "/answer", ("choice", $"{course.ChoiceId}"), ("version", $"{course.Version}"), ("answer", answer), ("words", words));
    }
}
