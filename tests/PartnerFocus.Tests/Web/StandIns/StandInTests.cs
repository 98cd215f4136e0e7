using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.StandIns;

/// <summary>Maks stands in for lars, the lead of mila's team, from Wednesday 18 to Friday 20 November 2026; the clock begins on the Wednesday.</summary>
public class StandInTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_ByTheStandIn_IsDoneUnderBothNames(StoreProvider store)
    {
        await using var stage = await StageAsync(store);
        var row = await stage.ConfirmAsync();

        await ApproveAsync(stage, row);

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "maks", For = "lars", To = "Approved" });
    }

    [Theory]
    [InlineData("nl", "Mila Jong (heeft hier geen account, en kan hier nog niets beslissen)")]
    [InlineData("en", "Mila Jong (has no account here, and cannot decide anything yet)")]
    public async Task Index_OfWhoHasNoAccount_SaysSoWhereOneChooses(string language, string said)
    {
        await using var stage = await FlowStage.SetAsync(accounts: ["lars", "maks", "lena"]);
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == "lena").LockoutEnd = DateTimeOffset.MaxValue);
        var lars = await stage.App.SignInAsync("lars");
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await lars.GetAsync("/account/stand-ins")).Html.Should().Contain(said).And.MatchRegex("value=\"lena\">[^<]+\\(h").And.MatchRegex("value=\"maks\">[^(<]+</option>");
    }

    [Fact]
    public async Task Approve_ByTheLeadMeanwhile_CarriesOneName()
    {
        await using var stage = await StageAsync();
        var row = await stage.ConfirmAsync();

        await (await stage.App.SignInAsync("lars")).PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "lars", For = (string?)null });
    }

    [Fact]
    public async Task Approve_AfterTheLastDay_FindsNothing()
    {
        await using var stage = await StageAsync();
        var row = await stage.ConfirmAsync(start: FlowStage.Friday.Plus(NodaTime.Duration.FromDays(7)));
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

        (await ApproveAsync(stage, row)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Approve_OnceItIsEnded_FindsNothing()
    {
        await using var stage = await StageAsync();
        var row = await stage.ConfirmAsync();
        var id = await stage.App.InStoreAsync(db => db.StandIns.Select(s => s.Id).SingleAsync());
        await (await stage.App.SignInAsync("lars")).PostAsync($"/account/stand-ins/{id}/end");

        (await ApproveAsync(stage, row)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_ByThePartnersAssistantInTheLeadsPlace_FindsNothing(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TestFirm.Json, "lars", "asha", "vera");
        await NameAsync(stage, "lars", "lars", "asha", "2026-11-18", "2026-11-20");
        var row = await stage.ConfirmAsync();
        var asha = await stage.App.SignInAsync("asha");

        (await asha.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Queue_OfThePartnersAssistantInTheLeadsPlace_HasNothingOfThatPartners()
    {
        await using var stage = await FlowStage.SetAsync(StoreProvider.Sqlite, TestFirm.Json, "lars", "asha", "vera");
        await NameAsync(stage, "lars", "lars", "asha", "2026-11-18", "2026-11-20");
        await stage.ConfirmAsync(title: "Overname Wind BV");

        (await (await stage.App.SignInAsync("asha")).GetAsync("/approvals")).Html.Should().NotContain("Overname Wind BV");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Name_ByTwoFormsAtOnceForTheSameDays_KeepsOne(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TestFirm.Json, "vera", "asha");
        var (vera, asha) = (await stage.App.SignInAsync("vera"), await stage.App.SignInAsync("asha"));
        (string, string)[] days = [("member", "vera"), ("from", "2026-11-18"), ("until", "2026-11-20")];

        await Task.WhenAll(
            vera.PostAsync("/account/stand-ins", [.. days, ("who", "otto")]), asha.PostAsync("/account/stand-ins", [.. days, ("who", "maks")]));

        (await stage.App.InStoreAsync(db => db.StandIns.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Queue_OfTheStandIn_KeepsAScreenedMatterClosed()
    {
        await using var stage = await StageAsync(
            firm: TestFirm.Json.Replace("\"reportsTo\": \"lena\", \"talents\": [\"labour\"]}", "\"reportsTo\": \"lena\", \"barredFrom\": [\"wind\"]}", StringComparison.Ordinal));
        await stage.ConfirmAsync(title: "Fusie Wind BV");

        (await (await stage.App.SignInAsync("maks")).GetAsync("/approvals")).Html.Should().Contain("Afgeschermd dossier").And.NotContain("Wind BV");
    }

    [Fact]
    public async Task Firm_ForTheStandInOfALead_StaysClosed()
    {
        await using var stage = await StageAsync();

        (await (await stage.App.SignInAsync("maks")).GetAsync("/firm/people/mila")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_OfTheOneReplaced_SaysWhoAndWhen()
    {
        await using var stage = await StageAsync();

        (await (await stage.App.SignInAsync("lars")).GetAsync("/account/stand-ins")).Html
            .Should().Contain("Maks Dam vervangt je van 18 november 2026 tot en met 20 november 2026.");
    }

    [Fact]
    public async Task Page_OfTheStandIn_SaysForWhom()
    {
        await using var stage = await StageAsync();

        (await (await stage.App.SignInAsync("maks")).GetAsync("/account/stand-ins")).Html.Should().Contain("Jij vervangt Lars Kok van 18 november 2026");
    }

    [Theory]
    [InlineData("nl", "Je vervangt Lars Kok niet meer: dat was tot en met 20 november 2026.")]
    [InlineData("en", "You no longer stand in for Lars Kok: that was up to and including 20 November 2026.")]
    public async Task Queue_AfterTheLastDay_LeadsToWhenThatWas(string language, string said)
    {
        await using var stage = await StageAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);
        var maks = await stage.App.SignInAsync("maks");
        maks.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await maks.GetAsync("/approvals")).Location.Should().Be("/account/stand-ins");
        (await maks.GetAsync("/account/stand-ins")).Html.Should().Contain(said).And.NotContain("Goedkeuren.").And.NotContain("under Approvals");
    }

    [Fact]
    public async Task Queue_OfWhoWasEndedEarlyOrStandsInLater_LeadsToWhenThatIs()
    {
        await using var stage = await StageAsync();
        var id = await stage.App.InStoreAsync(db => db.StandIns.Select(s => s.Id).SingleAsync());
        await (await stage.App.SignInAsync("lars")).PostAsync($"/account/stand-ins/{id}/end");
        await NameAsync(stage, "lars", "lars", "maks", "2026-11-25", "2026-11-26");
        var maks = await stage.App.SignInAsync("maks");

        (await maks.GetAsync("/approvals")).Location.Should().Be("/account/stand-ins");
        (await maks.GetAsync("/account/stand-ins")).Html.Should().Contain("Je vervangt Lars Kok niet meer: dat was tot en met 18 november 2026.")
            .And.Contain("Jij vervangt Lars Kok van 25 november 2026 tot en met 26 november 2026. Wat dan op een akkoord wacht");
    }

    [Fact]
    public async Task Name_OfAPartnersAssistant_SaysOnWhatSheDoesNotDecide()
    {
        await using var stage = await StageAsync();
        await stage.ConfirmAsync();
        var lena = await stage.App.SignInAsync("lena");
        (await lena.GetAsync("/account/stand-ins")).Html.Should().Contain("Asha Smit (assistent van Vera; beslist niet over vragen van die kant)");

        var said = await lena.PostAsync("/account/stand-ins", ("member", "lena"), ("who", "asha"), ("from", "2026-11-18"), ("until", "2026-11-20"));

        (await lena.GetAsync(said.Location!)).Html.Should().Contain("Over vragen van Vera beslist Asha Smit niet");
        (await (await stage.App.SignInAsync("asha")).GetAsync("/approvals")).Html.Should().Contain("Wat aan Lena Bos gevraagd wordt, staat hier zolang jij vervangt.")
            .And.Contain("Vragen van Vera staan hier niet").And.NotContain("Bekijk je team");
    }

    [Fact]
    public async Task Name_OfSomebodyWithoutAnAccount_SaysThatNobodyDecidesYet()
    {
        await using var stage = await StageAsync();

        var lena = await stage.App.SignInAsync("lena");

        var said = await lena.PostAsync("/account/stand-ins", ("member", "lena"), ("who", "mila"), ("from", "2026-11-18"), ("until", "2026-11-20"));

        (await lena.GetAsync(said.Location!)).Html.Should().Contain("Mila Jong heeft hier nog geen account, en kan pas beslissen");
    }

    [Fact]
    public async Task Queue_OfWhoNeverStoodIn_IsNoPage()
    {
        await using var stage = await StageAsync();

        (await (await stage.App.SignInAsync("asha")).GetAsync("/approvals")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Name_ByTheAssistantForThePartner_IsRecordedUnderBothNames()
    {
        await using var stage = await StageAsync();

        await NameAsync(stage, "asha", "vera", "otto", "2026-11-18", "2026-11-20");

        (await stage.App.InStoreAsync(db => db.StandIns.SingleAsync(s => s.MemberId == "vera"))).Should().BeEquivalentTo(new { StandInId = "otto", SetBy = "asha" });
    }

    [Theory]
    [InlineData("vera", "vera", "asha", "2026-11-18", "2026-11-20", "De eigen assistent kan het niet zijn")]
    [InlineData("vera", "vera", "vera", "2026-11-18", "2026-11-20", "Kies iemand van kantoor")]
    [InlineData("vera", "vera", "otto", "2026-11-20", "2026-11-19", "Kies een eerste en een laatste dag")]
    [InlineData("vera", "vera", "otto", "2026-11-10", "2026-11-17", "Kies een eerste en een laatste dag")]
    [InlineData("vera", "vera", "otto", "", "2026-11-19", "Kies een eerste en een laatste dag")]
    [InlineData("lars", "lars", "mila", "2026-11-20", "2026-11-23", "Op die dagen is al iemand afgesproken")]
    public async Task Name_OfWhatCannotBe_SaysWhy(string by, string member, string who, string from, string until, string why)
    {
        await using var stage = await StageAsync();

        var page = await NameAsync(stage, by, member, who, from, until);

        page.Html.Should().Contain(why);
    }

    private static async Task<FlowStage> StageAsync(StoreProvider store = StoreProvider.Sqlite, string firm = TestFirm.Json)
    {
        var stage = await FlowStage.SetAsync(store, firm, "lars", "lena", "maks", "asha", "vera");
        (await NameAsync(stage, "lars", "lars", "maks", "2026-11-18", "2026-11-20")).Status.Should().Be(HttpStatusCode.Redirect);
        return stage;
    }

    private static async Task<Page> NameAsync(FlowStage stage, string by, string member, string who, string from, string until) =>
        await (await stage.App.SignInAsync(by)).PostAsync("/account/stand-ins", ("member", member), ("who", who), ("from", from), ("until", until));

    private static async Task<Page> ApproveAsync(FlowStage stage, Delegation row) =>
        await (await stage.App.SignInAsync("maks")).PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
}
