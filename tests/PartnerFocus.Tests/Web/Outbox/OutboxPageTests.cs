using System.Net;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

public class OutboxPageTests
{
    [Fact]
    public async Task Message_AfterTheYes_IsADraftTheAssistantDownloads()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        var mail = await stage.MailAsync(MailKind.WhoComes);

        var file = await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync($"/outbox/{mail.Id}/message");

        file.Html.Should().Contain("To: Wim de Wind <wim@wind.example>\r\nReply-To: Asha Smit <asha@proef.example>").And.Contain("method=REPLY");
    }

    [Fact]
    public async Task Message_WithinTheWindow_IsNotHandedOut()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        var mail = await stage.MailAsync(MailKind.WhoComes);

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync($"/outbox/{mail.Id}/message")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Calendar_OfAReadyDraft_IsItsObject()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        var mail = await stage.MailAsync(MailKind.WhoComes);

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync($"/outbox/{mail.Id}/calendar")).Html.Should().Be(mail.Calendar);
    }

    [Fact]
    public async Task Sent_WithTheTick_NotesThatTheClientKnows()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        var mail = await stage.MailAsync(MailKind.WhoComes);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{mail.Id}/sent", ("version", $"{mail.Version}"), ("clientKnows", "true"));

        (await stage.MailAsync(MailKind.WhoComes)).Should().BeEquivalentTo(new { State = MailState.Sent, SettledBy = "asha", ClientKnowsBy = "asha" });
    }

    [Fact]
    public async Task Now_WithinTheWindow_MakesItReady()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        var mail = await stage.MailAsync(MailKind.WhoComes);
        var asha = await stage.App.SignInAsync(TestFirm.Assistant);

        await asha.PostAsync($"/outbox/{mail.Id}/now", ("version", $"{mail.Version}"));

        (await asha.GetAsync($"/outbox/{mail.Id}/message")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Stop_OfWhatWentFurtherMeanwhile_ChangesNothing()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        var mail = await stage.MailAsync(MailKind.WhoComes);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{mail.Id}/stop", ("version", $"{Guid.NewGuid()}"));

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(MailState.Draft);
    }

    [Fact]
    public async Task Page_OfWhatLeaves_ShowsEachMessageWithItsTimeLeft()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(3);

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html.Should().Contain("Ligt over 7 min klaar.");
    }

    [Theory]
    [InlineData(1, "Eén keer geprobeerd, nog niet verstuurd. Het gaat vanzelf opnieuw: woensdag 18 november 2026, 09:15.")]
    [InlineData(3, "3 keer geprobeerd, nog niet verstuurd.")]
    public async Task Page_OfWhatTheServerRefused_SaysSo(int tries, string said)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.App.SeedAsync(db =>
        {
            foreach (var mail in db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList())
            {
                (mail.State, mail.Tries, mail.NextTryAt) = (MailState.Waiting, tries, NodaTime.Instant.FromUtc(2026, 11, 18, 8, 15));
            }
        });

        WebUtility.HtmlDecode((await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html).Should().Contain(said);
    }

    [Theory]
    [InlineData("nl", "De mailserver weigerde iemand voor wie het bericht is. Eén keer geprobeerd, nog niet verstuurd.")]
    [InlineData("en", "The mail server refused somebody the message is for. Tried once, not sent yet.")]
    public async Task Page_OfWhatTheServerRefusedForSomebody_SaysWhy(string language, string said)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        await BecomeAsync(stage, MailState.Waiting);

        (await HtmlAsync(stage, language)).Should().Contain(said);
    }

    [Theory]
    [InlineData("nl", "<h1>Eén bericht heeft een hand nodig</h1>", "Wat niet aankwam staat hieronder")]
    [InlineData("en", "<h1>One message needs a hand</h1>", "What did not arrive is below")]
    public async Task Page_WithAMessageThatFailed_CountsItAmongWhatNeedsAHand(string language, params string[] said)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        await BecomeAsync(stage, MailState.Sent);
        stage.Wait(11);
        await BecomeAsync(stage, MailState.Failed, MailKind.WhoComes);

        (await HtmlAsync(stage, language)).Should().ContainAll(said).And.Contain(language == "nl" ? "De mailserver weigerde iemand" : "The mail server refused somebody");
    }

    [Fact]
    public async Task Page_WithOneThatFailedAndOthersReady_CountsBoth()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        await BecomeAsync(stage, MailState.Failed, MailKind.WhoComes);

        var html = await HtmlAsync(stage, "nl");

        html.Should().Contain($"<h1>{html.Split("/sent\"").Length - 1} berichten hebben een hand nodig</h1>");
    }

    private static Task BecomeAsync(MailStage stage, MailState state, MailKind? kind = null) => stage.App.SeedAsync(db =>
    {
        foreach (var mail in db.OutgoingMails.Where(m => kind == null || m.Kind == kind).ToList())
        {
            (mail.State, mail.Tries, mail.NextTryAt, mail.LastError) = (state, 1, NodaTime.Instant.FromUtc(2026, 11, 18, 8, 15), state == MailState.Sent ? "" : "Recipient MailboxUnavailable 550");
        }
    });

    private static async Task<string> HtmlAsync(MailStage stage, string language)
    {
        var asha = await stage.App.SignInAsync(TestFirm.Assistant);
        asha.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return WebUtility.HtmlDecode((await asha.GetAsync("/outbox")).Html);
    }

    [Fact]
    public async Task Page_OfWhatBecamePrivate_IsThePartnersAlone()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        await stage.ImportAsync(MailStage.Client + "\r\nCLASS:PRIVATE");

        (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html.Should().NotContain("Mila Jong");
    }
}
