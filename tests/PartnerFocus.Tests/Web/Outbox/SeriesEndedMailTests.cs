using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The rest of a series went back from 4 December on, and that was told; what was said of the ones before still stands, and is followed as ever.</summary>
public class SeriesEndedMailTests
{
    private const string Of27November = "RECURRENCE-ID;TZID=Europe/Amsterdam:20261127T110000";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keep_OneBeforeTheEnd_TellsOfThatOne(bool eachIsNamed)
    {
        await using var stage = await EndedAsync(eachIsNamed);

        await stage.KeepAsync("20261127");

        (await NewsAsync(stage)).Should().BeEquivalentTo($"ComesAfterAll {Of27November}", $"InvitationBack {Of27November}", $"OwnPlaceCopy {Of27November}");
    }

    [Fact]
    public async Task Decline_OfOneBeforeTheEnd_TellsOfThatOne()
    {
        await using var stage = await EndedAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261127"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), default));

        (await NewsAsync(stage)).Should().BeEquivalentTo(OtherWayMailTests.Ends.Select(k => $"{k} {Of27November}"));
    }

    [Fact]
    public async Task Keep_OneAfterTheEndWasToldAndUndone_TellsOfThatOneOnce()
    {
        await using var stage = await EndedAsync();
        stage.Wait(11);
        await stage.UndoAsync("20261204");
        stage.Wait(11);
        await stage.KeepAsync("20261211", andFuture: true);
        stage.Wait(11);

        await stage.KeepAsync("20261127");

        (await NewsAsync(stage)).Should().BeEquivalentTo($"ComesAfterAll {Of27November}", $"InvitationBack {Of27November}", $"OwnPlaceCopy {Of27November}");
    }

    [Fact]
    public async Task Keep_OneBeforeTheEnd_TellsWhoWasToGoAlong()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.AskedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single(d => d.Id == row.Id).TogetherWithId = "lars");
        (await stage.YesAsync(await stage.Flow.RowAsync(row.Id))).Should().BeOfType<FlowOutcome.Done>();
        await EndAsync(stage);

        await stage.KeepAsync("20261127");

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.NoLonger && m.To[0].Address == "lars@proef.example").Select(m => m.IsSeries).Should().Equal(true, false);
    }

    [Fact]
    public async Task Import_OfAnotherPlaceForOneBeforeTheEnd_TellsTheDelegatee()
    {
        await using var stage = await EndedAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261127", "Agenda: voortgang").Replace("DURATION:PT1H", "DURATION:PT1H\r\nLOCATION:Zaal 2", StringComparison.Ordinal));

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain([Of27November, "LOCATION:Zaal 2"]);
    }

    private static async Task<SeriesStage> EndedAsync(bool eachIsNamed = false)
    {
        var stage = await SeriesStage.SetAsync(more: eachIsNamed ? [SeriesStage.Other("20261211", "Agenda: contract")] : null);
        await stage.SaidYesAsync();
        await EndAsync(stage);
        return stage;
    }

    private static async Task EndAsync(SeriesStage stage)
    {
        stage.Wait(11);
        await SentAsync(stage);
        await stage.KeepAsync("20261204", andFuture: true);
        stage.Wait(11);
        await SentAsync(stage);
    }

    private static Task SentAsync(SeriesStage stage) =>
        stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));

    /// <summary>What follows something that was told, of one meeting.</summary>
    private static async Task<IEnumerable<string>> NewsAsync(SeriesStage stage) => (await stage.AllAsync()).Where(m => m is { FollowsId: not null, IsSeries: false, State: not MailState.TakenBack })
        .Select(m => $"{m.Kind} {Meetings.Lines(m.Calendar!).Single(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal))}");
}
