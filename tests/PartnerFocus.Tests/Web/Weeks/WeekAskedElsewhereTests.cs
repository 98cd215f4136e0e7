using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What one partner asked of somebody counts on the page of another: nobody is asked for two meetings at the same time.</summary>
public class WeekAskedElsewhereTests
{
    private const string Otto = "/week/otto/2026-W47";

    /// <summary>At the time of <see cref="Sub"/>, for the same client: mila, then lars.</summary>
    private static readonly string Parallel = Ics.Calendar(
        "",
        "BEGIN:VEVENT\r\nUID:parallel\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261119T133000\r\nDTEND;TZID=Europe/Amsterdam:20261119T143000\r\n"
        + "SUMMARY:Werkgroep due diligence overname Wind BV\r\nORGANIZER;CN=Otto Vos:mailto:otto@proef.example\r\nATTENDEE;CN=Otto Vos:mailto:otto@proef.example\r\n"
        + "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\nDESCRIPTION:Voortgang van de dataroom en actiepunten.\r\nEND:VEVENT\r\n");

    [Theory, OnSqlite, OnPostgres]
    public async Task Panel_WhenAnotherPartnerAskedSomebodyForThatTime_OffersSomebodyElseAndSaysWhy(StoreProvider store)
    {
        await using var app = await BothAsync(store);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);

        var page = await PanelAsync(app);

        page.Html.Should().Contain("<b>Mila Jong</b>: Is voor dat moment al voor iets anders gevraagd.").And.NotContain("Mila kan dit dragen");
    }

    [Fact]
    public async Task Panel_BeforeAnybodyIsAsked_OffersWhoFitsBest()
    {
        await using var app = await BothAsync(StoreProvider.Sqlite);

        (await PanelAsync(app)).Html.Should().Contain("Mila kan dit dragen");
    }

    [Fact]
    public async Task Panel_WhenThePersonGaveTheOtherOneBack_OffersThePersonAgain()
    {
        await using var app = await BothAsync(StoreProvider.Sqlite);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        var asked = (await app.AskedAsync(TestFirm.Member)).Id;
        await app.StepAsync(TestFirm.Lead, asked, (flow, row, lead) => flow.ApproveAsync(row.Id, row.Version, lead, default));
        await app.StepAsync(TestFirm.Member, asked, (flow, row, mila) => flow.DeclineAsync(row.Id, row.Version, "Al bezet", false, [], mila, default));

        (await PanelAsync(app)).Html.Should().Contain("Mila kan dit dragen");
    }

    [Fact]
    public async Task Choose_OfWhoWasAskedForThatTime_AsksNobody()
    {
        await using var app = await BothAsync(StoreProvider.Sqlite);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        var otto = await app.SignInAsync(TestFirm.OtherPartner);
        var html = (await otto.GetAsync($"{Otto}?meeting={Key("parallel")}")).Html;
        var at = html.IndexOf(Key("parallel") + "~", StringComparison.Ordinal);

        await otto.PostAsync($"{Otto}/choose", ("token", html.Substring(at, html.IndexOf('"', at) - at)), ("delegatee", TestFirm.Member));

        (await app.AskedAsync(TestFirm.Member)).PartnerId.Should().Be(TestFirm.Partner);
    }

    private static async Task<TestApp> BothAsync(StoreProvider store)
    {
        var app = await StartAsync(store);
        await app.ImportAsync([("agenda.ics", Ics.Bytes(Parallel))], change: order => order with { OwnerId = TestFirm.OtherPartner });
        return app;
    }

    private static async Task<Page> PanelAsync(TestApp app) =>
        await (await app.SignInAsync(TestFirm.OtherPartner)).GetAsync($"{Otto}?meeting={Key("parallel")}");
}
