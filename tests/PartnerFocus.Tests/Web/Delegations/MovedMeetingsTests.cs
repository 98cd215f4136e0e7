using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class MovedMeetingsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMovedMeeting_TakesTheDelegationBack(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T130000Z"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_SaysSoInTheDecision()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T130000Z"));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "program", To = "Withdrawn", Why = "moved" });
    }

    [Fact]
    public async Task Import_OfACancelledMeeting_TakesTheDelegationBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "STATUS:CANCELLED"));

        (await stage.DecisionsAsync(row.Id))[^1].Why.Should().Be("gone");
    }

    [Fact]
    public async Task Import_OfAnotherTitle_LeavesTheDelegation()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "LOCATION:Zaal 2"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Undo_OfTheImportThatBroughtTheMeeting_TakesTheDelegationBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.UndoNewestAsync();

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Import_OfAMeetingThePartnerDeclined_TakesTheDelegationBack()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:vera@proef.example"));

        (await stage.DecisionsAsync(row.Id))[^1].Why.Should().Be("gone");
    }

    [Fact]
    public async Task Import_OfAMeetingMovedToAnotherWeek_SaysThatItMoved()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261126T100000Z"));

        (await stage.DecisionsAsync(row.Id))[^1].Why.Should().Be("moved");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMeetingThatMovedNextYear_TakesTheDelegationBack(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var imported = await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("ver", "20271008T100000Z", "Deelteam overname")));
        var row = await stage.ConfirmAsync(start: Instant.FromUtc(2027, 10, 8, 10, 0), entry: (imported.AgendaId!.Value, "ver"));

        await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("ver", "20271008T110000Z", "Deelteam overname")));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Import_OfASeriesWithOneMeetingMoved_LeavesTheDelegationOfAnotherOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var imported = await stage.App.ImportAsync(Series(""));
        var row = await stage.ConfirmAsync(start: Instant.FromUtc(2026, 11, 27, 10, 0), entry: (imported.AgendaId!.Value, "reeks"), recurrence: "20261127T100000Z");

        await stage.App.ImportAsync(Series(Ics.Event("reeks", "20261204T130000Z", "Deelteam", "RECURRENCE-ID:20261204T100000Z")));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Import_OfASeriesWithThatMeetingMoved_SaysThatItMoved()
    {
        await using var stage = await FlowStage.SetAsync();
        var imported = await stage.App.ImportAsync(Series(""));
        var row = await stage.ConfirmAsync(start: Instant.FromUtc(2026, 11, 27, 10, 0), entry: (imported.AgendaId!.Value, "reeks"), recurrence: "20261127T100000Z");

        await stage.App.ImportAsync(Series(Ics.Event("reeks", "20261127T130000Z", "Deelteam", "RECURRENCE-ID:20261127T100000Z")));

        (await stage.DecisionsAsync(row.Id))[^1].Why.Should().Be("moved");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMeetingThatBecamePrivate_TakesTheDelegationBack(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var row = await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "CLASS:PRIVATE"));

        (await stage.DecisionsAsync(row.Id))[^1].Should().BeEquivalentTo(new { By = "program", To = "Withdrawn", Why = "private" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMeetingThatBecamePrivate_MakesItsChoicePrivate(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await ConfirmedAsync(stage);

        await stage.App.ImportAsync(Calendar("20261120T100000Z", "CLASS:CONFIDENTIAL"));

        (await IsPrivateAsync(stage)).Should().BeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAMeetingThatIsPrivateNoMore_OpensItsChoice(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("20261120T100000Z", "CLASS:PRIVATE"));

        await stage.App.ImportAsync(Calendar("20261120T100000Z"));

        (await IsPrivateAsync(stage)).Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfTheImportThatMadeAMeetingPrivate_OpensItsChoice(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("20261120T100000Z", "CLASS:PRIVATE"));

        await stage.App.UndoNewestAsync();

        (await IsPrivateAsync(stage)).Should().BeFalse();
    }

    [Fact]
    public async Task Import_OfASeriesThatBecamePrivate_MakesTheChoiceOfOneOfItsMeetingsPrivate()
    {
        await using var stage = await FlowStage.SetAsync();
        var imported = await stage.App.ImportAsync(Series(""));
        await stage.ConfirmAsync(start: Instant.FromUtc(2026, 11, 27, 10, 0), entry: (imported.AgendaId!.Value, "reeks"), recurrence: "20261127T100000Z");

        await stage.App.ImportAsync(Series("", "CLASS:PRIVATE\r\n"));

        (await IsPrivateAsync(stage)).Should().BeTrue();
    }

    [Theory]
    [InlineData("RECURRENCE-ID:20261127T100000Z", true)]
    [InlineData("RECURRENCE-ID;TZID=Europe/Amsterdam:20261127T110000", true)]
    [InlineData("RECURRENCE-ID:20261204T100000Z", false)]
    public async Task Import_OfASeriesWithOneMeetingPrivate_HidesThatChoiceOnly(string id, bool hidden)
    {
        await using var stage = await FlowStage.SetAsync();
        var imported = await stage.App.ImportAsync(Series(""));
        await stage.ConfirmAsync(start: Instant.FromUtc(2026, 11, 27, 10, 0), entry: (imported.AgendaId!.Value, "reeks"), recurrence: "20261127T100000Z");

        await stage.App.ImportAsync(Series(Ics.Event("reeks", "20261128T100000Z", "Deelteam", id + "\r\nCLASS:PRIVATE")));

        (await IsPrivateAsync(stage)).Should().Be(hidden);
    }

    [Fact]
    public async Task Import_OfAnAgendaWithoutAPrivateMeeting_LeavesItsChoicePrivate()
    {
        await using var stage = await FlowStage.SetAsync();
        await ConfirmedAsync(stage);
        await stage.App.ImportAsync(Calendar("20261120T100000Z", "CLASS:PRIVATE"));

        await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261119T100000Z", "Overleg"), Ics.Event("z", "20261127T100000Z", "Overleg")));

        (await IsPrivateAsync(stage)).Should().BeTrue();
    }

    private static Task<bool> IsPrivateAsync(FlowStage stage) => stage.App.InStoreAsync(db => db.Choices.Select(c => c.IsPrivate).SingleAsync());

    /// <summary>Every Friday from 20 November 2026 on, at ten.</summary>
    private static string Series(string change, string more = "") => Ics.Calendar(
        "", Ics.Event("reeks", "20261120T100000Z", "Deelteam", more + "RRULE:FREQ=WEEKLY"), change, Ics.Event("z", "20261230T100000Z", "Overleg"));

    private static async Task<Delegation> ConfirmedAsync(FlowStage stage)
    {
        var imported = await stage.App.ImportAsync(Calendar("20261120T100000Z"));
        return await stage.ConfirmAsync(entry: (imported.AgendaId!.Value, "deelteam"));
    }

    private static string Calendar(string start, string more = "") =>
        Ics.Calendar("", Ics.Event("deelteam", start, "Deelteam overname", more), Ics.Event("z", "20261127T100000Z", "Overleg"));
}
