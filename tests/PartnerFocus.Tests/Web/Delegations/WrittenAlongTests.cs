using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Maks goes along with mila and has no account. That he cannot is written down by vera, her assistant asha, or the lead lars, and stays his word.</summary>
public class WrittenAlongTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Along_ByTheAssistant_IsTheWordOfWhoGoesAlongWithBothNames(StoreProvider store)
    {
        await using var stage = await SetAsync(new TestApp(store));
        var row = await GoesAsync(stage);

        await PostAsync(stage, "asha", row, "along", ("reason", "Rechtbank"));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Accepted, TogetherWithId = (string?)null, CannotAlongId = "maks", CannotAlongWhy = "Rechtbank" });
        var last = (await stage.DecisionsAsync(row.Id))[^1];
        (last.To, last.By, last.For).Should().Be((DelegationFlow.CannotAlong, "asha", "maks"));
    }

    [Theory]
    [InlineData("vera", "maks")]
    [InlineData("lars", "maks")]
    [InlineData("mila", null)]
    [InlineData("otto", null)]
    [InlineData("lena", null)]
    public async Task Along_ByAnybody_IsForWhoWritesDownForThatRow(string who, string? cannot)
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage);

        await PostAsync(stage, who, row, "along");

        (await stage.RowAsync(row.Id)).CannotAlongId.Should().Be(cannot);
    }

    [Fact]
    public async Task Along_OfWhoHasAnAccount_IsSaidInPerson()
    {
        await using var stage = await SetAsync(new TestApp(), "maks");
        var row = await GoesAsync(stage);

        await PostAsync(stage, "asha", row, "along");

        (await stage.RowAsync(row.Id)).CannotAlongId.Should().BeNull();
        (await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html.Should().NotContain("/written/along");
    }

    [Fact]
    public async Task Along_BeforeTheYesCanNoLongerBeUndone_IsNotThere()
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage, wait: 0);

        await PostAsync(stage, "asha", row, "along");

        (await stage.RowAsync(row.Id)).CannotAlongId.Should().BeNull();
    }

    [Fact]
    public async Task Along_WhereNobodyGoesAlong_FindsNothing()
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage, along: null);

        (await PostAsync(stage, "asha", row, "along")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task UndoAlong_ByThePartner_PutsThatOneBack()
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage);
        await PostAsync(stage, "asha", row, "along");

        await PostAsync(stage, "vera", await stage.RowAsync(row.Id), "along/undo");

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { TogetherWithId = "maks", CannotAlongId = (string?)null });
    }

    [Theory]
    [InlineData("nl", "Maks gaat mee met Mila.", "Maks kan niet mee met Mila.")]
    [InlineData("en", "Maks goes along with Mila.", "Maks cannot go along with Mila.")]
    public async Task Index_OfTheAssistant_OffersItAndThenTheWayBack(string language, string goes, string cannot)
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage);
        var asha = await stage.App.SignInAsync("asha");
        asha.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await asha.GetAsync("/delegations")).Html.Should().Contain(goes).And.Contain($"/delegations/{row.Id}/written/along\"");
        await PostAsync(stage, "asha", row, "along");

        (await asha.GetAsync("/delegations")).Html.Should().Contain(cannot).And.Contain($"/delegations/{row.Id}/written/along/undo\"");
    }

    [Fact]
    public async Task Along_Written_TellsDelegateeAndPartner()
    {
        await using var stage = await SetAsync();
        var row = await GoesAsync(stage);

        await PostAsync(stage, "asha", row, "along");

        (await stage.App.InStoreAsync(db => db.OutgoingMails.Select(m => m.Kind).ToListAsync())).Should().Contain([MailKind.AlongCannot, MailKind.AlongCannotCopy]);
    }

    private static Task<FlowStage> SetAsync() => SetAsync(new TestApp());

    private static Task<FlowStage> SetAsync(TestApp app, params string[] more) => FlowStage.SetAsync(app, accounts: ["vera", "otto", "asha", "lars", "lena", "mila", .. more]);

    private static async Task<Delegation> GoesAsync(FlowStage stage, string? along = "maks", int wait = 11)
    {
        var row = await stage.AcceptedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single().TogetherWithId = along);
        stage.App.Clock.Now += TimeSpan.FromMinutes(wait);
        return await stage.RowAsync(row.Id);
    }

    private static async Task<Page> PostAsync(FlowStage stage, string who, Delegation row, string act, params (string Name, string Value)[] fields) =>
        await (await stage.App.SignInAsync(who)).PostAsync($"/delegations/{row.Id}/written/{act}", [("version", $"{row.Version}"), .. fields]);
}
