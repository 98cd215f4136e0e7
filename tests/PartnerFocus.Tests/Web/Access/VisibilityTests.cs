using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Approvals;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Access;

public class VisibilityTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Concerning_ForEachPart_ShowsTheRow(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ApprovedAsync();

        (await ConcernedAsync(stage)).Should().Equal("lars", "mila", "vera");
    }

    [Fact]
    public async Task Concerning_BeforeTheLeadApproved_DoesNotReachWhoIsNamed()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();

        (await ConcernedAsync(stage)).Should().Equal("lars", "vera");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForApprover_OfATeamWhoseLeadSignsIn_IsTheLeads(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ConfirmAsync();

        (await ApproversAsync(stage, ledTeams: "een")).Should().Equal("lars");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForApprover_OfATeamWithoutALead_IsThePartnersToo(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ConfirmAsync();

        (await ApproversAsync(stage, ledTeams: "twee")).Should().Equal("lars", "vera");
    }

    [Fact]
    public async Task Candidate_OfARowOfAnotherTeam_HasNoReasons()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await CandidateAsync(stage, row, TestFirm.OtherLead)).Reasons.Should().BeEmpty();
    }

    [Fact]
    public async Task Candidate_OfARowOfTheOwnTeam_HasReasons()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await CandidateAsync(stage, row, TestFirm.Lead)).Reasons.Should().ContainSingle();
    }

    private static readonly string[] Everybody = ["asha", "lars", "lena", "maks", "mila", "otto", "vera"];

    private static Task<List<string>> ConcernedAsync(FlowStage stage) => SeenByAsync(stage, (rows, user) => rows.Concerning(user, FlowStage.Friday));

    private static Task<List<string>> ApproversAsync(FlowStage stage, params string[] ledTeams) =>
        SeenByAsync(stage, (rows, user) => rows.ForApprover(user, ledTeams));

    /// <summary>Who of everybody sees the one row there is.</summary>
    private static Task<List<string>> SeenByAsync(FlowStage stage, Func<IQueryable<Delegation>, CurrentUser, IQueryable<Delegation>> filter) =>
        stage.App.InStoreAsync(async db =>
        {
            var seen = new List<string>();
            foreach (var who in Everybody)
            {
                seen.AddRange(await filter(db.Delegations, stage.As(who)).Select(_ => who).ToListAsync());
            }

            return seen;
        });

    private static async Task<PartnerFocus.Triage.Delegation.DelegateCandidate> CandidateAsync(FlowStage stage, Delegation row, string lead)
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        var firm = await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(default);
        return await scope.ServiceProvider.GetRequiredService<WaitingApprovals>()
            .CandidateAsync(row.Id, TestFirm.Member, stage.As(lead), firm!, default);
    }
}
