using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Approvals;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>lars goes along with mila to the working group of Thursday 13:00–14:00: the time is taken, and rather not is always fine.</summary>
public class GoesAlongTests
{
    private static readonly Interval Week = new(Instant.FromUtc(2026, 11, 15, 23, 0), Instant.FromUtc(2026, 11, 22, 23, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task CannotGoAlong_WhileTheDelegateeGoes_LeavesTheDelegationStanding(StoreProvider store)
    {
        await using var app = await GoesAsync(store);

        await SayNoAsync(app, "Dan zit ik bij Zon.");

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new
        {
            State = DelegationState.Accepted,
            TogetherWithId = (string?)null,
            CannotAlongId = "lars",
            CannotAlongWhy = "Dan zit ik bij Zon.",
        });
    }

    [Fact]
    public async Task CannotGoAlong_Said_IsADecision()
    {
        await using var app = await GoesAsync();

        await SayNoAsync(app);

        (await app.InStoreAsync(db => db.Decisions.OrderByDescending(d => d.Id).FirstAsync())).Should().BeEquivalentTo(new { By = "lars", From = "Accepted", To = "CannotGoAlong" });
    }

    [Fact]
    public async Task CannotGoAlong_WithAReason_TellsThePartnerWhereItStandsAndTheDelegateeThat()
    {
        await using var app = await GoesAsync();

        await SayNoAsync(app, "Dan zit ik bij Zon.");

        var (partner, delegatee) = (await MailAsync(app, MailKind.AlongCannotCopy), await MailAsync(app, MailKind.AlongCannot));
        partner.To.Should().Equal(new MailPerson("Vera Prins", "vera@proef.example"));
        partner.Text.Should().Contain("Lars kan niet mee").And.Contain("Waarom, staat bij de afspraak in je week.").And.NotContain("Zon.");
        delegatee.To.Should().Equal(new MailPerson("Mila Jong", "mila@proef.example"));
        delegatee.Text.Should().Contain("Dat jij gaat, blijft zo").And.NotContain("Zon.");
    }

    [Fact]
    public async Task CannotGoAlong_BeforeItWasMailed_PutsTheQuestionNoMore()
    {
        await using var app = await GoesAsync();

        await SayNoAsync(app);

        (await MailAsync(app, MailKind.Along)).State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task CannotGoAlong_ThirtyDaysLater_IsKeptWithoutTheReason()
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app, "Dan zit ik bij Zon.");
        app.Clock.Now += TimeSpan.FromDays(31);

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DelegationFlow>().EraseReasonsAsync(default);

        (await app.AskedAsync(TestFirm.Member)).Should().BeEquivalentTo(new { CannotAlongId = "lars", CannotAlongWhy = "" });
    }

    [Fact]
    public async Task CannotGoAlong_OnTheOwnPage_IsAButtonAndTellsWhatBecomesOfIt()
    {
        await using var app = await GoesAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        var row = await app.AskedAsync(TestFirm.Member);
        (await lars.GetAsync("/delegations")).Html.Should().Contain($"action=\"/delegations/{row.Id}/along\"").And.Contain("Ik kan niet mee");

        await lars.PostAsync($"/delegations/{row.Id}/along", ("version", $"{row.Version}"));

        (await lars.GetAsync("/delegations")).Html.Should().Contain("Dank dat je het laat weten.").And.NotContain("Je gaat mee met Mila");
    }

    [Fact]
    public async Task CannotGoAlong_WithAReasonThatIsTooLong_KeepsWhatWasTyped()
    {
        await using var app = await GoesAsync();
        var row = await app.AskedAsync(TestFirm.Member);

        var page = await (await app.SignInAsync(TestFirm.Lead)).PostAsync($"/delegations/{row.Id}/along", ("version", $"{row.Version}"), ("reason", new string('x', 2001)));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain(new string('x', 2001)).And.Contain("field-error");
    }

