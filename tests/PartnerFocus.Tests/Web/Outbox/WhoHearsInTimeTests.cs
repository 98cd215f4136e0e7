using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Outbox.Notices;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Eight minutes before the meeting a mail server sends what it may: what a human sends, or nobody is mailed, is not said to leave at once.</summary>
public class WhoHearsInTimeTests
{
    private static readonly (string, string)[] Smtp = [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:SmtpStartTls", "false")];

    [Theory]
    [InlineData(MailStage.Client, "nl", "Het bericht over je ja komt als concept bij Asha te liggen, en niemand weet of het op tijd gelezen wordt. Bel Vera ook even.")]
    [InlineData(MailStage.Client, "en-GB", "The message about your yes will lie with Asha as a draft, and nobody knows whether it is read in time. Please call Vera as well.")]
    [InlineData(MailStage.Own, "nl", "Het bericht over je ja komt als concept bij Asha te liggen, en niemand weet of het op tijd gelezen wordt. Bel Vera ook even.")]
    [InlineData(MailStage.Colleague, "nl", "Dit begint zo: je antwoord gaat meteen uit en kan niet meer ongedaan.")]
    [InlineData(ByMila, "nl", "Dit begint zo, en over je ja gaat geen mail uit. Bel Vera ook even.")]
    [InlineData(ByMila, "en-GB", "This begins soon, and nobody is mailed about your yes. Please call Vera as well.")]
    public async Task Question_BeforeTheAnswer_SaysWhatBecomesOfAYes(string people, string culture, string said)
    {
        await using var stage = await AskedAsync(people);

        (await (await SignInAsync(stage, TestFirm.Member, culture)).GetAsync("/delegations")).Html.Should().Contain(said);
    }

    [Theory]
    [InlineData(MailStage.Client, "nl", "het bericht hierover ligt als concept bij Asha: bel wie het moet weten. Ongedaan maken kan niet meer.")]
    [InlineData(MailStage.Client, "en-GB", "the message about it is a draft that lies with Asha: call whoever has to know. It cannot be undone any more.")]
    [InlineData(MailStage.Own, "nl", "het bericht hierover ligt als concept bij Asha: bel wie het moet weten.")]
    [InlineData(MailStage.Colleague, "nl", "Het gaat meteen uit, want het begint zo: ongedaan maken kan niet meer.")]
    [InlineData(ByMila, "nl", "Het begint zo, en hierover gaat geen mail uit: bel wie het moet weten.")]
    [InlineData(ByMila, "en-GB", "It begins soon, and nobody is mailed about it: call whoever has to know.")]
    public async Task Accept_OnThePage_SaysWhatBecomesOfIt(string people, string culture, string said)
    {
        await using var stage = await AskedAsync(people);
        var row = await RowAsync(stage);
        var mila = await SignInAsync(stage, TestFirm.Member, culture);

        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain(said).And.NotContain("/accept/undo");
    }

    [Theory]
    [InlineData(NoticePace.AtOnce, "nl", "Dit begint zo: je ja gaat meteen uit.", "Het begint zo: wat hieruit volgt, gaat meteen uit.")]
    [InlineData(NoticePace.Never, "nl", "Dit begint zo, en over je ja gaat geen mail uit. Bel ook even.", "Het begint zo, en hierover gaat geen mail uit: bel wie het moet weten.")]
    [InlineData(NoticePace.Never, "en-GB", "This begins soon, and nobody is mailed about your yes. Please call as well.", "It begins soon, and nobody is mailed about it: call whoever has to know.")]
    public async Task Approve_OfWhoIsAskedAtAPace_SaysBeforeAndAfterWhetherItIsMailed(NoticePace pace, string culture, string before, string after)
    {
        await using var stage = await ConfirmedAsync(Smtp);
        await stage.App.AddAccountAsync(TestFirm.Member);
        await NoticeRoundTests.WishAsync(stage.Flow, TestFirm.Member, w => w.Asked = pace);

        (await ApproveAsync(stage, culture)).Should().Match<(string Before, string After)>(p => p.Before.Contains(before) && p.After.Contains(after));
    }

    [Theory]
    [InlineData("nl", "Het bericht over je ja komt als concept bij Asha te liggen, en niemand weet of het op tijd gelezen wordt. Bel ook even.", "het bericht hierover ligt als concept bij Asha: bel wie het moet weten.")]
    [InlineData("en-GB", "The message about your yes will lie with Asha as a draft, and nobody knows whether it is read in time. Please call as well.", "the message about it is a draft that lies with Asha: call whoever has to know.")]
    public async Task Approve_WhereSomebodySendsByHand_SaysBeforeAndAfterWho(string culture, string before, string after)
    {
        await using var stage = await ConfirmedAsync();

        (await ApproveAsync(stage, culture)).Should().Match<(string Before, string After)>(p => p.Before.Contains(before) && p.After.Contains(after));
    }

    [Theory]
    [InlineData("nl", "Het bericht over je ja komt als concept voor je klaar te liggen onder ‘Wat er uitgaat’. Bel Vera ook even.")]
    [InlineData("en-GB", "The message about your yes will lie ready for you as a draft under “What leaves”. Please call Vera as well.")]
    public async Task Question_ToWhoSendsTheDrafts_SaysThatItLiesWithThem(string culture, string said)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Assistant);
        var row = await stage.ConfirmedAsync(TestFirm.Assistant);
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), default));
        await stage.App.PutQuestionsAsync();
        SetClock(stage);

        (await (await SignInAsync(stage, TestFirm.Assistant, culture)).GetAsync("/delegations")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Question_OfAFirmThatWaitsForNothing_DaysAheadSaysNothingOfHurry()
    {
        await using var stage = await MailStage.SetAsync(settings: [.. Smtp, ("Mail:UndoMinutes", "0")]);
        await stage.ApprovedAsync();

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().NotContain("Dit begint zo");
    }

    [Fact]
    public async Task Accept_InAFirmThatWaitsForNothing_DaysAheadOffersNoUndoAndSaysNothingOfHurry()
    {
        await using var stage = await MailStage.SetAsync(settings: [.. Smtp, ("Mail:UndoMinutes", "0")]);
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);

        await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain("Fijn, jij gaat.").And.NotContain("egint zo").And.NotContain("/accept/undo");
    }

    private const string ByMila = "ORGANIZER;CN=Mila:mailto:mila@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example";

    private static async Task<MailStage> AskedAsync(string people)
    {
        var stage = await MailStage.SetAsync(people, settings: Smtp);
        await stage.ApprovedAsync();
        SetClock(stage);
        return stage;
    }

    private static async Task<MailStage> ConfirmedAsync(params (string, string)[] settings)
    {
        var stage = await MailStage.SetAsync(settings: settings);
        await stage.ConfirmedAsync();
        SetClock(stage);
        return stage;
    }

    private static async Task<(string Before, string After)> ApproveAsync(MailStage stage, string culture)
    {
        var row = await RowAsync(stage);
        var lars = await SignInAsync(stage, TestFirm.Lead, culture);
        var before = (await lars.GetAsync("/approvals")).Html;
        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
        return (before, (await lars.GetAsync("/approvals")).Html);
    }

    private static async Task<Visitor> SignInAsync(MailStage stage, string who, string culture)
    {
        var user = await stage.App.SignInAsync(who);
        await user.PostAsync("/language", ("culture", culture), ("next", "/"));
        return user;
    }

    private static Task<Delegation> RowAsync(MailStage stage) => stage.App.InStoreAsync(db => Task.FromResult(db.Delegations.Single()));

    private static void SetClock(MailStage stage) => stage.App.Clock.Now = FlowStage.Friday.ToDateTimeOffset() - TimeSpan.FromMinutes(8);
}
