using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Another way, proposed for one meeting of a series that a yes covers: all that is said is said of that one.</summary>
public class OtherWaySeriesMailTests
{
    private const string OfSeries = "RECURRENCE-ID;TZID=Europe/Amsterdam:20261204T110000";

    [Fact]
    public async Task Propose_OfOneOfASeries_TellsNobody()
    {
        await using var stage = await SeriesAsync();

        (await SeriesNewsAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task PassOn_OfOneOfASeries_TellsOfThatOne()
    {
        await using var stage = await SeriesAsync();
        var row = await OneAsync(stage);

        await stage.Flow.ActAsync((flow, _) => flow.PassOnAsync(row.Id, row.Version, false, [], stage.Flow.As(TestFirm.Partner), default));

        (await SeriesNewsAsync(stage)).Should().BeEquivalentTo(OtherWayMailTests.Ends.Select(k => $"{k} {OfSeries}"));
    }

    [Fact]
    public async Task Agree_OnOneOfASeries_TellsOfThatOneWithoutCallingAnythingOff()
    {
        await using var stage = await SeriesAsync();

        await AgreeOnOneAsync(stage);

        (await SeriesNewsAsync(stage)).Should().BeEquivalentTo($"BothCome {OfSeries}", $"Invitation {OfSeries}", $"OwnPlaceCopy {OfSeries}");
    }

    [Fact]
    public async Task UndoAgree_OnOneOfASeries_LetsWhatWasToldStand()
    {
        await using var stage = await SeriesAsync();
        await AgreeOnOneAsync(stage);
        var row = await OneAsync(stage);

        await stage.Flow.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Partner), default));

        (await SeriesNewsAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task TakeBack_OfOneOfASeriesThatWasAgreedOn_CallsThatOffOnce()
    {
        await using var stage = await SeriesAsync();
        await AgreeOnOneAsync(stage);
        stage.Wait(11);

        await stage.KeepAsync("20261204");

        (await SeriesNewsAsync(stage)).Where(n => n.StartsWith("ComesAfterAll", StringComparison.Ordinal) || n.StartsWith("InvitationBack", StringComparison.Ordinal))
            .Should().BeEquivalentTo($"ComesAfterAll {OfSeries}", $"InvitationBack {OfSeries}");
    }

    [Fact]
    public async Task TakeBack_OfTheRestFromAProposal_TellsOfThatOneAsWell()
    {
        await using var stage = await SeriesAsync();

        await stage.KeepAsync("20261204", andFuture: true);

        (await SeriesNewsAsync(stage)).Should().Contain([$"ComesAfterAll {OfSeries}", $"InvitationBack {OfSeries}", "InvitationBack RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261211T110000"]);
    }

    internal static async Task<SeriesStage> SeriesAsync()
    {
        var stage = await SeriesStage.SetAsync(first: "20261120");
        await stage.SaidYesAsync();
        stage.Wait(11);
        await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));
        var row = await OneAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "Ik kan alleen het eerste kwartier", null, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
        return stage;
    }

    internal static async Task AgreeOnOneAsync(SeriesStage stage)
    {
        var row = await OneAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    internal static async Task<Delegation> OneAsync(SeriesStage stage) => await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

    private static async Task<IEnumerable<string>> SeriesNewsAsync(SeriesStage stage) => (await stage.AllAsync()).Where(m => m.FollowsId is not null && m.State != MailState.TakenBack)
        .Select(m => $"{m.Kind} {Meetings.Lines(m.Calendar!).Single(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal))}");
}