    [Fact]
    public async Task CannotGoAlong_ByWhoGoes_IsRefused()
    {
        await using var app = await GoesAsync();
        var row = await app.AskedAsync(TestFirm.Member);

        var outcome = await app.StepAsync(TestFirm.Member, row.Id, (flow, now, mila) => flow.CannotGoAlongAsync(now.Id, now.Version, "", mila, default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task Panel_WhenTheCompanionCannot_SaysSoWithTheReason()
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app, "Dan zit ik bij Zon.");

        (await PanelAsync(app)).Html.Should().Contain("Lars kan niet mee").And.Contain("Dan zit ik bij Zon.").And.Contain("Mila gaat; dat blijft zo.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Along_NamingSomebodyElse_AsksThatPerson(StoreProvider store)
    {
        await using var app = await GoesAsync(store);
        await SayNoAsync(app);

        (await NameAsync(app, "lena")).Html.Should().Contain("Je vroeg Lena mee te gaan");

        (await app.AskedAsync(TestFirm.Member)).TogetherWithId.Should().Be("lena");
        (await MailAsync(app, MailKind.Along)).To.Should().Equal(new MailPerson("Lena Bos", "lena@proef.example"));
        (await MailAsync(app, MailKind.AlongNamed)).Text.Should().Contain("Vera vroeg Lena Bos in plaats daarvan");
    }

    [Theory, InlineData(MailKind.AlongCannot), InlineData(MailKind.AlongCannotCopy)]
    public async Task Along_WithinTheWindow_TellsOfTheOneBeforeNoMore(MailKind kind)
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app);

        await NameAsync(app, "lena");

        (await MailAsync(app, kind)).State.Should().Be(MailState.TakenBack);
    }

    [Theory]
    [InlineData("lars")]
    [InlineData("mila")]
    [InlineData("vera")]
    [InlineData("nobody")]
    public async Task Along_NamingWhoCannot_NamesNobody(string who)
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app);

        await NameAsync(app, who);

