using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Outbox.Notices.NoticeRoundTests;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>On Wednesday 18 November at nine lars names otto to stand in for him.</summary>
public class StandInNoticeTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_OnceNamingCannotBeUndoneUnnoticed_TellsTheStandInOnce(StoreProvider store)
    {
        await using var stage = await NamedAsync(Monday, Friday, store);
        stage.App.Clock.Now += TimeSpan.FromMinutes(5);
        (await NoticesAsync(stage)).Should().BeEmpty();
        stage.App.Clock.Now += TimeSpan.FromMinutes(6);

        await NoticesAsync(stage);

        (await NoticesAsync(stage)).Should().Equal("StandInNotice otto: Je vervangt Lars van maandag 23 november tot en met vrijdag 27 november");
        (await AllAsync(stage)).Single(m => m.Kind == MailKind.StandInNotice).Text.Should().Be(
            $"""
            Dag Otto,

            Lars koos jou als vervanger, van maandag 23 november tot en met vrijdag 27 november.

            In die dagen zeg jij, in plaats van Lars, of er ruimte is voor wat er gevraagd wordt. Bij elk besluit staan beide namen. Wat privé is, blijft gesloten.

            Komt het niet uit? Zeg het tegen Lars; die kan iemand anders kiezen.

            Wat er op je ja of nee wacht, staat dan hier:
            http://localhost:5080/approvals

            Wie je vervangt en wanneer, staat hier:
            http://localhost:5080/account/stand-ins

            -- 
            Deze mail komt één keer.
            Minder mails: {(await AllAsync(stage)).Single(m => m.Kind == MailKind.StandInNotice).FewerLink}

            """);
    }

    [Theory]
    [InlineData("2026-11-18", "2026-11-18", "You stand in for Lars today")]
    [InlineData("2026-11-18", "2026-11-20", "You stand in for Lars up to and including Friday 20 November")]
    [InlineData("2026-11-19", "2026-11-19", "You stand in for Lars tomorrow")]
    [InlineData("2026-11-20", "2026-11-20", "You stand in for Lars on Friday 20 November")]
    public async Task Write_ToWhoReadsEnglish_SaysWhenInEnglish(string first, string last, string subject)
    {
        await using var stage = await NamedAsync(DateOnly.Parse(first, null), DateOnly.Parse(last, null));
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == "otto").Culture = "en-GB");
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        (await NoticesAsync(stage)).Should().Equal("StandInNotice otto: " + subject);
    }

    [Fact]
    public async Task Write_OfWhatAnAssistantPutDown_SaysWho()
    {
        await using var stage = await NamedAsync(Monday, Friday, who: "vera", by: "asha");
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        await NoticesAsync(stage);

        (await AllAsync(stage)).Single(m => m.Kind == MailKind.StandInNotice).Text.Should().Contain("Asha zette je klaar als vervanger van Vera, van maandag 23 november tot en met vrijdag 27 november.").And.Contain("Zeg het tegen Asha;");
    }

    [Fact]
    public async Task Write_OfWhatWasEndedBefore_TellsNobody()
    {
        await using var stage = await NamedAsync(Monday, Friday);
        await EndAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(30);

        (await NoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_OfWhatEndedAfterItWasTold_TellsThatToo()
    {
        await using var stage = await NamedAsync(Monday, Friday);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);
        await NoticesAsync(stage);
        await stage.App.SeedAsync(db => db.OutgoingMails.Single().State = MailState.Sent);
        await EndAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        (await NoticesAsync(stage)).Should().EndWith("StandInNotice otto: Je vervangt Lars niet meer");
    }

    [Fact]
    public async Task Check_OfWhatWasEndedMeanwhile_LetsItStay()
    {
        await using var stage = await NamedAsync(Monday, Friday);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);
        await NoticesAsync(stage);
        await EndAsync(stage);
        string? why = null;

        await stage.App.InScopeAsync(async services => why = await services.GetRequiredService<NoticeCheck>().WhyNotAsync((await AllAsync(stage)).Single(), default));

        why.Should().Be(StaleReason.Answered);
    }

    [Fact]
    public async Task Write_InTheQuietHours_Waits()
    {
        await using var stage = await NamedAsync(Monday, Friday);
        stage.App.Clock.Now = At("2026-11-18T20:00+01:00");

        (await NoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ToWhoWantsNone_TellsNobody()
    {
        await using var stage = await NamedAsync(Monday, Friday);
        await WishAsync(stage, "otto", w => w.Queue = NoticePace.Never);
        stage.App.Clock.Now += TimeSpan.FromMinutes(11);

        (await NoticesAsync(stage)).Should().BeEmpty();
    }

    private static async Task<FlowStage> NamedAsync(DateOnly first, DateOnly last, StoreProvider store = StoreProvider.Sqlite, string who = "lars", string by = "lars")
    {
        var stage = await FlowStage.SetAsync(App(store), accounts: ["lars", "otto", "asha"]);
        var outcome = NamingOutcome.Unknown;
        await stage.App.InScopeAsync(async services => outcome = await services.GetRequiredService<NamingStandIns>().NameAsync(who, "otto", first, last, stage.As(by), default));
        outcome.Should().Be(NamingOutcome.Done);
        return stage;
    }

    private static Task EndAsync(FlowStage stage) => stage.App.InScopeAsync(async services =>
        (await services.GetRequiredService<NamingStandIns>().EndAsync((await stage.App.InStoreAsync(db => Task.FromResult(db.StandIns.Single().Id))), stage.As("lars"), default)).Should().Be(NamingOutcome.Done));

    private static async Task<string[]> NoticesAsync(FlowStage stage) => [.. (await RoundAsync(stage)).Where(n => n.StartsWith("StandInNotice", StringComparison.Ordinal))];
}
