using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A meeting that mila goes to, and has by a message from here, ends at another time or is in another place.</summary>
public class InvitationChangedTests
{
    private const string Mila = "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example";

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithAnotherEnd_SendsTheMeetingToWhoGoesAtOnce(StoreProvider store)
    {
        await using var stage = await SentAsync(store: store);

        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        (await stage.MailAsync(MailKind.InvitationChanged)).Should().BeEquivalentTo(new
        {
            To = new[] { new MailPerson("Mila Jong", "mila@proef.example") },
            Method = "REQUEST",
            State = MailState.Draft,
            LeavesAt = Instant.FromUtc(2026, 11, 18, 8, 11),
        });
    }

    [Fact]
    public async Task Import_WithAnotherEndAndTheSameSequence_RaisesItByOne()
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain(
            ["METHOD:REQUEST", "UID:deelteam@wind.example", "SEQUENCE:3", "DTSTAMP:20261118T081100Z", "DTEND:20261120T113000Z", Mila]);
    }

    [Fact]
    public async Task Import_WithAHigherSequenceOfTheOrganisers_KeepsThatOne()
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client.Replace("SEQUENCE:2", "SEQUENCE:5", StringComparison.Ordinal), length: "PT90M");

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain("SEQUENCE:5");
    }

    [Fact]
    public async Task Import_WithAnotherPlaceAlone_KeepsTheSequence()
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client + "\r\nLOCATION:Zaal 2");

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain(["SEQUENCE:2", "LOCATION:Zaal 2", "DTSTAMP:20261118T081100Z"]);
    }

    [Fact]
    public async Task Import_WithAnotherTextOnly_SendsNothing()
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client + "\r\nDESCRIPTION:1. Rondvraag");

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("InvitationChanged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_WithTheSameOtherEndTwice_SendsItOnce()
    {
        await using var stage = await SentAsync();
        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        await stage.ImportAsync(MailStage.Client + "\r\nDESCRIPTION:1. Rondvraag", length: "PT90M");

        (await stage.AllAsync()).Should().ContainSingle(m => m.Kind == MailKind.InvitationChanged);
    }

    [Fact]
    public async Task Import_BackToTheFirstEndBeforeItLeft_SendsNothing()
    {
        await using var stage = await SentAsync(("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "127.0.0.1"));
        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        await stage.ImportAsync(MailStage.Client);

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.InvitationChanged).Should().ContainSingle().Which.State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task Import_BackToTheFirstEndAfterItLeft_RaisesTheSequenceAgain()
    {
        await using var stage = await SentAsync();
        await stage.ImportAsync(MailStage.Client, length: "PT90M");
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Client);

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain(["SEQUENCE:4", "DTEND:20261120T110000Z"]);
    }

    [Fact]
    public async Task Import_WithinTheWindow_LetsTheInvitationSayWhatIsSoNow()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        var before = await stage.MailAsync(MailKind.Invitation);

        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        (await stage.MailsAsync()).Should().Contain(["Invitation TakenBack", "Invitation Draft"]).And.NotContain("InvitationChanged Draft");
        var now = await stage.MailAsync(MailKind.Invitation);
        now.LeavesAt.Should().Be(before.LeavesAt);
        Meetings.Lines(now.Calendar!).Should().Contain(["SEQUENCE:2", "DTEND:20261120T113000Z"]);
    }

    [Fact]
    public async Task Import_OfADraftThatLayReady_ReplacesItWithAHigherSequence()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        Meetings.Lines((await stage.MailAsync(MailKind.Invitation)).Calendar!).Should().Contain(["SEQUENCE:3", "DTEND:20261120T113000Z"]);
    }

    [Theory]
    [InlineData("ATTENDEE;CN=Mila Jong:mailto:mila@proef.example")]
    [InlineData("ATTENDEE;CN=Mila Jong;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example")]
    public async Task Import_WhereTheOrganiserHasThatPersonOnTheList_LeavesItToTheOrganiser(string listed)
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client + "\r\n" + listed, length: "PT90M");

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("InvitationChanged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfWhatIsOnlyAsked_SendsNoMeeting()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        (await stage.MailsAsync()).Should().Equal("Ask Sent");
    }

    [Fact]
    public async Task Withdraw_AfterAnotherEndWasSent_CancelsWhatTheCalendarHas()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ImportAsync(MailStage.Client, length: "PT90M");
        await stage.AllSentAsync();

        await stage.WithdrawAsync(row);

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationBack)).Calendar!).Should().Contain(["METHOD:CANCEL", "SEQUENCE:3"]);
    }

    [Fact]
    public async Task Withdraw_BeforeAnotherEndLeft_TakesThatBack()
    {
        await using var stage = await MailStage.SetAsync(settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "127.0.0.1")]);
        var row = await stage.AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ImportAsync(MailStage.Client, length: "PT90M");

        await stage.WithdrawAsync(row);

        (await stage.MailAsync(MailKind.InvitationChanged)).State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task Import_OfAMeetingOfThePartnersOwn_TellsWhoLeadsItAndNobodyElse()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own);
        await stage.AcceptedAsync();
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Own, length: "PT90M");

        var mail = await stage.MailAsync(MailKind.InvitationChanged);
        mail.To.Should().Equal(new MailPerson("Mila Jong", "mila@proef.example"));
        Meetings.Lines(mail.Calendar!).Should().Contain(["METHOD:REQUEST", "SEQUENCE:1", "DTEND:20261120T113000Z", "ATTENDEE;CN=Mila Jong;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:mila@proef.example"]);
    }

    [Fact]
    public async Task Import_OfAnOwnMeetingBeforeItIsSent_WritesItAnewThoughThatPersonIsOnTheList()
    {
        const string Listed = MailStage.Own + "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example";
        await using var stage = await MailStage.SetAsync(Listed);
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(Listed, length: "PT90M");

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "Update TakenBack", "Update Draft");
        Meetings.Lines((await stage.AllAsync()).Single(m => m is { Kind: MailKind.Update, State: MailState.Draft }).Calendar!).Should().Contain(["SEQUENCE:1", "DTEND:20261120T113000Z"]);
    }

    [Fact]
    public async Task Words_OfAnotherEndAndPlace_SayBothAndThatItStands()
    {
        await using var stage = await SentAsync();

        await stage.ImportAsync(MailStage.Client + "\r\nLOCATION:Zaal 2", length: "PT90M");

        var mail = await stage.MailAsync(MailKind.InvitationChanged);
        mail.Subject.Should().Be("Andere eindtijd: ‘Deelteam overname’, vrijdag 20 november");
        mail.Text.Should().Contain("‘Deelteam overname’ op vrijdag 20 november om 11.00 uur duurt nu tot 12.30 uur. De plaats is nu: Zaal 2.").And.Contain("Dat jij gaat, blijft zo.");
    }

    [Fact]
    public async Task Import_OfOneOfASeries_NamesThatOne()
    {
        await using var stage = await SeriesSentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), Longer("20261204"));

        var mail = (await stage.AllAsync()).Single(m => m.Kind == MailKind.InvitationChanged);
        Meetings.Lines(mail.Calendar!).Should().Contain(["RECURRENCE-ID;TZID=Europe/Amsterdam:20261204T110000", "SEQUENCE:3", "DTEND;TZID=Europe/Amsterdam:20261204T123000"]);
    }

    [Fact]
    public async Task Import_OfOneOfASeriesThatIsNotToldYet_LeavesWithThat()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.Wait(2);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), Longer("20261204"));

        var (first, news) = (await stage.MailAsync(MailKind.Invitation), await stage.MailAsync(MailKind.InvitationChanged));
        news.LeavesAt.Should().Be(first.LeavesAt);
        Meetings.Lines(news.Calendar!).Should().Contain("SEQUENCE:3");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfOneOfASeriesThatIsNotToldYet_WaitsForIt(StoreProvider store)
    {
        await using var stage = await SeriesStage.SetAsync(store);
        await stage.SaidYesAsync();
        stage.Wait(2);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), Longer("20261204"));

        var (first, news) = (await stage.MailAsync(MailKind.Invitation), await stage.MailAsync(MailKind.InvitationChanged));
        (await stage.App.InStoreAsync(db => db.HeldMail().Where(h => h.Id == news.Id).Select(h => h.ForId).ToListAsync())).Should().Equal(first.Id);
    }

    [Fact]
    public async Task UndoAccept_OfASeriesOneOfWhichIsElsewhere_TakesBoth()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.SaidYesAsync();
        stage.Wait(2);
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261204", "Agenda: voortgang\r\nLOCATION:Zaal 2"));
        var now = await stage.Flow.RowAsync(row.Id);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(now.Id, now.Version, stage.Flow.As(TestFirm.Member), CancellationToken.None))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.AllAsync()).Where(m => m.Kind is MailKind.Invitation or MailKind.InvitationChanged).Should().OnlyContain(m => m.State == MailState.TakenBack);
    }

    [Fact]
    public async Task Import_OfTheWholeSeries_SaysSoOnceForAllThatFollow()
    {
        await using var stage = await SeriesSentAsync();

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000").Replace("PT1H", "PT90M", StringComparison.Ordinal));

        var mail = (await stage.AllAsync()).Single(m => m.Kind == MailKind.InvitationChanged);
        Meetings.Lines(mail.Calendar!).Should().Contain(["RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T110000", "SEQUENCE:3"]);
        mail.Text.Should().Contain("en de keren daarna tot 18 december 2026 duurt nu tot 12.30 uur");
    }

    [Fact]
    public async Task Keep_OneOfASeriesAfterAllOfItChanged_CancelsWithThatSequence()
    {
        await using var stage = await SeriesSentAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000").Replace("PT1H", "PT90M", StringComparison.Ordinal));
        await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));

        await stage.KeepAsync("20261204");

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationBack)).Calendar!).Should().Contain(["METHOD:CANCEL", "SEQUENCE:3", "RECURRENCE-ID;TZID=Europe/Amsterdam:20261204T110000"]);
    }

    [OtherParsersFact]
    public async Task Message_ReadByOtherPrograms_IsTheMeetingAsItIsNow()
    {
        await using var stage = await SentAsync();
        await stage.ImportAsync(MailStage.Client, length: "PT90M");
        var calendar = (await stage.MailAsync(MailKind.InvitationChanged)).Calendar!;

        (await OtherParsers.IcalendarAsync(calendar)).Should().Equal(
            "REQUEST|deelteam@wind.example|3|2026-11-20T10:00:00+00:00|-|vera@proef.example=DELEGATED mila@proef.example=NEEDS-ACTION");
        (await OtherParsers.LibicalAsync(calendar)).Should().Equal("0");
    }

    private static Task<MailStage> SentAsync(params (string Name, string Value)[] settings) => SentAsync(StoreProvider.Sqlite, settings);

    private static async Task<MailStage> SentAsync(StoreProvider store, params (string Name, string Value)[] settings)
    {
        var stage = await MailStage.SetAsync(store: store, settings: settings);
        await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();
        return stage;
    }

    private static async Task<SeriesStage> SeriesSentAsync()
    {
        var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.Wait(11);
        await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));
        return stage;
    }

    private static string Longer(string day) => SeriesStage.Other(day, "Agenda: voortgang").Replace("PT1H", "PT90M", StringComparison.Ordinal);
}
