using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
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

    [Fact]
    public async Task Overrule_WithoutAReason_ChangesNothingAndAsksWhy()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", " "));

        page.Html.Should().Contain("Schrijf in een paar woorden waarom");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Overrule_WithAReason_TakesBackWhoWasAsked()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "Beloofd"));

        var asked = await app.InStoreAsync(db => db.Delegations.Include(d => d.Choice).SingleAsync());
        (asked.State, asked.Choice.Chosen, asked.Choice.Reason).Should().Be((DelegationState.Withdrawn, Verdict.Attend, "Beloofd"));
    }

    [Fact]
    public async Task Choose_AnotherPerson_AsksThatPerson()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead), ("tied", "true"));

        var asked = await app.InStoreAsync(db => db.Delegations.SingleAsync());
        (asked.DelegateeId, asked.IsTiedToPerson).Should().Be((TestFirm.Lead, true));
    }

    [Fact]
    public async Task Choose_WhoTheMeetingIsAbout_CannotBe()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Appraisal, ("delegatee", TestFirm.Member));

        page.Html.Should().Contain("kan deze persoon niet worden gevraagd");
    }

    [Fact]
    public async Task Choose_AnUnknownPerson_CannotBe()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Sub, ("delegatee", "nobody"));

        page.Html.Should().Contain("kan deze persoon niet worden gevraagd");
    }

    [Fact]
    public async Task Choose_WithAnEmptyMandate_AsksForIt()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead), ("forWhom", ""), ("asked", "x"), ("callMeWhen", "y"));

        page.Html.Should().Contain("Schrijf eerst iets");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Contribution_OfADecidedMeeting_ChangesWithoutAskingAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        var page = await vera.ActAsync("contribution", Sub, ("contribution", "Alleen de toon zetten"));

        page.Html.Should().Contain("Alleen de toon zetten");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Contribution_SentBackAsItWas_IsNotTheirOwn()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var advised = "Leid ‘Hoofdonderhandeling overname Wind BV’ voor Wind BV en houd het doel in het oog.";

        await vera.ActAsync("agree", Main, ("contribution", advised));

        (await app.InStoreAsync(db => db.Choices.SingleAsync())).TopContribution.Should().BeNull();
    }

    [Fact]
    public async Task Clear_NamesWhatIsClearAndKeepsTheAppraisalApart()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address + "/clear");

        page.Html.Should().Contain("Akkoord met deze 2?");
        page.Html[page.Html.IndexOf("één voor één", StringComparison.Ordinal)..].Should().Contain("Beoordelingsgesprek Mila Jong");
    }

    [Fact]
    public async Task Clear_WhenTheAppraisalIsSmuggledIn_LeavesItOut()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Appraisal)));

        (await app.InStoreAsync(db => db.Choices.Select(c => c.Uid).ToListAsync())).Should().Equal(Main);
    }

    [Fact]
    public async Task Clear_IsOneAct()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));

        (await app.InStoreAsync(db => db.Choices.Select(c => c.ActId).Distinct().CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Undo_OfAnActNobodyActedUpon_LeavesEverythingOpen()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));

        var page = await UndoAsync(app, vera);

        page.Html.Should().Contain("2 besluiten ongedaan gemaakt").And.Contain("Nog te beslissen · 6");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Undo_WhenTheLeadApproved_SaysWhatStays()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));
        await ApproveAsync(app);

        var page = await UndoAsync(app, vera);

        page.Html.Should().Contain("1 besluit ongedaan gemaakt").And.Contain("blijft staan: Lars keurde dit al goed");
        (await app.InStoreAsync(db => db.Delegations.SingleAsync())).State.Should().Be(DelegationState.Approved);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfASecondChoice_BringsTheFirstBack(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        await vera.ActAsync("overrule", Main, ("verdict", "LeaveOut"), ("reason", "Verzet"));

        await UndoAsync(app, vera);

        var choice = await app.InStoreAsync(db => db.Choices.SingleAsync());
        (choice.State, choice.Chosen, choice.Reason).Should().Be((ChoiceState.Decided, Verdict.Attend, ""));
    }

    [Fact]
    public async Task Undo_Twice_SaysThereIsNothingLeft()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        await UndoAsync(app, vera);

        (await UndoAsync(app, vera)).Html.Should().Contain("niets meer om ongedaan te maken");
    }

    private static async Task<Page> UndoAsync(TestApp app, Visitor visitor)
    {
        var act = await app.InStoreAsync(db => db.Choices.OrderByDescending(c => c.At).Select(c => c.ActId).FirstAsync());
        var answer = await visitor.PostAsync(Address + "/undo", ("act", act.ToString("D", CultureInfo.InvariantCulture)));
        return await visitor.GetAsync(answer.Location!);
    }

    private static async Task ApproveAsync(TestApp app)
    {
        var row = await app.InStoreAsync(db => db.Delegations.SingleAsync());
        var firm = PartnerFocus.Triage.Firm.FirmFile.Read(TestFirm.Json).Firm!;
        var lead = PartnerFocus.Web.Access.CurrentUser.For(99, TestFirm.Lead, "", [], firm);
        await app.InScopeAsync(services => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<DelegationFlow>(services).ApproveAsync(row.Id, row.Version, lead, CancellationToken.None));
    }
}
