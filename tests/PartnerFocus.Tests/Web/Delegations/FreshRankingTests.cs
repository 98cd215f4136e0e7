using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>What the lead sees and who follows a decline is ranked at that moment, not at the partner's yes.</summary>
public class FreshRankingTests
{
    private const string Noor =
        """{"id": "noor", "name": "Noor Wit", "email": "noor@proef.example", "team": "een", "level": "medior", "reportsTo": "lars", "talents": ["deals"]},""";

    private static readonly string TwoMembers = TestFirm.Json.Replace("\"people\": [", "\"people\": [" + Noor, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Approvals_WhenTheDelegateeIsTakenSince_SaysSo(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        await ConfirmedAsync(stage);
        await TakenAsync(stage, "mila");

        (await ApprovalsAsync(stage)).Should().Contain("Heeft dan een afspraak die niet kan schuiven.");
    }

    [Fact]
    public async Task Approvals_ForSomebodyElse_OffersWhoIsRankedNow()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        await ConfirmedAsync(stage);

        (await ApprovalsAsync(stage)).Should().Contain("name=\"person\" value=\"noor\"");
    }

    [Fact]
    public async Task Approvals_ForSomebodyTaken_NamesWhyInsteadOfOffering()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        await ConfirmedAsync(stage);
        await TakenAsync(stage, "noor");

        (await ApprovalsAsync(stage)).Should().Contain("Noor Wit: Heeft dan een afspraak die niet kan schuiven.").And.NotContain("value=\"noor\"");
    }

    [Fact]
    public async Task Approvals_ForSomebodyBehindAWall_RevealNothing()
    {
        var barred = TwoMembers.Replace("\"talents\": [\"deals\"]},", "\"talents\": [\"deals\"], \"barredFrom\": [\"wind\"]},", StringComparison.Ordinal);
        await using var stage = await FlowStage.SetAsync(firm: barred);
        await ConfirmedAsync(stage, "Overname Wind BV");

        (await ApprovalsAsync(stage)).Should().NotContain("Noor Wit");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Decline_WhenTheSecondIsTakenSince_GoesToWhoIsNextNow(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        var row = await ConfirmedAsync(stage);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default));
        row = await stage.RowAsync(row.Id);
        await TakenAsync(stage, "noor");

        var mila = await stage.App.SignInAsync(TestFirm.Member);
        await mila.PostAsync($"/delegations/{row.Id}/decline", ("version", $"{row.Version}"), ("reason", "Ik geef dan les."), ("otherWay", "false"));

        (await stage.App.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId == row.Id))).DelegateeId.Should().Be(TestFirm.Lead);
    }

    private static async Task<Delegation> ConfirmedAsync(FlowStage stage, string title = "Deelteam overname")
    {
        var imported = await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("deelteam", "20261120T100000Z", title)));
        return await stage.ConfirmAsync(title: title, entry: (imported.AgendaId!.Value, "deelteam"));
    }

    private static async Task TakenAsync(FlowStage stage, string memberId) => await stage.App.ImportAsync(
        [("eigen.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("vrij", "20261120T090000Z", "Zitting", "X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nDURATION:PT4H")
            .Replace("DURATION:PT1H\r\n", "", StringComparison.Ordinal))))],
        change: order => order with { OwnerId = memberId, IsPartner = false });

    private static async Task<string> ApprovalsAsync(FlowStage stage) =>
        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html;
}
