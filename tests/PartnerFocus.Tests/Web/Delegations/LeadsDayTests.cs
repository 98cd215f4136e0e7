using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Delegations.SeriesStage;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A lead who says yes to a series until an earlier day than the partner asked for, who asked until 18 December 2026.</summary>
public class LeadsDayTests
{
    private static readonly LocalDate Earlier = new(2026, 12, 5);
    private static readonly Instant EarlierAt = Instant.FromUtc(2026, 12, 4, 23, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_UntilAnEarlierDay_AsksUntilThatDay(StoreProvider store)
    {
        await using var stage = await SetAsync(store);

        var row = await ApprovedAsync(stage);

        (row.State, row.SeriesUntil, row.PartnersUntil).Should().Be((DelegationState.Approved, EarlierAt, Until));
    }

    [Fact]
    public async Task Approve_UntilAnEarlierDay_IsADecisionWithTheDay()
    {
        await using var stage = await SetAsync();

        var row = await ApprovedAsync(stage);

        (await stage.Flow.DecisionsAsync(row.Id)).Single(d => d.To == "SeriesShortened").Should().BeEquivalentTo(new { By = "lars", For = (string?)null, From = "Confirmed", Why = "2026-12-05" });
    }

    [Fact]
    public async Task AcceptSeries_AfterTheLeadChoseAnEarlierDay_CoversUntilThatDay()
    {
        await using var stage = await SetAsync();
        var row = await ApprovedAsync(stage);

        await stage.YesAsync(row);

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted");
    }

    [Fact]
    public async Task Sweep_OnTheLeadsDay_EndsTheYes()
    {
        await using var stage = await SetAsync();
        await stage.YesAsync(await ApprovedAsync(stage));
        stage.App.Clock.Now = EarlierAt.ToDateTimeOffset();

        (await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(default))).Should().Be(1);
    }

