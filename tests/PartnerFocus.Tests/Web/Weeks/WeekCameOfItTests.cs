using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What came of a meeting of every Thursday at one that mila took over once, on 19 November: the look-back, and what it says of the next.</summary>
public class WeekCameOfItTests
{
    private const string First = "/week/vera/2026-W47";
    private const string Next = "/week/vera/2026-W48";

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_ThatIsOver_TellsWhatCameOfIt(StoreProvider store)
    {
        await using var app = await ToldAsync(store: store);

        (await GetAsync(app, First)).Html.Should().Contain("Wat kwam ervan").And.Contain("Alles gesloten.")
            .And.Contain("Volgende stap: Akte maken. Wie de bal oppakt: Lars.").And.Contain("Mila wil dit vaker doen.");
    }

    [Fact]
    public async Task Week_ThatIsOverWithoutAReport_SaysWhoIsToTell()
    {
        await using var app = await AcceptedAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        (await GetAsync(app, First)).Html.Should().Contain("Mila vertelt nog wat eruit kwam.");
    }

    [Fact]
    public async Task Week_ThatIsNow_LeadsToWhatCameOfTheLast()
    {
        await using var app = await ToldAsync();

        (await GetAsync(app, Next)).Html.Should().Contain("href=\"/week/vera/2026-W47#came-of-it\"");
    }

