using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A yes to a meeting and the following ones of its series: what it covers, and how it ends.</summary>
public class StandingYesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task AcceptSeries_OfAWeeklyMeeting_CoversThoseUntilTheDay(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);

        await stage.SaidYesAsync();

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task Accept_OfThisOneOnly_CoversNoOther()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_OfAllOfIt_CoversThoseBeforeAsWell()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync("20261127", all: true);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_WhereThePartnerDecidedOnOne_LeavesThatOne()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();
        await stage.App.SeedAsync(db =>
        {
            var own = FlowStage.Choice("Weekstart", FlowStage.Friday + NodaTime.Duration.FromDays(7));
            (own.AgendaId, own.Uid, own.RecurrenceId, own.Chosen) = (stage.AgendaId, SeriesStage.Uid, "20261127T110000", Verdict.Attend);
            db.Choices.Add(own);
        });

        await stage.YesAsync(row);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_WhereOneIsAboutSomethingElse_LeavesThatOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);

        await stage.SaidYesAsync();

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_OfWhatWasAskedForOneMeeting_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.SeriesUntil, (NodaTime.Instant?)null)));

        (await stage.YesAsync(row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task AcceptSeries_ByWhomTheLeadNamedInstead_CoversThoseUntilTheDay()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.InsteadOfId, TestFirm.Lead)));

        await stage.YesAsync(row);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_WhereAnotherOfItWasAskedToo_AnswersBoth()
    {
        await using var stage = await SeriesStage.SetAsync();
        var first = await stage.AskedAsync();
        await stage.AskedAsync("20261127");

        await stage.YesAsync(first);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task AcceptSeries_OnWhatItCovers_TellsWhoSaidYesAndUntilWhen()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();

        var told = (await stage.Flow.DecisionsAsync(await stage.IdAsync("20261204"))).Single();

        (told.By, told.From, told.To, told.Why, (await stage.Flow.RowAsync(told.SubjectId)).YesUntil, (await stage.Flow.RowAsync(told.SubjectId)).StandingId)
            .Should().Be((TestFirm.Member, "Proposed", "Accepted", "series", SeriesStage.Until, head.Id));
    }

    [Fact]
    public async Task Decline_OfOneThatIsCovered_LeavesTheOthers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261127"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Declined", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task DeclineRest_FromOneOn_GivesBackAllThatFollow()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Declined", "1211 Declined");
    }

    [Fact]
    public async Task DeclineRest_BySomebodyElse_IsUnknown()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        (await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.OtherMember), CancellationToken.None)))
            .Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EndSeries_FromOneOn_OpensAllThatFollow(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await stage.SaidYesAsync();

        await stage.KeepAsync("20261204", andFuture: true);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Withdrawn", "1211 Withdrawn");
        (await stage.App.InStoreAsync(db => db.Choices.Where(c => c.State == ChoiceState.Undone).Select(c => c.RecurrenceId).ToListAsync())).Should().Equal("20261211T110000");
    }

    [Fact]
    public async Task UndoAct_OfWhatEndedTheSeries_LetsItStandAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.KeepAsync("20261204", andFuture: true);

        await stage.UndoAsync("20261204");

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task LapseSeries_OnTheDay_EndsItOnce()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.FromHours(1));

        var ended = await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None));

        (ended, await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None))).Should().Be((1, 0));
    }

    [Fact]
    public async Task Import_OfALongerSeries_CoversWhatIsNew()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=4"));
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted");
    }

    [Fact]
    public async Task Import_OfASeriesThatMoved_OpensAllOfIt()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "140000"));

        (await stage.RowsAsync()).Should().Equal("1120 Withdrawn", "1127 Withdrawn", "1204 Withdrawn", "1211 Withdrawn");
    }

    [Fact]
    public async Task Import_WhereOneMoved_OpensThatOne()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261127", "Agenda: voortgang", "150000"));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Withdrawn", "1204 Accepted", "1211 Accepted");
    }
}
