using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Who said yes to a series, or with whom the question lies, on the page of what holds for series.</summary>
public class SeriesAnswersTests
{
    private const string SaidYes = "Mila zei ja voor de reeks op 18 november 2026, tot en met 17 december 2026.";

    [Theory]
    [InlineData(DelegationState.Confirmed, "Ligt bij Lars.")]
    [InlineData(DelegationState.Approved, "Gevraagd aan Mila.")]
    public async Task Page_WhileItIsAsked_TellsWithWhomItLies(DelegationState state, string told)
    {
        await using var stage = await DecidedAsync();
        await stage.App.AddAccountAsync(TestFirm.Member);
        await stage.AskedAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.State, state)));

        (await PageAsync(stage)).Should().Contain($"<p class=\"over\">{told}</p>");
    }

    [Fact]
    public async Task Page_WhileTheMailThatAsksLiesUnsent_SaysThatNobodyWasAsked()
    {
        await using var stage = await DecidedAsync();
        await stage.AskedAsync();

        (await PageAsync(stage)).Should().Contain("<p class=\"over\">Nog niet gevraagd aan Mila.</p>");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Page_OnceSomebodySaidYes_TellsWhoWhenAndTheLastDay(StoreProvider store)
    {
        await using var stage = await DecidedAsync(store);
        await stage.SaidYesAsync();

        (await PageAsync(stage)).Should().Contain(SaidYes);
    }

    [Fact]
    public async Task Page_OnceSomebodySaidYes_TellsTheAssistantInEnglishToo()
    {
        await using var stage = await DecidedAsync();
        await stage.SaidYesAsync();

        (await PageAsync(stage, TestFirm.Assistant, "en")).Should()
            .Contain("Mila said yes to the series on 18 November 2026, up to and including 17 December 2026.");
    }

    [Fact]
    public async Task Page_OfAYesThatOutlastsTheDecision_TellsItWithTheWeekOfTheNextMeeting()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        (await PageAsync(stage)).Should().Contain(SaidYes)
            .And.Contain($"href=\"/week/vera/2026-W47?meeting={MeetingKey.Of(SeriesStage.Uid, "20261120T110000")}\"").And.NotContain("action=\"/series/vera/end\"");
    }

    [Fact]
    public async Task Page_OnceTheRestWasGivenBack_TellsFromWhichDay()
    {
        await using var stage = await DecidedAsync();
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await PageAsync(stage)).Should().Contain("Mila gaf de reeks terug, vanaf 4 december 2026.").And.NotContainAny("zei ja", "Te druk");
    }

    [Fact]
    public async Task Page_OnceItsDayCame_TellsThatThePartnerGoesAgain()
    {
        await using var stage = await DecidedAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 8, 0, 0, TimeSpan.Zero);

        (await PageAsync(stage)).Should().Contain("De afgesproken dag kwam: vanaf 18 december 2026 gaat Vera weer zelf.").And.NotContain("zei ja");
    }

    [Fact]
    public async Task Page_OfAYesThatEndedWithoutADecision_TellsNothing()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.KeepAsync("20261120", andFuture: true);

        (await PageAsync(stage)).Should().Contain("Nog niets geldt voor een hele reeks").And.NotContain("Weekstart");
    }

    [Fact]
    public async Task Page_OfAYesToOneMeetingOnly_TellsNothing()
    {
        await using var stage = await DecidedAsync();
        var row = await stage.AskedAsync();

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await PageAsync(stage)).Should().Contain("Weekstart").And.NotContainAny("zei ja", "Gevraagd aan", "Mila gaat");
    }

    [Fact]
    public async Task Page_OfWhatWasAskedForOneMeetingOnly_TellsNothing()
    {
        await using var stage = await DecidedAsync();
        await stage.AskedAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.SeriesUntil, (NodaTime.Instant?)null)));

        (await PageAsync(stage)).Should().Contain("Weekstart").And.NotContain("Gevraagd aan");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_OfASeriesThatIsPrivateNow_TellsNothing(bool isDecided)
    {
        await using var stage = isDecided ? await DecidedAsync() : await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000").Replace("SUMMARY:", "CLASS:PRIVATE\r\nSUMMARY:", StringComparison.Ordinal));

        (await PageAsync(stage)).Should().NotContainAny("Weekstart", "zei ja", "veranderde");
    }

    /// <summary>The partner decided on the series that mila takes it over.</summary>
    private static async Task<SeriesStage> DecidedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await SeriesStage.SetAsync(store);
        await stage.App.SeedAsync(db => db.Precedents.Add(new Precedent
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            AgendaId = stage.AgendaId,
            Uid = SeriesStage.Uid,
            Number = 1,
            Title = "Weekstart",
            Verdict = Verdict.Delegate,
            DelegateeId = TestFirm.Member,
            Basis = "a.b.c.60",
            ReviewAt = SeriesStage.Until,
            By = TestFirm.Partner,
            At = NodaTime.Instant.FromUtc(2026, 11, 17, 8, 0),
            FirmVersionId = 1,
            ActId = Guid.NewGuid(),
        }));
        return stage;
    }

    private static async Task<string> PageAsync(SeriesStage stage, string who = TestFirm.Partner, string language = "nl")
    {
        var visitor = await stage.App.SignInAsync(who);
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await visitor.GetAsync("/series/vera")).Html;
    }
}
