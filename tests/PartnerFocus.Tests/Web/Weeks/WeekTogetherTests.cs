using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What the assistant prepares and says, and what that holds.</summary>
public class WeekTogetherTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_ByTheAssistant_OnlyPrepares(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ActAsync("agree", Sub);

        (await app.InStoreAsync(db => db.Choices.SingleAsync())).State.Should().Be(ChoiceState.Prepared);
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Prepared_IsShownToThePartnerWithWhoPreparedIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        page.Html.Should().Contain("Asha stelt voor: Delegeren, aan Lars");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_WithWhatIsPrepared_AsksWhomTheAssistantProposed(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Sub)));

        var asked = await app.InStoreAsync(db => db.Delegations.SingleAsync());
        (asked.DelegateeId, asked.State).Should().Be((TestFirm.Lead, DelegationState.Confirmed));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_ByTheAssistantOnWhatThePartnerDecided_ChangesNothing(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Main);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var page = await asha.ActAsync("overrule", Main, ("verdict", "LeaveOut"), ("reason", "Past niet"));

        page.Html.Should().Contain("heeft Vera zelf al beslist");
        (await app.InStoreAsync(db => db.Choices.SingleAsync())).Chosen.Should().Be(Verdict.Attend);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_ByTheAssistantOnAPrivateEntry_FindsNothing(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var page = await asha.ActAsync("overrule", Private, ("verdict", "Attend"), ("reason", "x"));

        page.Html.Should().Contain("staat niet meer in de agenda").And.NotContain("Tandarts");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Objection_HoldsThePartnersYes(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Sub);

        page.Html.Should().Contain("Antwoord eerst");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Objection_IsNamedOnTheStepBeforeManyAreAgreedWith(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address + "/clear");

        page.Html.Should().Contain("Akkoord met deze ene?").And.Contain("Asha zou dit niet doen");
    }

    [Fact]
    public async Task Objection_StandsWhereThePartnerDecides()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));

        System.Net.WebUtility.HtmlDecode((await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(Sub)}")).Html)
            .Should().Contain("Asha zou dit niet doen: ‘Wind rekent op jou’. Antwoord eerst hieronder; dan kun je beslissen.");
    }

    [Theory]
    [InlineData("nl", "Kiezen kan zodra je Asha geantwoord hebt.")]
    [InlineData("en", "You can choose once you have answered Asha.")]
    public async Task Objection_OffersThePartnerNothingThatWouldBeRefused(string language, string said)
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        string[] refused = ["name=\"delegatee\"", "name=\"other\"", "id=\"overrule\"", "data-opens=\"overrule\"", "name=\"contribution\""];

        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain(said).And.Contain("data-key=\"a d o\"").And.NotContainAny(refused);
        (await asha.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().ContainAll("name=\"delegatee\"", "id=\"overrule\"").And.NotContain(said);
        await vera.ActAsync("say", Sub, ("text", "Ik bel Carla zelf"));
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().ContainAll(refused).And.NotContain(said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_ByThePartner_LetsTheYesThrough(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("say", Sub, ("text", "Ik bel Carla zelf"));

        await vera.ActAsync("agree", Sub);

        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Objection_ByThePartner_IsOnlyAWord(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("say", Sub, ("text", "Even nadenken"), ("objection", "true"));

        (await app.InStoreAsync(db => db.Comments.SingleAsync())).IsObjection.Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_TheSameTwice_IsKeptOnce(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        (string, string)[] form = [("token", await vera.TokenAsync(Sub)), ("comment", await vera.CommentAsync(Sub)), ("text", "Even nadenken")];
        await vera.PostAsync(Address + "/say", form);

        var second = await vera.PostAsync(Address + "/say", form);

        (await vera.GetAsync(second.Location!)).Html.Should().Contain("er is niets dubbel gedaan");
        (await app.InStoreAsync(db => db.Comments.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_TooMuch_IsRefusedInWords(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("say", Sub, ("text", new string('x', 2001)));

        page.Html.Should().Contain("ten hoogste 2000 tekens");
    }
}
