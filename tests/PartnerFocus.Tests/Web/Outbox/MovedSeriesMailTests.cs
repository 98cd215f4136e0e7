using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A series of every Friday at eleven moves as a whole: to another hour, or to Thursday. It goes on, and nobody reads that it is off.</summary>
public class MovedSeriesMailTests
{
    private const string Own = "Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Lena Bos:mailto:lena@proef.example";
    private const string WithMila = "Wim de Wind:mailto:wim@wind.example\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example";

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfASeriesAtAnotherHour_SaysThatEachMoved(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "133000"));

        (await stage.App.InStoreAsync(db => db.Decisions.AsNoTracking().Where(d => d.By == "program" && d.To == "Withdrawn").Select(d => d.Why).ToListAsync()))
            .Should().HaveCount(4).And.AllBe(WithdrawalReason.Moved);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfASeriesOnAnotherDay_TakesTheChoicesAlong(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        (await ChoicesAsync(stage)).Should().Equal("20261119T133000 20261120T110000", "20261126T133000 20261127T110000", "20261203T133000 20261204T110000", "20261210T133000 20261211T110000");
    }

    [Fact]
    public async Task Import_OfASeriesAtAnotherHour_TakesWhatWasSaidAlong()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ConfirmedAsync();
        await stage.App.SeedAsync(db => db.Comments.Add(new Comment
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            Uid = SeriesStage.Uid,
            RecurrenceId = "20261120T110000",
            By = TestFirm.Assistant,
            At = FlowStage.Friday,
            Text = "Niet doen.",
            IsObjection = true,
        }));

        await stage.ImportAsync(SeriesStage.Series("20261106", "133000"));

        (await stage.App.InStoreAsync(db => db.Comments.AsNoTracking().Select(c => c.RecurrenceId).SingleAsync())).Should().Be("20261120T133000");
    }

    [Fact]
    public async Task Moved_BeforeAnythingLeft_TellsOnlyWhoSaidYes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "133000"));

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Should().ContainSingle().Which.Text.Should().Contain("De afspraak is verzet.").And.NotContain("gaat niet door");
    }

    [Fact]
    public async Task Moved_OnceTheOrganiserKnows_SaysThatTheNewTimeIsLookedAt()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        var mail = await stage.MailAsync(MailKind.LooksAgain);
        mail.Text.Should().Contain("Wie naar ‘Weekstart’ op donderdag 19 november om 13.30 uur en de keren daarna komt, bekijken we opnieuw");
        Meetings.Lines(mail.Calendar!).Should().Contain(["METHOD:REPLY", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T133000"]).And.Contain(l => l.Contains("PARTSTAT=TENTATIVE"));
    }

    [Fact]
    public async Task Moved_OnceTheDelegateeHasIt_CancelsWhatThatOneHas()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        var mail = await stage.MailAsync(MailKind.InvitationBack);
        mail.Text.Should().Contain("vrijdag 20 november").And.Contain("De afspraak is verzet.");
        Meetings.Lines(mail.Calendar!).Should().Contain(["METHOD:CANCEL", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T110000"]);
    }

    [Fact]
    public async Task Moved_OfWhoIsInvitedAnyhow_CancelsNothing()
    {
        await using var stage = await SeriesStage.SetAsync(organizer: WithMila);
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261105", "133000", WithMila));

        var mail = (await stage.AllAsync()).Single(m => m.State == MailState.Draft && m.To[0].Address == "mila@proef.example");
        mail.Calendar.Should().BeNull();
        mail.Text.Should().Contain("Jij blijft uitgenodigd").And.Contain("De afspraak is verzet.");
    }

    [Fact]
    public async Task Moved_OfThePartnersOwn_TellsEverybodyWhoLeadsIt()
    {
        await using var stage = await SeriesStage.SetAsync(organizer: Own);
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261105", "133000", Own));

        var mail = await stage.MailAsync(MailKind.UpdateBack);
        mail.To.Select(p => p.Address).Should().Contain("lena@proef.example");
        mail.Text.Should().Contain("donderdag 19 november om 13.30 uur");
        Meetings.Lines(mail.Calendar!).Should().NotContain(l => l.Contains("20261120T110000"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moved_OnceMore_SaysWhoLeadsAtTheTimeOfNow(bool isAskedBetween)
    {
        await using var stage = await SeriesStage.SetAsync(organizer: Own);
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000", Own));
        if (isAskedBetween)
        {
            await AskAnewAsync(stage);
        }

        await stage.ImportAsync(SeriesStage.Series("20261105", "160000", Own));

        var said = (await stage.AllAsync()).Where(m => m is { Kind: MailKind.UpdateBack, State: MailState.Draft }).Should().ContainSingle().Subject;
        said.Text.Should().Contain("donderdag 19 november om 16.00 uur");
        Meetings.Lines(said.Calendar!).Should().Contain("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T160000");
    }

    [Fact]
    public async Task Moved_AndTakenBack_StandsAsBefore()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        (await stage.App.UndoNewestAsync()).Should().Be(UndoOutcome.Undone);

        (await ChoicesAsync(stage)).Should().Equal("20261120T110000 ", "20261127T110000 ", "20261204T110000 ", "20261211T110000 ");
        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
        (await stage.AllAsync()).Should().NotContain(m => m.State == MailState.Draft || m.State == MailState.Waiting);
    }

    [Fact]
    public async Task Moved_AndAskedAnew_CoversAllOfItAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        await AskAnewAsync(stage);

        (await stage.App.InStoreAsync(async db => (await db.Delegations.AsNoTracking().Where(d => d.State == DelegationState.Accepted).OrderBy(d => d.Choice.Start).Select(d => d.Choice).ToListAsync())
            .ConvertAll(c => $"{c.RecurrenceId} {c.Start} {c.ToldAs}")))
            .Should().Equal("20261119T133000 2026-11-19T12:30:00Z ", "20261126T133000 2026-11-26T12:30:00Z ", "20261203T133000 2026-12-03T12:30:00Z ", "20261210T133000 2026-12-10T12:30:00Z ", "20261217T133000 2026-12-17T12:30:00Z ");
    }

    [Fact]
    public async Task Moved_AndAskedAnew_TellsTheOrganiserOfTheNewTimes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        await AskAnewAsync(stage);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        mail.Text.Should().Contain("Op donderdag 19 november om 13.30 uur en de keren daarna");
        Meetings.Lines(mail.Calendar!).Should().Contain("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T133000");
        (await stage.MailAsync(MailKind.LooksAgain)).State.Should().Be(MailState.TakenBack);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moved_AndLedBySomebodyAgain_SetsAsideThatThePartnerDoes_UntilThatIsOver(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store, organizer: Own);
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000", Own));
        await AskAnewAsync(stage);
        var aside = await stage.MailAsync(MailKind.UpdateBack);
        var row = await stage.App.InStoreAsync(db => db.Delegations.Where(d => d.State == DelegationState.Accepted).OrderBy(d => d.Choice.Start).FirstAsync());

        await stage.Flow.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, TestFirm.Partner, "kept", CancellationToken.None);
            return await flow.SaveStagedAsync(CancellationToken.None);
        });

        (aside.State, (await stage.AllAsync()).Single(m => m.Id == aside.Id).State).Should().Be((MailState.TakenBack, MailState.Draft));
    }

    /// <summary>mila is asked once more for all that follow, by the choice that went along, and says yes.</summary>
    private static async Task AskAnewAsync(SeriesStage stage)
    {
        var row = ((FlowOutcome.Done)await stage.Flow.ActAsync(async (flow, db) =>
        {
            var choice = await db.Choices.OrderBy(c => c.Start).FirstAsync();
            (choice.Start, choice.ToldAs, choice.ActId) = (NodaTime.Instant.FromUtc(2026, 11, 19, 12, 30), null, Guid.NewGuid());
            choice.End = choice.Start + NodaTime.Duration.FromHours(1);
            var done = await flow.ConfirmAsync(
                new Confirmation(choice, TestFirm.Member, [FlowStage.Reason("Sterk in overnames", "Strong in deals")], FlowStage.Mandate(), false, false) { Series = new SeriesSpan(choice.Start, SeriesStage.Until) },
                stage.Flow.As(TestFirm.Partner), CancellationToken.None);
            (await flow.SaveStagedAsync(CancellationToken.None)).Should().BeNull();
            return done;
        })).Delegation;
        await stage.ApproveAsync(row);
        (await stage.YesAsync(await stage.Flow.RowAsync(row.Id))).Should().BeOfType<FlowOutcome.Done>();
    }

    [Fact]
    public async Task Moved_Twice_IsToldOfAsAtFirst()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.ImportAsync(SeriesStage.Series("20261105", "133000"));

        await stage.ImportAsync(SeriesStage.Series("20261103", "090000"));

        (await ChoicesAsync(stage))[0].Should().Be("20261117T090000 20261120T110000");
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;UNTIL=20261119T000000Z")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261119T000000Z;BYDAY=FR")]
    public async Task Ended_IsGone(string rule)
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: rule));

        (await stage.App.InStoreAsync(db => db.Decisions.AsNoTracking().Where(d => d.By == "program" && d.To == "Withdrawn").Select(d => d.Why).Distinct().SingleAsync())).Should().Be(WithdrawalReason.Gone);
    }

    /// <summary>Each by its name now and the one it was told of by.</summary>
    private static Task<List<string>> ChoicesAsync(SeriesStage stage) => stage.App.InStoreAsync(async db =>
        (await db.Choices.AsNoTracking().OrderBy(c => c.Start).ToListAsync()).ConvertAll(c => $"{c.RecurrenceId} {c.ToldAs}"));
}
