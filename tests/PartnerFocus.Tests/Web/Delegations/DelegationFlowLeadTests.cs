using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationFlowLeadTests
{
    private const string SecondMember =
        """{"id": "noor", "name": "Noor Wit", "email": "noor@proef.example", "team": "een", "level": "junior", "reportsTo": "lars"},""";

    private static readonly string TwoMembers = TestFirm.Json.Replace("\"people\": [", "\"people\": [" + SecondMember, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_ByTheLead_AsksTheDelegatee(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);

        var row = await stage.ApprovedAsync();

        row.Should().BeEquivalentTo(new { State = DelegationState.Approved, AskedAt = NodaTime.Instant.FromUtc(2026, 11, 18, 8, 0) });
    }

    [Fact]
    public async Task Approve_ByTheLeadOfAnotherTeam_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ApproveAsync(stage, row, TestFirm.OtherLead)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Approve_ByThePartnerWhereALeadIsThere_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ApproveAsync(stage, row, TestFirm.Partner)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task Approve_ByTheDelegatee_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ApproveAsync(stage, row, TestFirm.Member)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Approve_OfAnUnknownId_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        row.Id = Guid.NewGuid();

        (await ApproveAsync(stage, row, TestFirm.Lead)).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Approve_OfWhatIsAskedOfTheLead_IsAcceptedInOneAct()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(TestFirm.Lead);

        await ApproveAsync(stage, row, TestFirm.Lead);

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Approve_ASecondTime_IsToldWhoAndWhen()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await ApproveAsync(stage, row, TestFirm.Lead);

        (await ApproveAsync(stage, row, TestFirm.Lead)).Should().Be(
            new FlowOutcome.Stale("lars", "Confirmed", "Approved", NodaTime.Instant.FromUtc(2026, 11, 18, 8, 0)));
    }

    [Fact]
    public async Task Approve_AfterTheMeetingBegan_IsToldAsLapsed()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

        (await ApproveAsync(stage, row, TestFirm.Lead)).Should().Be(new FlowOutcome.Lapsed(FlowStage.Friday));
    }

    [Fact]
    public async Task Approve_OfSomebodyBehindAWallSince_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(client: "zon");
        await stage.App.SeedFirmAsync(TestFirm.Json.Replace("\"clients\": [\"wind\"]}", "\"barredFrom\": [\"zon\"]}", StringComparison.Ordinal));

        (await ApproveAsync(stage, row, TestFirm.Lead)).Should().Be(new FlowOutcome.Refused(FlowRefusal.Walled));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangePerson_ToAnotherOfTheTeam_AsksThatPerson(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        var row = await stage.ConfirmAsync();

        await ChangeAsync(stage, row, "noor");

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { DelegateeId = "noor", State = DelegationState.Approved });
    }

    [Fact]
    public async Task ChangePerson_ToSomebodyOfAnotherTeam_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ChangeAsync(stage, row, TestFirm.OtherMember)).Should().Be(new FlowOutcome.Refused(FlowRefusal.NotInTeam));
    }

    [Fact]
    public async Task ChangePerson_OfAYesForOnePersonOnly_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        var row = await stage.ConfirmAsync(tied: true);

        (await ChangeAsync(stage, row, "noor")).Should().Be(new FlowOutcome.Refused(FlowRefusal.TiedToPerson));
    }

    [Fact]
    public async Task ChangePerson_WhenRefused_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await ChangeAsync(stage, row, TestFirm.OtherMember);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { DelegateeId = "mila", row.Version });
    }

    [Fact]
    public async Task TakeOn_ByTheLead_KeepsBothNames()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await TakeOnAsync(stage, row);

        (await stage.DecisionsAsync(row.Id)).Select(d => (d.By, d.To)).Should().Equal(("vera", "Confirmed"), ("lars", "Accepted"));
    }

    [Fact]
    public async Task TakeOn_ByTheLead_MakesTheLeadGo()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await TakeOnAsync(stage, row);

        (await stage.RowAsync(row.Id)).DelegateeId.Should().Be("lars");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_ByTheLead_NeedsNoReason(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync();

        await HoldAsync(stage, row);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { IsOnHold = true, State = DelegationState.Confirmed });
    }

    [Fact]
    public async Task Resume_OfAHeldOne_WaitsAgain()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await HoldAsync(stage, row);
        row = await stage.RowAsync(row.Id);

        await stage.ActAsync((flow, _) => flow.ResumeAsync(row.Id, row.Version, stage.As("lars"), default));

        (await stage.RowAsync(row.Id)).IsOnHold.Should().BeFalse();
    }

    [Fact]
    public async Task Reject_WithAReason_KeepsIt()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await RejectAsync(stage, row, "Mila is net terug.");

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Rejected, Reason = "Mila is net terug." });
    }

    [Fact]
    public async Task Reject_WithoutAReason_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await RejectAsync(stage, row, "  ")).Should().Be(new FlowOutcome.Refused(FlowRefusal.ReasonMissing));
    }

    [Fact]
    public async Task Reject_ByTheLead_IsNotShownToTheDelegatee()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await RejectAsync(stage, row, "Mila is net terug.");

        var shown = await stage.App.InStoreAsync(db => Task.FromResult(db.Delegations.ForDelegatee(stage.As("mila"), FlowStage.Friday).Count()));

        shown.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoApproval_BeforeTheAnswer_WaitsForTheLeadAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ApprovedAsync();

        await stage.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.As("lars"), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Confirmed, AskedAt = (NodaTime.Instant?)null });
    }

    [Fact]
    public async Task UndoApproval_AfterTheAnswer_IsToldByName()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.As("mila"), default));

        var outcome = await stage.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.As("lars"), default));

        outcome.Should().BeOfType<FlowOutcome.Stale>().Which.Should().BeEquivalentTo(new { By = "mila", To = "Accepted" });
    }

    private static Task<FlowOutcome> ApproveAsync(FlowStage stage, Delegation row, string by) =>
        stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(by), default));

    private static Task<FlowOutcome> ChangeAsync(FlowStage stage, Delegation row, string to) =>
        stage.ActAsync((flow, _) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate(to), stage.As("lars"), default));

    private static Task<FlowOutcome> TakeOnAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.TakeOnAsync(row.Id, row.Version, [], stage.As("lars"), default));

    private static Task<FlowOutcome> HoldAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.HoldAsync(row.Id, row.Version, stage.As("lars"), default));

    private static Task<FlowOutcome> RejectAsync(FlowStage stage, Delegation row, string reason) =>
        stage.ActAsync((flow, _) => flow.RejectAsync(row.Id, row.Version, reason, stage.As("lars"), default));
}
