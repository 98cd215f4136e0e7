using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Approvals;

/// <summary>More than can go in one act is refused as a whole and said; nothing is left out in silence.</summary>
public class ApproveManyTests
{
    [Fact]
    public async Task ApproveAll_OfMoreThanCanGoAtOnce_SaysHowMany()
    {
        await using var stage = await FlowStage.SetAsync();

        (await SendAsync(stage, await stage.ConfirmAsync(), 101)).Html.Should()
            .Contain("Je koos er 101; hooguit 100 kunnen in één keer. Er is nog niets goedgekeurd: haal er een paar weg.");
    }

    [Fact]
    public async Task ApproveAll_OfMoreThanCanGoAtOnce_ApprovesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        await SendAsync(stage, row, 101);

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task ApproveAll_OfMoreThanCanGoAtOnce_KeepsWhatWasPicked()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await SendAsync(stage, row, 101)).Html.Should().Contain($"value=\"{row.Id:N}.{row.Version:N}\" form=\"picked\" checked");
    }

    [Fact]
    public async Task ApproveAll_OfNothing_SaysWhatToDo()
    {
        await using var stage = await FlowStage.SetAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/approvals/approve");

        (await lars.GetAsync("/approvals")).Html.Should().Contain("Kies eerst wat je wilt goedkeuren.");
    }

    [Fact]
    public async Task Index_WithMoreClearThanCanGoAtOnce_OffersAsManyAsCan()
    {
        await using var stage = await FlowStage.SetAsync();
        for (var i = 0; i < 101; i++)
        {
            await stage.ConfirmAsync(start: FlowStage.Friday + Duration.FromDays(7 * i), hours: 0.5);
        }

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("Akkoord met 100 zonder knelpunt");
    }

    private static async Task<Page> SendAsync(FlowStage stage, Delegation row, int times) =>
        await (await stage.App.SignInAsync(TestFirm.Lead)).PostAsync(
            "/approvals/approve", [.. Enumerable.Repeat(("pick", $"{row.Id:N}.{row.Version:N}"), times)]);
}
