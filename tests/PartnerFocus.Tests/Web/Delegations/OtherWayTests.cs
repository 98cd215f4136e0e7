using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>"I can do the first half", "Maks knows this better": it waits for the partner, who says yes to it or lets the next be asked.</summary>
public class OtherWayTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Propose_ByTheDelegatee_AsksNobodyElseYet(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ProposedAsync(stage);

        row.Should().BeEquivalentTo(new { State = DelegationState.Declined, IsOtherWay = true, IsOtherWayOpen = true });
        (await NextAsync(stage, row)).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agree_ByThePartner_LetsTheDelegateeGoSo(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ProposedAsync(stage);

        await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.As(TestFirm.Partner), default));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Accepted, Condition = "De eerste helft", Reason = "", IsOtherWayOpen = false });
    }

    [Theory]
    [InlineData("nl", "Wat eerst de vraag was", "De vraag aan jou")]
    [InlineData("en", "What was asked at first", "The question to you")]
    public async Task Agree_ByThePartner_LeavesTheQuestionAsWhatWasAskedAtFirst(string language, string said, string before)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ProposedAsync(stage);

        await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.As(TestFirm.Partner), default));

        var mila = await stage.App.SignInAsync(TestFirm.Member);
        mila.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        (await mila.GetAsync("/delegations")).Html.Should().Contain($"<dt>{said}</dt>").And.NotContain($"<dt>{before}</dt>");
    }

    [Fact]
    public async Task Agree_ByTheAssistant_IsUnknown()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ProposedAsync(stage);

        (await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.As(TestFirm.Assistant), default))).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Fact]
    public async Task Agree_Twice_IsRefusedTheSecondTime()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ProposedAsync(stage);
        await stage.ActAsync((flow, _) => flow.PassOnAsync(row.Id, row.Version, false, [FlowStage.Candidate("maks")], stage.As(TestFirm.Partner), default));
        var passed = await stage.RowAsync(row.Id);

        var outcome = await stage.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, passed.Version, stage.As(TestFirm.Partner), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.PassedOn));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PassOn_ToWhoWasNamed_WaitsForThatPersonsLead(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ProposedAsync(stage, "maks");

        await stage.ActAsync((flow, _) => flow.PassOnAsync(row.Id, row.Version, true, [FlowStage.Candidate("lars")], stage.As(TestFirm.Partner), default));

        (await NextAsync(stage, row)).Should().BeEquivalentTo(new { DelegateeId = "maks", State = DelegationState.Confirmed, TeamId = "twee" });
    }

    [Fact]
    public async Task PassOn_ToTheNext_SkipsWhoProposed()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ProposedAsync(stage);

        await stage.ActAsync((flow, _) => flow.PassOnAsync(
            row.Id, row.Version, false, [FlowStage.Candidate("mila"), FlowStage.Candidate("lars")], stage.As(TestFirm.Partner), default));

        (await NextAsync(stage, row))!.DelegateeId.Should().Be("lars");
    }

    [Theory]
    [InlineData("mila")]
    [InlineData("vera")]
    [InlineData("nobody")]
    public async Task Propose_NamingWhoCannotBeAsked_IsRefused(string better)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        var outcome = await stage.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "Weet dit beter", better, stage.As(TestFirm.Member), default));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.UnknownPerson));
    }

    [Fact]
    public async Task Page_AfterAProposal_SaysThatThePartnerGoesUntilTheAnswer()
    {
        await using var stage = await FlowStage.SetAsync();
        await ProposedAsync(stage);

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("Je stelde iets anders voor. Tot Vera antwoordt, gaat Vera zelf.");
    }

    [Fact]
    public async Task Page_OfAQuestion_OffersColleaguesWhoMayKnowItBetter()
    {
        await using var stage = await FlowStage.SetAsync(firm: TestFirm.Json.Replace(
            "\"reportsTo\": \"lena\", \"talents\": [\"labour\"]}", "\"reportsTo\": \"lena\", \"barredFrom\": [\"wind\"]}", StringComparison.Ordinal));
        await stage.ApprovedAsync(title: "Deelteam Wind BV");

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should()
            .Contain("<option value=\"lars\">Lars Kok</option>").And.NotContain("<option value=\"maks\"").And.NotContain("<option value=\"mila\"");
    }

    [Fact]
    public async Task Appraisal_IsNeverOfferedToThePersonItIsAbout()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db =>
        {
            var choice = db.Choices.Single();
            choice.Assessment = (AssessmentSnapshot.Read(choice.Assessment) with { IsAppraisal = true, AboutPersonId = "maks" }).Write();
        });

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("<option value=\"lars\">").And.NotContain("<option value=\"maks\"");
        (await stage.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "Weet dit beter", "maks", stage.As(TestFirm.Member), default)))
            .Should().Be(new FlowOutcome.Refused(FlowRefusal.UnknownPerson));
    }

    private static async Task<Delegation> ProposedAsync(FlowStage stage, string? better = null)
    {
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().DelegateeId = TestFirm.Member);
        await stage.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "De eerste helft", better, stage.As(TestFirm.Member), default));
        return await stage.RowAsync(row.Id);
    }

    private static Task<Delegation?> NextAsync(FlowStage stage, Delegation declined) =>
        stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.FollowsId == declined.Id));
}
