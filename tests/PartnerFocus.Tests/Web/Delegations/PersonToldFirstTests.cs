using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class PersonToldFirstTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Queue_BeforeThePersonWasTold_DoesNotShowTheAppraisal(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ConfirmAsync(title: "Beoordeling", appraisal: true, told: false);

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().NotContain("Beoordeling");
    }

    [Fact]
    public async Task Approve_BeforeThePersonWasTold_AnswersLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        (await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default))).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task TellPerson_ByThePartner_ShowsItToTheLead()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Beoordeling", appraisal: true);

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("Beoordeling");
    }

    [Fact]
    public async Task TellPerson_OnADayToCome_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        (await stage.ActAsync((flow, _) => flow.TellPersonAsync(row.Id, row.Version, new DateOnly(2026, 11, 19), stage.As(TestFirm.Partner), default)))
            .Should().Be(new FlowOutcome.Refused(FlowRefusal.NotNow));
    }

    [Fact]
    public async Task Confirm_WherePartnerAndLeadAreOne_WaitsForTheTellingToo()
    {
        await using var stage = await FlowStage.SetAsync(
            firm: TestFirm.Json.Replace("\"name\": \"Team Een\", \"lead\": \"lars\"", "\"name\": \"Team Een\", \"lead\": \"vera\"", StringComparison.Ordinal));

        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        row.State.Should().Be(DelegationState.Confirmed);
    }
}
