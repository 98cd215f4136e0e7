using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What lies ready: together where it is about one thing, and never twice to one reader or to who sends it.</summary>
public class DraftsTogetherTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Page_OfDraftsAboutOneMeeting_ShowsThemTogetherAndTheConfirmationWithinTheFirst(StoreProvider store)
    {
        await using var stage = await ReadyAsync(store);

        var html = (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html;

        (html.Contains("3 berichten over ‘Deelteam overname’", StringComparison.Ordinal), html.Contains("Bevestigd: ‘Deelteam overname’", StringComparison.Ordinal),
            html.Contains("Agendabestand van wie komt (.ics)", StringComparison.Ordinal)).Should().Be((true, false, true));
    }

    [Fact]
    public async Task Message_ToAnOrganiser_CarriesBothCalendarObjects()
    {
        await using var stage = await ReadyAsync();
        var (first, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));

        var file = (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync($"/outbox/{first.Id}/message")).Html;

        ReceivedMail.PartsOf(file).Should().Equal(first.Text.ReplaceLineEndings("\r\n"), first.Calendar, first.Calendar, yes.Calendar);
    }

    [Fact]
    public async Task Calendar_OfWhatGoesAlong_IsHandedOut()
    {
        await using var stage = await ReadyAsync();
        var yes = await stage.MailAsync(MailKind.Accepts);

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync($"/outbox/{yes.Id}/calendar")).Html.Should().Be(yes.Calendar);
    }

    [Fact]
    public async Task Sent_OfTheFirst_SaysSoOfWhatWentAlong()
    {
        await using var stage = await ReadyAsync();
        var first = await stage.MailAsync(MailKind.WhoComes);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{first.Id}/sent", ("version", $"{first.Version}"), ("clientKnows", "true"));

        (await stage.MailAsync(MailKind.Accepts)).Should().BeEquivalentTo(new { State = MailState.Sent, SettledBy = "asha", ClientKnowsBy = "asha" });
    }

    [Fact]
    public async Task Page_AfterADecline_ShowsOneDraftToTheOrganiser()
    {
        await using var stage = await ReadyAsync();
        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));
        stage.Wait(11);

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html.Should().Contain("Vera Prins is erbij: ‘Deelteam overname’").And.NotContain("Toch niet: ‘Deelteam overname’");
    }

    [Fact]
    public async Task Accept_ByTheAssistantWhoSends_WritesNothingToTheAssistant()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ConfirmedAsync(TestFirm.Assistant);
        await stage.App.PutQuestionsAsync();
        var row = await stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Assistant), CancellationToken.None));

        (await stage.AllAsync()).Select(m => $"{m.Kind}: {m.From.Address} -> {m.To.Single().Address}").Should().BeEquivalentTo(
            "WhoComes: asha@proef.example -> wim@wind.example", "Accepts: asha@proef.example -> wim@wind.example", "AcceptsCopy: asha@proef.example -> vera@proef.example");
    }

    [Theory]
    [InlineData(TestFirm.Assistant, "data-copy=\"Kopieer de tekst\" data-copied=\"De tekst is gekopieerd.\"")]
    public async Task Page_OfADraft_OffersItsTextForCopying(string who, string said)
    {
        await using var stage = await ReadyAsync();

        (await (await stage.App.SignInAsync(who)).GetAsync("/outbox")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task AdminPage_WhileDraftsLieReady_SaysSo()
    {
        await using var stage = await ReadyAsync();

        (await (await stage.App.SignInAdministratorAsync()).GetAsync("/admin/outbox")).Html.Should()
            .Contain("<h1>3 berichten liggen klaar om te versturen</h1>").And.Contain("Er liggen er 3 klaar.").And.NotContain("Geen bericht is blijven steken");
    }

    private static async Task<MailStage> ReadyAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await MailStage.SetAsync(store: store);
        await stage.AcceptedAsync();
        stage.Wait(11);
        return stage;
    }
}
