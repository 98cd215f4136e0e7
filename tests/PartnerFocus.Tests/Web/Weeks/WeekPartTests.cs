using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The partner comes for a part, by the advice or by choice, and somebody takes the rest.</summary>
public partial class WeekPartTests
{
    [Theory]
    [InlineData(Main)]
    [InlineData(Sub)]
    [InlineData(Hall)]
    [InlineData(Vague)]
    public async Task Choose_WhereThePartnerChoseAPart_ChangesThePersonOnly(string uid)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", uid, ("verdict", "AttendPart"), ("reason", "Punt 2 doe ik zelf"));
        (await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html.Should().Contain("Wie neemt de rest?");

        await vera.ActAsync("choose", uid, ("delegatee", TestFirm.Lead));

        (await ChosenAsync(app)).Should().Be((Verdict.AttendPart, TestFirm.Lead, "Punt 2 doe ik zelf"));
        (await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html.Should().Contain("Wie neemt de rest?").And.Contain("Punt 2 doe ik zelf");
    }

    [Theory]
    [InlineData(Part, "", Verdict.AttendPart)]
    [InlineData(Part, "AttendPart", Verdict.AttendPart)]
    [InlineData(Part, "Attend", Verdict.Delegate)]
    [InlineData(Sub, "", Verdict.Delegate)]
    [InlineData(Sub, "Attend", Verdict.Delegate)]
    [InlineData(Main, "", Verdict.Delegate)]
    [InlineData(Main, "LeaveOut", Verdict.Delegate)]
    public async Task Choose_GivesTheWholeAway_UnlessWhatStandsIsAPart(string uid, string stands, Verdict expected)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        if (stands.Length > 0)
        {
            await vera.ActAsync("overrule", uid, ("verdict", stands), ("reason", "Zo is het afgesproken"));
        }

        await vera.ActAsync("choose", uid, ("delegatee", TestFirm.Member));

        (await ChosenAsync(app)).Should().Match<(Verdict Chosen, string? Who, string)>(c => c.Chosen == expected && c.Who == TestFirm.Member);
    }