    [Fact]
    public async Task Week_ToCome_HasNoLookBack()
    {
        await using var app = await ToldAsync();

        (await GetAsync(app, Next)).Html.Should().NotContain("id=\"came-of-it\"");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NextMeeting_AfterAYes_HasItAsEvidence(StoreProvider store)
    {
        await using var app = await ToldAsync(store: store);

        (await GetAsync(app, $"{Next}?meeting={KeyOf(26)}")).Html.Should().Contain("Mila deed dit op 19 nov en vond het de moeite waard");
    }

    [Fact]
    public async Task NextMeeting_AfterANo_HasItAsEvidenceAndRanksAsBefore()
    {
        await using var app = await ToldAsync(worth: "false");

        (await GetAsync(app, $"{Next}?meeting={KeyOf(26)}")).Html.Should().Contain("Mila deed dit op 19 nov en deed het liever niet nog eens zo")
            .And.MatchRegex("name=\"delegatee\" value=\"mila\"[\\s\\S]*name=\"delegatee\" value=\"lars\"");
    }

    [Fact]
    public async Task MeetingBefore_TheAnswer_HasNoSuchEvidence()
    {
        await using var app = await ToldAsync();

        (await GetAsync(app, $"{First}?meeting={KeyOf(19)}")).Html.Should().NotContain("vond het de moeite waard");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Repeat_AfterAYes_IsTheChoiceForTheSeries(StoreProvider store)
    {
        await using var app = await ToldAsync(store: store);

        (await ActAsync(app, "repeat", First, 19)).Html.Should().Contain("Dat geldt voor de reeks tot");

        (await app.InStoreAsync(db => db.Precedents.SingleAsync(p => p.EndedAt == null))).Should().BeEquivalentTo(new { DelegateeId = "mila", Verdict = PartnerFocus.Triage.Verdict.Delegate });
        (await GetAsync(app, $"{First}?meeting={KeyOf(19)}")).Html.Should().NotContain("Vanaf nu steeds Mila");
    }

    [Fact]
    public async Task Panel_AfterAYes_OffersToRepeatIt()
    {
        await using var app = await ToldAsync();

        (await GetAsync(app, $"{First}?meeting={KeyOf(19)}")).Html.Should().Contain("Vanaf nu steeds Mila");
    }

    [Fact]
    public async Task Repeat_AfterANo_ChangesNothing()
    {
        await using var app = await ToldAsync(worth: "false");

        await ActAsync(app, "repeat", First, 19);

        (await app.InStoreAsync(db => db.Precedents.CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherWay_OnThePanel_LeadsWithTheWordsAndIsAgreedWith(StoreProvider store)
    {
        await using var app = await AcceptedAsync(store);
        await StepAsync(app, "mila", (flow, row, mila) => flow.ProposeAsync(row.Id, row.Version, "Ik kan de eerste helft.", null, mila, default));
        var page = await GetAsync(app, $"{First}?meeting={KeyOf(19)}");
        page.Html.Should().Contain("Mila stelt iets anders voor").And.Contain("Ik kan de eerste helft.").And.Contain("Tot je antwoordt, ga jij.").And.Contain("Antwoord je niet vóór woensdag 18").And.Contain("hoort Mila dat er geen antwoord kwam")
            .And.Contain("Goed zo: Mila gaat zo").And.Contain("Vraag de volgende");
        var row = await app.InStoreAsync(db => db.Delegations.SingleAsync());

        await (await app.SignInAsync(TestFirm.Partner)).PostAsync($"{First}/other-way", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("answer", "Agree"));

        (await GetAsync(app, $"{First}?meeting={KeyOf(19)}")).Html.Should().Contain("Zo is het afgesproken").And.Contain("Ik kan de eerste helft.").And.Contain("Wat dat openlaat, doe jij: je tijd blijft bezet.");
    }

    [Fact]
    public async Task OtherWay_PassedOn_AsksTheNext()
    {
        await using var app = await AcceptedAsync();
        await StepAsync(app, "mila", (flow, row, mila) => flow.ProposeAsync(row.Id, row.Version, "Ik kan de eerste helft.", null, mila, default));
        var row = await app.InStoreAsync(db => db.Delegations.SingleAsync());

        await (await app.SignInAsync(TestFirm.Partner)).PostAsync($"{First}/other-way", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("answer", "AskNext"));

        (await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id))).DelegateeId.Should().Be("lars");
    }

    private static async Task<TestApp> ToldAsync(string worth = "true", StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await AcceptedAsync(store);
        app.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        await StepAsync(app, "mila", (flow, row, mila) => flow.ReportBackAsync(
            row.Id, row.Version, new DelegationReport("Alles gesloten.", "Akte maken", "Lars", worth == "true"), mila, default));
        return app;
    }

    private static async Task<TestApp> AcceptedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await VerasWeek.StartAsync(Calendar, store);
        await ActAsync(app, "choose", First, 19, ("delegatee", "mila"));
        await StepAsync(app, "lars", (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
        await StepAsync(app, "mila", (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
        return app;
    }

    private static async Task StepAsync(TestApp app, string who, Func<DelegationFlow, Delegation, PartnerFocus.Web.Access.CurrentUser, Task<FlowOutcome>> step) =>
        (await app.StepAsync(who, (await app.AskedAsync("mila")).Id, step)).Should().BeOfType<FlowOutcome.Done>();

    private static async Task<Page> GetAsync(TestApp app, string address) => await (await app.SignInAsync(TestFirm.Partner)).GetAsync(address);

    private static async Task<Page> ActAsync(TestApp app, string act, string week, int day, params (string Name, string Value)[] fields)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = Regex.Match((await vera.GetAsync($"{week}?meeting={KeyOf(day)}")).Html, KeyOf(day) + "~[^\"]*").Value;
        var answer = await vera.PostAsync($"{week}/{act}", [("token", token), .. fields]);
        return answer.Location is null ? answer : await vera.GetAsync(answer.Location);
    }

    private static string KeyOf(int day) => MeetingKey.Of("weekly", $"202611{day}T130000");

    private static string Calendar => Ics.Calendar(
        "",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261112T130000\r\nDTEND;TZID=Europe/Amsterdam:20261112T140000\r\n"
        + "RRULE:FREQ=WEEKLY\r\nSUMMARY:Werkgroep due diligence overname Wind BV\r\nORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\n"
        + "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\n"
        + "DESCRIPTION:Voortgang van de dataroom en actiepunten.\r\nEND:VEVENT\r\n");
}
