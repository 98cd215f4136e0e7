using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowDelegateeTests
{
    private static readonly MandateCompletion Words = new("Een lijst zonder open punten", "Verslag", "Mila", "Leren onderhandelen", "Maks");

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_ByTheDelegatee_MakesThatPersonGo(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();

        await AcceptAsync(stage, row, TestFirm.Member);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Accepted, Drops = "De nieuwsbrief" });
    }

    [Fact]
    public async Task Accept_BeforeTheLeadApproved_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await AcceptAsync(stage, row, TestFirm.Member)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Accept_BySomebodyElse_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        (await AcceptAsync(stage, row, TestFirm.OtherMember)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Accept_OfWhatWasTakenBack_IsToldByName()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync(async (flow, _) =>
        {
            await flow.WithdrawAsync(row.ChoiceId, "vera", "", default);
            return await flow.SaveStagedAsync(default);
        });

        (await AcceptAsync(stage, row, TestFirm.Member)).Should().BeOfType<FlowOutcome.Stale>()
            .Which.Should().BeEquivalentTo(new { By = "vera", To = "Withdrawn" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Complete_ByTheDelegatee_KeepsTheState(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();

        await stage.ActAsync((flow, _) => flow.CompleteAsync(row.Id, row.Version, Words, stage.As("mila"), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(
            new { State = DelegationState.Approved, Mandate = new { Result = "Een lijst zonder open punten", NextStepOwner = "Mila" } });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Decline_WithAReason_AsksTheNextCandidatesLead(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();

        await DeclineAsync(stage, row, "mila", "maks");

        (await NextAsync(stage, row)).Should().BeEquivalentTo(new { DelegateeId = "maks", State = DelegationState.Confirmed, TeamId = "twee" });
    }

    [Fact]
    public async Task Decline_FollowedByAnother_KeepsWhatTheDelegateeWroteFromTheNext()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.CompleteAsync(row.Id, row.Version, Words, stage.As("mila"), default));

        await DeclineAsync(stage, await stage.RowAsync(row.Id), "maks");

        (await NextAsync(stage, row))!.Mandate.Should().BeEquivalentTo(
            new { Asked = "Leid het deelteam en sluit de open punten.", Result = "Een team dat verder kan.", NextStep = "Deel de open punten.", Gain = "" });
    }

    [Fact]
    public async Task Decline_OfAYesForOnePersonOnly_GoesBackToThePartner()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync(tied: true);

        await DeclineAsync(stage, row, "maks");

        (await NextAsync(stage, row)).Should().BeNull();
    }

    [Fact]
    public async Task Decline_WhenEverybodyWasAskedBefore_GoesBackToThePartner()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await DeclineAsync(stage, row, "mila", "vera");

        (await NextAsync(stage, row)).Should().BeNull();
    }

    [Fact]
    public async Task Decline_WhenTheNextIsBehindAWall_SkipsThatPerson()
    {
        await using var stage = await FlowStage.SetAsync(firm: TestFirm.Json.Replace(
            "\"reportsTo\": \"lena\", \"talents\": [\"labour\"]}", "\"reportsTo\": \"lena\", \"barredFrom\": [\"wind\"]}", StringComparison.Ordinal));
        var row = await stage.ApprovedAsync(title: "Deelteam Wind BV");

        await DeclineAsync(stage, row, "maks", "lena");

        (await NextAsync(stage, row))!.DelegateeId.Should().Be("lena");
    }

    [Fact]
    public async Task Decline_WithoutAReason_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        var outcome = await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, " ", false, [], stage.As("mila"), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.ReasonMissing));
    }

    [Fact]
    public async Task Decline_OfTheReason_LeavesNothingInTheDecision()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await DeclineAsync(stage, row);

        (await stage.DecisionsAsync(row.Id)).Select(d => d.Why).Should().NotContain(why => why.Contains("tandarts"));
    }

    [Fact]
    public async Task ReportBack_AfterTheMeeting_IsDone()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        await stage.ActAsync((flow, _) => flow.ReportBackAsync(row.Id, row.Version, new DelegationReport("Alles gesloten."), stage.As("mila"), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Done, Outcome = "Alles gesloten." });
    }

    [Fact]
    public async Task ReportBack_BeforeTheMeeting_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();

        var outcome = await stage.ActAsync((flow, _) => flow.ReportBackAsync(row.Id, row.Version, new DelegationReport(""), stage.As("mila"), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    private static Task<FlowOutcome> AcceptAsync(FlowStage stage, Delegation row, string by) =>
        stage.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "De nieuwsbrief", stage.As(by), default));

    private static Task<FlowOutcome> DeclineAsync(FlowStage stage, Delegation row, params string[] ranked) =>
        stage.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Moet naar de tandarts.", false, [.. ranked.Select(FlowStage.Candidate)], stage.As("mila"), default));

    private static Task<Delegation?> NextAsync(FlowStage stage, Delegation declined) =>
        stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.FollowsId == declined.Id));
}
