using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A yes to a series, or giving back the rest of one, that was pressed by mistake: taken back as a whole while nothing of it left.</summary>
public class UndoSeriesAnswerTests
{
    private static readonly string[] All = ["1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Accepted"];

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoYes_WithinTheWindow_AsksAgainAndOpensTheRest(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var head = await stage.SaidYesAsync();

        await UndoYesAsync(stage, head);

        (await stage.RowsAsync()).Should().Equal("1120 Approved", "1127 Withdrawn", "1204 Withdrawn", "1211 Withdrawn");
        (await stage.App.InStoreAsync(db => db.Choices.Where(c => c.State == ChoiceState.Undone).CountAsync())).Should().Be(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoYes_WithinTheWindow_LeavesOnlyTheQuestion(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store, more: [SeriesStage.Other("20261127", "Vera: wat vind jij van de prijs?"), SeriesStage.Other("20261204", "Agenda: voortgang", "120000")]);
        var head = await stage.SaidYesAsync();

        await UndoYesAsync(stage, head);

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().Equal(MailKind.Ask);
    }

    [Fact]
    public async Task UndoYes_ThenYesAgain_CoversAllOfIt()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();
        await UndoYesAsync(stage, head);

        await stage.YesAsync(await stage.Flow.RowAsync(head.Id));

        (await stage.RowsAsync()).Where(r => r.EndsWith("Accepted", StringComparison.Ordinal)).Should().Equal(All);
    }

    [Fact]
    public async Task UndoYes_WhereAnotherWasAskedToo_AsksThatOneAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        var first = await stage.AskedAsync();
        var second = await stage.AskedAsync("20261127");
        await stage.YesAsync(first);

        await UndoYesAsync(stage, await stage.Flow.RowAsync(first.Id));

