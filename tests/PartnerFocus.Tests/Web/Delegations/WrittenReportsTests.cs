using System.Net;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Mila has no account and went on Friday; on Saturday somebody else writes down what came of it.</summary>
public class WrittenReportsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Report_WrittenDownByTheAssistant_IsDoneWithBothNames(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        var row = await WentAsync(stage);

        await PostAsync(stage, "asha", row, ("outcome", "Alles gesloten."), ("nextStep", "Brief sturen"), ("nextStepOwner", "Mila"), ("worth", "true"));

        var last = (await stage.DecisionsAsync(row.Id))[^1];
        (last.From, last.To, last.By, last.For).Should().Be(("Accepted", "Done", "asha", "mila"));
    }

    [Fact]
    public async Task Report_WrittenDown_KeepsTheTwoLinesAndWhetherItIsWorthRepeating()
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);

        await PostAsync(stage, "asha", row, ("outcome", "Alles gesloten."), ("nextStep", "Brief sturen"), ("nextStepOwner", "Mila"), ("worth", "true"));

        var after = await stage.RowAsync(row.Id);
        (after.Outcome, after.Mandate.NextStep, after.Mandate.NextStepOwner, after.IsWorthRepeating).Should().Be(("Alles gesloten.", "Brief sturen", "Mila", true));
    }

    [Theory]
    [InlineData("vera", DelegationState.Done)]
    [InlineData("lars", DelegationState.Done)]
    [InlineData("otto", DelegationState.Accepted)]
    [InlineData("lena", DelegationState.Accepted)]
    [InlineData("maks", DelegationState.Accepted)]
    public async Task Report_ByAnybody_IsForWhoWritesTheAnswersDown(string who, DelegationState state)
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);

        await PostAsync(stage, who, row, ("outcome", "Alles gesloten."));

        (await stage.RowAsync(row.Id)).State.Should().Be(state);
    }

    [Fact]
    public async Task Report_ByAStranger_FindsNothing()
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);

        (await PostAsync(stage, "otto", row, ("outcome", "Alles gesloten."))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Report_BeforeTheMeeting_ChangesNothing()
    {
        await using var stage = await SetAsync();
        var row = await stage.AcceptedAsync();

        await PostAsync(stage, "asha", row, ("outcome", "Alles gesloten."));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Report_WithoutAWordOfWhatCameOfIt_AsksForItAndKeepsTheRest()
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);

        (await PostAsync(stage, "asha", row, ("nextStep", "Brief sturen"))).Html.Should().ContainAll("Schrijf in een zin wat eruit kwam.", "value=\"Brief sturen\"");
    }

    [Theory]
    [InlineData("nl", "Mila heeft hier intussen een account en vertelt zelf wat eruit kwam.")]
    [InlineData("en", "Mila has an account here by now, and tells in person what came of it.")]
    public async Task Report_ForWhoHasAnAccountByNow_SaysThatThisOneTellsInPerson(string language, string said)
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);
        await stage.App.AddAccountAsync("mila");
        var asha = await stage.App.SignInAsync("asha");
        asha.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await asha.PostAsync($"/delegations/{row.Id}/written/report", ("version", $"{row.Version}"), ("outcome", "Alles gesloten."));

        (await asha.GetAsync("/delegations")).Html.Should().Contain(said);
    }

    [Theory]
    [InlineData("vera", true)]
    [InlineData("asha", true)]
    [InlineData("lars", true)]
    [InlineData("otto", false)]
    [InlineData("maks", false)]
    public async Task Index_WithWhatIsOver_ShowsTheFormToWhoMay(string who, bool shows)
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);

        (await (await stage.App.SignInAsync(who)).GetAsync("/delegations")).Html
            .Contains($"/delegations/{row.Id}/written/report", StringComparison.Ordinal).Should().Be(shows);
    }

    [Fact]
    public async Task Index_WithWhatIsOver_OffersNoAnswerToIt()
    {
        await using var stage = await SetAsync();
        await WentAsync(stage);

        (await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html.Should().NotContain("/written/decline").And.NotContain("Antwoorden om op te schrijven");
    }

    [Fact]
    public async Task Index_WithWhatIsOverAndBecamePrivate_ShowsTheAssistantNothing()
    {
        await using var stage = await SetAsync();
        var row = await WentAsync(stage);
        await stage.App.SeedAsync(db => db.Choices.Single(c => c.Id == row.ChoiceId).IsPrivate = true);

        (await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html.Should().NotContain("/written/report");
    }

    [Theory]
    [InlineData("nl", "Mila rondde het af; Asha schreef het op")]
    [InlineData("en", "Mila completed it; Asha wrote it down")]
    public async Task History_OfAReportThatWasWrittenDown_NamesBoth(string language, string said)
    {
        await using var stage = await SetAsync();
        await PostAsync(stage, "asha", await WentAsync(stage), ("outcome", "Alles gesloten."));
        var vera = await stage.App.SignInAsync("vera");
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.Http.GetStringAsync("/delegations/decisions.csv?from=2026-11-01&to=2026-12-31")).Should().Contain(said);
    }

    private static Task<FlowStage> SetAsync(StoreProvider store = StoreProvider.Sqlite) =>
        FlowStage.SetAsync(store, accounts: ["vera", "otto", "asha", "lars", "lena", "maks"]);

    /// <summary>Said yes to, and over since yesterday.</summary>
    private static async Task<Delegation> WentAsync(FlowStage stage)
    {
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        return row;
    }

    private static async Task<Page> PostAsync(FlowStage stage, string who, Delegation row, params (string Name, string Value)[] fields) =>
        await (await stage.App.SignInAsync(who)).PostAsync($"/delegations/{row.Id}/written/report", [("version", $"{row.Version}"), .. fields]);
}
