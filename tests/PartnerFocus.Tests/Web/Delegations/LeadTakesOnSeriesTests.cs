using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A lead who is asked for a series in person: one yes for all of it, which is the approval too, and how it goes back.</summary>
public class LeadTakesOnSeriesTests
{
    private static readonly string[] All = ["1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted"];

    [Theory, OnSqlite, OnPostgres]
    public async Task TakeOnSeries_OfAWeeklyMeeting_CoversThoseUntilTheDay(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);

        await stage.TakenOnAsync();

        (await stage.RowsAsync()).Should().Equal(All);
    }

    [Fact]
    public async Task TakeOnSeries_OfAllOfIt_CoversThoseBeforeAsWell()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.TakenOnAsync("20261204", all: true);

        (await stage.RowsAsync()).Should().Equal(All);
    }

    [Fact]
    public async Task Approve_OfThisOneOnly_CoversNoOther()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        await stage.ApproveAsync(row);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted");
    }

    [Fact]
    public async Task TakeOnSeries_WhereAllOthersDiffer_IsAYesToThisOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: [.. new[] { "20261127", "20261204", "20261211" }.Select(d => SeriesStage.Other(d, $"Agenda van {d}"))]);

        var row = await stage.TakenOnAsync();

        (await stage.RowsAsync()).Should().Equal("1120 Accepted");
        (row.StandingId, (await stage.Flow.DecisionsAsync(row.Id))[^1].Why).Should().Be((null, "takes it on"));
    }

    [Fact]
    public async Task TakeOnSeries_OfWhatWasAskedForOneMeeting_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.SeriesUntil, (Instant?)null)));

        (await stage.TakeOnAsync(row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task TakeOnSeries_OfWhatSomebodyElseWasAsked_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();

        (await stage.TakeOnAsync(await stage.ConfirmedAsync())).Should().Be(new FlowOutcome.Refused(FlowRefusal.UnknownPerson));
    }

    [Theory]
    [InlineData(TestFirm.OtherLead)]
    [InlineData(TestFirm.Member)]
    [InlineData(TestFirm.Assistant)]
    public async Task TakeOnSeries_BySomebodyElse_IsUnknown(string who)
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await stage.TakeOnAsync(row, stage.Flow.As(who))).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task TakeOnSeries_WhereTheLeadIsTakenAtOne_CoversThatOneTooAsADelegateesYesWould()
    {
        await using var stage = await SeriesStage.SetAsync();
        var other = await stage.Flow.ConfirmAsync(TestFirm.Lead, "Elders", FlowStage.Friday + Duration.FromDays(7));
        await stage.ApproveAsync(other);

        var head = await stage.TakenOnAsync();

        (await stage.App.InStoreAsync(db => db.Delegations.CountAsync(d => d.StandingId == head.Id && d.State == DelegationState.Accepted))).Should().Be(4);
    }

    [Fact]
    public async Task TakeOnSeries_WhereAnotherOfItWaitsToo_AnswersBothAndKeepsWhatEachWas()
    {
        await using var stage = await SeriesStage.SetAsync();
        var (first, second) = (await stage.ConfirmedAsync(who: TestFirm.Lead), await HeldAsync(stage, "20261204"));

        await stage.TakeOnAsync(first);

        (await stage.RowsAsync()).Should().Equal(All);
        (await stage.Flow.DecisionsAsync(second.Id))[^1].Should().BeEquivalentTo(new { From = "OnHold", To = "Accepted", Why = "series", By = "lars", For = (string?)null });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TakeOnSeries_TwiceAtOnce_IsDoneOnce(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.TakeOnAsync(row))));

        outcomes.OfType<FlowOutcome.Done>().Should().ContainSingle();
        (await stage.RowsAsync()).Should().Equal(All);
    }

    [Fact]
    public async Task TakeOnSeries_AfterThePartnerTookItBack_IsToldByName()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        await stage.KeepAsync("20261120");

        (await stage.TakeOnAsync(row)).Should().BeOfType<FlowOutcome.Stale>().Which.By.Should().Be(TestFirm.Partner);
    }

    [Fact]
    public async Task TakeOnSeries_ByAStandInWhoIsAsked_CarriesBothNamesOnceAndCovers()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync();

        await stage.TakeOnAsync(row, StandIn(stage));

        (await stage.RowsAsync()).Should().Equal(All);
        (await stage.Flow.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { From = "Confirmed", Why = "takes on series", By = "mila", For = "lars" });
        (await stage.Flow.DecisionsAsync(await stage.IdAsync("20261204"))).Single().Should().BeEquivalentTo(new { Why = "series", By = "mila", For = (string?)null });
    }

    [Fact]
    public async Task TakeOnSeries_ByAStandInOfWhatTheLeadWasAsked_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await stage.TakeOnAsync(row, StandIn(stage))).Should().Be(new FlowOutcome.Refused(FlowRefusal.UnknownPerson));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WithinTheWindow_WaitsAgainAndOpensTheRest(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var head = await stage.TakenOnAsync();

        await UndoAsync(stage, head);

        (await stage.RowsAsync()).Should().Equal("1120 Confirmed", "1127 Withdrawn", "1204 Withdrawn", "1211 Withdrawn");
        (await stage.Flow.RowAsync(head.Id)).Should().BeEquivalentTo(new { DelegateeId = "lars", StandingId = (Guid?)null, AskedAt = (Instant?)null, SeriesUntil = (Instant?)SeriesStage.Until });
        (await stage.AllAsync()).Should().OnlyContain(m => m.State == MailState.TakenBack);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_WhereOthersWereAnsweredAlong_BringsEachBackToWhatItWas(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var (first, held, waits, asked) = (
            await stage.ConfirmedAsync(who: TestFirm.Lead), await HeldAsync(stage, "20261127"), await stage.ConfirmedAsync("20261204", who: TestFirm.Lead), await stage.ConfirmedAsync("20261211", who: TestFirm.Lead));
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(asked.Id, asked.Version, StandIn(stage), default));
        await stage.App.PutQuestionsAsync();
        await stage.TakeOnAsync(first);

        await UndoAsync(stage, await stage.Flow.RowAsync(first.Id));

        (await stage.RowsAsync()).Should().Equal("1120 Confirmed", "1127 Confirmed", "1204 Confirmed", "1211 Approved");
        ((await stage.Flow.RowAsync(held.Id)).IsOnHold, (await stage.Flow.RowAsync(waits.Id)).IsOnHold, (await stage.Flow.RowAsync(waits.Id)).AskedAt).Should().Be((true, false, null));
        (await stage.App.InStoreAsync(db => db.Delegations.CountAsync(d => d.StandingId != null))).Should().Be(0);
    }

    [Fact]
    public async Task Undo_ThenYesAgain_CoversAllOfIt()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.TakenOnAsync();
        await UndoAsync(stage, head);

        await stage.TakeOnAsync(await stage.Flow.RowAsync(head.Id));

        (await stage.RowsAsync()).Where(r => r.EndsWith("Accepted", StringComparison.Ordinal)).Should().Equal(All);
    }

    [Fact]
    public async Task Undo_OfWhatWasOnHold_IsOnHoldAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await HeldAsync(stage, "20261120");
        await stage.TakeOnAsync(row);

        await UndoAsync(stage, await stage.Flow.RowAsync(row.Id));

        (await stage.Flow.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Confirmed, IsOnHold = true });
    }

    [Fact]
    public async Task Undo_OfTheDelegateesOwnAnswer_IsNotOfferedBeside()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.TakenOnAsync();

        (await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(head.Id, head.Version, stage.Flow.As(TestFirm.Lead), default))).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task Undo_WhenOneWasGivenBackSince_ChangesNothing()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.TakenOnAsync();
        var one = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(one.Id, one.Version, "Vrij", false, [], stage.Flow.As(TestFirm.Lead), default));

        (await UndoAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Declined", "1211 Accepted");
    }

    [Fact]
    public async Task Undo_AfterTheWindow_IsTooLate()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.TakenOnAsync();
        stage.Wait(11);

        (await UndoAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_WhenAMessageLeftAtOnce_IsTooLate()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.TakenOnAsync();
        await stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == MailKind.Invitation).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));

        (await UndoAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Fact]
    public async Task Undo_OnWhatItCovers_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.TakenOnAsync();

        (await UndoAsync(stage, await stage.Flow.RowAsync(await stage.IdAsync("20261204")))).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task DeclineRest_AfterTheLeadsYes_GivesBackAllThatFollow()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.TakenOnAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Lead), default));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Declined", "1211 Declined");
    }

    private static Task<FlowOutcome> UndoAsync(SeriesStage stage, Delegation row) =>
        stage.Flow.ActAsync((flow, _) => flow.UndoTakeOnAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), default));

    /// <summary>mila, who stands in for lars.</summary>
    private static CurrentUser StandIn(SeriesStage stage) => CurrentUser.For(1, TestFirm.Member, TestFirm.Member, [], stage.Flow.Firm, [TestFirm.Lead]);

    private static async Task<Delegation> HeldAsync(SeriesStage stage, string day)
    {
        var row = await stage.ConfirmedAsync(day, who: TestFirm.Lead);
        await stage.Flow.ActAsync((flow, _) => flow.HoldAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), default));
        return await stage.Flow.RowAsync(row.Id);
    }
}
