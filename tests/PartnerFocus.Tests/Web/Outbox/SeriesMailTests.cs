using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What leaves of a yes to a series: once for all that follow, and by itself for what it does not hold for (RFC 5546 §3.7.1, RFC 5545 §3.8.4.4).</summary>
public class SeriesMailTests
{
    private const string From = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T110000";
    private const string Moved = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T140000";

    [Fact]
    public async Task AcceptSeries_ForAllItCovers_LeavesOnce()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Theory]
    [InlineData("COUNT=5", "en de keren daarna tot en met 4 december 2026 is Mila Jong")]
    [InlineData("COUNT=8", "en de keren daarna tot 18 december 2026 is Mila Jong")]
    public async Task AcceptSeries_OfOneThatEnds_SaysWhicheverIsEarlier(string rule, string said)
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;" + rule));

        await stage.SaidYesAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(said);
    }

    [Theory]
    [InlineData(MailKind.WhoComes, "METHOD:REPLY")]
    [InlineData(MailKind.Invitation, "METHOD:REQUEST")]
    [InlineData(MailKind.Accepts, "METHOD:REPLY")]
    public async Task AcceptSeries_FromOneOn_NamesItAndAllThatFollow(MailKind kind, string method)
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync();

        var lines = Meetings.Lines((await stage.MailAsync(kind)).Calendar!);
        lines.Should().Contain([method, From, $"UID:{SeriesStage.Uid}", "SEQUENCE:2"]).And.NotContain(l => l.StartsWith("RRULE:FREQ=WEEKLY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcceptSeries_FromItsFirstOn_NamesTheSeries()
    {
        await using var stage = await SeriesStage.SetAsync(first: "20261120");

        await stage.SaidYesAsync();

        var lines = Meetings.Lines((await stage.MailAsync(MailKind.Invitation)).Calendar!);
        lines.Should().Contain("RRULE:FREQ=WEEKLY").And.NotContain(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcceptSeries_ToAClient_IsSaidInPlainWords()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.SaidYesAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith("""
            Geachte Wim de Wind,

            Op vrijdag 20 november om 11.00 uur en de keren daarna tot 18 december 2026 is Mila Jong namens ons bij u voor ‘Weekstart’.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Approve_OfASeries_AsksForAllOfItOrThisOneOnly()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.AskedAsync();

        (await stage.MailAsync(MailKind.Ask)).Text.Should()
            .Contain("en voor de keren daarna tot 18 december 2026. Op die dag kijkt Vera opnieuw.").And.Contain("ja voor alleen deze keer");
    }

    [Fact]
    public async Task TakeBack_OfOneAfterItLeft_CancelsThatOneAlone()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.KeepAsync("20261204");

        var lines = Meetings.Lines((await stage.MailAsync(MailKind.InvitationBack)).Calendar!);
        lines.Should().Contain(["METHOD:CANCEL", "RECURRENCE-ID;TZID=Europe/Amsterdam:20261204T110000", "DTSTART;TZID=Europe/Amsterdam:20261204T110000"]);
    }

    [Fact]
    public async Task TakeBack_OfOneAfterItLeft_LeavesTheRestAsTold()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.KeepAsync("20261204");

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes Sent", "Invitation Sent", "Accepts Sent", "AcceptsCopy Sent", "ComesAfterAll Draft", "InvitationBack Draft", "OwnPlaceCopy Draft");
    }

    [Fact]
    public async Task TakeBack_OfTheRest_CancelsFromThereOn()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.KeepAsync("20261204", andFuture: true);

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationBack)).Calendar!).Should().Contain([
            "METHOD:CANCEL", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261204T110000"]);
    }

    [Fact]
    public async Task TakeBack_OfTheRest_IsOneMessageToEach()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.KeepAsync("20261204", andFuture: true);

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes Sent", "Invitation Sent", "Accepts Sent", "AcceptsCopy Sent", "ComesAfterAll Draft", "InvitationBack Draft", "OwnPlaceCopy Draft");
    }

    [Fact]
    public async Task TakeBack_OfAllWithinTheWindow_TellsOnlyWhoSaidYes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.KeepAsync("20261120", andFuture: true);

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes TakenBack", "Invitation TakenBack", "Accepts TakenBack", "AcceptsCopy TakenBack", "NoLonger Draft");
    }

    [Fact]
    public async Task Undo_OfWhatEndedItAfterThatLeft_TellsTheOrganiserAnewOfAllThatFollow()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.KeepAsync("20261204", andFuture: true);
        await stage.SentAsync();

        await stage.UndoAsync("20261204");

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => $"{m.Kind} {m.IsSeries}").Should().BeEquivalentTo(
            "WhoComes True", "Invitation True", "Accepts True", "AcceptsCopy True", "ComesAfterAll True", "InvitationBack True", "OwnPlaceCopy True",
            "WhoComes True", "Invitation True", "AcceptsCopy True");
    }

    [Fact]
    public async Task Undo_OfWhatEndedItWithinTheWindow_LeavesWhatWasToldAsItWas()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        await stage.KeepAsync("20261204", andFuture: true);

        await stage.UndoAsync("20261204");

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => m.Kind).Should().BeEquivalentTo(
            [MailKind.WhoComes, MailKind.Invitation, MailKind.Accepts, MailKind.AcceptsCopy]);
    }

    [Fact]
    public async Task DeclineRest_AfterItLeft_IsAnsweredForAllThatFollow()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        Meetings.Lines((await stage.MailAsync(MailKind.Declines)).Calendar!).Should().Contain([
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261204T110000",
            "ATTENDEE;CN=Mila Jong;PARTSTAT=DECLINED;DELEGATED-FROM=\"mailto:vera@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:mila@proef.example"]);
    }

    [Fact]
    public async Task Review_OnTheDay_SaysThatThePartnerComesAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.FromHours(1));

        await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None));

        var mail = await stage.MailAsync(MailKind.ComesAfterAll);
        (mail.Text.Contains("Zoals gemeld komt Vera Prins weer zelf naar ‘Weekstart’ op vrijdag 18 december om 11.00 uur en de keren daarna.", StringComparison.Ordinal),
            Meetings.Lines(mail.Calendar!).Single(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)))
            .Should().Be((true, "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261218T110000"));
    }

    [Fact]
    public async Task Import_OfASeriesThatMoved_IsSaidOnceOfAll()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "140000"));

        (await stage.AllAsync()).Where(m => m.FollowsId != null).Select(m => $"{m.Kind} {Meetings.Lines(m.Calendar!).Single(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal))}")
            .Should().BeEquivalentTo("InvitationBack " + From, "LooksAgain " + Moved, "OwnPlaceCopy " + Moved);
    }

    [Fact]
    public async Task WhyNot_OfASeriesWhoseFirstIsOver_LetsItLeave()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        (await WhyNotAsync(stage)).Should().BeNull();
    }

    [Fact]
    public async Task WhyNot_OfASeriesPastItsDay_KeepsItBack()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 19, 8, 0, 0, TimeSpan.Zero);

        (await WhyNotAsync(stage)).Should().Be(StaleReason.Begun);
    }

    private static async Task<string?> WhyNotAsync(SeriesStage stage)
    {
        var mail = await stage.MailAsync(MailKind.WhoComes);
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(stage.App.Services);
        return await ((LeavingCheck)scope.ServiceProvider.GetService(typeof(LeavingCheck))!).WhyNotAsync(mail, CancellationToken.None);
    }
}
