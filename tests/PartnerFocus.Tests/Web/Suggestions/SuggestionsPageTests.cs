using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Firm;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Triage;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Suggestions;

public sealed class SuggestionsPageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Page_AfterThreeMeetingsKept_AsksAndShowsThem(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync("/suggestions/vera");

        page.Html.Should().Contain("Je hield 3 van de 3 afspraken met Zon BV zelf").And.Contain("Is Zon BV een sleutelklant van je?").And.Contain("Gesprek 3");
    }

    [Fact]
    public async Task Page_ForTheAssistant_IsToReadOnly()
    {
        await using var app = await StartAsync();

        var page = await (await app.SignInAsync(TestFirm.Assistant)).GetAsync("/suggestions/vera");

        page.Html.Should().Contain("Vera hield 3 van de 3 afspraken").And.NotContain("/suggestions/vera/take");
    }

    [Fact]
    public async Task Take_ByThePartner_IsLookedAtAndSavedByThatPartner()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var sent = await vera.PostAsync("/suggestions/vera/take", ("key", "KeyClient:zon"));
        await vera.SeenAsync(sent);

        await vera.PostAsync(sent.Location + "/save");

        (await app.FirmAsync()).Partners[0].KeyClients.Should().Equal("wind", "zon");
    }

    [Fact]
    public async Task Dismiss_ByThePartner_KeepsItAwayUntilThePartnerChoosesSoAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync("/suggestions/vera/dismiss", ("key", "KeyClient:zon"));

        (await vera.GetAsync("/suggestions/vera")).Html.Should().NotContain("Zon BV");
        await app.SeedAsync(db => db.Choices.Add(Kept(4)));
        (await vera.GetAsync("/suggestions/vera")).Html.Should().Contain("Je hield 4 van de 4 afspraken met Zon BV");
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await VerasWeek.StartAsync(store);
        await app.SeedAsync(db => db.Choices.AddRange(Kept(1), Kept(2), Kept(3)));
        return app;
    }

    private static Choice Kept(int number)
    {
        var choice = FlowStage.Choice($"Gesprek {number}", FlowStage.Friday, partner: "vera");
        choice.ClientId = "zon";
        (choice.Advised, choice.Chosen, choice.State) = (Verdict.Delegate, Verdict.Attend, ChoiceState.Decided);
        choice.At += NodaTime.Duration.FromMinutes(number);
        return choice;
    }
}
