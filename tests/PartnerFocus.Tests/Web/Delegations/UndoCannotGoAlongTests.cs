using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>lars goes along with mila, and knows once her yes can no longer be undone; what he says by mistake goes back within the window.</summary>
public class UndoCannotGoAlongTests
{
    private const string Goes = "Je gaat mee met Mila";

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WithinTheWindow_LetsThatPersonGoAlongAgain(StoreProvider store)
    {
        await using var app = await SaidNoAsync(store);

        (await UndoAsync(app)).Should().BeOfType<FlowOutcome.Done>();

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new { TogetherWithId = "lars", CannotAlongId = (string?)null, CannotAlongWhy = "", State = DelegationState.Accepted });
    }

    [Fact]
    public async Task Undo_WithinTheWindow_LeavesNobodyToHearThatItDoesNotFit()
    {
        await using var app = await SaidNoAsync();

        await UndoAsync(app);

        (await app.InStoreAsync(db => db.OutgoingMails.Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).ToListAsync()))
            .Should().Contain(MailKind.Along).And.NotContain([MailKind.AlongCannot, MailKind.AlongCannotCopy]);
    }

    [Fact]
    public async Task Undo_AfterThatPersonWasToldToGoAlong_TellsItNoSecondTime()
    {
        await using var app = await GoesAsync();
        await SentAsync(app, MailKind.Along);
        await SayNoAsync(app);

        await UndoAsync(app);

        (await app.InStoreAsync(db => db.OutgoingMails.CountAsync(m => m.Kind == MailKind.Along))).Should().Be(1);
    }

    [Fact]
    public async Task Undo_OfWhoWasNamedInstead_KeepsThatTheFirstCannot()
    {
        await using var app = await SaidNoAsync();
        await app.StepAsync(TestFirm.Partner, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, "lena", vera, default));
        app.Clock.Now += WeekAlongTests.Window;
        await SayNoAsync(app, TestFirm.OtherLead);

        await UndoAsync(app, TestFirm.OtherLead);

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new { TogetherWithId = "lena", CannotAlongId = "lars" });
        (await app.InStoreAsync(db => db.OutgoingMails.CountAsync(m => m.Kind == MailKind.AlongNamed && m.State != MailState.TakenBack))).Should().Be(1);
    }

    [Fact]
    public async Task Undo_AfterAnotherWasNamedAndThatWasTakenBack_LetsThatPersonGoAlongAgain()
    {
        await using var app = await SaidNoAsync();
        for (var i = 0; i < 2; i++)
        {
            await app.StepAsync(TestFirm.Partner, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, "lena", vera, default));
            await app.StepAsync(TestFirm.Partner, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.UndoNameCompanionAsync(row.Id, row.Version, vera, default));
        }

        (await UndoAsync(app)).Should().BeOfType<FlowOutcome.Done>();

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new { TogetherWithId = "lars", CannotAlongId = (string?)null });
        (await app.InStoreAsync(db => db.OutgoingMails.Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).ToListAsync()))
            .Should().Contain(MailKind.Along).And.NotContain([MailKind.AlongCannot, MailKind.AlongCannotCopy, MailKind.AlongNamed]);
    }

    [Fact]
    public async Task Undo_WhenTheWindowIsOver_IsTooLate()
    {
        await using var app = await SaidNoAsync();
        app.Clock.Now += WeekAlongTests.Window;

        (await UndoAsync(app)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_WhenAMessageOfItLeft_IsTooLate()
    {
        await using var app = await SaidNoAsync();
        await SentAsync(app, MailKind.AlongCannot);

        (await UndoAsync(app)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_WhenThePartnerNamedSomebodyElse_TellsSo()
    {
        await using var app = await SaidNoAsync();
        var seen = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Partner, seen.Id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, "lena", vera, default));

        var outcome = await app.StepAsync(TestFirm.Lead, seen.Id, (flow, _, lars) => flow.UndoCannotGoAlongAsync(seen.Id, seen.Version, lars, default));

        outcome.Should().BeOfType<FlowOutcome.Stale>().Which.Should().BeEquivalentTo(new { By = "vera", To = "NamedAlong" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_AtTheVeryMomentThePartnerNamesSomebodyElse_HasOneWinner(StoreProvider store)
    {
        await using var app = await SaidNoAsync(store);
        var id = (await app.AskedAsync(TestFirm.Member)).Id;

        var outcomes = await Task.WhenAll(
            Task.Run(() => UndoAsync(app)),
            Task.Run(() => app.StepAsync(TestFirm.Partner, id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, "lena", vera, default))));

        outcomes.OfType<FlowOutcome.Done>().Should().ContainSingle();
    }

    [Fact]
    public async Task Page_AfterSayingNo_OffersTheWayBackByKeyAsLongAsItIsOpen()
    {
        await using var app = await GoesAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        var row = await app.AskedAsync(TestFirm.Member);
        await lars.PostAsync($"/delegations/{row.Id}/along", ("version", $"{row.Version}"));
        await lars.GetAsync("/delegations");

        (await lars.GetAsync("/delegations")).Html.Should().Contain("Je zei dat je niet mee kunt met Mila").And.MatchRegex($"action=\"/delegations/{row.Id}/along/undo\"[\\s\\S]*data-key=\"u\"");
        app.Clock.Now += WeekAlongTests.Window;
        (await lars.GetAsync("/delegations")).Html.Should().NotContain($"/delegations/{row.Id}/along/undo");
    }

    [Fact]
    public async Task Undo_OnThePage_SaysThatOneGoesAlongAgain()
    {
        await using var app = await SaidNoAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        var row = await app.AskedAsync(TestFirm.Member);

        await lars.PostAsync($"/delegations/{row.Id}/along/undo", ("version", $"{row.Version}"));

        (await lars.GetAsync("/delegations")).Html.Should().Contain("Ongedaan gemaakt: je gaat weer mee.").And.Contain(Goes);
    }

    [Fact]
    public async Task Page_WhileTheYesCanBeUndone_DoesNotNameItToWhoGoesAlong()
    {
        await using var app = await YesAsync();

        (await (await app.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().NotContain(Goes);
    }

    [Fact]
    public async Task Page_OnceTheMessageWasSent_NamesIt()
    {
        await using var app = await YesAsync();
        await SentAsync(app, MailKind.Along);

        (await (await app.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().Contain(Goes);
    }

    [Fact]
    public async Task OwnCalendar_WhileTheYesCanBeUndone_DoesNotHaveIt()
    {
        await using var app = await YesAsync();
        await using var scope = app.Services.CreateAsyncScope();

        System.Text.Encoding.UTF8.GetString((await scope.ServiceProvider.GetRequiredService<OwnCalendar>().WriteAsync("lars", default))!).Should().NotContain("Mee met Mila");
    }

    [Fact]
    public async Task CannotGoAlong_WhileTheYesCanBeUndone_LeavesTheWayBackOfWhoSaidIt()
    {
        await using var app = await YesAsync();
        var row = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, row.Id, (flow, now, lars) => flow.CannotGoAlongAsync(now.Id, now.Version, "", lars, default));

        var outcome = await app.StepAsync(TestFirm.Member, row.Id, (flow, now, mila) => flow.UndoAcceptAsync(now.Id, now.Version, mila, default));

        outcome.Should().BeOfType<FlowOutcome.Done>();
    }

    [Fact]
    public async Task Page_AfterTheDelegateeCompletedTheMandate_StillNamesIt()
    {
        await using var app = await GoesAsync();
        await app.StepAsync(TestFirm.Member, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, mila) => flow.CompleteAsync(row.Id, row.Version, new MandateCompletion("a", "b", "c", "d", "e"), mila, default));

        (await (await app.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().Contain(Goes);
    }

    private static async Task<TestApp> YesAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await WeekAlongTests.StartJuniorAsync(store);
        await WeekAlongTests.AcceptAsync(app);
        return app;
    }

    private static async Task<TestApp> GoesAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await YesAsync(store);
        app.Clock.Now += WeekAlongTests.Window;
        return app;
    }

    private static async Task<TestApp> SaidNoAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await GoesAsync(store);
        await SayNoAsync(app);
        return app;
    }

    private static async Task SayNoAsync(TestApp app, string who = TestFirm.Lead) =>
        (await app.StepAsync(who, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.CannotGoAlongAsync(row.Id, row.Version, "Vol", lars, default)))
            .Should().BeOfType<FlowOutcome.Done>();

    private static async Task<FlowOutcome> UndoAsync(TestApp app, string who = TestFirm.Lead) =>
        await app.StepAsync(who, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.UndoCannotGoAlongAsync(row.Id, row.Version, lars, default));

    private static Task<int> SentAsync(TestApp app, MailKind kind) =>
        app.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == kind && m.State != MailState.TakenBack).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));
}
