using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowPartnerTests
{
    // Partner and lead in one person.
    private static readonly string VeraLeads = TestFirm.Json.Replace("\"lead\": \"lars\"", "\"lead\": \"vera\"", StringComparison.Ordinal);

    private static readonly string MilaBarred = TestFirm.Json.Replace(
        "\"clients\": [\"wind\"]}", "\"clients\": [\"wind\"], \"barredFrom\": [\"zon\"]}", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Confirm_ForAMemberOfALedTeam_WaitsForTheLead(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);

        var row = await stage.ConfirmAsync();

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new
        {
            State = DelegationState.Confirmed,
            TeamId = "een",
            AskedAt = (NodaTime.Instant?)null,
        });
    }

    [Fact]
    public async Task Confirm_OfAYes_IsKeptAsADecision()
    {
        await using var stage = await FlowStage.SetAsync();

        var row = await stage.ConfirmAsync();

        (await stage.DecisionsAsync(row.Id)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { By = "vera", For = (string?)null, From = "Proposed", To = "Confirmed", FirmVersionId = 1L });
    }

    [Fact]
    public async Task Confirm_WherePartnerAndLeadAreOne_IsApprovedInTheSameAct()
    {
        await using var stage = await FlowStage.SetAsync(firm: VeraLeads);

        var row = await stage.ConfirmAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    [Fact]
    public async Task Confirm_WhereTheLeadsAccountWasClosed_IsApprovedByThePartnerForTheLead()
    {
        await using var stage = await FlowStage.SetAsync();
        await LockAsync(stage, DateTimeOffset.MaxValue);

        var row = await stage.ConfirmAsync();

        (await stage.DecisionsAsync(row.Id))[1].Should().BeEquivalentTo(new { By = "vera", For = "lars", From = "Confirmed", To = "Approved" });
    }

    [Fact]
    public async Task Confirm_WhereTheLeadTypedWrongPasswords_WaitsForTheLead()
    {
        await using var stage = await FlowStage.SetAsync();
        await LockAsync(stage, new DateTimeOffset(2026, 11, 18, 23, 0, 0, TimeSpan.Zero));

        var row = await stage.ConfirmAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Approve_OfWhatWaitedForALeadWhoseAccountWasClosed_IsThePartners()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await LockAsync(stage, DateTimeOffset.MaxValue);

        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Partner), CancellationToken.None));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    private static Task LockAsync(FlowStage stage, DateTimeOffset until) =>
        stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == TestFirm.Lead).LockoutEnd = until);

    [Fact]
    public async Task Confirm_WhereTheLeadHasNoAccount_IsApprovedByThePartnerForTheLead()
    {
        await using var stage = await FlowStage.SetAsync(accounts: TestFirm.OtherLead);

        var row = await stage.ConfirmAsync();

        (await stage.DecisionsAsync(row.Id))[1].Should().BeEquivalentTo(new { By = "vera", For = "lars", From = "Confirmed", To = "Approved" });
    }

    [Fact]
    public async Task Confirm_ForSomebodyWithoutATeam_IsApprovedByThePartner()
    {
        await using var stage = await FlowStage.SetAsync();

        var row = await stage.ConfirmAsync(TestFirm.Assistant);

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
    }

    [Fact]
    public async Task Confirm_ByTheAssistant_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();

        (await ConfirmAsync(stage, TestFirm.Assistant, TestFirm.Member)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Confirm_WithoutWhenToCall_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var mandate = FlowStage.Mandate();
        mandate.CallMeWhen = " ";

        (await ConfirmAsync(stage, TestFirm.Partner, TestFirm.Member, mandate)).Should().Be(new FlowOutcome.Refused(FlowRefusal.MandateMissing));
    }

    [Fact]
    public async Task Confirm_ForThePartnerHerself_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();

        (await ConfirmAsync(stage, TestFirm.Partner, TestFirm.Partner)).Should().Be(new FlowOutcome.Refused(FlowRefusal.UnknownPerson));
    }

    [Fact]
    public async Task Confirm_ForSomebodyBehindAWall_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync(firm: MilaBarred);

        (await ConfirmAsync(stage, TestFirm.Partner, TestFirm.Member, client: "zon")).Should().Be(new FlowOutcome.Refused(FlowRefusal.Walled));
    }

    [Fact]
    public async Task Confirm_OfAMeetingThatBegan_IsToldAsLapsed()
    {
        await using var stage = await FlowStage.SetAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        (await ConfirmAsync(stage, TestFirm.Partner, TestFirm.Member)).Should().Be(new FlowOutcome.Lapsed(FlowStage.Friday));
    }

    [Fact]
    public async Task Confirm_OfAnotherPerson_TakesTheFirstBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var first = await stage.ConfirmAsync();

        await stage.ActAsync(async (flow, db) =>
        {
            var choice = await db.Choices.SingleAsync();
            await flow.ConfirmAsync(new Confirmation(choice, TestFirm.Lead, [], FlowStage.Mandate(), false, true), stage.As("vera"), default);
            return await flow.SaveStagedAsync(default);
        });

        (await stage.RowAsync(first.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Withdraw_OfAnAcceptedOne_TakesItBack(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.AcceptedAsync();

        await WithdrawAsync(stage, row, "vera");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Withdraw_OfADeclinedOne_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync(tied: true);
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij die dag.", false, [], stage.As("mila"), default));

        (await WithdrawAsync(stage, row, "vera")).Should().Be(0);
    }

    [Fact]
    public async Task Withdraw_ByTheProgram_KeepsTheReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await WithdrawAsync(stage, row, DelegationFlow.Program);

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "program", To = "Withdrawn", Why = "moved" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveStaged_WhenTheLeadWasFirst_IsToldByName(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        var outcome = await stage.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, "vera", "", default);
            await stage.ActAsync((other, _) => other.HoldAsync(row.Id, row.Version, stage.As("lars"), default));
            return await flow.SaveStagedAsync(default);
        });

        outcome.Should().BeOfType<FlowOutcome.Stale>().Which.Should().BeEquivalentTo(new { By = "lars", To = "OnHold" });
    }

    private static Task<FlowOutcome> ConfirmAsync(FlowStage stage, string actor, string delegatee, Mandate? mandate = null, string? client = null) =>
        stage.ActAsync((flow, _) => flow.ConfirmAsync(
            new Confirmation(FlowStage.Choice("Deelteam", FlowStage.Friday, client), delegatee, [], mandate ?? FlowStage.Mandate(), false, false),
            stage.As(actor),
            default));

    private static Task<int> WithdrawAsync(FlowStage stage, Delegation row, string by) => stage.ActAsync(async (flow, _) =>
    {
        var count = await flow.WithdrawAsync(row.ChoiceId, by, "moved", default);
        await flow.SaveStagedAsync(default);
        return count;
    });
}
