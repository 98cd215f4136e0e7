using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A yes the partner took back again: the row stays, withdrawn, and nobody counts as asked.</summary>
public class TakenBackTests
{
    [Theory]
    [InlineData("approve")]
    [InlineData("take-on")]
    [InlineData("hold")]
    [InlineData("reject")]
    [InlineData("person")]
    public async Task Approvals_OnWhatWasTakenBack_AreToldByNameAndTime(string act)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await TakeBackAsync(stage, row);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/{act}", ("version", $"{row.Version}"), ("reason", "Vol"), ("person", "lars"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("Vera nam dit terug, om 09:00.");
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    [InlineData("mandate")]
    public async Task Delegations_OnWhatWasTakenBackWhileThePageWasOpen_AreToldByNameAndTime(string act)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await TakeBackAsync(stage, row);

        await mila.PostAsync($"/delegations/{row.Id}/{act}", ("version", $"{row.Version}"), ("reason", "Vol"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain("Vera nam dit terug, om 09:00.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Delegations_OnAnApprovalTheLeadTookBack_AreToldThatAndNothingAfter(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await stage.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.As(TestFirm.Lead), default));
        var undone = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.RejectAsync(row.Id, undone.Version, "Te druk", stage.As(TestFirm.Lead), default));

        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain("Lars nam het akkoord terug, om 09:00.").And.NotContain("past");
    }

    [Fact]
    public async Task Delegations_OnWhatWasTakenBackBeforeAnybodyWasAsked_AnswerLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await TakeBackAsync(stage, row);

        var answer = await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delegations_OnWhatSomebodyElseWasAskedFor_AnswerLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate(TestFirm.Lead), stage.As(TestFirm.Lead), default));
        var changed = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, changed.Version, [], stage.As(TestFirm.Lead), default));
        var mila = await stage.App.SignInAsync(TestFirm.Member);

        var answer = await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approvals_OnWhatWasTakenBack_ShowItNoMore(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await TakeBackAsync(stage, await stage.ConfirmAsync(title: "Deelteam due diligence"));

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().NotContain("Deelteam due diligence");
    }

    [Fact]
    public async Task Delegations_OfWhatWasTakenBack_ShowNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        await TakeBackAsync(stage, await stage.ApprovedAsync(title: "Deelteam due diligence"));

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().NotContain("Deelteam due diligence");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Load_OfWhatWasTakenBack_IsNone(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await TakeBackAsync(stage, await stage.ApprovedAsync());
        await using var scope = stage.App.Services.CreateAsyncScope();

        var handed = await scope.ServiceProvider.GetRequiredService<DelegatedTime>()
            .InAsync(new Interval(FlowStage.Friday, FlowStage.Friday + Duration.FromDays(1)), default);

        handed.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Decline_WhenAnotherWasNamedAndTakenBackBefore_CanGoToThatPerson(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var first = await stage.ConfirmAsync(TestFirm.OtherMember);
        await TakeBackAsync(stage, first);
        var row = await AskAgainAsync(stage, first);

        await stage.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Vrij.", false, [FlowStage.Candidate(TestFirm.OtherMember)], stage.As(TestFirm.Member), default));

        (await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id))).DelegateeId.Should().Be(TestFirm.OtherMember);
    }

    /// <summary>As the undo of the partner's act leaves it.</summary>
    private static Task<int> TakeBackAsync(FlowStage stage, Delegation row) => stage.App.InStoreAsync(async db =>
    {
        var stored = await db.Delegations.SingleAsync(d => d.Id == row.Id);
        var from = stored.State.ToString();
        (stored.State, stored.AskedAt) = (DelegationState.Withdrawn, null);
        db.Decisions.Add(new Decision
        {
            At = Instant.FromUtc(2026, 11, 18, 8, 0),
            By = TestFirm.Partner,
            SubjectId = row.Id,
            From = from,
            To = DelegationFlow.Proposed,
            Why = "undo",
            FirmVersionId = 1,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>The partner's next yes for the same meeting goes to mila, and lars approves.</summary>
    private static async Task<Delegation> AskAgainAsync(FlowStage stage, Delegation first)
    {
        var id = await stage.ActAsync(async (flow, db) =>
        {
            var choice = await db.Choices.SingleAsync(c => c.Id == first.ChoiceId);
            var done = (FlowOutcome.Done)await flow.ConfirmAsync(
                new Confirmation(choice, TestFirm.Member, [], FlowStage.Mandate(), false, false), stage.As(TestFirm.Partner), default);
            await flow.SaveStagedAsync(default);
            return done.Delegation.Id;
        });
        var row = await stage.RowAsync(id);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(id, row.Version, stage.As(TestFirm.Lead), default));
        return await stage.RowAsync(id);
    }
}
