using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>Notices as they come out of a mail server, read by python's mail reader.</summary>
public sealed class NoticeMailTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [OtherParsersFact]
    public async Task Queue_OutOfTheServer_SaysWhoAsksWhomAndTheWayToFewer()
    {
        await using var stage = await QueueAsync();

        (await ReadAsync()).Should().Equal(
            "Eén vraag wacht op jou, vóór morgen 11.00 uur|Lars Kok <lars@proef.example>|focus@proef.example|0|text/plain",
            "<https://focus.example/mails/fewer/*>|List-Unsubscribe=One-Click",
            "Dag Lars,  Past het? Een vraag vervalt als de afspraak begint; dan gaat de partner zelf.  – morgen 11.00 uur: Vera vraagt Mila. Ligt er sinds gisteren.  "
            + "Ja, iemand anders of nee zeg je hier: https://focus.example/approvals  --  Deze mail komt één keer per werkdag, en meteen als iets eerder vervalt. Minder mails: https://focus.example/mails/fewer/*");
    }

    [OtherParsersFact]
    public async Task Asked_OutOfTheServer_CarriesTheQuestionAndTheWayToFewer()
    {
        await using var stage = await SetAsync(TestFirm.Lead, TestFirm.Member);
        await stage.ApprovedAsync();
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);
        await DeliverAsync(stage);

        var read = await ReadAsync();
        (read[0], read[1], read[2].Contains("De vraag aan jou: Leid het deelteam", StringComparison.Ordinal)).Should().Be((
            "Vera vraagt jou: ‘Deelteam overname’, vrijdag 20 november|Mila Jong <mila@proef.example>|asha@proef.example|0|text/plain",
            "<https://focus.example/mails/fewer/*>|List-Unsubscribe=One-Click",
            true));
    }

    [OtherParsersFact]
    public async Task LookAhead_OutOfTheServer_CountsAndNamesNothing()
    {
        await using var stage = await SetAsync(TestFirm.Partner);
        await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261124T130000Z", "Overleg dataroom")));
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-23T08:00+01:00");
        await NoticeRoundTests.WriteAsync(stage);
        await DeliverAsync(stage);

        var read = await ReadAsync();
        (read[0], read[1], read[2].Contains("https://focus.example/week/vera/2026-W48", StringComparison.Ordinal), read[2].Contains("dataroom", StringComparison.Ordinal)).Should().Be((
            "Vooruitblik: 1 afspraak deze week|Vera Prins <vera@proef.example>|focus@proef.example|0|text/plain",
            "<https://focus.example/mails/fewer/*>|List-Unsubscribe=One-Click",
            true,
            false));
    }

    [Fact]
    public async Task Link_OfAReceivedMail_OpensAPageWithAButtonAndChangesNothing()
    {
        await using var stage = await QueueAsync();

        var page = await stage.App.Nobody().GetAsync(FewerPath());

        (page.Status, page.Html.Contains("Geen mails meer hierover", StringComparison.Ordinal), await stage.App.InStoreAsync(db => Task.FromResult(db.NoticeWishes.Count())))
            .Should().Be((HttpStatusCode.OK, true, 0));
    }

    [Fact]
    public async Task OneClick_OnAReceivedMail_IsNoneAnyMore()
    {
        await using var stage = await QueueAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

        await stage.App.Nobody().Http.PostAsync(FewerPath(), form);

        (await stage.App.InStoreAsync(db => Task.FromResult(db.NoticeWishes.Single().Queue))).Should().Be(NoticePace.Never);
    }

    [Fact]
    public async Task Asked_InTheQuietHours_LeavesWhenTheyAreOver()
    {
        await using var stage = await SetAsync(TestFirm.Lead, TestFirm.Member);
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T18:55+01:00");
        await stage.ApprovedAsync();
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T19:30+01:00");
        await DeliverAsync(stage);
        var inQuiet = _sink.Messages.Count;

        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-19T08:00+01:00");
        await DeliverAsync(stage);

        (inQuiet, _sink.Messages.Count).Should().Be((0, 1));
    }

    private Task<FlowStage> SetAsync(params string[] accounts) => FlowStage.SetAsync(
        NoticeRoundTests.App(StoreProvider.Sqlite, settings: [.. MailRounds.Settings(_sink.Port, outside: false), ("Hosting:PublicAddress", "https://focus.example")]), accounts: accounts);

    /// <summary>One question waited overnight, and the lead was mailed.</summary>
    private async Task<FlowStage> QueueAsync()
    {
        var stage = await SetAsync(TestFirm.Lead);
        await stage.ConfirmAsync();
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-19T08:00+01:00");
        await NoticeRoundTests.WriteAsync(stage);
        await DeliverAsync(stage);
        return stage;
    }

    private static Task DeliverAsync(FlowStage stage) =>
        stage.App.InScopeAsync(services => services.GetRequiredService<MailDelivery>().RoundAsync(CancellationToken.None));

    /// <summary>The only message: its headers, its way to fewer, and its words as one line; tokens, which differ each time, as a star.</summary>
    private Task<string[]> ReadAsync() => OtherParsers.NoticeAsync(Encoding.Latin1.GetBytes(_sink.Messages.Single()));

    private string FewerPath()
    {
        var headers = new ReceivedMail(_sink.Messages.Single()).Headers;
        var from = headers.IndexOf("/mails/fewer/", StringComparison.Ordinal);
        return headers[from..headers.IndexOf('>', from)].Replace(" ", "", StringComparison.Ordinal);
    }
}
