using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>mila goes to one meeting of every Thursday at one, that of 19 November; vera asks her for the following ones too.</summary>
public class FollowingTimesTests
{
    internal const string First = "/week/vera/2026-W47";

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_OfWhoGoes_PutsOneQuestionOnTheNextMeeting(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);

        await AskAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1126 Confirmed 2027-02-16");
    }

    [Fact]
    public async Task Ask_OfWhoGoes_SaysFromWhenAndWhatStays()
    {
        await using var app = await AcceptedAsync();

        (await AskAsync(app)).Html.Should().Contain("Gevraagd: Mila ook voor de volgende keren, vanaf 26 november 2026. Deze keer blijft zoals die is; tot Mila ja zegt, ga jij naar de volgende.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_AnsweredForTheSeries_CoversTheRest(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);
        await AskAsync(app, ("review", "2026-12-11"));

        await AnswerAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1126 Accepted 2026-12-11", "1203 Accepted 2026-12-11", "1210 Accepted 2026-12-11");
    }

    [Fact]
    public async Task Ask_AnsweredForTheSeries_TellsOfAllThatFollow()
    {
        await using var app = await AcceptedAsync();
        await AskAsync(app);

        await AnswerAsync(app);

        (await app.InStoreAsync(db => db.OutgoingMails.Where(m => m.IsSeries && m.Kind == MailKind.Update).Select(m => m.Calendar).SingleAsync())).Should()
            .Contain("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261126T130000");
    }

    [Fact]
    public async Task Ask_WhereThePartnerChoseForTheNext_AsksFromTheOneAfter()
    {
        await using var app = await AcceptedAsync();
        await ActAsync(app, "overrule", "/week/vera/2026-W48", 26, ("verdict", "Attend"), ("reason", "Beloofd"));

        await AskAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1203 Confirmed 2027-02-16");
    }

    [Fact]
    public async Task Ask_AnsweredWhereSheGoesToALaterOneAlready_CallsNothingOff()
    {
        await using var app = await AcceptedAsync();
        await ActAsync(app, "choose", "/week/vera/2026-W49", 3, ("delegatee", "mila"));
        await StepAsync(app, "lars", (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default), DelegationState.Confirmed);
        await StepAsync(app, "mila", (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default), DelegationState.Approved);
        await AskAsync(app, ("review", "2026-12-18"));

        await AnswerAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1126 Accepted 2026-12-18", "1203 Accepted ", "1210 Accepted 2026-12-18", "1217 Accepted 2026-12-18");
        (await app.InStoreAsync(db => db.OutgoingMails.CountAsync(m => m.Kind == MailKind.UpdateBack || m.Kind == MailKind.InvitationBack))).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfTheAsking_LeavesTheOneThatStands(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);
        var page = await AskAsync(app);
        var act = Regex.Match(page.Html, "name=\"act\" value=\"([^\"]+)\"").Groups[1].Value;

        await (await app.SignInAsync(TestFirm.Partner)).PostAsync(First + "/undo", ("act", act));

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1126 Withdrawn 2027-02-16");
        (await app.InStoreAsync(db => db.Precedents.CountAsync(p => p.EndedAt == null))).Should().Be(0);
    }

    [Fact]
    public async Task Ask_WhenSomebodyIsAskedForTheSeriesAlready_ChangesNothing()
    {
        await using var app = await AcceptedAsync();
        await ActAsync(app, "choose", "/week/vera/2026-W49", 3, ("delegatee", "lars"), ("scope", "FromNow"));

        (await AskAsync(app)).Html.Should().Contain("Lars al gevraagd of zei al ja. Er is niets veranderd.");
        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1203 Confirmed 2027-02-16");
    }

    [Fact]
    public async Task Ask_UntilADayBeforeTheNext_SaysThatNothingFollows()
    {
        await using var app = await AcceptedAsync();

        (await AskAsync(app, ("review", "2026-11-20"))).Html.Should().Contain("komt tot die dag geen keer meer die hetzelfde is en nog open staat");
    }

    [Fact]
    public async Task Ask_UntilADayThatCannotBe_AsksForAnother()
    {
        await using var app = await AcceptedAsync();

        (await AskAsync(app, ("review", "2026-11-01"))).Html.Should().Contain("Kies een dag na vandaag en na deze afspraak").And.Contain("Vraag Mila ook voor de volgende keren");
    }

    [Fact]
    public async Task Ask_OfWhatWasNotAccepted_ChangesNothing()
    {
        await using var app = await VerasWeek.StartAsync(Calendar);
        await ActAsync(app, "choose", First, 19, ("delegatee", "mila"));

        await AskAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Confirmed ");
    }

    [Fact]
    public async Task Ask_ByTheAssistant_IsNotHers()
    {
        await using var app = await AcceptedAsync();
        await app.AddAccountAsync(TestFirm.Assistant);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync($"{First}?meeting={KeyOf(19)}")).Html.Should().NotContain("Vraag Mila ook voor de volgende keren");
        (await asha.PostAsync(First + "/following", ("token", KeyOf(19) + "~x"))).Status.Should().NotBe(System.Net.HttpStatusCode.OK);
        (await RowsAsync(app)).Should().Equal("1119 Accepted ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_TwiceAtOnce_AsksOnce(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await TokenAsync(app, First, 19);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => vera.PostAsync(First + "/following", ("token", token))));

        (await RowsAsync(app)).Should().Equal("1119 Accepted ", "1126 Confirmed 2027-02-16");
    }

    [Fact]
    public async Task Panel_OfWhoWouldDoItAgain_OffersToAskForTheFollowing()
    {
        await using var app = await AcceptedAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        await StepAsync(app, "mila", (flow, row, mila) => flow.ReportBackAsync(row.Id, row.Version, new DelegationReport("Gesloten.", IsWorthRepeating: true), mila, default), DelegationState.Accepted);

        await AskAsync(app);

        (await RowsAsync(app)).Should().Equal("1119 Done ", "1126 Confirmed 2027-02-23");
    }

    [Theory]
    [InlineData(26, null)]
    [InlineData(27, "lars")]
    public async Task Ask_WithACompanion_TakesAlongWhoIsFreeThen(int takenOn, string? expected)
    {
        await using var app = await AcceptedAsync();
        var choice = FlowStage.Choice("Elders", Instant.FromUtc(2026, 11, takenOn, 12, 0), partner: "otto");
        await app.SeedAsync(db =>
        {
            db.Delegations.Single().TogetherWithId = "lars";
            db.Delegations.Add(new Delegation
            {
                Id = Guid.NewGuid(),
                Choice = choice,
                ChoiceId = choice.Id,
                PartnerId = "otto",
                DelegateeId = "lars",
                TeamId = "een",
                State = DelegationState.Accepted,
                ConfirmedAt = choice.Start,
                AskedAt = choice.Start,
            });
        });

        await AskAsync(app);

        (await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.State == DelegationState.Confirmed))).TogetherWithId.Should().Be(expected);
    }

    [Theory]
    [InlineData(26, null)]
    [InlineData(27, "lars")]
    public async Task Ask_WithACompanion_LooksInTheOwnCalendarToo(int day, string? expected)
    {
        await using var app = await AcceptedAsync();
        await app.SeedAsync(db => db.Delegations.Single().TogetherWithId = "lars");
        await app.ImportAsync(
            [("lars.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("elders", $"202611{day}T120000Z", "Bij de client", "ORGANIZER:mailto:iemand@elders.example\r\nATTENDEE:mailto:lars@proef.example"))))],
            change: order => order with { OwnerId = TestFirm.Lead, IsPartner = false, By = TestFirm.Lead });

        await AskAsync(app);

        (await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.State == DelegationState.Confirmed))).TogetherWithId.Should().Be(expected);
    }

    [Fact]
    public async Task Panel_AfterAsking_OffersItNoMore()
    {
        await using var app = await AcceptedAsync();

        (await AskAsync(app)).Html.Should().NotContain("Vraag Mila ook voor de volgende keren");
    }

    private static Task<Page> AskAsync(TestApp app, params (string Name, string Value)[] fields) => ActAsync(app, "following", First, 19, fields);

    /// <summary>The lead says that there is room, and mila yes to this and the following ones.</summary>
    private static async Task AnswerAsync(TestApp app)
    {
        await StepAsync(app, "lars", (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default), DelegationState.Confirmed);
        await app.PutQuestionsAsync();
        var asked = await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.State == DelegationState.Approved));
        await (await app.SignInAsync(TestFirm.Member)).PostAsync($"/delegations/{asked.Id}/accept", ("version", $"{asked.Version}"), ("series", "true"));
    }

    /// <summary>By day: "1119 Accepted", with the day until which a series is meant.</summary>
    private static Task<string[]> RowsAsync(TestApp app) => app.InStoreAsync(async db => (await db.Delegations.AsNoTracking().Include(d => d.Choice).ToListAsync()).OrderBy(d => d.Choice.Start)
        .Select(d => $"{d.Choice.RecurrenceId[4..8]} {d.State} {(d.SeriesUntil is { } until ? until.InZone(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).Date.ToString("yyyy-MM-dd", null) : "")}").ToArray());

    internal static async Task<TestApp> AcceptedAsync(StoreProvider store = StoreProvider.Sqlite, string rule = "FREQ=WEEKLY", string? except = null)
    {
        var without = except is null ? "" : $"\r\nEXDATE;TZID=Europe/Amsterdam:{except}";
        var app = await VerasWeek.StartAsync(Calendar.Replace("RRULE:FREQ=WEEKLY", $"RRULE:{rule}{without}", StringComparison.Ordinal), store);
        await ActAsync(app, "choose", First, 19, ("delegatee", "mila"));
        await StepAsync(app, "lars", (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default), DelegationState.Confirmed);
        await StepAsync(app, "mila", (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default), DelegationState.Approved);
        return app;
    }

    private static async Task StepAsync(TestApp app, string who, Func<DelegationFlow, Delegation, PartnerFocus.Web.Access.CurrentUser, Task<FlowOutcome>> step, DelegationState from)
    {
        await app.PutQuestionsAsync();
        var id = await app.InStoreAsync(db => db.Delegations.Where(d => d.State == from).OrderByDescending(d => d.ConfirmedAt).Select(d => d.Id).FirstAsync());
        (await app.StepAsync(who, id, step)).Should().BeOfType<FlowOutcome.Done>();
    }

    internal static async Task<Page> ActAsync(TestApp app, string act, string week, int day, params (string Name, string Value)[] fields)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        var answer = await vera.PostAsync($"{week}/{act}", [("token", await TokenAsync(app, week, day)), .. fields]);
        return answer.Location is null ? answer : await vera.GetAsync(answer.Location);
    }

    private static async Task<string> TokenAsync(TestApp app, string week, int day) =>
        Regex.Match((await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{week}?meeting={KeyOf(day)}")).Html, KeyOf(day) + "~[^\"]*").Value;

    internal static string KeyOf(int day) => MeetingKey.Of("weekly", $"2026{(day > 10 ? "11" : "12")}{day:00}T130000");

    private static string Calendar => Ics.Calendar(
        "",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261112T130000\r\nDTEND;TZID=Europe/Amsterdam:20261112T140000\r\n"
        + "RRULE:FREQ=WEEKLY\r\nSUMMARY:Werkgroep due diligence overname Wind BV\r\nORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\n"
        + "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\n"
        + "DESCRIPTION:Voortgang van de dataroom en actiepunten.\r\nEND:VEVENT\r\n");
}
