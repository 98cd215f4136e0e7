using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>A meeting that lars is asked to approve for mila is imported again with another agenda.</summary>
public class WeekNewAgendaTests
{
    private static readonly string NewAgenda = VerasWeek.Calendar.Replace(
        "Voortgang van de dataroom en actiepunten.", "Voortgang van de dataroom en actiepunten.\\nBesluit over de garanties", StringComparison.Ordinal);

    private static readonly string NewLink = VerasWeek.Calendar.Replace(
        "Voortgang van de dataroom en actiepunten.", "Voortgang van de dataroom en actiepunten.\\nhttps://bellen.example/123", StringComparison.Ordinal);

    private static readonly string NewPlace = VerasWeek.Calendar.Replace("UID:sub\r\n", "UID:sub\r\nLOCATION:Kade 4\r\n", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithAnotherAgenda_SaysWhatChanged(StoreProvider store)
    {
        await using var app = await AskedAsync(store);

        await app.ImportAsync(NewAgenda);

        (await PanelAsync(app)).Html.Should().Contain("Het kan zo blijven").And.Contain("Besluit over de garanties</blockquote>");
    }

    [Fact]
    public async Task Import_WithAnotherAgenda_IsADecisionOfTheProgram()
    {
        await using var app = await AskedAsync();

        await app.ImportAsync(NewAgenda);

        (await app.InStoreAsync(db => db.Decisions.OrderByDescending(d => d.Id).FirstAsync())).Should().BeEquivalentTo(new { By = "program", From = "Confirmed", To = "LookAgain" });
    }

    [Fact]
    public async Task Import_WithAnotherLinkOnly_ChangesNothing()
    {
        await using var app = await AskedAsync();

        await app.ImportAsync(NewLink);

        (await app.InStoreAsync(db => db.Delegations.SingleAsync())).Changed.Should().BeEmpty();
    }

    [Fact]
    public async Task Import_WithTheFirstAgendaAgain_SaysNothingAnyMore()
    {
        await using var app = await AskedAsync();
        await app.ImportAsync(NewAgenda);

        await app.ImportAsync(VerasWeek.Calendar);

        (await app.InStoreAsync(db => db.Delegations.SingleAsync())).Changed.Should().BeEmpty();
    }

    [Fact]
    public async Task Stands_ByThePartner_HoldsOverTheNextImport()
    {
        await using var app = await AskedAsync();
        await app.ImportAsync(NewAgenda);
        var row = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());
        await (await app.SignInAsync(TestFirm.Partner)).PostAsync(VerasWeek.Address + "/stands", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        await app.ImportAsync(NewAgenda.Replace("Town hall", "Town hall meeting", StringComparison.Ordinal));

        (await app.InStoreAsync(db => db.Delegations.SingleAsync())).Should().BeEquivalentTo(new { Changed = "", State = DelegationState.Confirmed });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithAnotherPlaceOnly_KeepsThatAndAsksNobodyAnything(StoreProvider store)
    {
        await using var app = await AskedAsync(store);

        await app.ImportAsync(NewPlace);

        (await app.InStoreAsync(async db => ((await db.Delegations.SingleAsync()).Changed, await db.Decisions.CountAsync(d => d.By == DelegationFlow.Program))))
            .Should().Be(("place Kade 4", 0));
    }

    [Fact]
    public async Task Import_WithAnotherPlaceOnly_LeavesThePartnersWeekAsItWas()
    {
        await using var app = await AskedAsync();

        await app.ImportAsync(NewPlace);

        (await PanelAsync(app)).Html.Should().NotContain("Het kan zo blijven");
    }

    [Fact]
    public async Task Import_WithAnotherPlaceOnly_TellsWhoIsAsked()
    {
        await using var app = await AskedAsync();
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
        await app.PutQuestionsAsync();

        await app.ImportAsync(NewPlace);

        (await (await app.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("Plaats is nu: Kade 4").And.NotContain("kijkt ernaar");
    }

    [Theory]
    [InlineData("", "2. Vraag aan Vera: ga je akkoord met de structuur van de overname? (15 min)\\n")]
    [InlineData("1. Stand van zaken (30 min)", "1. Stand van zaken (15 min)")]
    public async Task Import_WithoutTheItemThePartnerComesFor_KeepsWhatWasAgreedAndSaysSo(string now, string was)
    {
        await using var app = await AskedAsync(uid: VerasWeek.Part);

        await app.ImportAsync(VerasWeek.Calendar.Replace(was, now, StringComparison.Ordinal));

        (await PanelAsync(app, VerasWeek.Part)).Html.Should().MatchRegex("Jouw deel, ‘[^’]*structuur van de overname[^’]*15:15–15:30’, staat zo niet meer op de agenda");
    }

    [Fact]
    public async Task Stands_WithoutTheItemThePartnerComesFor_KeepsThePartAsAgreed()
    {
        await using var app = await AskedAsync(uid: VerasWeek.Part);
        await app.ImportAsync(VerasWeek.Calendar.Replace("2. Vraag aan Vera: ga je akkoord met de structuur van de overname? (15 min)\\n", "", StringComparison.Ordinal));
        var row = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());

        await (await app.SignInAsync(TestFirm.Partner)).PostAsync(VerasWeek.Address + "/stands", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        (await PanelAsync(app, VerasWeek.Part)).Html.Should().Contain("15:15–15:30").And.NotContain("Jouw deel, ‘");
    }

    private static async Task<Page> PanelAsync(TestApp app, string uid = VerasWeek.Sub) =>
        await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{VerasWeek.Address}?meeting={VerasWeek.Key(uid)}");

    private static async Task<TestApp> AskedAsync(StoreProvider store = StoreProvider.Sqlite, string uid = VerasWeek.Sub)
    {
        var app = await VerasWeek.StartAsync(store);
        await app.AddAccountAsync(TestFirm.Partner);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", uid);
        return app;
    }
}
