using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The partner, whose place it was, gets the answer of who comes instead as well (RFC 5546 §4.2.6, §4.2.7).</summary>
public class DelegatorCopyTests
{
    [Theory]
    [InlineData("\"assistant\": \"asha\",", "asha@proef.example")]
    [InlineData("", "mila@proef.example")]
    public async Task Accept_OfAClientsMeeting_GivesThePartnerSomebodyElseToAnswer(string assistant, string answered)
    {
        var app = new TestApp { Change = MailStage.WithoutRounds };
        await using var stage = new MailStage(await FlowStage.SetAsync(app, TestFirm.Json.Replace("\"assistant\": \"asha\",", assistant, StringComparison.Ordinal)));
        await stage.ImportAsync(MailStage.Client);

        var row = await stage.AcceptedAsync();
        (await stage.MailAsync(MailKind.AcceptsCopy)).ReplyTo.Address.Should().Be(answered);
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek.", false, [], stage.Flow.As(TestFirm.Member), default));

        (await stage.MailAsync(MailKind.DeclinesCopy)).ReplyTo.Address.Should().Be(answered);
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_GivesThePartnerTheSameAnswer()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        var (mail, sent) = (await stage.MailAsync(MailKind.AcceptsCopy), await stage.MailAsync(MailKind.Accepts));
        (mail.To.Single().Address, mail.Method, mail.IsOutside, mail.Calendar).Should().Be(("vera@proef.example", "REPLY", false, sent.Calendar));
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_TellsWhoKeepsThePartnersCalendarThatNothingIsToBeDone()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.AcceptsCopy)).Text.Should().Be("""
            Dag Vera,

            Mila Jong zei ja: bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zit Mila op jouw plaats. De organisator krijgt hetzelfde antwoord.

            Dit bericht werkt ook je agenda bij, als je programma dat kan; wie die voor je bijhoudt, hoeft er dan niets voor te doen.

            Groet,

            Asha Smit
            namens Mila Jong

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Accept_WithAServerThatMaySend_LeavesToThePartnerByItself()
    {
        await using var stage = await MailStage.SetAsync(settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:SmtpStartTls", "false")]);

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().Contain(["Accepts Draft", "AcceptsCopy Waiting"]);
    }

    [Fact]
    public async Task Accept_OfThePartnersOwnMeeting_GivesNoCopyOfAnAnswerThatIsNone()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own);

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("AcceptsCopy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decline_AfterThePartnerWasTold_GivesThePartnerTheNoAsWell()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        var mail = await stage.MailAsync(MailKind.DeclinesCopy);
        (mail.To.Single().Address, Meetings.Lines(mail.Calendar!).Single(l => l.Contains("mila@proef.example", StringComparison.Ordinal) && l.Contains("DELEGATED-FROM", StringComparison.Ordinal)))
            .Should().Be(("vera@proef.example",
                "ATTENDEE;CN=Mila Jong;PARTSTAT=DECLINED;DELEGATED-FROM=\"mailto:vera@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:mila@proef.example"));
    }
}
