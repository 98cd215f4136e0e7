using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Outbox.Notices.NoticeRoundTests;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>What was asked of somebody without an account: who writes the answer down is reminded of it, the working day after.</summary>
public class AnswersToWriteNoticeTests
{
    [Theory]
    [InlineData("asha", "AskedNotice asha: Eén vraag wacht op antwoord, vóór morgen 11.00 uur", "lars", "vera", "asha")]
    [InlineData("vera", "AskedNotice vera: Eén vraag wacht op antwoord, vóór morgen 11.00 uur", "lars", "vera")]
    [InlineData("mila", "AskedNotice mila: Eén vraag aan jou, vóór morgen 11.00 uur", "lars", "vera", "asha", "mila")]
    public async Task Write_OfWhatWaitsForAnAnswer_RemindsWhoCanGiveIt(string reader, string told, params string[] accounts)
    {
        await using var stage = await AskedAsync(accounts);

        (await RoundAsync(stage)).Where(n => n.StartsWith("AskedNotice", StringComparison.Ordinal)).Should().Equal(told).And.ContainMatch($"* {reader}: *");
    }

    [Fact]
    public async Task Write_ToWhoWritesItDown_SaysWhoWasAskedAndWhatToDo()
    {
        await using var stage = await AskedAsync("lars", "asha");
        await RoundAsync(stage);

        (await AllAsync(stage)).Single(m => m.ReaderId == "asha").Text.Should()
            .Contain("Vera vraagt Mila.").And.Contain("Wie hier geen account heeft, antwoordt per mail. Schrijf dat antwoord op; tot er een ja staat, gaat de partner zelf.");
    }

    [Fact]
    public async Task Write_OfAQuestionThatWasNotSent_AsksForNoAnswer()
    {
        await using var stage = await AskedAsync(false, "lars", "asha");

        (await RoundAsync(stage)).Should().NotContain(n => n.StartsWith("AskedNotice", StringComparison.Ordinal));
        System.Net.WebUtility.HtmlDecode((await (await stage.App.SignInAsync("asha")).GetAsync("/delegations")).Html)
            .Should().Contain("Nog niet gevraagd: het bericht aan Mila is nog niet verstuurd").And.NotContain("Gevraagd. Tot");
    }

    /// <summary>Asked on Wednesday; it is Thursday, when the daily mails leave.</summary>
    private static Task<FlowStage> AskedAsync(params string[] accounts) => AskedAsync(true, accounts);

    private static async Task<FlowStage> AskedAsync(bool isSent, params string[] accounts)
    {
        var stage = await SetAsync(accounts);
        await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.Kind == MailKind.Ask).ToList().ForEach(m => m.State = isSent ? MailState.Sent : m.State));
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        return stage;
    }
}
