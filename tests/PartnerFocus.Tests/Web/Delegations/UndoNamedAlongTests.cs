using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>lars cannot go along with mila, and vera names lena instead by mistake: that goes back within the window.</summary>
public class UndoNamedAlongTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WithinTheWindow_LetsNobodyGoAlong(StoreProvider store)
    {
        await using var app = await NamedAsync(store);

        (await UndoAsync(app)).Should().BeOfType<FlowOutcome.Done>();

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new { TogetherWithId = (string?)null, CannotAlongId = "lars", CannotAlongWhy = "Vol", State = DelegationState.Accepted });
    }

    [Fact]
    public async Task Undo_WhereTheDelegateeWasToHearTheNewName_TellsThatTheFirstCannot()
    {
        await using var app = await NamedAsync();

        await UndoAsync(app);

        (await StandingAsync(app)).Should().BeEquivalentTo([MailKind.Along, MailKind.AlongCannot]);
    }

    [Fact]
    public async Task Undo_WhereTheDelegateeHeardThatTheFirstCannot_TellsNothingMore()
    {
        await using var app = await SaidNoAsync();
        await SentAsync(app, MailKind.AlongCannot);
        await NameAsync(app);

        await UndoAsync(app);

        (await app.InStoreAsync(db => db.OutgoingMails.CountAsync(m => m.Kind == MailKind.AlongCannot))).Should().Be(1);
    }

    [Fact]
    public async Task Undo_ThenAnotherName_TellsThatNameOnly()
    {
        await using var app = await NamedAsync();
        await UndoAsync(app);

        await NameAsync(app);

        (await StandingAsync(app)).Should().BeEquivalentTo([MailKind.Along, MailKind.Along, MailKind.AlongNamed]);
    }

    [Fact]
    public async Task Undo_WhenTheWindowIsOver_IsTooLate()
    {
        await using var app = await NamedAsync();
        app.Clock.Now += WeekAlongTests.Window;

        (await UndoAsync(app)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_WhenTheNewNameWasTold_IsTooLate()
    {
        await using var app = await NamedAsync();
        await SentAsync(app, MailKind.AlongNamed);

        (await UndoAsync(app)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_Twice_IsRefused()
    {
        await using var app = await NamedAsync();
        await UndoAsync(app);

        (await UndoAsync(app)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Theory]
    [InlineData(TestFirm.Assistant)]
    [InlineData(TestFirm.Lead)]
    [InlineData(TestFirm.Member)]
    public async Task Undo_ByAnybodyElse_ChangesNothing(string who)
    {
        await using var app = await NamedAsync();

        await UndoAsync(app, who);

        (await app.AskedAsync(TestFirm.Member)).TogetherWithId.Should().Be("lena");
    }

    [Fact]
    public async Task Week_AfterNaming_OffersTheWayBackByKeyAsLongAsItIsOpen()
    {
        await using var app = await NamedAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var row = await app.AskedAsync(TestFirm.Member);

        (await vera.GetAsync(Address)).Html.Should().MatchRegex($"Laatst: iemand mee gevraagd bij[^<]*\\s*<button form=\"word-undo\" formaction=\"{Address}/along/undo\" name=\"delegation\" value=\"{row.Id}\"[^>]*data-key=\"u\"");
        app.Clock.Now += WeekAlongTests.Window;
        (await vera.GetAsync(Address)).Html.Should().NotContain("word-undo");
    }

    [Fact]
    public async Task Panel_AfterUndo_OffersWhoCouldGoAlongAgain()
    {
        await using var app = await NamedAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var row = await app.AskedAsync(TestFirm.Member);

        await vera.PostAsync($"{Address}/along/undo", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"));

        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("Ongedaan gemaakt: er gaat niemand mee, en niemand hoorde ervan.").And.Contain("Lars kan niet mee");
    }

    [Fact]
    public async Task Panel_OfWhomWasNamedAndNot_TellsBoth()
    {
        await using var app = await NamedAsync();
        await UndoAsync(app);

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("Je vroeg Lena mee te gaan").And.Contain("Je nam de vraag om mee te gaan terug");
    }

    private static async Task<TestApp> SaidNoAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await WeekAlongTests.StartJuniorAsync(store);
        await WeekAlongTests.AcceptAsync(app);
        app.Clock.Now += WeekAlongTests.Window;
        await SentAsync(app, MailKind.Along);
        (await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.CannotGoAlongAsync(row.Id, row.Version, "Vol", lars, default)))
            .Should().BeOfType<FlowOutcome.Done>();
        return app;
    }

    private static async Task<TestApp> NamedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await SaidNoAsync(store);
        await NameAsync(app);
        return app;
    }

    private static async Task NameAsync(TestApp app) =>
        (await app.StepAsync(TestFirm.Partner, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, "lena", vera, default)))
            .Should().BeOfType<FlowOutcome.Done>();

    private static async Task<FlowOutcome> UndoAsync(TestApp app, string who = TestFirm.Partner) =>
        await app.StepAsync(who, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.UndoNameCompanionAsync(row.Id, row.Version, vera, default));

    /// <summary>What about going along was written and stands.</summary>
    private static Task<List<MailKind>> StandingAsync(TestApp app) => app.InStoreAsync(db => db.OutgoingMails
        .Where(m => (m.Kind == MailKind.Along || m.Kind == MailKind.AlongCannot || m.Kind == MailKind.AlongNamed) && m.State != MailState.TakenBack).Select(m => m.Kind).ToListAsync());

    private static Task<int> SentAsync(TestApp app, MailKind kind) =>
        app.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == kind && m.State != MailState.TakenBack).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));
}
