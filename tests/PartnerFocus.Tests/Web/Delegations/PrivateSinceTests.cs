using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>An entry that became private after somebody was asked: nobody but the partner reads what it was about.</summary>
public class PrivateSinceTests
{
    private const string Title = "Gesprek over scheiding";

    [Fact]
    public async Task Delegations_OfWhatIsAsked_KeepBackTitleReasonsAndMandate()
    {
        await using var stage = await FlowStage.SetAsync();
        await MakePrivateAsync(stage, await stage.ApprovedAsync(title: Title));

        (await PageAsync(stage, TestFirm.Member, "/delegations")).Html.Should()
            .Contain("Privé").And.NotContainAny("scheiding", "Sterk in overnames", "De overname van Wind BV", "De prijs ter sprake komt");
    }

    [Fact]
    public async Task Delegations_OfWhatIsAccepted_KeepBackWhatIsDropped()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync(title: Title);
        await stage.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "Het gesprek met Zon", stage.As("mila"), default));
        await MakePrivateAsync(stage, row);

        (await PageAsync(stage, TestFirm.Member, "/delegations")).Html.Should().NotContainAny("gesprek met Zon", "scheiding");
    }

    [Fact]
    public async Task Delegations_OfWhatIsDone_KeepBackTheOutcome()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        await stage.ActAsync((flow, _) => flow.ReportBackAsync(row.Id, row.Version, new DelegationReport("Wind tekende"), stage.As("mila"), default));
        await MakePrivateAsync(stage, row);

        (await PageAsync(stage, TestFirm.Member, "/delegations")).Html.Should().Contain("Afgerond").And.NotContain("Wind tekende");
    }

    [Fact]
    public async Task Delegations_OfWhatWasDeclined_KeepBackTheReason()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ik ken Wind te goed.", false, [], stage.As("mila"), default));
        await MakePrivateAsync(stage, row);

        (await PageAsync(stage, TestFirm.Member, "/delegations")).Html.Should().Contain("Teruggegeven").And.NotContain("Wind te goed");
    }

    [Fact]
    public async Task Delegations_OfWhatIsAsked_CanOnlyBeGivenBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await MakePrivateAsync(stage, row);

        (await PageAsync(stage, TestFirm.Member, "/delegations")).Html.Should()
            .Contain($"/delegations/{row.Id}/decline").And.NotContainAny($"/delegations/{row.Id}/accept", $"/delegations/{row.Id}/mandate");
    }

    [Fact]
    public async Task Approvals_OfAnActJustMade_KeepBackTheTitle()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(title: Title);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
        await MakePrivateAsync(stage, row);

        (await lars.GetAsync("/approvals")).Html.Should().Contain("Privé: Mila wordt gevraagd.").And.NotContain("scheiding");
    }

    [Fact]
    public async Task Approvals_ForThePartnerWhoApproves_ShowTheTitle()
    {
        await using var stage = await FlowStage.SetAsync(accounts: TestFirm.OtherLead);
        var row = await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Vrij.", false, [FlowStage.Candidate(TestFirm.Lead)], stage.As(TestFirm.Member), default));
        await stage.App.InStoreAsync(db => db.Choices.ExecuteUpdateAsync(set => set.SetProperty(c => c.IsPrivate, true).SetProperty(c => c.Title, Title)));

        (await PageAsync(stage, TestFirm.Partner, "/approvals")).Html.Should().Contain(Title);
    }

    [Fact]
    public async Task Approvals_OfWhatWaits_OfferNoApproval()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await MakePrivateAsync(stage, row);

        (await PageAsync(stage, TestFirm.Lead, "/approvals")).Html.Should()
            .Contain("Dit is intussen privé: Vera gaat zelf.").And.NotContain($"/approvals/{row.Id}/approve");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("take-on")]
    public async Task Approvals_OfWhatWaits_AreRefusedWithTheReason(string act)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await MakePrivateAsync(stage, row);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/{act}", ("version", $"{row.Version}"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("deze afspraak is intussen privé: de partner gaat zelf.");
    }

    [Fact]
    public async Task Decline_OfWhatBecamePrivate_AsksNobodyElse()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await MakePrivateAsync(stage, row);

        await stage.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Vrij.", false, [FlowStage.Candidate(TestFirm.Lead)], stage.As("mila"), default));

        (await stage.App.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    private static Task<int> MakePrivateAsync(FlowStage stage, Delegation row) => stage.App.InStoreAsync(
        db => db.Choices.Where(c => c.Id == row.ChoiceId).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsPrivate, true)));

    private static async Task<Page> PageAsync(FlowStage stage, string who, string path) => await (await stage.App.SignInAsync(who)).GetAsync(path);
}
