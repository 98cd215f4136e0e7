using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>A meeting that lars is asked to approve for mila is imported again with another title, or other people.</summary>
public class TableChangeTests
{
    private const string Carla = "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example";
    private const string Vera = "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example";
    private const string Title = "SUMMARY:Werkgroep due diligence overname Wind BV";

    [Theory]
    [InlineData(Title, "SUMMARY:Werkgroep garanties overname Wind BV", "title Werkgroep garanties overname Wind BV")]
    [InlineData(Vera, "ORGANIZER;CN=Carla Storm:mailto:carla@wind.example", "organiser Carla Storm")]
    [InlineData(Vera, "ORGANIZER:mailto:lars@proef.example", "organiser lars@proef.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Bo Bries:mailto:bo@wind.example", "joined Bo Bries")]
    [InlineData(Carla, "ATTENDEE;CN=Bo Bries:mailto:bo@wind.example", "joined Bo Bries\nleft Carla Storm (CEO Wind)")]
    [InlineData(Carla, "ATTENDEE;CN=Carla Storm (CEO Wind);ROLE=CHAIR:mailto:carla@wind.example", "chair Carla Storm (CEO Wind)")]
    public async Task Import_WithAnotherTitleOrOtherPeople_SaysWhatChanged(string was, string isNow, string changed)
    {
        await using var app = await AskedAsync();

        await app.ImportAsync(With(was, isNow));

        (await ChangedAsync(app)).Should().Be(changed);
    }

    [Theory]
    [InlineData(Carla, "ATTENDEE;CN=Carla Storm (CEO Wind);PARTSTAT=DECLINED:mailto:carla@wind.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Zaal 3;CUTYPE=ROOM:mailto:zaal3@wind.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Beamer;CUTYPE=RESOURCE:mailto:beamer@wind.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Zaal 4:mailto:c_188@resource.calendar.google.com")]
    [InlineData(Carla, "ATTENDEE;CN=C. Storm (CEO Wind):mailto:carla@wind.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Mila Jong;ROLE=CHAIR:mailto:mila@proef.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Asha Smit:mailto:asha@proef.example")]
    [InlineData(Carla, Carla + "\r\nATTENDEE;CN=Receptie:mailto:receptie@proef.example")]
    [InlineData(Vera, "ORGANIZER;CN=Asha Smit:mailto:asha@proef.example")]
    [InlineData(Vera, "ORGANIZER;CN=Mila Jong:mailto:mila@proef.example")]
    [InlineData(Title, "SUMMARY:werkgroep  due diligence overname Wind BV")]
    public async Task Import_WithWhatSaysNothing_AsksNobodyToLook(string was, string isNow)
    {
        await using var app = await AskedAsync();

        await app.ImportAsync(With(was, isNow));

        (await ChangedAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Import_WhereTheAdviceIsNowToBeThere_SaysSo()
    {
        await using var app = await AskedAsync(With(Carla, "ATTENDEE;CN=Carla Storm:mailto:carla@wind.example"));

        await app.ImportAsync(With(Title, "SUMMARY:Closing en signing overname Wind BV"));

        (await ChangedAsync(app)).Should().Be("title Closing en signing overname Wind BV\nadvice Attend");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithSomebodyFromOutside_StandsOpenOnThePartnersWeek(StoreProvider store)
    {
        await using var app = await AskedAsync(store: store);

        await app.ImportAsync(With(Carla, Carla + "\r\nATTENDEE;CN=Bo Bries:mailto:bo@wind.example"));

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(VerasWeek.Sub)}")).Html.Should()
            .ContainAll("Het kan zo blijven", "Van buiten kwam erbij: Bo Bries", "Afspraak veranderd: opnieuw bekijken");
    }

    [Fact]
    public async Task Stands_ByThePartner_HoldsOverTheNextImport()
    {
        await using var app = await AskedAsync();
        var other = With(Title, "SUMMARY:Slotronde");
        await app.ImportAsync(other);
        var row = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());
        await (await app.SignInAsync(TestFirm.Partner)).PostAsync(VerasWeek.Address + "/stands", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        await app.ImportAsync(other.Replace("Town hall", "Town hall meeting", StringComparison.Ordinal));

        (await app.InStoreAsync(db => db.Delegations.Select(d => new { d.Changed, d.Choice.Title }).SingleAsync())).Should().BeEquivalentTo(new { Changed = "", Title = "Slotronde" });
    }

    [Fact]
    public async Task Import_WithTheFirstPeopleAgain_SaysNothingAnyMore()
    {
        await using var app = await AskedAsync();
        await app.ImportAsync(With(Carla, "ATTENDEE;CN=Bo Bries:mailto:bo@wind.example"));

        await app.ImportAsync(VerasWeek.Calendar);

        (await ChangedAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Import_OfASeriesWithAnotherOrganiser_LooksAtEveryMeetingAYesCovers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", "Zara Zon:mailto:zara@zon.example"));

        (await CoveredAsync(stage)).Should().Equal("1120 ", "1127 organiser Zara Zon", "1204 organiser Zara Zon", "1211 organiser Zara Zon");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stands_ForAllThatChangedAlike_IsSaidOnce(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await stage.SaidYesAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", "Zara Zon:mailto:zara@zon.example"), SeriesStage.Other("20261211", "Agenda: voortgang"));
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261127"));
        await stage.App.AddAccountAsync(TestFirm.Partner);

        await (await stage.App.SignInAsync(TestFirm.Partner)).PostAsync("/week/vera/2026-W48/stands", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("all", "true"));

        (await CoveredAsync(stage)).Should().Equal("1120 ", "1127 ", "1204 ", "1211 ");
    }

    [Fact]
    public async Task Stands_ForThisOne_LeavesTheOthersOpen()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", "Zara Zon:mailto:zara@zon.example"));
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261127"));
        await stage.App.AddAccountAsync(TestFirm.Partner);

        await (await stage.App.SignInAsync(TestFirm.Partner)).PostAsync("/week/vera/2026-W48/stands", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        (await CoveredAsync(stage)).Should().Equal("1120 ", "1127 ", "1204 organiser Zara Zon", "1211 organiser Zara Zon");
    }

    [Fact]
    public async Task Import_OfALongerSeriesThatIsAllSomethingElse_CoversNothingNew()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=5"));
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", "Zara Zon:mailto:zara@zon.example"));

        (await CoveredAsync(stage)).Should().NotContain(line => line.StartsWith("1211", StringComparison.Ordinal));
    }

    private static Task<string[]> CoveredAsync(SeriesStage stage) => stage.App.InStoreAsync(async db => (await db.Delegations.AsNoTracking().Include(d => d.Choice).ToListAsync())
        .OrderBy(d => d.Choice.Start).Select(d => $"{d.Choice.RecurrenceId[4..8]} {d.Changed}").ToArray());

    private static Task<string> ChangedAsync(TestApp app) => app.InStoreAsync(db => db.Delegations.Select(d => d.Changed).SingleAsync());

    /// <summary>The week with one line of that meeting another.</summary>
    private static string With(string was, string isNow)
    {
        var sub = VerasWeek.SubAt("19T130000", "19T140000");
        return VerasWeek.Calendar.Replace(sub, sub.Replace(was, isNow, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<TestApp> AskedAsync(string? calendar = null, StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await VerasWeek.StartAsync(calendar ?? VerasWeek.Calendar, store);
        await app.AddAccountAsync(TestFirm.Partner);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", VerasWeek.Sub);
        return app;
    }
}
