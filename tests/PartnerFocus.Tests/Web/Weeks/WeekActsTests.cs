using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

public class WeekActsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_WhenSomebodyIsAdvised_AsksTheFirstCandidate(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("agree", Sub);

        var asked = await app.InStoreAsync(db => db.Delegations.Include(d => d.Choice).SingleAsync());
        (asked.DelegateeId, asked.State, asked.Choice.Chosen).Should().Be((TestFirm.Member, DelegationState.Confirmed, Verdict.Delegate));
    }

    [Fact]
    public async Task Agree_LeavesADecisionOnTheChoice()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("agree", Main);

        var decision = await app.InStoreAsync(db => db.Decisions.SingleAsync());
        (decision.By, decision.From, decision.To).Should().Be((TestFirm.Partner, "Open", "Agreed:Attend"));
    }

    [Fact]
    public async Task Agree_SelectsTheNextOpenMeeting()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/agree", ("token", await vera.TokenAsync(Sub)));

        answer.Location.Should().Be($"{Address}?meeting={Key(Part)}");
    }

    [Fact]
    public async Task Agree_WhenTheFormIsSentTwice_AsksOnceAndSaysSo()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Sub);
        await vera.PostAsync(Address + "/agree", ("token", token));

        var second = await vera.PostAsync(Address + "/agree", ("token", token));

        (await vera.GetAsync(second.Location!)).Html.Should().Contain("Dit stond al zo");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_WhenEightArriveAtOnce_AsksOnceAndTellsTheOthers(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Sub);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => vera.PostAsync(Address + "/agree", ("token", token))));

        answers.Select(a => a.Status).Should().AllBeEquivalentTo(HttpStatusCode.Redirect);
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Theory]
    [InlineData("overrule", "verdict", "99")]
    [InlineData("overrule", "verdict", "Nonsense")]
    [InlineData("undo", "act", "not-a-guid")]
    [InlineData("keep", "purpose", "99")]
    [InlineData("keep", "slot", "1-2-3")]
    [InlineData("let-go", "kept", "x")]
    [InlineData("clear", "meeting", "~")]
    [InlineData("say", "token", "")]
    public async Task Act_WithNonsense_IsAnsweredInWordsAndChangesNothing(string act, string field, string value)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync(act, Sub, (field, value));

        page.Html.Should().Contain("class=\"notice");
        (await app.InStoreAsync(db => db.Decisions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Agree_WhenTheMeetingMovedSinceItWasSeen_AsksToLookAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Sub);
        await app.ImportAsync(WithSubMoved);

        var answer = await vera.PostAsync(Address + "/agree", ("token", token));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain("is ondertussen veranderd");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Agree_WhenTheMeetingIsGone_SaysSo()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/agree", ("token", "unknown~abc123"));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain("staat niet meer in de agenda");
    }

    [Fact]
    public async Task Week_WhenADecidedMeetingWasMoved_IsOpenAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await app.ImportAsync(WithSubMoved);

        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("Verzet sinds je koos");
    }

    [Fact]
    public async Task Agree_WhenItBegan_ThePartnerGoes()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Sub);
        app.Clock.Now = new DateTimeOffset(2026, 11, 19, 12, 30, 0, TimeSpan.Zero);
        vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/agree", ("token", token));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain("is al begonnen: jij gaat");
    }

    [Fact]
    public async Task Agree_ByAnotherPartner_FindsNothing()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Sub);
        var otto = await app.SignInAsync(TestFirm.OtherPartner);

        var answer = await otto.PostAsync(Address + "/agree", ("token", token));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
    }
}
