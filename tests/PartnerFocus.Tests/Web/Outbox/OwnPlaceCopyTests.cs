using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>In the partner's own calendar stood who comes instead: the partner's own answer puts the partner there again.</summary>
public class OwnPlaceCopyTests
{
    private const string WithoutAssistant = ", \"assistant\": \"asha\"";

    [Theory]
    [InlineData("true", "", "vera@proef.example", "asha@proef.example", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED:mailto:vera@proef.example")]
    [InlineData("true", WithoutAssistant, "vera@proef.example", "vera@proef.example", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED:mailto:vera@proef.example")]
    [InlineData("false", WithoutAssistant, "vera@proef.example", "vera@proef.example", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED:mailto:vera@proef.example")]
    [InlineData("false", "", "asha@proef.example", "asha@proef.example", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example")]
    public async Task Withdraw_AfterThePartnerReadTheYes_ComesFromWhomMailsOfThePartnerCome(string may, string without, string from, string answers, string said)
    {
        await using var stage = await SentAsync(may, without);

        await stage.WithdrawAsync(await OtherWayMailTests.RowAsync(stage));

        var mail = await stage.MailAsync(MailKind.OwnPlaceCopy);
        (mail.From.Address, mail.ReplyTo.Address, mail.To.Single().Address, mail.Method).Should().Be((from, answers, "vera@proef.example", "REPLY"));
        Answers(mail).Should().Equal(said);
    }

    [Theory]
    [InlineData(Verdict.Attend, "je gaat zelf.", "Vera gaat zelf.")]
    [InlineData(Verdict.Delegate, "tot iemand anders ja zegt, ga je zelf.", "Vera gaat voor nu zelf.")]
    public async Task Withdraw_SpeaksOfSomebodyElseOnlyWhereThePartnerDidNotChooseToBeThere(Verdict chosen, string toPartner, string toDelegatee)
    {
        await using var stage = await SentAsync("true");
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = chosen);

        await stage.WithdrawAsync(await OtherWayMailTests.RowAsync(stage));

        (await stage.MailAsync(MailKind.OwnPlaceCopy)).Text.Should().Contain("Dat is niet meer zo: " + toPartner);
        (await stage.MailAsync(MailKind.InvitationBack)).Text.Should().Contain(toDelegatee);
    }

    [Fact]
    public async Task Withdraw_InThePartnersOwnName_IsTheOnlyMailFromThePartnerToThePartner()
    {
        await using var stage = await SentAsync("true");

        await stage.WithdrawAsync(await OtherWayMailTests.RowAsync(stage));

        (await stage.AllAsync()).Where(m => m.From.Address == "vera@proef.example" && m.To.All(p => p.Address == "vera@proef.example")).Select(m => m.Kind).Should().Equal(MailKind.OwnPlaceCopy);
    }

    [Theory]
    [InlineData("true", "ATTENDEE;CN=Vera Prins;PARTSTAT=TENTATIVE:mailto:vera@proef.example")]
    [InlineData("false", "ATTENDEE;CN=Vera Prins;PARTSTAT=TENTATIVE;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example")]
    public async Task Import_OfAMovedMeeting_AcceptsNothingThereForTheNewTime(string may, string said)
    {
        await using var stage = await SentAsync(may);

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        var mail = await stage.MailAsync(MailKind.OwnPlaceCopy);
        Answers(mail).Should().Equal(said);
        mail.Text.Should().Contain("‘Deelteam overname’ is verzet naar vrijdag 20 november om 14.00 uur.").And.Contain("tot je kiest, ga je zelf.");
        Meetings.Lines(mail.Calendar!).Should().Contain("DTSTART:20261120T130000Z");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Choose_ToBeThereAtTheNewTime_AcceptsItThere(string may)
    {
        await using var stage = await SentAsync(may);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");
        stage.Wait(11);
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.Attend, start: Instant.FromUtc(2026, 11, 20, 13, 0));

        var (looks, goes) = Two(await OwnAsync(stage));
        (goes.FollowsId, Answers(goes).Single().Contains("PARTSTAT=ACCEPTED", StringComparison.Ordinal)).Should().Be((looks.Id, true));
        goes.Text.Should().Contain("Naar ‘Deelteam overname’ op vrijdag 20 november om 14.00 uur ga je zelf, zoals je koos.");
    }

    [Fact]
    public async Task Choose_ToBeThereAtTheNewTimeAndUndo_LeavesItTentative()
    {
        await using var stage = await SentAsync("true");
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.Attend, start: Instant.FromUtc(2026, 11, 20, 13, 0));

        await stage.ChooseAsync(Verdict.Attend, ChoiceState.Undone, start: Instant.FromUtc(2026, 11, 20, 13, 0));

        (await OwnAsync(stage)).Select(m => m.State).Should().Equal(MailState.Sent, MailState.TakenBack);
    }

    [Fact]
    public async Task Import_OfAMovedMeetingToWhichBothWent_AcceptsNothingThereEither()
    {
        await using var stage = await SentAsync("true");
        await OtherWayMailTests.ProposeAsync(stage);
        await OtherWayMailTests.AgreeAsync(stage);

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        var open = (await OwnAsync(stage)).Where(m => m.State == MailState.Draft).ToList();
        Answers(open.Should().ContainSingle().Subject).Should().Equal("ATTENDEE;CN=Vera Prins;PARTSTAT=TENTATIVE:mailto:vera@proef.example");
    }

    private static (OutgoingMail First, OutgoingMail Second) Two(List<OutgoingMail> mails) => (mails.Should().HaveCount(2).And.Subject.First(), mails[1]);

    private static async Task<List<OutgoingMail>> OwnAsync(MailStage stage) => [.. (await stage.AllAsync()).Where(m => m.Kind == MailKind.OwnPlaceCopy)];

    private static IEnumerable<string> Answers(OutgoingMail mail) => Meetings.Lines(mail.Calendar!).Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));

    /// <summary>mila said yes, and everybody was told.</summary>
    /// <param name="may">Whether messages leave in the partner's own name.</param>
    /// <param name="without">What the firm's document lacks.</param>
    private static async Task<MailStage> SentAsync(string may, string without = "")
    {
        var app = new TestApp(settings: new Dictionary<string, string> { ["Mail:SendsAsPartner"] = may }) { Change = MailStage.WithoutRounds };
        var stage = new MailStage(await FlowStage.SetAsync(app, without.Length == 0 ? TestFirm.Json : TestFirm.Json.Replace(without, "", StringComparison.Ordinal)));
        await stage.ImportAsync(MailStage.Client);
        await stage.AcceptedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.Delegate);
        stage.Wait(11);
        await stage.AllSentAsync();
        return stage;
    }
}
