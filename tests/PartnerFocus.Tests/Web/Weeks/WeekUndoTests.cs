using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What comes back when an act of the week is undone, and what stays.</summary>
public class WeekUndoTests
{
    private static readonly (string Name, string Value)[] TypedForLars =
        [("delegatee", TestFirm.Lead), ("tied", "true"), ("forWhom", "Carla"), ("asked", "Houd de dataroom dicht"), ("callMeWhen", "De prijs ter sprake komt")];

    [Fact]
    public async Task Undo_OfAnActNobodyActedUpon_LeavesEverythingOpen()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));

        var page = await vera.UndoAsync();

        page.Html.Should().Contain("2 besluiten ongedaan gemaakt. Er gaat geen bericht uit.").And.Contain("Nog te beslissen · 6");
    }

    [Theory]
    [InlineData("nl", "is al begonnen; hier valt niets meer te beslissen.")]
    [InlineData("en", "has begun; there is nothing left to decide here.")]
    public async Task Undo_OfWhatHasBegun_ChangesNothingAndIsNotOffered(string language, string said)
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Hall);
        var act = await app.InStoreAsync(db => db.Choices.Select(c => c.ActId).SingleAsync());
        app.Clock.Now += TimeSpan.FromDays(5);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var offered = (await vera.GetAsync(Address)).Html;
        var answer = await vera.PostAsync(Address + "/undo", ("act", $"{act}"));

        offered.Should().NotContain($"{act}");
        (await vera.GetAsync(answer.Location!)).Html.Should().Contain(said);
        (await app.InStoreAsync(db => db.Choices.SingleAsync())).State.Should().Be(ChoiceState.Decided);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfAYes_TakesItBackAsIfItWasNotGiven(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.UndoAsync();

        var row = await app.AskedAsync(TestFirm.Member);
        var last = await app.InStoreAsync(db => db.Decisions.Where(d => d.SubjectId == row.Id).OrderBy(d => d.Id).LastAsync());
        (row.State, row.AskedAt, last.From, last.To, last.Why).Should().Be((DelegationState.Withdrawn, null, "Confirmed", "Proposed", "undo"));
    }

    [Fact]
    public async Task Undo_LeavesNoDecisionWithoutItsRow()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.UndoAsync();

        var without = await app.InStoreAsync(db => db.Decisions
            .CountAsync(d => !db.Choices.Any(c => c.Id == d.SubjectId) && !db.Delegations.Any(r => r.Id == d.SubjectId)));
        without.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfAnotherPerson_BringsTheFirstBackWithWhatWasTyped(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, TypedForLars);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));

        await vera.UndoAsync();

        var lars = await app.AskedAsync(TestFirm.Lead);
        (lars.State, lars.IsTiedToPerson, lars.Mandate.Asked).Should().Be((DelegationState.Confirmed, true, "Houd de dataroom dicht"));
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Undo_OfAnotherPerson_ShowsTheFirstAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, TypedForLars);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));

        await vera.UndoAsync();

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");
        page.Html.Should().Contain("Ligt bij Lars").And.NotContain("Teruggenomen");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_ThreeTimes_WalksBackToAnOpenMeeting(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, TypedForLars);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));
        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "Beloofd"));

        await vera.UndoAsync();
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Confirmed);
        await vera.UndoAsync();
        (await app.AskedAsync(TestFirm.Lead)).State.Should().Be(DelegationState.Confirmed);
        await vera.UndoAsync();

        (await app.InStoreAsync(db => db.Delegations.Select(d => d.State).ToListAsync())).Should().AllBeEquivalentTo(DelegationState.Withdrawn);
        (await app.InStoreAsync(db => db.Choices.SingleAsync())).State.Should().Be(ChoiceState.Undone);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WhenAnOlderOneWasRejected_IsNotHeldByThat(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var first = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, first.Id, (flow, row, lars) => flow.RejectAsync(row.Id, row.Version, "Vol", lars, default));
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));

        var page = await vera.UndoAsync();

        page.Html.Should().Contain("1 besluit ongedaan gemaakt");
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Rejected);
    }

    [Fact]
    public async Task Undo_OfTakingBackWhatWasOnHold_PutsItOnHoldAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var asked = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.HoldAsync(row.Id, row.Version, lars, default));
        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "Beloofd"));

        await vera.UndoAsync();

        var row = await app.AskedAsync(TestFirm.Member);
        (row.State, row.IsOnHold).Should().Be((DelegationState.Confirmed, true));
    }

    [Fact]
    public async Task Undo_OfTakingBackWhatWasAccepted_KeepsWhenItWasAsked()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var asked = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
        await app.StepAsync(TestFirm.Member, asked.Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
        var before = await app.AskedAsync(TestFirm.Member);
        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "Beloofd"));

        await vera.UndoAsync();

        var row = await app.AskedAsync(TestFirm.Member);
        (row.State, row.AskedAt).Should().Be((DelegationState.Accepted, before.AskedAt));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WhenTheLeadApproved_SaysWhatStays(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));
        var asked = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));

        var page = await vera.UndoAsync();

        page.Html.Should().Contain("1 besluit ongedaan gemaakt").And.Contain("‘Werkgroep due diligence overname Wind BV’ blijft staan: Lars keurde dit al goed");
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Approved);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WhenTheLeadActsAfterwards_TheLeadIsToldByName(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var seen = await app.AskedAsync(TestFirm.Member);
        await vera.UndoAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var answer = await lars.PostAsync($"/approvals/{seen.Id}/approve", ("version", $"{seen.Version}"));

        (await lars.GetAsync(answer.Location!)).Html.Should().Contain("Vera nam dit terug");
    }

    [Fact]
    public async Task Undo_OfWhatWasApprovedAtOnce_IsGoneForWhoWasAsked()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, ("other", TestFirm.Assistant));
        (await app.AskedAsync(TestFirm.Assistant)).State.Should().Be(DelegationState.Approved);

        await vera.UndoAsync();

        var asha = await app.SignInAsync(TestFirm.Assistant);
        (await asha.GetAsync("/delegations")).Html.Should().NotContain("Werkgroep");
    }

    [Fact]
    public async Task Undo_OfAgreeingWithWhatWasPrepared_LeavesItPrepared()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.UndoAsync();

        var choice = await app.InStoreAsync(db => db.Choices.SingleAsync());
        (choice.State, choice.By, choice.DelegateeId).Should().Be((ChoiceState.Prepared, TestFirm.Assistant, TestFirm.Lead));
    }

    [Fact]
    public async Task Undo_ByTheAssistant_NeverReachesThePartnersAct()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        var act = await app.InStoreAsync(db => db.Choices.Select(c => c.ActId).SingleAsync());
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var answer = await asha.PostAsync(Address + "/undo", ("act", $"{act}"));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("niets meer om ongedaan te maken");
        (await app.InStoreAsync(db => db.Choices.SingleAsync())).State.Should().Be(ChoiceState.Decided);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfASecondChoice_BringsTheFirstBack(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        await vera.ActAsync("overrule", Main, ("verdict", "LeaveOut"), ("reason", "Verzet"));

        await vera.UndoAsync();

        var choice = await app.InStoreAsync(db => db.Choices.SingleAsync());
        (choice.State, choice.Chosen, choice.Reason).Should().Be((ChoiceState.Decided, Verdict.Attend, ""));
    }

    [Fact]
    public async Task Undo_Twice_SaysThereIsNothingLeft()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        await vera.UndoAsync();

        (await vera.UndoAsync()).Html.Should().Contain("niets meer om ongedaan te maken");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfOtherWords_RestoresTheWordsOnly(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub, ("contribution", "Zet de toon"));
        await vera.ActAsync("contribution", Sub, ("contribution", "Luister alleen"));

        await vera.UndoAsync();

        var choice = await app.InStoreAsync(db => db.Choices.SingleAsync());
        (choice.State, choice.TopContribution).Should().Be((ChoiceState.Decided, "Zet de toon"));
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Undo_OfThePartnersWordsOnWhatIsPrepared_IsThePartners()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("agree", Sub);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);
        await vera.ActAsync("contribution", Sub, ("contribution", "Luister alleen"));

        await vera.UndoAsync();

        var choices = await app.InStoreAsync(db => db.Choices.ToDictionaryAsync(c => c.Uid));
        (choices[Main].State, choices[Sub].State, choices[Sub].TopContribution).Should().Be((ChoiceState.Decided, ChoiceState.Prepared, null));
    }
}
