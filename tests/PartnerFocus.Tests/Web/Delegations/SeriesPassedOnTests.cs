using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A series that is asked of one after another: who comes next is asked for what the one before was asked for.</summary>
public class SeriesPassedOnTests
{
    [Fact]
    public async Task Decline_OfWhatWasAskedForTheSeries_AsksTheNextForTheSeries()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();

        await DeclineAsync(stage, row);

        (await NextAsync(stage)).Should().BeEquivalentTo(new { DelegateeId = TestFirm.OtherMember, State = DelegationState.Confirmed, SeriesFrom = (NodaTime.Instant?)row.Choice.Start, SeriesUntil = (NodaTime.Instant?)SeriesStage.Until });
    }

    [Fact]
    public async Task Decline_OfOneThatIsCovered_AsksTheNextForThatOneOnly()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261127"));

        await DeclineAsync(stage, row);

        (await NextAsync(stage)).SeriesUntil.Should().BeNull();
    }

    [Fact]
    public async Task DeclineRest_WithSomebodyNext_AsksThatOneForTheRest()
    {
        await using var stage = await SeriesStage.SetAsync();

        await DeclineRestAsync(stage, "20261204");

        (await NextAsync(stage)).Should().BeEquivalentTo(new { SeriesFrom = (NodaTime.Instant?)NodaTime.Instant.FromUtc(2026, 12, 4, 10, 0), SeriesUntil = (NodaTime.Instant?)SeriesStage.Until });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AcceptSeries_ByWhoCameNextAfterTheRestWasGivenBack_CoversTheRest(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await DeclineRestAsync(stage, "20261204");
        var next = await NextAsync(stage);
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.Flow.As(TestFirm.OtherLead), CancellationToken.None));

        await stage.YesAsync(await stage.Flow.RowAsync(next.Id), TestFirm.OtherMember);

        (await stage.App.InStoreAsync(db => db.Delegations.Where(d => d.State == DelegationState.Accepted && d.DelegateeId == TestFirm.OtherMember).OrderBy(d => d.Choice.Start)
            .Select(d => d.Choice.RecurrenceId).ToListAsync())).Should().Equal("20261204T110000", "20261211T110000");
    }

    [Fact]
    public async Task DeclineRest_OfAYesTiedToThePerson_AsksNobody()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsTiedToPerson, true)));
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(
            row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None, [FlowStage.Candidate(TestFirm.OtherMember)]));

        (await stage.App.InStoreAsync(db => db.Delegations.AnyAsync(d => d.FollowsId != null))).Should().BeFalse();
    }

    [Fact]
    public async Task AcceptSeries_OfOnlyThePart_CoversThoseUntilTheDayWithThePartOfEach()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync(verdict: Verdict.AttendPart);

        (await stage.App.InStoreAsync(async db => (await db.Choices.OrderBy(c => c.Start).ToListAsync()).Select(c => $"{c.Chosen} {AssessmentSnapshot.Read(c.Assessment).PartStart}")))
            .Should().Equal("AttendPart 2026-11-20T11:15:00", "AttendPart 2026-11-27T11:15:00", "AttendPart 2026-12-04T11:15:00", "AttendPart 2026-12-11T11:15:00");
    }

    [Fact]
    public async Task AcceptSeries_OfOnlyThePart_IsSaidToTheOrganiserOnceWithoutAProposalThatMovesTheSeries()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync(verdict: Verdict.AttendPart);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        (mail.Method, mail.Text.Contains("en de keren daarna tot 18 december 2026 is Mila Jong de hele tijd aanwezig", StringComparison.Ordinal), mail.Text.Contains("steeds van 11.15 tot 11.30 uur", StringComparison.Ordinal))
            .Should().Be(("REPLY", true, true));
    }

    [Fact]
    public async Task LapseSeries_WhereASecondYesFollowsTheFirst_TellsNobodyThatThePartnerComes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 15, 9, 0, 0, TimeSpan.Zero);
        await stage.SaidYesAsync("20261218", until: NodaTime.Instant.FromUtc(2027, 1, 7, 23, 0));
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.FromHours(1));

        var ended = await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None));

        (ended, (await stage.AllAsync()).Count(m => m.Kind is MailKind.ComesAfterAll or MailKind.InvitationBack)).Should().Be((1, 0));
        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted", "1218 Accepted", "1225 Accepted", "0101 Accepted");
    }

    [Fact]
    public async Task EndSeries_OfTheSecondOfTwoYeses_LeavesTheFirst()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
        await stage.SaidYesAsync("20261218", until: NodaTime.Instant.FromUtc(2027, 1, 7, 23, 0));

        await stage.KeepAsync("20261218", andFuture: true);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted", "1218 Withdrawn", "1225 Withdrawn", "0101 Withdrawn");
    }

    private static Task<FlowOutcome> DeclineAsync(SeriesStage stage, Delegation row) => stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(
        row.Id, row.Version, "Vrij", false, [FlowStage.Candidate(TestFirm.OtherMember)], stage.Flow.As(TestFirm.Member), CancellationToken.None));

    private static async Task DeclineRestAsync(SeriesStage stage, string day)
    {
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync(day));
        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(
            row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None, [FlowStage.Candidate(TestFirm.OtherMember)]));
    }

    private static Task<Delegation> NextAsync(SeriesStage stage) =>
        stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().Include(d => d.Choice).SingleAsync(d => d.FollowsId != null));
}
