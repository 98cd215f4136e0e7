using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>A meeting of an hour that was handed over begins when it did, and ends later.</summary>
public class LongerMeetingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithAnotherEnd_SaysUntilWhenItLasts(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("PT5H"));

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(new { State = DelegationState.Confirmed, Changed = "end 2026-11-20T16:00:00" });
    }

    [Fact]
    public async Task Import_WithAnotherEnd_AsksThePartnerToLookAgain()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("PT5H"));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "program", To = "LookAgain" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithAnotherEnd_GivesItToTheChoice(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("PT5H"));

        (await stage.App.InStoreAsync(db => db.Choices.Select(c => c.End).SingleAsync())).Should().Be(Instant.FromUtc(2026, 11, 20, 15, 0));
    }

    [Fact]
    public async Task Import_WithTheSameOtherEndAgain_StillSaysSo()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("PT5H"));

        await stage.App.ImportAsync(Calendar("PT5H", "Overleg met Zon"));

        (await stage.RowAsync(row.Id)).Changed.Should().Be("end 2026-11-20T16:00:00");
    }

    [Fact]
    public async Task Import_WithTheFirstEndAgain_SaysNothingAnyMore()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("PT5H"));

        await stage.App.ImportAsync(Calendar("PT1H"));

        (await stage.RowAsync(row.Id)).Changed.Should().BeEmpty();
    }

    [Fact]
    public async Task Import_AfterThePartnerSaidThatItCanStaySo_SaysNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("PT5H"));
        var changed = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.StandsStillAsync(row.Id, changed.Version, null, stage.As(TestFirm.Partner), CancellationToken.None));

        await stage.App.ImportAsync(Calendar("PT5H", "Overleg met Zon"));

        (await stage.RowAsync(row.Id)).Changed.Should().BeEmpty();
    }

    [Fact]
    public async Task Import_OfASeriesWithOneMeetingLonger_SaysSoOfThatOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var imported = await stage.App.ImportAsync(Series(""));
        var row = await stage.ConfirmAsync(start: Instant.FromUtc(2026, 11, 27, 10, 0), entry: (imported.AgendaId!.Value, "reeks"), recurrence: "20261127T100000Z");

        await stage.App.ImportAsync(Series(Ics.Event("reeks", "20261127T100000Z", "Deelteam", "RECURRENCE-ID:20261127T100000Z").Replace("PT1H", "PT2H", StringComparison.Ordinal)));

        (await stage.RowAsync(row.Id)).Changed.Should().Be("end 2026-11-27T13:00:00");
    }

    [Fact]
    public async Task Page_OfWhoIsAsked_SaysUntilWhenItLasts()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);
        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), CancellationToken.None));

        await stage.App.ImportAsync(Calendar("PT5H"));

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should()
            .ContainAll("Duurt nu tot 16.00 uur", "De afspraak veranderde; Vera kijkt ernaar", "11:00–16:00");
    }

    private static async Task<Delegation> ConfirmedAsync(FlowStage stage)
    {
        var imported = await stage.App.ImportAsync(Calendar("PT1H"));
        return await stage.ConfirmAsync(entry: (imported.AgendaId!.Value, "deelteam"));
    }

    private static string Calendar(string length, string other = "Overleg") => Ics.Calendar(
        "", Ics.Event("deelteam", "20261120T100000Z", "Deelteam overname").Replace("PT1H", length, StringComparison.Ordinal), Ics.Event("z", "20261127T100000Z", other));

    private static string Series(string change) => Ics.Calendar(
        "", Ics.Event("reeks", "20261120T100000Z", "Deelteam", "RRULE:FREQ=WEEKLY"), change, Ics.Event("z", "20261230T100000Z", "Overleg"));
}
