using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>
/// A series of the partner's own that mila leads ends at another time or is in another place before everybody in it was told: what lies ready for all of them
/// says what is so now, whoever is on the list, and no news follows it.
/// </summary>
public class SeriesUnsentTests
{
    private const string Own = "Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Ine Wind:mailto:ine@wind.example";
    private const string WithMila = Own + "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example";
    private const string InHerPlace = "Wim de Wind:mailto:wim@wind.example\r\nATTENDEE;CN=Mila Jong;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example";

    [Theory]
    [InlineData(Own)]
    [InlineData(WithMila)]
    public async Task Import_OfTheWholeSeriesWithinTheWindow_LetsTheOneMessageSayWhatIsSoNow(string organizer)
    {
        await using var stage = await ToldAsync(organizer, minutes: 2);
        var before = await stage.MailAsync(MailKind.Update);

        await stage.ImportAsync(Longer(organizer));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "Update TakenBack", "Update Draft");
        var now = (await stage.AllAsync()).Single(m => m is { Kind: MailKind.Update, State: MailState.Draft });
        now.LeavesAt.Should().Be(before.LeavesAt);
        Meetings.Lines(now.Calendar!).Should().Contain(["RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T110000", "DTEND;TZID=Europe/Amsterdam:20261120T123000", "SEQUENCE:2"]);
    }

    [Fact]
    public async Task Import_OfTheWholeSeriesAfterItLayReady_RaisesTheSequence()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 11);

        await stage.ImportAsync(Longer(WithMila));

        Meetings.Lines((await UnsentAsync(stage)).Calendar!).Should().Contain("SEQUENCE:3");
    }

    [Fact]
    public async Task Import_OfAnotherPlaceAfterItLayReady_KeepsTheSequence()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 11);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", WithMila).Replace("SEQUENCE:2", "SEQUENCE:2\r\nLOCATION:Zaal 2", StringComparison.Ordinal));

        Meetings.Lines((await UnsentAsync(stage)).Calendar!).Should().Contain(["LOCATION:Zaal 2", "SEQUENCE:2"]);
    }

    [Fact]
    public async Task Import_OfOneOfThem_NamesEachWithItsOwnEnd()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 2);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", WithMila), SeriesStage.Other("20261204", "Agenda: voortgang", organizer: WithMila).Replace("PT1H", "PT90M", StringComparison.Ordinal));

        Meetings.Lines((await UnsentAsync(stage)).Calendar!).Where(l => l.StartsWith("DTEND;TZID", StringComparison.Ordinal)).Should().Equal(
            new[] { "20261120T120000", "20261127T120000", "20261204T123000", "20261211T120000" }.Select(at => "DTEND;TZID=Europe/Amsterdam:" + at));
    }

    [Fact]
    public async Task Import_OfTheSameTwice_WritesItAnewOnce()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 2);
        await stage.ImportAsync(Longer(WithMila));

        await stage.ImportAsync(Longer(WithMila).Replace("DTSTAMP:20261101T000000Z", "DTSTAMP:20261102T000000Z", StringComparison.Ordinal));

        (await stage.AllAsync()).Count(m => m.Kind == MailKind.Update).Should().Be(2);
    }

    [Fact]
    public async Task Import_AfterItWasSent_WritesNothingToWhoIsOnTheList()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 11);
        await SendAsync(stage);

        await stage.ImportAsync(Longer(WithMila));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "Update Sent");
    }

    [Fact]
    public async Task Import_AfterOneWasKept_TakesBackWhatWasToMakeUpForIt()
    {
        await using var stage = await ToldAsync(WithMila, minutes: 2);
        await stage.KeepAsync("20261204");

        await stage.ImportAsync(Longer(WithMila));

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind).Should().Equal(MailKind.Update);
        Meetings.Lines((await UnsentAsync(stage)).Calendar!).Where(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)).Should().HaveCount(3).And.NotContain(l => l.Contains("20261204", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public async Task OneKept_BeforeItWasSent_LetsTheOneMessageNameTheOthers(int minutes)
    {
        await using var stage = await ToldAsync(Own, minutes);

        await stage.KeepAsync("20261204");

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack && m.Kind != MailKind.NoLonger).Select(m => m.Kind).Should().Equal(MailKind.Update);
        Meetings.Lines((await UnsentAsync(stage)).Calendar!).Where(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)).Should().HaveCount(3).And.NotContain(l => l.Contains("20261204", StringComparison.Ordinal));
        (await UnsentAsync(stage)).Text.Should().Contain("4 december");
    }

    [Fact]
    public async Task OneKept_AfterItWasSent_IsToldByItself()
    {
        await using var stage = await ToldAsync(Own, minutes: 11);
        await SendAsync(stage);

        await stage.KeepAsync("20261204");

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind).Should().Contain(MailKind.UpdateBack);
    }

    [Fact]
    public async Task Import_OfOthersSeriesThatHasHerOnTheList_LetsTheInvitationSayWhatIsSoNow()
    {
        await using var stage = await ToldAsync(InHerPlace, minutes: 2);

        await stage.ImportAsync(Longer(InHerPlace));

        var all = (await stage.AllAsync()).Where(m => m.Kind is MailKind.Invitation or MailKind.InvitationChanged).ToList();
        all.Select(m => $"{m.Kind} {m.State}").Should().Equal("Invitation TakenBack", "Invitation Draft");
        Meetings.Lines(all[1].Calendar!).Should().Contain("DTEND;TZID=Europe/Amsterdam:20261120T123000");
    }

    private static async Task<SeriesStage> ToldAsync(string organizer, int minutes)
    {
        var stage = await SeriesStage.SetAsync(organizer: organizer);
        await stage.SaidYesAsync();
        stage.Wait(minutes);
        return stage;
    }

    private static string Longer(string organizer) => SeriesStage.Series("20261106", "110000", organizer).Replace("PT1H", "PT90M", StringComparison.Ordinal);

    private static async Task<OutgoingMail> UnsentAsync(SeriesStage stage) => (await stage.AllAsync()).Single(m => m is { Kind: MailKind.Update, State: MailState.Draft });

    private static Task SendAsync(SeriesStage stage) =>
        stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));
}