    [Theory]
    [InlineData("nl", "Vera komt voor een deel; welk deel, hoor je nog. Neem jij de rest?")]
    [InlineData("en", "Vera comes for a part; you will hear which. Will you take the rest?")]
    public async Task Choose_OfThePartOfWhichNobodyKnowsWhich_AsksForTheRestOnly(string language, string asked)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await vera.ActAsync("overrule", Sub, ("verdict", "AttendPart"), ("reason", "Een punt doe ik zelf"));

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));

        (await app.InStoreAsync(db => db.Delegations.OrderByDescending(d => d.ConfirmedAt).Select(d => d.Mandate.Asked).FirstAsync())).Should().Be(asked);
    }

    [Fact]
    public async Task Choose_WhereTheAssistantPreparedAPart_IsForTheRestWithTheReasonGiven()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("overrule", Sub, ("verdict", "AttendPart"), ("reason", "Carla belde"));
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("Wie neemt de rest?");

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));

        (await ChosenAsync(app)).Should().Be((Verdict.AttendPart, TestFirm.Lead, "Carla belde"));
    }

    [Fact]
    public async Task Panel_OffersTheItemsWithTheirTimes_AndTheOneThatAsksThePartnerFirst()
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key("progress")}");

        page.Html.Should().MatchRegex("<option value=\"11:30-11:45 Cap: Vera[^\"]*\" selected=\"selected\">11:30–11:45 · ").And.MatchRegex("<option value=\"11:00-11:30 Stand van zaken\">11:00–11:30");
    }

    [Fact]
    public async Task Overrule_ToAPart_IsThatPartEverywhere()
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var item = Asked().Match((await vera.GetAsync($"{Address}?meeting={Key("progress")}")).Html).Groups[1].Value;

        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", WebUtility.HtmlDecode(item)), ("partFrom", ""), ("partTo", ""));

        var page = await vera.GetAsync($"{Address}?meeting={Key("progress")}");
        page.Html.Should().Contain("Alleen 11:30–11:45").And.Contain("Vrij: 75 van de 90 minuten.");
        (await app.InStoreAsync(db => db.Choices.SingleAsync())).Advised.Should().Be(Verdict.Attend);
        (await OwnPartAsync(app)).Should().Match<OwnPart>(p => p.Start == "2026-11-17T11:30:00" && p.End == "2026-11-17T11:45:00");
        var mail = await app.InStoreAsync(db => db.OutgoingMails.SingleAsync());
        mail.Method.Should().Be("REPLY", "the organiser's own agenda has it then");
        mail.Text.Should().Contain("volgens de agenda van 11.30 tot 11.45 uur.");
    }

    [Theory]
    [InlineData("11:15", "11:50", "2026-11-17T11:15:00", "2026-11-17T11:50:00")]
    [InlineData("11:00:00", "12:00:00", "2026-11-17T11:00:00", "2026-11-17T12:00:00")]
    public async Task Overrule_ToAPartOfAnOwnTime_IsThatTime(string from, string to, string start, string end)
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", ""), ("partFrom", from), ("partTo", to));

        (await OwnPartAsync(app)).Should().Be(new OwnPart("", start, end));
    }

    [Theory]
    [InlineData("", "10:59", "11:30")]
    [InlineData("", "12:00", "12:31")]
    [InlineData("", "11:30", "11:30")]
    [InlineData("", "11:45", "11:30")]
    [InlineData("", "11:30", "")]
    [InlineData("", "", "11:30")]
    [InlineData("", "half twaalf", "12:00")]
    [InlineData("Een punt dat er niet staat", "", "")]
    public async Task Overrule_ToWhatIsNoPart_SaysSoAndKeepsWhatWasTyped(string item, string from, string to)
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", item), ("partFrom", from), ("partTo", to));

        page.Html.Should().Contain("Kies een begin en een eind binnen 11:00–12:30, met het begin voor het eind.").And.MatchRegex($"name=\"partFrom\"{(from.Length == 0 ? "" : $" value=\"{from}\"")} aria-invalid=\"true\"");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Overrule_OfTheAdvisedPart_CorrectsIt_AndUndoTakesThatBack()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Part);
        var asked = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());

        await vera.ActAsync("overrule", Part, ("verdict", "AttendPart"), ("part", ""), ("partFrom", "15:30"), ("partTo", "15:50"));

        (await vera.GetAsync($"{Address}?meeting={Key(Part)}")).Html.Should().Contain("Alleen 15:30–15:50");
        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Should().BeEquivalentTo(new { asked.Id, asked.State, asked.DelegateeId });
        await vera.UndoAsync();
        (await vera.GetAsync($"{Address}?meeting={Key(Part)}")).Html.Should().Contain("Alleen 15:15–15:30");
    }

    [Fact]
    public async Task Choose_AfterAPartWasChosen_AsksForTheRestOfThatPart()
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", ""), ("partFrom", "11:15"), ("partTo", "11:50"));

        await vera.ActAsync("choose", "progress", ("delegatee", TestFirm.Member));

        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Mandate.Asked.Should().Be("Vera komt alleen van 11.15 tot 11.50 uur. Neem jij de rest?");
    }

    [Fact]
    public async Task Choose_AfterAPartWasChosen_KeepsThePart()
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", ""), ("partFrom", "11:15"), ("partTo", "11:50"));

        await vera.ActAsync("choose", "progress", ("delegatee", TestFirm.Member));

        (await ChosenAsync(app)).Should().Be((Verdict.AttendPart, TestFirm.Member, "Punt 2"));
        (await OwnPartAsync(app)).Should().Be(new OwnPart("", "2026-11-17T11:15:00", "2026-11-17T11:50:00"));
    }

    [Fact]
    public async Task Overrule_ToAnotherPart_WritesTheQuestionToTheOrganiserAnew()
    {
        await using var app = await StartAsync(Progress);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("reason", "Punt 2"), ("part", ""), ("partFrom", "11:15"), ("partTo", "11:50"));

        await vera.ActAsync("overrule", "progress", ("verdict", "AttendPart"), ("part", ""), ("partFrom", "12:00"), ("partTo", "12:30"));

        var mail = await app.InStoreAsync(db => db.OutgoingMails.SingleAsync(m => m.State != MailState.TakenBack));
        mail.Calendar.Should().ContainAll("METHOD:COUNTER", "DTSTART:20261117T110000Z", "DTEND:20261117T113000Z");
        (await ChosenAsync(app)).Reason.Should().Be("Punt 2");
    }

    [Fact]
    public async Task Overrule_ToAnotherPart_AfterSomebodyWasAsked_IsInTheMandate_UntilItIsUndone()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Part);
        var before = (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Mandate.Asked;

        await vera.ActAsync("overrule", Part, ("verdict", "AttendPart"), ("part", ""), ("partFrom", "15:30"), ("partTo", "15:50"));

        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Mandate.Asked.Should().Be("Vera komt alleen van 15.30 tot 15.50 uur. Neem jij de rest?").And.NotBe(before);
        await vera.UndoAsync();
        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Mandate.Asked.Should().Be(before);
    }

    [Fact]
    public async Task Overrule_ToAnotherPart_KeepsWhatWasAskedInOtherWords()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Part);
        await app.SeedAsync(db => db.Delegations.Single().Mandate.Asked = "Doe jij punt 1, 3 en 4?");

        await vera.ActAsync("overrule", Part, ("verdict", "AttendPart"), ("part", ""), ("partFrom", "15:30"), ("partTo", "15:50"));

        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).Mandate.Asked.Should().Be("Doe jij punt 1, 3 en 4?");
    }

    private static string Progress => Ics.Calendar(
        "",
        "BEGIN:VEVENT\r\nUID:progress\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261117T100000Z\r\nDTEND:20261117T113000Z\r\nSUMMARY:Hoofdonderhandeling overname Wind BV\r\n"
        + "ORGANIZER;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example\r\n"
        + "DESCRIPTION:Voorzitter: Vera\\n11:00-11:30 Stand van zaken\\n11:30-11:45 Cap: Vera\\, ga je akkoord met de overname?\\n11:45-12:30 Planning\r\nEND:VEVENT\r\n");

    private static async Task<OwnPart?> OwnPartAsync(TestApp app) =>
        AssessmentSnapshot.Read((await app.InStoreAsync(db => db.Choices.AsNoTracking().SingleAsync())).Assessment).OwnPart;

    [GeneratedRegex("<option value=\"([^\"]*Cap[^\"]*)\"")]
    private static partial Regex Asked();

    private static async Task<(Verdict Chosen, string? Who, string Reason)> ChosenAsync(TestApp app)
    {
        var choice = await app.InStoreAsync(db => db.Choices.AsNoTracking().SingleAsync());
        choice.State.Should().Be(ChoiceState.Decided);
        return (choice.Chosen, choice.DelegateeId, choice.Reason);
    }
}