        (await stage.Flow.RowAsync(second.Id)).Should().BeEquivalentTo(new { State = DelegationState.Approved, StandingId = (Guid?)null });
    }

    [Fact]
    public async Task UndoYes_OnWhatItAnsweredAlong_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var first = await stage.AskedAsync();
        var second = await stage.AskedAsync("20261127");
        await stage.YesAsync(first);

        (await UndoYesAsync(stage, await stage.Flow.RowAsync(second.Id))).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task UndoYes_WhenOneWasGivenBackSince_ChangesNothing()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();
        var one = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(one.Id, one.Version, "Vrij", false, [], stage.Flow.As(TestFirm.Member), default));

        (await UndoYesAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Declined", "1211 Accepted");
    }

    [Fact]
    public async Task UndoYes_WhenThePartnerKeptOneSince_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();
        await stage.KeepAsync("20261204");

        (await UndoYesAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Theory]
    [InlineData(9, typeof(FlowOutcome.Done))]
    [InlineData(10, typeof(FlowOutcome.Refused))]
    public async Task UndoYes_ByTheWindow_IsDoneOrTooLate(int minutes, Type outcome)
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();
        stage.Wait(minutes);

        (await UndoYesAsync(stage, head)).Should().BeOfType(outcome);
    }

    [Fact]
    public async Task UndoYes_WhenAMessageLeftAtOnce_IsTooLate()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();
        await stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == MailKind.Invitation).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));

        (await UndoYesAsync(stage, head)).Should().Be(new FlowOutcome.Refused(FlowRefusal.TooLate));
    }

    [Theory]
    [InlineData(TestFirm.Partner)]
    [InlineData(TestFirm.Lead)]
    [InlineData(TestFirm.OtherMember)]
    [InlineData(TestFirm.Assistant)]
    public async Task UndoYes_BySomebodyElse_ChangesNothing(string who)
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await stage.SaidYesAsync();

        await UndoYesAsync(stage, head, who);

        (await stage.RowsAsync()).Should().Equal(All);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoYes_TwiceAtOnce_IsDoneOnce(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var head = await stage.SaidYesAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => UndoYesAsync(stage, head))));

        outcomes.OfType<FlowOutcome.Done>().Should().ContainSingle();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoRest_WithinTheWindow_HoldsForAllAgain(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var row = await GaveBackAsync(stage);

        await UndoRestAsync(stage, row);

        (await stage.RowsAsync()).Should().Equal(All);
        (await stage.App.InStoreAsync(db => db.Delegations.Where(d => d.SeriesUntil != SeriesStage.Until || d.StandingEndedFrom != null || d.Reason != "").CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoRest_WithSomebodyNext_AsksThatOneNoMore(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        var row = await GaveBackAsync(stage, "20261204", FlowStage.Candidate(TestFirm.OtherMember));

        await UndoRestAsync(stage, row);

        (await stage.RowsAsync()).Should().BeEquivalentTo([.. All, "1204 Withdrawn"]);
        (await stage.App.InStoreAsync(db => db.Choices.CountAsync(c => c.State == ChoiceState.Decided))).Should().Be(4);
    }

    [Fact]
    public async Task UndoRest_OfAllOfIt_HoldsForAllAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await GaveBackAsync(stage, "20261120");

        await UndoRestAsync(stage, row);

        (await stage.RowsAsync()).Should().Equal(All);
    }

    [Theory]
    [InlineData("20261120")]
    [InlineData("20261204")]
    public async Task UndoRest_BeforeTheYesLeft_IsToldOnce(string day)
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await GaveBackAsync(stage, day);

        await UndoRestAsync(stage, row);

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().BeEquivalentTo([MailKind.WhoComes, MailKind.Invitation, MailKind.Accepts, MailKind.AcceptsCopy]);
    }

    [Theory]
    [InlineData("20261120")]
    [InlineData("20261204")]
    public async Task UndoRest_AfterTheYesLeft_LeavesWhatWasTold(string day)
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));
        stage.Wait(60);
        var row = await RestAsync(stage, day, []);

        await UndoRestAsync(stage, row);

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => $"{m.Kind} {m.State}").Should().BeEquivalentTo("WhoComes Sent", "Invitation Sent", "Accepts Sent", "AcceptsCopy Sent");
    }

    [Fact]
    public async Task UndoRest_WhenThePartnerChoseOtherwiseForOne_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await GaveBackAsync(stage);
        await stage.KeepAsync("20261211");

        (await UndoRestAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Fact]
    public async Task UndoRest_WhenTheNextLeadActed_IsRefused()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await GaveBackAsync(stage, "20261204", FlowStage.Candidate(TestFirm.OtherMember));
        var next = await stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.FollowsId != null));
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(next.Id, next.Version, stage.Flow.As(TestFirm.OtherLead), default));

        (await UndoRestAsync(stage, row)).Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Theory]
    [InlineData("accept", "series", "Ongedaan gemaakt: de vraag staat weer open.")]
    [InlineData("decline", "rest", "Ongedaan gemaakt: het staat er weer zoals het stond.")]
    public async Task Page_AfterAnAnswerForTheSeries_OffersToUndoItByKey(string act, string field, string done)
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = act == "accept" ? await stage.AskedAsync() : await stage.SaidYesAsync();
        await stage.App.PutQuestionsAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/{act}", ("version", $"{row.Version}"), (field, "true"), ("reason", "Les"), ("otherWay", "false"));

        (await mila.GetAsync("/delegations")).Html.Should().MatchRegex($"action=\"/delegations/{row.Id}/{act}/undo\"[\\s\\S]*data-key=\"u\"");
        await mila.PostAsync($"/delegations/{row.Id}/{act}/undo", ("version", $"{(await stage.Flow.RowAsync(row.Id)).Version}"));
        (await mila.GetAsync("/delegations")).Html.Should().Contain(done);
    }

    private static Task<FlowOutcome> UndoYesAsync(SeriesStage stage, Delegation row, string who = TestFirm.Member) =>
        stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.Flow.As(who), default));

    private static Task<FlowOutcome> UndoRestAsync(SeriesStage stage, Delegation row) =>
        stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default));

    /// <summary>mila said yes to all and gives that day and what follows back at once.</summary>
    private static async Task<Delegation> GaveBackAsync(SeriesStage stage, string day = "20261204", params DelegateCandidate[] ranked)
    {
        await stage.SaidYesAsync();
        return await RestAsync(stage, day, ranked);
    }

    private static async Task<Delegation> RestAsync(SeriesStage stage, string day, DelegateCandidate[] ranked)
    {
        var row = await stage.Flow.RowAsync(await stage.IdAsync(day));
        (await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), default, ranked))).Should().BeOfType<FlowOutcome.Done>();
        return await stage.Flow.RowAsync(row.Id);
    }
}
