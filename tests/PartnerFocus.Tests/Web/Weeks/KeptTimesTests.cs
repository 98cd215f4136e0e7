using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

public class KeptTimesTests
{
    private static readonly Instant ThursdayOne = Instant.FromUtc(2026, 11, 19, 12, 0);
    private static readonly string SubsTime = KeepBuilder.Value(new Interval(ThursdayOne, ThursdayOne + Duration.FromHours(1)));

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterSomethingWasHandedOver_AsksWhatTheHoursAreKeptFor(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Sub);

        page.Html.Should().Contain("Van de 2,8 te winnen uren zijn er nu 1,0 vrij te houden. Waarvoor?").And.Contain("do 13:00–14:00, als Mila ja zegt");
    }

    [Fact]
    public async Task Week_OnceSomebodyGoes_OffersTheTimeWithoutCondition()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));

        await app.StepAsync(TestFirm.Member, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, CancellationToken.None));

        (await vera.GetAsync(Address)).Html.Should().Contain("do 13:00–14:00").And.NotContain("als Mila ja zegt");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_ForAFutureTalk_StandsInTheWeekAsAProtectedBlock(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "FutureTalk"), ("client", "wind"), ("note", ""));

        (await vera.GetAsync(Address)).Html.Should().Contain("Toekomstgesprek met Wind BV").And.NotContain("Waarvoor houd je ze vrij");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WhenAKeyClientHadNoTalkThisQuarter_SaysSo(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Sub);

        page.Html.Should().Contain("Wind BV (dit kwartaal nog niet)");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WhenTheTalkWasHad_DoesNotAskForIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var talk = Ics.Event("talk", "20261008T090000Z", "Toekomstgesprek Wind BV: hun koers voor 2030",
            "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example");
        await app.ImportAsync(Ics.Calendar("", talk), "Ander");
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Sub);

        page.Html.Should().Contain("Wind BV").And.NotContain("dit kwartaal nog niet");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_WhenTheFormIsSentTwice_KeepsItOnce(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "TimeToThink"));

        var second = await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "TimeToThink"));

        (await vera.GetAsync(second.Location!)).Html.Should().Contain("er is niets dubbel gedaan");
        (await app.InStoreAsync(db => db.KeptTimes.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_TimeThatIsKeptForSomethingElse_IsRefused(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "TimeToThink"));

        var second = await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "HomeOnTime"));

        (await vera.GetAsync(second.Location!)).Html.Should().Contain("niet meer vrij");
        (await app.InStoreAsync(db => db.KeptTimes.SingleAsync())).For.Should().Be(KeptFor.TimeToThink);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_TimeThatDidNotComeFree_IsRefused(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "TimeToThink"));

        (await app.InStoreAsync(db => db.KeptTimes.CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LetGo_GivesTheTimeBack(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "HomeOnTime"));
        var kept = await app.InStoreAsync(db => db.KeptTimes.SingleAsync());

        await vera.PostAsync(Address + "/let-go", ("kept", kept.Id.ToString("N")));

        (await app.InStoreAsync(db => db.KeptTimes.CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_ByTheAssistant_IsNotTheirs(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "TimeToThink"));

        (await app.InStoreAsync(db => db.KeptTimes.CountAsync())).Should().Be(0);
    }
}
