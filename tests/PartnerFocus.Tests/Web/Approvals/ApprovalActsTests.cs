using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Approvals;

public class ApprovalActsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_ByTheLead_IsToldOnThePage(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await stage.ConfirmAsync(title: "Deelteam");

        var page = await ActAsync(stage, row, "approve");

        page.Html.Should().Contain("vr 20 nov 11:00 Deelteam: Mila wordt gevraagd. Tot Mila ja zegt, gaat Vera zelf.");
    }

    [Fact]
    public async Task Index_WithNothingWaiting_StillHasTheDecisionsAsAFile()
    {
        await using var stage = await FlowStage.SetAsync();

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("class=\"empty\"").And.Contain("/delegations/decisions.csv");
    }

    [Theory]
    [InlineData("nl", "Akkoord met die ene zonder knelpunt")]
    [InlineData("en", "Agree with the one that fits")]
    public async Task Index_WithOneThatFits_OffersThatOne(string language, string said)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await lars.GetAsync("/approvals")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Approve_ASecondTime_IsToldByNameAndTime()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.WithdrawAsync(row.ChoiceId, "vera", "", default).ContinueWith(_ => flow.SaveStagedAsync(default)).Unwrap());

        var page = await ActAsync(stage, row, "approve");

        page.Html.Should().Contain("Vera nam dit terug, om 09:00.");
    }

    [Fact]
    public async Task Approve_AfterThePersonAnswered_IsToldAsStale()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await ActAsync(stage, row, "approve");

        (await ActAsync(stage, row, "approve")).Html.Should().Contain("Je keurde dit al goed, om 09:00.");
    }

    [Fact]
    public async Task Approve_OfARowOfAnotherTeam_AnswersLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var lena = await stage.App.SignInAsync(TestFirm.OtherLead);

        var foreign = await lena.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        foreign.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Approve_OfARowThatBegan_SaysThatThePartnerGoes()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 5, 0, TimeSpan.Zero);

        (await ActAsync(stage, row, "approve")).Html.Should().Contain("dit begon om 11:00, voor er iets was besloten. De partner gaat.");
    }

    [Fact]
    public async Task ApproveAll_OfTheClearOnes_LeavesAnAppraisal()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true);

        await ApproveAllAsync(stage, clear: false, row);

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task ApproveAll_OfAnAppraisal_SaysWhy()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true);

        (await ApproveAllAsync(stage, clear: false, row)).Html.Should().Contain("een beoordeling bekijk je apart.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ApproveAll_OfSeveral_GivesEachAResult(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var first = await stage.ConfirmAsync(title: "Eerste");
        var second = await stage.ConfirmAsync(TestFirm.Lead, "Tweede");

        (await ApproveAllAsync(stage, clear: true, first, second)).Html.Should()
            .Contain("Eerste: Mila wordt gevraagd.").And.Contain("Tweede: jij gaat.");
    }

    [Fact]
    public async Task ApproveAll_WhenTheFirstTakesTheRoom_LeavesTheSecond()
    {
        await using var stage = await FlowStage.SetAsync();
        var first = await stage.ConfirmAsync(start: FlowStage.Friday - Duration.FromHours(8), hours: 5);
        var second = await stage.ConfirmAsync(start: FlowStage.Friday, hours: 5);

        await ApproveAllAsync(stage, clear: true, first, second);

        (await stage.App.InStoreAsync(db => db.Delegations.CountAsync(d => d.State == DelegationState.Approved))).Should().Be(1);
    }

    [Fact]
    public async Task ApproveAll_OfAForeignRow_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var lena = await stage.App.SignInAsync(TestFirm.OtherLead);

        await lena.PostAsync("/approvals/approve", ("pick", $"{row.Id:N}.{row.Version:N}"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task ApproveAll_OfNonsense_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        (await lars.PostAsync("/approvals/approve", ("pick", "dit is niets"))).Location.Should().Be("/approvals");
    }

    [Fact]
    public async Task Reject_WithoutAReason_KeepsTheFormOpen()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        var page = await lars.PostAsync($"/approvals/{row.Id}/reject", ("version", $"{row.Version}"), ("reason", " "));

        page.Html.Should().Contain("Schrijf in een paar woorden waarom het nu niet past.");
    }

    [Fact]
    public async Task Reject_WithAReason_ShowsItToNobodyOnTheLeadsPage()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        var page = await ActAsync(stage, row, "reject", ("reason", "Mila is net terug van verlof"));

        page.Html.Should().Contain("teruggegeven aan Vera").And.NotContain("verlof");
    }

    [Fact]
    public async Task Person_WhoIsNotOffered_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ActAsync(stage, row, "person", ("person", TestFirm.OtherMember))).Html.Should().Contain("kies iemand uit de lijst.");
    }

    [Fact]
    public async Task TakeOn_ByTheLead_IsTold()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ActAsync(stage, row, "take-on")).Html.Should().Contain("jij gaat. Vera ziet het in de week.");
    }

    [Fact]
    public async Task Hold_ByTheLead_IsShownOnTheRow()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        (await ActAsync(stage, row, "hold")).Html.Should().Contain("staat even stil, tot je met Vera overlegd hebt.");
    }

    [Fact]
    public async Task Undo_OfAnApproval_PutsItBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await ActAsync(stage, row, "undo");

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    private static async Task<Page> ActAsync(FlowStage stage, Delegation row, string act, params (string Name, string Value)[] fields)
    {
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        await lars.PostAsync($"/approvals/{row.Id}/{act}", [("version", $"{row.Version}"), .. fields]);
        return await lars.GetAsync("/approvals");
    }

    private static async Task<Page> ApproveAllAsync(FlowStage stage, bool clear, params Delegation[] rows)
    {
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        await lars.PostAsync("/approvals/approve", [("clear", clear ? "true" : "false"), .. rows.Select(r => ("pick", $"{r.Id:N}.{r.Version:N}"))]);
        return await lars.GetAsync("/approvals");
    }
}
