using System.Net;
using System.Text.Json;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations.Export;

/// <summary>The decisions about a meeting of vera's that mila takes over and lars said there is room for, as each of them gets them.</summary>
public class DecisionsExportTests
{
    [Fact]
    public async Task Csv_ForThePartner_TellsEachStepInOrder()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.AcceptedAsync();

        var lines = await LinesAsync(stage, TestFirm.Partner);

        lines[0].Should().StartWith("Besloten op;Soort;Begin;Einde;Afspraak;Partner;");
        lines.Skip(1).Should().Equal(
            "2026-11-18 09:00;Overgenomen afspraak;2026-11-20 11:00;2026-11-20 12:00;Deelteam overname;Vera Prins;Mila Jong;Vera Prins;;Voorstel;Ligt bij de leidinggevende;Vera vroeg dit aan Mila;;Delegeren;Delegeren;1",
            "2026-11-18 09:00;Overgenomen afspraak;2026-11-20 11:00;2026-11-20 12:00;Deelteam overname;Vera Prins;Mila Jong;Lars Kok;;Ligt bij de leidinggevende;Gevraagd;Lars zag dat er ruimte is;;Delegeren;Delegeren;1",
            "2026-11-18 09:00;Overgenomen afspraak;2026-11-20 11:00;2026-11-20 12:00;Deelteam overname;Vera Prins;Mila Jong;Mila Jong;;Gevraagd;Zei ja;Mila zei ja;;Delegeren;Delegeren;1");
    }

    [Theory]
    [InlineData(TestFirm.Assistant, 4)]
    [InlineData(TestFirm.Lead, 4)]
    [InlineData(TestFirm.Member, 4)]
    [InlineData(TestFirm.OtherPartner, 1)]
    [InlineData(TestFirm.OtherLead, 1)]
    [InlineData(TestFirm.OtherMember, 1)]
    public async Task Csv_ForEachOfThem_HoldsWhatThePagesShow(string reader, int lines)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.AcceptedAsync();

        (await LinesAsync(stage, reader)).Should().HaveCount(lines);
    }

    [Fact]
    public async Task Csv_ForWhoWasNeverAsked_HoldsNothingOfIt()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();

        (await LinesAsync(stage, TestFirm.Member)).Should().HaveCount(1);
    }

    [Theory]
    [InlineData(TestFirm.Partner)]
    [InlineData(TestFirm.Member)]
    public async Task Csv_OfWhatBecamePrivate_NamesNothing(string reader)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.AcceptedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().IsPrivate = true);

        (await LinesAsync(stage, reader)).Skip(1).Should().AllSatisfy(l => l.Should().Contain(";Privé;").And.NotContain("overname"));
    }

    [Fact]
    public async Task Csv_OfADeclinesReason_IsForThePartnerAndNotForTheLead()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij die dag", false, [], stage.As(TestFirm.Member), CancellationToken.None));

        (string.Concat(await LinesAsync(stage, TestFirm.Partner)).Contains("Vrij die dag", StringComparison.Ordinal),
            string.Concat(await LinesAsync(stage, TestFirm.Lead)).Contains("Vrij die dag", StringComparison.Ordinal)).Should().Be((true, false));
    }

    [Fact]
    public async Task Json_ForThePartner_HoldsTheSame()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();

        var document = JsonDocument.Parse((await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/delegations/decisions.json?from=2026-11-18&to=2026-11-18")).Html).RootElement;

        document.GetProperty("decisions").EnumerateArray().Select(d => $"{d.GetProperty("at")} {d.GetProperty("kind")} {d.GetProperty("meeting").GetProperty("start")} {d.GetProperty("to")}").Should().Equal(
            "2026-11-18T09:00:00+01:00 delegation 2026-11-20T11:00:00+01:00 Confirmed", "2026-11-18T09:00:00+01:00 delegation 2026-11-20T11:00:00+01:00 Approved");
    }

    [Theory]
    [InlineData("from=2026-11-19", 1)]
    [InlineData("to=2026-11-17", 1)]
    [InlineData("from=2026-11-18&to=2026-11-18", 3)]
    public async Task Csv_BetweenDays_HoldsWhatWasDecidedThen(string days, int lines)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ApprovedAsync();
        stage.App.Clock.Now += TimeSpan.FromDays(3);

        (await LinesAsync(stage, TestFirm.Partner, "?" + days)).Should().HaveCount(lines);
    }

    [Theory]
    [InlineData("nl", "from=gisteren", "‘gisteren’ is bij from geen dag. Schrijf een dag als 2026-11-16, bijvoorbeeld ?from=2026-11-16&to=2026-11-20.")]
    [InlineData("en", "to=soon", "‘soon’ is not a day for to. Write a day as 2026-11-16, for instance ?from=2026-11-16&to=2026-11-20.")]
    [InlineData("nl", "from=2026-11-20&to=2026-11-18", "De eerste dag (2026-11-20) ligt na de laatste (2026-11-18).")]
    [InlineData("en", "from=2026-11-20&to=2026-11-18", "The first day (2026-11-20) is after the last (2026-11-18).")]
    public async Task Csv_OfDaysThatAreNone_IsRefusedWithWhatToWrite(string language, string days, string told)
    {
        await using var stage = await FlowStage.SetAsync();
        var vera = await stage.App.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await vera.GetAsync("/delegations/decisions.csv?" + days);

        (page.Status, page.Html).Should().Be((HttpStatusCode.BadRequest, told));
    }

    [Fact]
    public async Task Csv_OfOneAct_TellsTheChoiceBeforeWhatFollowsFromIt()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        var act = Guid.NewGuid();
        await stage.App.SeedAsync(db =>
        {
            var made = db.Decisions.Single();
            (Guid row, Guid choice) = (made.SubjectId, db.Choices.Single().Id);
            db.Decisions.RemoveRange(made);
            db.SaveChanges();
            foreach (var (subject, step, minutes) in new[]
            {
                (row, ("Proposed", "Confirmed"), 0), (choice, ("Open", "Agreed:Delegate"), 0), (row, ("Confirmed", "Withdrawn"), 5), (choice, ("Agreed:Delegate", "Open"), 5),
            })
            {
                db.Decisions.Add(PartnerFocus.Web.Store.Decision.Of(subject, step, TestFirm.Partner, NodaTime.Instant.FromUtc(2026, 11, 18, 8, minutes), 1, act: act));
                db.SaveChanges();
            }
        });

        (await LinesAsync(stage, TestFirm.Partner)).Skip(1).Select(l => l.Split(';')[9] + " → " + l.Split(';')[10]).Should().Equal(
            "Open → Akkoord: Delegeren", "Voorstel → Ligt bij de leidinggevende", "Akkoord: Delegeren → Open", "Ligt bij de leidinggevende → Teruggenomen");
    }

    [Fact]
    public async Task Csv_AskedForMoreOftenThanAllowed_SaysWhenAgain()
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["Limits:ExportsPerHour"] = "1" });
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync("/delegations/decisions.csv");

        (await vera.GetAsync("/delegations/decisions.json")).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Csv_OfAChoiceWithoutAnybodyElse_TellsItsReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var choice = FlowStage.Choice("Overleg", FlowStage.Friday);
        (choice.Chosen, choice.Reason) = (Verdict.Attend, "=Ik wil erbij zijn");
        await stage.App.SeedAsync(db =>
        {
            db.Choices.Add(choice);
            db.Decisions.Add(PartnerFocus.Web.Store.Decision.Of(choice.Id, ("Open", "Overruled:Attend"), TestFirm.Partner, NodaTime.Instant.FromUtc(2026, 11, 18, 8, 0), 1, choice.Reason));
        });

        (await LinesAsync(stage, TestFirm.Partner)).Should().HaveCount(2).And.Subject.Last().Should().EndWith(";Open;Anders gekozen: Zelf erbij;;\"'=Ik wil erbij zijn\";Delegeren;Zelf erbij;1");
    }

    private static async Task<string[]> LinesAsync(FlowStage stage, string reader, string query = "")
    {
        var page = await (await stage.App.SignInAsync(reader)).GetAsync("/delegations/decisions.csv" + query);
        page.Status.Should().Be(HttpStatusCode.OK);
        return page.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
