using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class DelegationStoriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Story_ForThePartner_TellsEveryStepInOrder(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await DeclinedAsync(stage);

        (await ToldAsync(stage, row, StoryEar.Partner, "vera")).Select(l => l.What)
            .Should().Equal("Je vroeg dit aan Mila", "Lars zag dat er ruimte is", "Mila gaf het terug");
    }

    [Fact]
    public async Task Story_ForThePartner_HoldsTheReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await DeclinedAsync(stage);

        (await ToldAsync(stage, row, StoryEar.Partner, "vera"))[^1].Said.Should().Be("Vrij die dag.");
    }

    [Fact]
    public async Task Story_ForTheLead_HoldsNoReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await DeclinedAsync(stage);

        (await ToldAsync(stage, row, StoryEar.Approver, "lars")).Should().OnlyContain(l => l.Said == "");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Story_After30Days_HoldsNoReasonAnyMore(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await DeclinedAsync(stage);
        stage.App.Clock.Now = stage.App.Clock.Now.AddDays(31);
        await stage.ActAsync((flow, _) => flow.EraseReasonsAsync(default));

        (await ToldAsync(stage, row, StoryEar.Partner, "vera")).Should().OnlyContain(l => l.Said == "");
    }

    [Fact]
    public async Task Story_ForWhoWasAsked_LeavesOutWhatWasWeighedBefore()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.HoldAsync(row.Id, row.Version, stage.As("lars"), default));
        stage.App.Clock.Now = stage.App.Clock.Now.AddMinutes(1);
        row = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As("lars"), default));

        (await ToldAsync(stage, row, StoryEar.Delegatee, "mila")).Select(l => l.What).Should().Equal("Vera zocht iemand die dit kan overnemen", "Lars zag dat er ruimte is");
    }

    [Fact]
    public async Task Story_UnderOneFirmFile_NamesItsVersionOnce()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await DeclinedAsync(stage);

        (await ToldAsync(stage, row, StoryEar.Partner, "vera")).Select(l => l.Under is null).Should().Equal(false, true, true);
    }

    [Fact]
    public async Task Story_OnThePageOfWhoWasAsked_IsShown()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.AcceptedAsync();

        var page = await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations");

        page.Html.Should().Contain("Lars zag dat er ruimte is").And.Contain("Je zei ja");
    }

    [Fact]
    public async Task Story_OnTheLeadsPage_IsShown()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();

        var page = await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals");

        page.Html.Should().Contain("Vera vroeg dit aan Mila");
    }

    private static async Task<Delegation> DeclinedAsync(FlowStage stage)
    {
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vrij die dag.", false, [], stage.As("mila"), default));
        return row;
    }

    private static async Task<IReadOnlyList<StoryLine>> ToldAsync(FlowStage stage, Delegation told, StoryEar ear, string reader)
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var firm = await services.GetRequiredService<FirmStore>().FindAsync(default);
        var row = await services.GetRequiredService<FocusDbContext>().Delegations.AsNoTracking().Include(d => d.Choice).SingleAsync(d => d.Id == told.Id);
        var steps = await services.GetRequiredService<DelegationStories>().OfAsync([row], ear, stage.As(reader), firm!, default);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        return new StoryTeller(services.GetRequiredService<MyDelegations>().Times(firm!), firm!.Profile, ear, reader).Tell(steps[row.Id]);
    }
}