        (await app.AskedAsync(TestFirm.Member)).TogetherWithId.Should().BeNull();
    }

    [Fact]
    public async Task Along_NamingWhoIsTakenThen_NamesNobody()
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app);
        await HandAsync(app, "lena", "otto");

        await NameAsync(app, "lena");

        (await app.AskedAsync(TestFirm.Member)).TogetherWithId.Should().BeNull();
    }

    [Fact]
    public async Task Choose_WithACompanionWhoGoesAlongElsewhereThen_ChangesNothing()
    {
        await using var app = await StartAsync();
        await HandAsync(app, "maks", "otto", "lars");

        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Sub, ("delegatee", "mila"), ("together", "mila~lars"));

        (await app.InStoreAsync(db => db.Delegations.AnyAsync(d => d.DelegateeId == "mila"))).Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task In_ADelegationWithACompanion_IsTakenTimeOfBoth(StoreProvider store)
    {
        await using var app = await GoesAsync(store);

        (await HandedAsync(app)).Handed.Select(h => (h.PersonId, h.IsAlong)).Should().BeEquivalentTo([("mila", false), ("lars", true)]);
    }

    [Fact]
    public async Task For_TheWeekAfter_CountsWhatWasTakenOverAndNotWhereSomebodyWentAlong()
    {
        await using var app = await GoesAsync();

        (await HandedAsync(app, Duration.FromDays(7))).Lately.Keys.Should().Equal("mila");
    }

    [Fact]
    public async Task Load_OfWhoGoesAlong_HasTheHour()
    {
        await using var app = await GoesAsync();
        await HandAsync(app, "lars", "otto", state: DelegationState.Confirmed, start: Instant.FromUtc(2026, 11, 20, 8, 0));
        await using var scope = app.Services.CreateAsyncScope();
        var firm = (await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(default))!;

        var rows = await scope.ServiceProvider.GetRequiredService<WaitingApprovals>().RowsAsync(
            PartnerFocus.Web.Access.CurrentUser.For(1, "lars", "", [], firm.Profile), firm, default);

        rows.Single(r => r.DelegateeFirst == "Lars").Load.Given.Should().Be(1);
    }

    [Fact]
    public async Task OwnCalendar_OfWhoGoesAlong_HasTheMeeting()
    {
        await using var app = await GoesAsync();
        await using var scope = app.Services.CreateAsyncScope();

        var text = System.Text.Encoding.UTF8.GetString((await scope.ServiceProvider.GetRequiredService<OwnCalendar>().WriteAsync("lars", default))!);

        text.Should().Contain("SUMMARY:Mee met Mila: Werkgroep due diligence").And.Contain("Je gaat mee met Mila\\, die dit overneemt van Vera.");
    }

    [Fact]
    public async Task OwnCalendar_OfWhoCannotGoAlong_NoLongerHasIt()
    {
        await using var app = await GoesAsync();
        await SayNoAsync(app);
        await using var scope = app.Services.CreateAsyncScope();

        System.Text.Encoding.UTF8.GetString((await scope.ServiceProvider.GetRequiredService<OwnCalendar>().WriteAsync("lars", default))!).Should().NotContain("Mee met Mila");
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await WeekAlongTests.StartJuniorAsync(store);
        await app.SeedFirmAsync(TestFirm.Json
            .Replace("\"team\": \"een\", \"level\": \"medior\"", "\"team\": \"een\", \"level\": \"junior\"", StringComparison.Ordinal)
            .Replace("\"reportsTo\": \"otto\", \"talents\": [\"labour\"]", "\"reportsTo\": \"otto\", \"talents\": [\"deals\"]", StringComparison.Ordinal));
        return app;
    }

    private static async Task<TestApp> GoesAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await StartAsync(store);
        await WeekAlongTests.AcceptAsync(app);
        app.Clock.Now += WeekAlongTests.Window;
        return app;
    }

    private static async Task SayNoAsync(TestApp app, string why = "") =>
        (await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.CannotGoAlongAsync(row.Id, row.Version, why, lars, default)))
            .Should().BeOfType<FlowOutcome.Done>();

    private static async Task<Page> NameAsync(TestApp app, string who)
    {
        var (vera, row) = (await app.SignInAsync(TestFirm.Partner), await app.AskedAsync(TestFirm.Member));
        await vera.PostAsync($"{Address}/along", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("along", who));
        return await PanelAsync(app);
    }

    /// <summary>Something else from another partner, at the time of the working group.</summary>
    private static Task HandAsync(
        TestApp app, string delegatee, string partner, string? along = null, DelegationState state = DelegationState.Accepted, Instant? start = null)
    {
        var choice = FlowStage.Choice("Elders", start ?? Instant.FromUtc(2026, 11, 19, 12, 0), partner: partner);
        return app.SeedAsync(db => db.Delegations.Add(new Delegation
        {
            Id = Guid.NewGuid(),
            Choice = choice,
            ChoiceId = choice.Id,
            PartnerId = partner,
            DelegateeId = delegatee,
            TogetherWithId = along,
            TeamId = "een",
            State = state,
            ConfirmedAt = choice.Start,
            AskedAt = choice.Start,
        }));
    }

    private static async Task<(IReadOnlyList<PartnerFocus.Triage.Delegation.HandedMeeting> Handed, IReadOnlyDictionary<string, Duration> Lately)> HandedAsync(TestApp app, Duration later = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DelegatedTime>().ForAsync(new Interval(Week.Start + later, Week.End + later), default);
    }

    private static Task<OutgoingMail> MailAsync(TestApp app, MailKind kind) =>
        app.InStoreAsync(db => db.OutgoingMails.AsNoTracking().Where(m => m.Kind == kind).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).FirstAsync());

    private static async Task<Page> PanelAsync(TestApp app) => await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(Sub)}");
}
