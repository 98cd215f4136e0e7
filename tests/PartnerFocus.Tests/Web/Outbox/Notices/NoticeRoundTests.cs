using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>
/// What the app mails on its own behalf. It is Wednesday 18 November 2026, nine in the morning; daily mails come at eight, from the
/// partner's yes on ten minutes pass in which nobody hears of it.
/// </summary>
public sealed class NoticeRoundTests
{
    [Fact]
    public async Task Write_OfWhatCameInAfterTheDailyMail_WaitsForTheNext()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync();
        stage.App.Clock.Now += TimeSpan.FromHours(8);

        (await RoundAsync(stage)).Should().BeEmpty("the meeting is on Friday, and the next mail comes on Thursday");
    }

    [Fact]
    public async Task Write_OnTheNextWorkingDay_TellsTheLeadOnce()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        await RoundAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(5);

        (await RoundAsync(stage)).Should().Equal("QueueNotice lars: Eén vraag wacht op jou, vóór morgen 11.00 uur");
    }

    [Fact]
    public async Task Write_OfTheQueue_SaysWhoAsksWhomAndNothingOfWhatItIsAbout()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(title: "Overname Wind BV");
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        await RoundAsync(stage);

        var text = (await AllAsync(stage)).Single().Text;

        text.Should().Contain("– morgen 11.00 uur: Vera vraagt Mila. Ligt er sinds gisteren.").And.Contain("http://localhost:5080/approvals")
            .And.NotContainAny("Wind", "Overname", "Leid het deelteam");
    }

    [Fact]
    public async Task Write_OfWhatLapsesBeforeTheNextDailyMail_TellsAtOnce()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(start: NodaTime.Instant.FromUtc(2026, 11, 18, 14, 0));
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        (await RoundAsync(stage)).Should().Equal("QueueNotice lars: Eén vraag wacht op jou, vóór vandaag 15.00 uur");
    }

    [Fact]
    public async Task Write_WhileItCanBeUndoneUnnoticed_TellsNobody()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(start: NodaTime.Instant.FromUtc(2026, 11, 18, 14, 0));
        stage.App.Clock.Now += TimeSpan.FromMinutes(9);

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_InTheQuietHours_TellsNobody()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(start: NodaTime.Instant.FromUtc(2026, 11, 19, 6, 30));
        stage.App.Clock.Now = At("2026-11-18T19:00+01:00");

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ForWhoWantsItAtOnce_TellsEachTimeSomethingCameIn()
    {
        await using var stage = await SetAsync();
        await WishAsync(stage, TestFirm.Lead, w => w.Queue = NoticePace.AtOnce);
        await stage.ConfirmAsync();
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);
        await RoundAsync(stage);
        await RoundAsync(stage);
        await stage.ConfirmAsync(start: FlowStage.Friday + NodaTime.Duration.FromHours(3));
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        (await RoundAsync(stage)).Should().Equal(
            "QueueNotice lars: Eén vraag wacht op jou, vóór vrijdag 20 november 11.00 uur",
            "QueueNotice lars: 2 vragen wachten op jou, de eerste vóór vrijdag 20 november 11.00 uur");
    }

    [Fact]
    public async Task Write_ForWhoWantsNone_TellsNobody()
    {
        await using var stage = await SetAsync();
        await WishAsync(stage, TestFirm.Lead, w => w.Queue = NoticePace.Never);
        await stage.ConfirmAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_OnASaturday_LeavesTheDailyMailForMonday()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(start: NodaTime.Instant.FromUtc(2026, 11, 25, 10, 0));
        stage.App.Clock.Now = At("2026-11-21T09:00+01:00");

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ForAnAppraisalThePersonHasNotHeardOf_TellsNoLead()
    {
        await using var stage = await SetAsync();
        await stage.ConfirmAsync(appraisal: true, told: false);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ForAReaderOfEnglish_IsInEnglish()
    {
        await using var stage = await SetAsync();
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == TestFirm.Lead).Culture = "en-GB");
        await stage.ConfirmAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await RoundAsync(stage)).Should().Equal("QueueNotice lars: One question waits for you, before 11:00 tomorrow");
    }

    [Fact]
    public async Task Write_ForWhoIsAskedAndWantsOneMailADay_GathersWhatIsAsked()
    {
        await using var stage = await SetAsync(TestFirm.Lead, TestFirm.Member);
        await WishAsync(stage, TestFirm.Member, w => w.Asked = NoticePace.Daily);
        await stage.ApprovedAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await RoundAsync(stage)).Should().Equal("AskedNotice mila: Eén vraag aan jou, vóór morgen 11.00 uur");
    }

    [Fact]
    public async Task Write_ForWhoIsAskedAtOnceAndDoesNotAnswer_RemindsOnEachWorkingDay()
    {
        await using var stage = await SetAsync(TestFirm.Lead, TestFirm.Member);
        await stage.ApprovedAsync();
        foreach (var at in new[] { "2026-11-18T12:00+01:00", "2026-11-19T08:00+01:00", "2026-11-19T12:00+01:00" })
        {
            stage.App.Clock.Now = At(at);
            await WriteAsync(stage);
        }

        stage.App.Clock.Now = At("2026-11-20T08:00+01:00");

        (await RoundAsync(stage)).Should().Equal(
            "AskedNotice mila: Eén vraag aan jou, vóór morgen 11.00 uur", "AskedNotice mila: Eén vraag aan jou, vóór vandaag 11.00 uur");
    }

    [Theory]
    [InlineData("2026-11-18T06:30+01:00", "2026-11-18T08:00+01:00")]
    [InlineData("2026-11-18T18:55+01:00", "2026-11-19T08:00+01:00")]
    [InlineData("2026-11-18T21:00+01:00", "2026-11-19T08:01+01:00")]
    public async Task Write_OnTheDayTheQuestionItselfComes_RemindsOfNothing(string asked, string at)
    {
        await using var stage = await SetAsync(TestFirm.Lead, TestFirm.Member);
        stage.App.Clock.Now = At(asked);
        await stage.ApprovedAsync();
        stage.App.Clock.Now = At(at);

        (await RoundAsync(stage)).Should().BeEmpty("the question itself came that day, once the quiet hours were over");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_OnTwoServersAtOnce_TellsOnce(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(App(store), accounts: TestFirm.Lead);
        await stage.ConfirmAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteAsync(stage)));

        (await AllAsync(stage)).Should().ContainSingle();
    }

    [Fact]
    public async Task Write_AfterOneWasWithdrawnBecauseSomethingWasAnswered_TellsOfWhatIsLeft()
    {
        await using var stage = await SetAsync();
        var answered = await stage.ConfirmAsync();
        await stage.ConfirmAsync(start: FlowStage.Friday + NodaTime.Duration.FromHours(3));
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        await RoundAsync(stage);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(answered.Id, answered.Version, stage.As(TestFirm.Lead), CancellationToken.None));

        await DeliverAsync(stage);
        await WriteAsync(stage);

        (await AllAsync(stage)).Select(m => $"{m.State} {m.LastError} {m.Subject}").Should().Equal(
            "TakenBack answered 2 vragen wachten op jou, de eerste vóór morgen 11.00 uur", "Waiting  Eén vraag wacht op jou, vóór morgen 14.00 uur");
    }

    [Fact]
    public async Task Write_WithoutASender_TellsNobody()
    {
        await using var stage = await FlowStage.SetAsync(App(StoreProvider.Sqlite, from: ""), accounts: TestFirm.Lead);
        await stage.ConfirmAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await RoundAsync(stage)).Should().BeEmpty();
    }

    internal static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    internal static Task<FlowStage> SetAsync(params string[] accounts) => FlowStage.SetAsync(App(StoreProvider.Sqlite), accounts: accounts is [] ? [TestFirm.Lead] : accounts);

    internal static Task WishAsync(FlowStage stage, string member, Action<NoticeWish> change) => stage.App.InScopeAsync(
        services => services.GetRequiredService<NoticeWishes>().ChangeAsync(member, change, CancellationToken.None));

    internal static Task WriteAsync(FlowStage stage) =>
        stage.App.InScopeAsync(services => services.GetRequiredService<NoticeRound>().WriteAsync(CancellationToken.None));

    internal static Task<List<OutgoingMail>> AllAsync(FlowStage stage) =>
        stage.App.InStoreAsync(db => Task.FromResult(db.OutgoingMails.Where(m => m.ReaderId != null).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToList()));

    /// <summary>All notices after one more round.</summary>
    internal static async Task<string[]> RoundAsync(FlowStage stage)
    {
        await WriteAsync(stage);
        return [.. (await AllAsync(stage)).Select(m => $"{m.Kind} {m.ReaderId}: {m.Subject}")];
    }

    /// <summary>To a server that is not there: what is not withdrawn stays.</summary>
    private static Task DeliverAsync(FlowStage stage) =>
        stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().RoundAsync(CancellationToken.None));

    internal static TestApp App(StoreProvider store, string from = "focus@proef.example", params (string Name, string Value)[] settings) => new(
        store,
        new Dictionary<string, string>
        {
            ["Mail:Mode"] = "Smtp",
            ["Mail:SmtpHost"] = "localhost",
            ["Mail:SmtpPort"] = "1",
            ["Mail:NoticesFrom"] = from,
        }.Concat(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last().Value))
    {
        // The tests make the rounds.
        Change = services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxSweep)));
            services.Remove(services.Single(s => s.ImplementationType == typeof(NoticeSweep)));
        },
    };
}
