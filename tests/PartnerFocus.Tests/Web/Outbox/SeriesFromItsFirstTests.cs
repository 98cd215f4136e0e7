using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>
/// A yes that covers a series from its first meeting on is answered by UID alone, with no rule (RFC 5546 §3.2.3): it is the whole series
/// all the same, and what is no longer so of it is told to everybody who was told.
/// </summary>
public class SeriesFromItsFirstTests
{
    private const string One = "RECURRENCE-ID;TZID=Europe/Amsterdam:20261204T110000";
    private const string Rest = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261204T110000";

    private static readonly Dictionary<string, string> ByServer = new() { ["Mail:Mode"] = "Smtp", ["Mail:SmtpHost"] = "localhost", ["Mail:SmtpStartTls"] = "false" };

    public enum Way
    {
        Draft,
        MarkedSent,
        Server,
    }

    [Fact]
    public async Task AcceptSeries_ToTheOrganiser_NamesNeitherRuleNorMeeting()
    {
        await using var stage = await ToldAsync(Way.Draft);

        Meetings.Lines((await stage.MailAsync(MailKind.WhoComes)).Calendar!).Should().Contain("METHOD:REPLY")
            .And.NotContain(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal) || l.StartsWith("RRULE:FREQ=WEEKLY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Way.Draft)]
    [InlineData(Way.MarkedSent)]
    [InlineData(Way.Server)]
    public async Task TakeBack_OfOne_TellsDelegateeAndOrganiserOfThatOne(Way way)
    {
        await using var stage = await ToldAsync(way);

        await stage.KeepAsync("20261204");

        (await NewsAsync(stage)).Should().BeEquivalentTo([$"InvitationBack {One}", $"OwnPlaceCopy {One}", .. ToOrganiser(way, $"ComesAfterAll {One}")]);
    }

    [Theory]
    [InlineData(Way.Draft)]
    [InlineData(Way.MarkedSent)]
    [InlineData(Way.Server)]
    public async Task Decline_OfOne_TellsOrganiserDelegateeAndPartnerOfThatOne(Way way)
    {
        await using var stage = await ToldAsync(way);
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await NewsAsync(stage)).Should().BeEquivalentTo([$"InvitationBack {One}", $"DeclinesCopy {One}", .. ToOrganiser(way, $"ComesAfterAll {One}", $"Declines {One}")]);
    }

    [Theory]
    [InlineData(Way.Draft)]
    [InlineData(Way.MarkedSent)]
    [InlineData(Way.Server)]
    public async Task DeclineRest_OfAllThatFollow_IsOneMessageToEach(Way way)
    {
        await using var stage = await ToldAsync(way);
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await NewsAsync(stage)).Should().BeEquivalentTo([$"InvitationBack {Rest}", $"DeclinesCopy {Rest}", .. ToOrganiser(way, $"ComesAfterAll {Rest}", $"Declines {Rest}")]);
    }

    [Fact]
    public async Task DeclineRest_ToTheOrganiser_SaysAllThatFollowInWords()
    {
        await using var stage = await ToldAsync(Way.MarkedSent);
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        await stage.Flow.ActAsync((flow, _) => flow.DeclineRestAsync(row.Id, row.Version, "Te druk", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailAsync(MailKind.ComesAfterAll)).Text.Should().Contain("vrijdag 4 december om 11.00 uur en de keren daarna");
    }

    [Fact]
    public async Task Review_OnTheDay_SaysThatThePartnerComesAgain()
    {
        await using var stage = await ToldAsync(Way.MarkedSent);
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.FromHours(1));

        await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None));

        (await NewsAsync(stage)).Should().Contain("ComesAfterAll RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261218T110000");
    }

    /// <summary>mila goes to all of it, and everybody was told.</summary>
    private static async Task<SeriesStage> ToldAsync(Way way)
    {
        var stage = await SeriesStage.SetAsync(first: "20261120", settings: way == Way.Server ? ByServer : null);
        await stage.SaidYesAsync();
        stage.Wait(11);
        if (way != Way.Draft)
        {
            await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft || m.State == MailState.Waiting).ToList().ForEach(m => m.State = MailState.Sent));
        }

        return stage;
    }

    /// <summary>What lies ready for the organiser says it anew instead (<see cref="SeriesSaidAnewTests"/>).</summary>
    private static string[] ToOrganiser(Way way, params string[] news) => way == Way.Draft ? [] : news;

    /// <summary>What makes up for what was told, with what it names.</summary>
    private static async Task<IEnumerable<string>> NewsAsync(SeriesStage stage) => (await stage.AllAsync()).Where(m => m.FollowsId is not null && m.State != MailState.TakenBack)
        .Select(m => $"{m.Kind} {Meetings.Lines(m.Calendar!).Single(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal))}");
}
