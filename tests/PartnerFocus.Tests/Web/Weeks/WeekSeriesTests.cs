using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What the partner decides once for a series. Every Thursday at one: by itself it is to be delegated, to mila first.</summary>
public class WeekSeriesTests
{
    internal const string First = "/week/vera/2026-W47";
    private const string Next = "/week/vera/2026-W48";

    internal static string Weekly => Calendar();

    [Theory, OnSqlite, OnPostgres]
    public async Task FromNow_NextWeek_IsAdvisedAsDecidedWithWhoAndWhen(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(Weekly, store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        var page = await vera.GetAsync($"{Next}?meeting={KeyOf(26)}");
        page.Html.Should().Contain("Op 16 november 2026 koos Vera Prins voor deze reeks: zelf erbij.").And.MatchRegex("Zelf erbij</span>\\s*<span class=\"sure\">duidelijk");
    }

    [Fact]
    public async Task ThisOnly_NextWeek_IsAdvisedAsBefore()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "This"));

        (await vera.GetAsync($"{Next}?meeting={KeyOf(26)}")).Html.Should().NotContain("koos Vera Prins");
        (await StandingAsync(app)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("FromNow", false)]
    [InlineData("All", true)]
    public async Task Scope_ForWhatCameBefore_CountsOnlyWhenItIsForAll(string scope, bool isDecided)
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "overrule", Next, 26, ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", scope));

        (await vera.GetAsync($"{First}?meeting={KeyOf(19)}")).Html.Contains("koos Vera Prins", StringComparison.Ordinal).Should().Be(isDecided);
    }

    [Fact]
    public async Task FromNow_ForSomebody_NamesThatPersonFirstAndAsksOnlyAfterTheNextYes()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Lead), ("scope", "FromNow"));
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);

        await ActAsync(vera, "agree", Next, 26);

        (await app.InStoreAsync(db => db.Delegations.Select(d => d.DelegateeId).ToListAsync())).Should().Equal(TestFirm.Lead, TestFirm.Lead);
    }

    [Fact]
    public async Task FromNow_ForSomebodyWhoSaysYesToTheSeries_IsGoneToNextWeekWithoutANewQuestion()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var (vera, mila) = (await app.SignInAsync(TestFirm.Partner), await app.SignInAsync(TestFirm.Member));
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Member), ("scope", "FromNow"));
        var row = await ApprovedAsync(app);
        var asked = await mila.GetAsync("/delegations");

        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", row.Version.ToString()), ("series", "true"));

        asked.Html.Should().Contain("Ja, deze en de volgende keren tot 16 februari 2027").And.Contain("Alleen deze keer");
        (await vera.GetAsync($"{Next}?meeting={KeyOf(26)}")).Html.Should()
            .Contain("Mila gaat: ja voor de reeks, tot 16 februari 2027").And.Contain("Valt onder het ja van Mila voor de reeks, tot 16 februari 2027");
    }

    [Fact]
    public async Task FromNow_WithADayToLookAgain_HoldsAndIsAskedUntilThatDay()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await ActAsync(vera, "choose", ("delegatee", TestFirm.Member), ("scope", "FromNow"), ("review", "2027-01-04"));

        page.Html.Should().Contain("Dat geldt voor de reeks tot 4 januari 2027");
        (await app.InStoreAsync(db => db.Delegations.Select(d => d.SeriesUntil).SingleAsync())).Should().Be(NodaTime.Instant.FromUtc(2027, 1, 3, 23, 0));
    }

    [Fact]
    public async Task FromNow_WhereNoOtherIsAlike_SaysThatItHoldsForThisOne()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await ActAsync(vera, "choose", ("delegatee", TestFirm.Member), ("scope", "FromNow"), ("review", "2026-11-24"));

        page.Html.Should().Contain("Tot 24 november 2026 is nu alleen deze keer zo: dit geldt voor deze keer").And.NotContain("Dat geldt voor de reeks");
    }

    [Theory]
    [InlineData("agree", "2026-11-19")]
    [InlineData("choose", "2027-11-17")]
    [InlineData("overrule", "2026-11-16")]
    [InlineData("agree", "gauw")]
    public async Task FromNow_WithADayThatCannotBe_DecidesNothingAndSaysWhichCan(string act, string day)
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await ActAsync(
            vera, act, [("delegatee", TestFirm.Member), ("scope", "FromNow"), ("review", day), .. act == "overrule" ? [("verdict", "Attend"), ("reason", "Beloofd")] : Array.Empty<(string, string)>()]);

        page.Html.Should().Contain("Kies een dag na vandaag en na deze afspraak, tot en met 16 november 2027.").And.Contain($"value=\"{day}\"");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task ThisOnly_WithADayThatCannotBe_IsDecidedAllTheSame()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "agree", ("scope", "This"), ("review", "gauw"));

        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Confirm_OfWhatHolds_MovesTheDay()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));
        var basis = Regex.Match((await vera.GetAsync("/series/vera")).Html, "name=\"basis\" value=\"([^\"]+)\"").Groups[1].Value;

        await vera.PostAsync("/series/vera/confirm", ("id", $"{await IdAsync(app)}"), ("basis", basis), ("review", "2026-12-01"));

        (await vera.GetAsync("/series/vera")).Html.Should().Contain("Geldt tot 1 december 2026");
    }

    [Fact]
    public async Task Confirm_WithADayThatCannotBe_ChangesNothingAndSaysWhichCan()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        var page = await vera.PostAsync("/series/vera/confirm", ("id", $"{await IdAsync(app)}"), ("basis", "a.b.c.60"), ("review", "2026-11-16"));

        page.Html.Should().Contain("Kies een dag na vandaag, tot en met 16 november 2027.");
    }

    [Fact]
    public async Task Panel_OfWhatWantsNoForwarding_SaysWhyItIsAskedOneByOne()
    {
        await using var app = await VerasWeek.StartAsync(Weekly.Replace("ORGANIZER;CN=Vera Prins:mailto:vera@proef.example", "X-MICROSOFT-DONOTFORWARDMEETING:TRUE\r\nORGANIZER;CN=Carla Storm (CEO Wind):mailto:carla@wind.example", StringComparison.Ordinal));
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"{First}?meeting={KeyOf(19)}")).Html.Should().Contain("De organisator wil niet dat deze afspraak wordt doorgestuurd en zegt elke keer zelf wie er mag komen.");
    }

    [Fact]
    public async Task Agree_WithWhatWasDecidedForTheSeries_AsksForTheRestOfItAsWell()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Lead), ("scope", "FromNow"));

        await ActAsync(vera, "agree", Next, 26);

        (await app.InStoreAsync(db => db.Delegations.Select(d => d.SeriesUntil).Distinct().ToListAsync())).Should().Equal(NodaTime.Instant.FromUtc(2027, 2, 15, 23, 0));
    }

    [Fact]
    public async Task FromNow_OtherwiseThanWhatSomebodySaidYesTo_OpensTheRest()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var (vera, mila) = (await app.SignInAsync(TestFirm.Partner), await app.SignInAsync(TestFirm.Member));
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Member), ("scope", "FromNow"));
        var row = await ApprovedAsync(app);
        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", row.Version.ToString()), ("series", "true"));

        await ActAsync(vera, "overrule", Next, 26, ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        (await app.InStoreAsync(db => db.Delegations.Where(d => d.State == PartnerFocus.Web.Delegations.DelegationState.Accepted).Select(d => d.Choice.RecurrenceId).ToListAsync()))
            .Should().Equal("20261119T130000");
    }

    [Fact]
    public async Task FromNow_NextWeek_IsAmongWhatIsClear()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "choose", ("delegatee", TestFirm.Lead), ("scope", "FromNow"));

        (await vera.GetAsync(Next + "/clear")).Html.Should().Contain("Delegeren · Lars");
    }

    [Fact]
    public async Task FromNow_NextWeekWhenThatPersonCannot_IsNotAmongWhatIsClear()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Lead), ("scope", "FromNow"));

        await app.ImportAsync(
            [("lars.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("p", "20261126T120000Z", "Tandarts", "CLASS:PRIVATE"))))],
            null, order => order with { OwnerId = TestFirm.Lead, IsPartner = false });

        (await vera.GetAsync($"{Next}?meeting={KeyOf(26)}")).Html.Should().Contain("koos Vera Prins").And.Contain("name=\"delegatee\" value=\"mila\"");
        (await vera.GetAsync(Next + "/clear")).Html.Should().NotContain("Delegeren · ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_TakesItBackWithTheAct(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(Weekly, store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        await vera.UndoAsync();

        (await StandingAsync(app)).Should().BeEmpty();
        (await app.InStoreAsync(db => db.Precedents.Select(p => p.EndedWhy).SingleAsync())).Should().Be(PrecedentEnd.Undone);
    }

    [Fact]
    public async Task Undo_OfASecondDecision_BringsTheFirstBack()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));
        await ActAsync(vera, "overrule", ("verdict", "LeaveOut"), ("reason", "Toch niet"), ("scope", "FromNow"));

        await vera.UndoAsync();

        (await StandingAsync(app)).Should().Equal(Verdict.Attend);
    }

    [Theory]
    [InlineData("de agenda", "SUMMARY:Werkgroep due diligence overname Wind BV", "SUMMARY:Closing overname Wind BV")]
    [InlineData("de duur", "DTEND;TZID=Europe/Amsterdam:20261112T140000", "DTEND;TZID=Europe/Amsterdam:20261112T150000")]
    [InlineData("de genodigden", "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example", "ATTENDEE;CN=Piet:mailto:piet@wind.example")]
    public async Task FromNow_WhenTheSeriesChanges_IsLookedAtAgain(string told, string was, string becomes)
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Clarify"), ("reason", "Beloofd"), ("scope", "FromNow"));

        await app.ImportAsync(Weekly.Replace(was, becomes, StringComparison.Ordinal));

        (await vera.GetAsync($"{Next}?meeting={KeyOf(26)}")).Html.Should().MatchRegex($"Sindsdien veranderden? {told}: kijk opnieuw").And.NotMatchRegex("class=\"verdict\">.{0,80}Navragen");
        (await vera.GetAsync("/series/vera")).Html.Should().Contain(told + ": kijk opnieuw");
    }

    [Fact]
    public async Task FromNow_WhenTheSeriesBecomesPrivate_SaysNothingOfIt()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "All"));

        await app.ImportAsync(Calendar("CLASS:PRIVATE"));

        var page = (await (await app.SignInAsync(TestFirm.Assistant)).GetAsync("/series/vera")).Html;
        page.Should().Contain("Privé").And.NotContainAny("Werkgroep", "Beloofd");
    }

    [Fact]
    public async Task Scope_ForAPrivateSeries_IsNotOfferedAndNotFollowed()
    {
        await using var app = await VerasWeek.StartAsync(Calendar("CLASS:PRIVATE"));
        var vera = await app.SignInAsync(TestFirm.Partner);

        await ActAsync(vera, "overrule", ("verdict", "LeaveOut"), ("reason", "Zo"), ("scope", "All"));

        (await StandingAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Scope_FromTheAssistant_PreparesThisMeetingOnly()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ActAsync(asha, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "All"));

        (await StandingAsync(app)).Should().BeEmpty();
        (await asha.GetAsync($"{First}?meeting={KeyOf(19)}")).Html.Should().NotContain("name=\"scope\"");
    }

    [Fact]
    public async Task Series_OfWhatStandsAlready_HoldsFromThereAndAsksNobodyAnew()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "agree");

        var page = await ActAsync(vera, "series", ("scope", "FromNow"));

        page.Html.Should().Contain("Bij de volgende keren stellen we Mila voor, tot 16 februari 2027");
        (await app.InStoreAsync(db => db.Precedents.Select(p => p.DelegateeId).SingleAsync())).Should().Be(TestFirm.Member);
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task End_FromThePage_IsHistoryAndHoldsNoLonger()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        await vera.PostAsync("/series/vera/end", ("id", $"{await IdAsync(app)}"));

        (await vera.GetAsync("/series/vera")).Html.Should().Contain("losgelaten");
        (await vera.GetAsync($"{Next}?meeting={KeyOf(26)}")).Html.Should().NotContain("koos Vera Prins");
        (await app.InStoreAsync(db => db.Decisions.OrderBy(d => d.Id).Select(d => d.To).LastAsync())).Should().Be("Ended");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Confirm_AfterTheReviewDay_HoldsForAnotherQuarter(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(Weekly, store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));
        app.Clock.Now = new DateTimeOffset(2027, 2, 20, 8, 0, 0, TimeSpan.Zero);
        vera = await app.SignInAsync(TestFirm.Partner);
        var page = await vera.GetAsync("/series/vera");
        page.Html.Should().Contain("Klopt dat nog?");

        await vera.PostAsync("/series/vera/confirm", ("id", $"{await IdAsync(app)}"), ("basis", Regex.Match(page.Html, "name=\"basis\" value=\"([^\"]+)\"").Groups[1].Value));

        (await vera.GetAsync("/series/vera")).Html.Should().Contain("Geldt tot 20 mei 2027");
    }

    [Fact]
    public async Task Confirm_WhenTheMeetingChangedMeanwhile_ChangesNothing()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));

        await vera.PostAsync("/series/vera/confirm", ("id", $"{await IdAsync(app)}"), ("basis", "a.b.c.60"));

        (await app.InStoreAsync(db => db.Precedents.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task End_BySomebodyElsesHand_IsNotFound()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"), ("scope", "FromNow"));
        await app.AddAccountAsync(TestFirm.OtherPartner);
        var otto = await app.SignInAsync(TestFirm.OtherPartner);

        (await otto.PostAsync("/series/vera/end", ("id", $"{await IdAsync(app)}"))).Status.Should().Be(HttpStatusCode.NotFound);

        await otto.PostAsync("/series/otto/end", ("id", $"{await IdAsync(app)}"));
        (await StandingAsync(app)).Should().Equal(Verdict.Attend);
    }

    private static Task<List<Verdict>> StandingAsync(TestApp app) =>
        app.InStoreAsync(db => db.Precedents.Where(p => p.EndedAt == null).Select(p => p.Verdict).ToListAsync());

    /// <summary>The lead sees what is asked, and that there is room.</summary>
    private static async Task<PartnerFocus.Web.Delegations.Delegation> ApprovedAsync(TestApp app)
    {
        var (lars, row) = (await app.SignInAsync(TestFirm.Lead), await app.InStoreAsync(db => db.Delegations.SingleAsync()));
        (await lars.GetAsync("/approvals")).Html.Should().Contain("Ook voor de volgende keren van de reeks, tot 16 februari 2027");
        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", row.Version.ToString()));
        await app.PutQuestionsAsync();
        return await app.InStoreAsync(db => db.Delegations.SingleAsync());
    }

    private static Task<Guid> IdAsync(TestApp app) => app.InStoreAsync(db => db.Precedents.Where(p => p.EndedAt == null).Select(p => p.Id).SingleAsync());

    internal static string KeyOf(int day) => MeetingKey.Of("weekly", $"202611{day}T130000");

    internal static Task<Page> ActAsync(Visitor visitor, string act, params (string Name, string Value)[] fields) => ActAsync(visitor, act, First, 19, fields);

    private static async Task<Page> ActAsync(Visitor visitor, string act, string week, int day, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetAsync($"{week}?meeting={KeyOf(day)}");
        var token = Regex.Match(page.Html, KeyOf(day) + "~[^\"]*").Value;
        var answer = await visitor.PostAsync($"{week}/{act}", [("token", token), .. fields]);
        return answer.Location is null ? answer : await visitor.GetAsync(answer.Location);
    }

    private static string Calendar(string more = "CLASS:PUBLIC") => Ics.Calendar(
        "",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261112T130000\r\nDTEND;TZID=Europe/Amsterdam:20261112T140000\r\n"
        + $"RRULE:FREQ=WEEKLY\r\nSUMMARY:Werkgroep due diligence overname Wind BV\r\n{more}\r\n"
        + "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\n"
        + "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\nDESCRIPTION:Voortgang van de dataroom en actiepunten.\r\nEND:VEVENT\r\n");
}
