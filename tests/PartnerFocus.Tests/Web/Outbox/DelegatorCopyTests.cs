using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The partner, whose place it was, gets the answer of who comes instead as well (RFC 5546 §4.2.6, §4.2.7).</summary>
public class DelegatorCopyTests
{
    private static readonly (string Name, string Value)[] Server = [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:SmtpStartTls", "false")];

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

            Mila Jong zei ja: bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zit Mila op jouw plaats. Het bericht daarover aan Wim de Wind ligt klaar: Asha verstuurt het.

            Dit bericht werkt ook je agenda bij, als je programma dat kan; wie die voor je bijhoudt, hoeft er dan niets voor te doen.

            Groet,

            PartnerFocus
            namens Mila Jong

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(MailStage.Client, "true", "Het bericht daarover aan Wim de Wind ligt klaar: Asha verstuurt het.")]
    [InlineData(MailStage.Client, "false", "De organisator krijgt hetzelfde antwoord.")]
    [InlineData(MailStage.Colleague, "true", "De organisator krijgt hetzelfde antwoord.")]
    public async Task Accept_WithAServerThatMaySend_SaysOfTheOrganiserWhatIsSo(string people, string isDraft, string said)
    {
        await using var stage = await MailStage.SetAsync(people, settings: [.. Server, ("Mail:OutsideByDraft", isDraft)]);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.AcceptsCopy)).Text.Should().Contain($"zit Mila op jouw plaats. {said}\n");
    }

    [Theory]
    [InlineData("nl-NL", "Het bericht daarover aan Wim de Wind ligt voor je klaar: verstuur het vanaf ‘Wat er uitgaat’.", "ga je zelf. Het bericht daarover aan Wim de Wind ligt voor je klaar: verstuur het vanaf ‘Wat er uitgaat’ als het eerdere bericht al weg is.")]
    [InlineData("en-GB", "The message about it to Wim de Wind lies ready for you: send it from ‘What leaves’.", "you go. The message about it to Wim de Wind lies ready for you: send it from ‘What leaves’ if the earlier one has gone.")]
    public async Task Answers_OfAClientsMeetingWithoutAnAssistant_SayThatThePartnerSends(string culture, string yes, string no)
    {
        var app = new TestApp { Change = MailStage.WithoutRounds };
        await using var stage = new MailStage(await FlowStage.SetAsync(app, TestFirm.Json.Replace("\"assistant\": \"asha\",", "", StringComparison.Ordinal)));
        await WhatLeavesOnlookerTests.ReadsAsync(stage, culture, TestFirm.Partner);
        await stage.ImportAsync(MailStage.Client);

        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek.", false, [], stage.Flow.As(TestFirm.Member), default));

        (await stage.MailAsync(MailKind.AcceptsCopy)).Text.Should().Contain(yes);
        (await stage.MailAsync(MailKind.DeclinesCopy)).Text.Should().Contain(no);
    }

    [Theory]
    [InlineData(MailStage.Client, "ga je zelf. Het bericht daarover aan Wim de Wind ligt klaar: Asha verstuurt het als het eerdere bericht al weg is.")]
    [InlineData(MailStage.Colleague, "ga je zelf; de organisator hoort dat.")]
    public async Task Decline_AfterThePartnerWasTold_SaysOfTheOrganiserWhatIsSo(string people, string said)
    {
        await using var stage = await MailStage.SetAsync(people, settings: Server);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailAsync(MailKind.DeclinesCopy)).Text.Should().Contain(said);
    }

    [Fact]
    public async Task Accept_WithAServerThatMaySend_LeavesToThePartnerByItself()
    {
        await using var stage = await MailStage.SetAsync(settings: Server);

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