    [Theory]
    [InlineData("2026-12-19")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-17")]
    public async Task Approve_UntilADayThatCannotBe_IsRefused(string day)
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync();

        var outcome = await stage.ApproveAsync(row, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.WrongDay));
    }

    [Fact]
    public async Task Approve_UntilThePartnersOwnDay_ShortensNothing()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync();

        await stage.ApproveAsync(row, new LocalDate(2026, 12, 18));

        (await stage.Flow.RowAsync(row.Id)).PartnersUntil.Should().BeNull();
    }

    [Fact]
    public async Task Approve_OfOneMeetingUntilADay_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();

        var outcome = await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default, Earlier));

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.WrongDay));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoApproval_AfterTheLeadChoseADay_AsksUntilThePartnersAgain(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        var row = await ApprovedAsync(stage);

        await stage.Flow.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), default));

        (await stage.Flow.RowAsync(row.Id)).Should().BeEquivalentTo(new { SeriesUntil = (Instant?)Until, PartnersUntil = (Instant?)null });
    }

    [Fact]
    public async Task Decline_AfterTheLeadChoseADay_AsksTheNextUntilThePartners()
    {
        await using var stage = await SetAsync();
        var row = await ApprovedAsync(stage);

        var outcome = await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(
            row.Id, row.Version, "Vol", false, [FlowStage.Candidate("lars")], stage.Flow.As(TestFirm.Member), default));

        ((FlowOutcome.Done)outcome).Next!.SeriesUntil.Should().Be(Until);
    }

    [Fact]
    public async Task ChangePerson_UntilAnEarlierDay_AsksThatPersonUntilThen()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync();

        await stage.Flow.ActAsync((flow, _) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate("lars"), stage.Flow.As(TestFirm.Lead), default, Earlier));

        (await stage.Flow.RowAsync(row.Id)).Should().BeEquivalentTo(new { DelegateeId = "lars", SeriesUntil = (Instant?)EarlierAt });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TakeOnSeries_UntilAnEarlierDay_CoversUntilThatDay(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        await stage.ConfirmedAsync("20261211", who: TestFirm.Lead);

        (await stage.TakeOnAsync(row, until: Earlier)).Should().BeOfType<FlowOutcome.Done>();

        (await stage.RowsAsync()).Should().Equal("1120 Accepted", "1127 Accepted", "1204 Accepted", "1211 Confirmed");
        (await stage.Flow.RowAsync(row.Id)).Should().BeEquivalentTo(new { SeriesUntil = (Instant?)EarlierAt, PartnersUntil = (Instant?)Until });
    }

    [Fact]
    public async Task TakeOnSeries_UntilADayBeforeTheNext_IsAYesToThisOne()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        await stage.TakeOnAsync(row, until: new LocalDate(2026, 11, 23));

        (await stage.RowsAsync()).Should().Equal("1120 Accepted");
    }

    [Theory]
    [InlineData("2026-12-19")]
    [InlineData("2026-11-20")]
    public async Task TakeOnSeries_UntilADayThatCannotBe_IsRefused(string day)
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);

        var outcome = await stage.TakeOnAsync(row, until: NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        outcome.Should().Be(new FlowOutcome.Refused(FlowRefusal.WrongDay));
        (await stage.RowsAsync()).Should().Equal("1120 Confirmed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoTakeOn_AfterTheLeadChoseADay_AsksUntilThePartnersAgain(StoreProvider store)
    {
        await using var stage = await SetAsync(store);
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var waiting = await stage.ConfirmedAsync("20261204", who: TestFirm.Lead);
        await stage.TakeOnAsync(row, until: Earlier);
        row = await stage.Flow.RowAsync(row.Id);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoTakeOnAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), default))).Should().BeOfType<FlowOutcome.Done>();

        foreach (var id in new[] { row.Id, waiting.Id })
        {
            (await stage.Flow.RowAsync(id)).Should().BeEquivalentTo(new { State = DelegationState.Confirmed, SeriesUntil = (Instant?)Until, PartnersUntil = (Instant?)null });
        }
    }

    [Fact]
    public async Task Approvals_OfASeriesAskedOfTheLead_TakeTheDayFromTheForm()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        (await lars.GetAsync("/approvals")).Html.Should().Contain("name=\"until\" value=\"2026-12-18\" min=\"2026-11-21\" max=\"2026-12-18\"");

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"), ("series", "true"), ("until", "2026-12-05"));

        (await stage.Flow.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Accepted, SeriesUntil = (Instant?)EarlierAt });
    }

    [Fact]
    public async Task Mail_OfTheQuestion_SaysBothDays()
    {
        await using var stage = await SetAsync();

        await ApprovedAsync(stage);

        (await stage.MailAsync(MailKind.Ask)).Text.Should().Contain("tot 5 december 2026").And.Contain("Vera vroeg het tot 18 december 2026; je team heeft ruimte tot 5 december 2026.");
    }

    [Fact]
    public async Task Page_OfWhoIsAsked_SaysBothDays()
    {
        await using var stage = await SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Member);
        await ApprovedAsync(stage);
        await stage.App.PutQuestionsAsync();

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should()
            .Contain("Ja, deze en de volgende keren tot 5 december 2026").And.Contain("Vera vroeg het tot 18 december 2026; je team heeft ruimte tot 5 december 2026.");
    }

    [Fact]
    public async Task Panel_OfThePartner_SaysUntilWhenThereIsRoom()
    {
        await using var stage = await SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Partner);
        await stage.App.AddAccountAsync(TestFirm.Member);
        await ApprovedAsync(stage);

        var page = await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync($"/week/vera/2026-W47?meeting={PartnerFocus.Web.Weeks.MeetingKey.Of(Uid, "20261120T110000")}");

        page.Html.Should().Contain("tot 5 december 2026 (tot dan is er ruimte; jij vroeg het tot 18 december 2026)").And.Contain("Lars zei ja tot een eerdere dag: 5 december 2026");
    }

    [Fact]
    public async Task Approvals_OfASeries_TakeTheDayFromTheForm()
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        (await lars.GetAsync("/approvals")).Html.Should().Contain("name=\"until\" value=\"2026-12-18\" min=\"2026-11-21\" max=\"2026-12-18\"");

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"), ("until", "2026-12-05"));

        (await stage.Flow.RowAsync(row.Id)).SeriesUntil.Should().Be(EarlierAt);
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("morgen")]
    public async Task Approvals_WithADayThatCannotBe_SayWhichCan(string typed)
    {
        await using var stage = await SetAsync();
        var row = await stage.ConfirmedAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"), ("until", typed));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("kies een dag na deze afspraak, en niet later dan de partner vroeg.");
    }

    private static async Task<Delegation> ApprovedAsync(SeriesStage stage)
    {
        var row = await stage.ConfirmedAsync();
        (await stage.ApproveAsync(row, Earlier)).Should().BeOfType<FlowOutcome.Done>();
        await stage.App.PutQuestionsAsync();
        return await stage.Flow.RowAsync(row.Id);
    }
}
