using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Mila has no account. What she answers by mail is written down by vera, her assistant asha, or the lead lars, and stays mila's answer.</summary>
public class WrittenAnswersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_ByTheAssistant_IsTheAnswerOfWhoWasAskedWithBothNames(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        var row = await stage.ApprovedAsync();

        await PostAsync(stage, "asha", row, "accept", ("drops", "De nieuwsbrief"));

        var last = (await stage.DecisionsAsync(row.Id))[^1];
        (last.From, last.To, last.By, last.For).Should().Be(("Approved", "Accepted", "asha", "mila"));
    }

    [Fact]
    public async Task Accept_WithWhatIsDropped_KeepsIt()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        await PostAsync(stage, "asha", row, "accept", ("drops", "De nieuwsbrief"));

        (await stage.RowAsync(row.Id)).Drops.Should().Be("De nieuwsbrief");
    }

    [Theory]
    [InlineData("vera", DelegationState.Accepted)]
    [InlineData("asha", DelegationState.Accepted)]
    [InlineData("lars", DelegationState.Accepted)]
    [InlineData("otto", DelegationState.Approved)]
    [InlineData("lena", DelegationState.Approved)]
    [InlineData("maks", DelegationState.Approved)]
    public async Task Accept_ByAnybody_IsForWhoDecidesOnThatRow(string who, DelegationState state)
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        await PostAsync(stage, who, row, "accept");

        (await stage.RowAsync(row.Id)).State.Should().Be(state);
    }

    [Theory]
    [InlineData("otto")]
    [InlineData("lena")]
    [InlineData("maks")]
    public async Task Accept_ByAStranger_FindsNothing(string who)
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        (await PostAsync(stage, who, row, "accept")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accept_ForWhoHasAnAccountByNow_ChangesNothing()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.AddAccountAsync("mila");

        await PostAsync(stage, "asha", row, "accept");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    [Fact]
    public async Task Accept_ForWhoHasAnAccountByNow_SaysThatThisOneAnswersInPerson()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.AddAccountAsync("mila");
        var asha = await stage.App.SignInAsync("asha");
        await asha.PostAsync($"/delegations/{row.Id}/written/accept", ("version", $"{row.Version}"));

        (await asha.GetAsync("/delegations")).Html.Should().Contain("Mila heeft hier intussen een account en geeft het antwoord zelf.");
    }

    [Fact]
    public async Task Accept_ForWhoseAccountWasClosed_IsDone()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.AddAccountAsync("mila");
        await stage.App.InStoreAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.MemberId == "mila")).LockoutEnd = DateTimeOffset.MaxValue;
            return await db.SaveChangesAsync();
        });

        await PostAsync(stage, "asha", row, "accept");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Accept_BeforeTheQuestionLeft_FindsNothing()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmAsync();

        (await PostAsync(stage, "asha", row, "accept")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accept_AfterSomebodyElseWroteIt_NamesBoth()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "lars", row, "accept");
        var asha = await stage.App.SignInAsync("asha");
        await asha.PostAsync($"/delegations/{row.Id}/written/accept", ("version", $"{row.Version}"));

        (await asha.GetAsync("/delegations")).Html.Should().Contain("Mila zei al ja; Lars schreef het op");
    }

    [Fact]
    public async Task Decline_WithoutAReason_AsksForIt()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        (await PostAsync(stage, "asha", row, "decline")).Html.Should().Contain("Schrijf in een paar woorden waarom niet, of hoe wel.");
    }

    [Fact]
    public async Task Decline_ByTheAssistant_KeepsTheReasonAsTheOwnAnswerWould()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        await PostAsync(stage, "asha", row, "decline", ("reason", "Die week op reis"), ("otherWay", "false"));

        var after = await stage.RowAsync(row.Id);
        (after.State, after.Reason, after.IsOtherWay).Should().Be((DelegationState.Declined, "Die week op reis", false));
    }

    [Fact]
    public async Task Decline_WithSomebodyNext_OffersThatOne()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        var outcome = await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vol", false, [FlowStage.Candidate("lars")], Pen(stage, "asha"), default));

        outcome.Should().BeOfType<FlowOutcome.Done>().Which.Next!.DelegateeId.Should().Be("lars");
    }

    [Fact]
    public async Task Decline_WithAnotherWay_WaitsForThePartner()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();

        await PostAsync(stage, "lars", row, "decline", ("reason", "De eerste helft lukt"), ("otherWay", "true"));

        (await stage.RowAsync(row.Id)).IsOtherWayOpen.Should().BeTrue();
    }

    [Fact]
    public async Task Undo_ByThePartnerOfWhatTheAssistantWrote_AsksAgain()
    {
        await using var stage = await SetAsync(new TestApp());
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");
        row = await stage.RowAsync(row.Id);

        await PostAsync(stage, "vera", row, "accept/undo");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    [Fact]
    public async Task Undo_AfterTheWindow_ChangesNothing()
    {
        await using var stage = await SetAsync(new TestApp());
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");
        row = await stage.RowAsync(row.Id);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        await PostAsync(stage, "asha", row, "accept/undo");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Theory]
    [InlineData("nl", "Mila zei ja; Asha schreef het op")]
    [InlineData("en", "Mila said yes; Asha wrote it down")]
    public async Task History_OfWhatWasWrittenDown_NamesBoth(string language, string said)
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");
        var vera = await stage.App.SignInAsync("vera");
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.Http.GetStringAsync("/delegations/decisions.csv?from=2026-11-01&to=2026-12-31")).Should().Contain(said);
    }

    [Fact]
    public async Task History_OfAnAnswerTakenAway_SaysWhoDidSo()
    {
        await using var stage = await SetAsync(new TestApp());
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");
        await PostAsync(stage, "vera", await stage.RowAsync(row.Id), "accept/undo");
        var asha = await stage.App.SignInAsync("asha");

        (await asha.Http.GetStringAsync("/delegations/decisions.csv?from=2026-11-01&to=2026-12-31")).Should().Contain("Vera haalde het antwoord van Mila weer weg");
    }

    [Theory]
    [InlineData("vera", true)]
    [InlineData("asha", true)]
    [InlineData("lars", true)]
    [InlineData("otto", false)]
    [InlineData("lena", false)]
    [InlineData("maks", false)]
    public async Task Index_WithAnAnswerToWriteDown_ShowsItToWhoMay(string who, bool shows)
    {
        await using var stage = await SetAsync();
        await stage.ApprovedAsync();

        (await (await stage.App.SignInAsync(who)).GetAsync("/delegations")).Html.Contains("Mila zegt ja", StringComparison.Ordinal).Should().Be(shows);
    }

    [Theory]
    [InlineData("asha", "Antwoorden")]
    [InlineData("lars", "Aan mij gevraagd")]
    public async Task Index_InTheMenu_HasANameThatIsTrueForTheReader(string who, string name)
    {
        await using var stage = await SetAsync();

        (await (await stage.App.SignInAsync(who)).GetAsync("/delegations")).Html.Should().Contain($"<a href=\"/delegations\" aria-current=\"page\">{name}</a>").And.Contain($"<title>{name} · PartnerFocus</title>");
    }

    [Fact]
    public async Task Index_OfWhoHasAnAccount_OffersNothingToWrite()
    {
        await using var stage = await SetAsync();
        await stage.App.AddAccountAsync("mila");
        await stage.ApprovedAsync();

        (await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html.Should().NotContain("Antwoorden om op te schrijven");
    }

    [Fact]
    public async Task Index_OfWhatBecamePrivate_ShowsTheAssistantNothingOfIt()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync(title: "Scheiding");
        await stage.App.SeedAsync(db => db.Choices.Single(c => c.Id == row.ChoiceId).IsPrivate = true);

        (await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html.Should().NotContain("Scheiding");
    }

    [Theory]
    [InlineData("nl", "Mila stelde iets anders voor", "Mila gaf het terug")]
    [InlineData("en", "Mila proposed another way", "Mila gave it back")]
    public async Task Index_OfAnotherWayThatWasWrittenDown_SaysSo(string language, string said, string not)
    {
        await using var stage = await SetAsync(new TestApp());
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().DelegateeId = "mila");
        await PostAsync(stage, "asha", row, "decline", ("reason", "De eerste helft lukt"), ("otherWay", "true"));

        (await ToWriteAsync(stage, language)).Should().Contain(said).And.NotContain(not);
    }

    [Theory]
    [InlineData("nl", "De afspraak veranderde; vertel het Mila Jong (mila@proef.example)", "Duurt nu tot 12.30 uur")]
    [InlineData("en", "The meeting changed; please tell Mila Jong (mila@proef.example)", "12:30")]
    public async Task Index_OfAMeetingThatChangedAfterTheYes_SaysWhatAndWhomToTell(string language, string said, string what)
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");
        await stage.App.SeedAsync(db => db.Delegations.Single().Changed = "end 2026-11-20T12:30:00");

        (await ToWriteAsync(stage, language)).Should().ContainAll(said, what);
    }

    [Fact]
    public async Task Index_OfAMeetingThatIsAsItWas_TellsNobodyToTell()
    {
        await using var stage = await SetAsync();
        var row = await stage.ApprovedAsync();
        await PostAsync(stage, "asha", row, "accept");

        (await ToWriteAsync(stage, "nl")).Should().NotContain("De afspraak veranderde");
    }

    private static async Task<string> ToWriteAsync(FlowStage stage, string language)
    {
        var asha = await stage.App.SignInAsync("asha");
        asha.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await asha.GetAsync("/delegations")).Html;
    }

    private static Task<FlowStage> SetAsync(StoreProvider store = StoreProvider.Sqlite) =>
        FlowStage.SetAsync(store, accounts: ["vera", "otto", "asha", "lars", "lena", "maks"]);

    private static Task<FlowStage> SetAsync(TestApp app) => FlowStage.SetAsync(app, accounts: ["vera", "otto", "asha", "lars", "lena", "maks"]);

    private static CurrentUser Pen(FlowStage stage, string writer) => CurrentUser.SpokenFor("mila", stage.As(writer));

    private static async Task<Page> PostAsync(FlowStage stage, string who, Delegation row, string act, params (string Name, string Value)[] fields) =>
        await (await stage.App.SignInAsync(who)).PostAsync($"/delegations/{row.Id}/written/{act}", [("version", $"{row.Version}"), .. fields]);
}
