using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Who takes a meeting over called the partner in, and the partner comes: what everybody in it, or who convened it, reads is so.</summary>
public class ComesForHelpTests
{
    private const string There = "Vera Prins sluit ongeveer een kwartier aan";
    private const string NotThere = "Vera Prins is er dan niet bij en blijft uw aanspreekpunt.";
    private const string NoLonger = "Anders dan eerder gemeld sluit Vera Prins niet aan bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur. Mila Jong leidt het, zoals gemeld.";

    [Fact]
    public async Task Answer_ThatThePartnerComesBeforeTheUpdateLeft_SaysSoInItsPlace()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        (await SaidAsync(stage)).Should().Equal(("TakenBack", false), ("Draft", true));
    }

    [Fact]
    public async Task Answer_ThatThePartnerComes_IsNoDeclineInTheCalendar()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        Meetings.Lines((await stage.MailAsync(MailKind.Update)).Calendar!).Should().NotContain(l => l.Contains("PARTSTAT=DECLINED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_InWriting_LeavesTheUpdateAsItIs()
    {
        await using var stage = await AnsweredAsync(HelpState.Answered);

        (await SaidAsync(stage)).Should().Equal(("Draft", false));
    }

    [Fact]
    public async Task Answer_ThatThePartnerComesAfterTheUpdateWasSent_FollowsItOnceTheWindowIsOver()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);

        var mail = await stage.MailAsync(MailKind.Update);
        (mail.State, mail.FollowsId is not null, (mail.LeavesAt - mail.CreatedAt).TotalMinutes, mail.Text.Contains(There, StringComparison.Ordinal)).Should().Be((MailState.Draft, true, 10, true));
    }

    [Fact]
    public async Task Stop_BeforeThatLeft_LeavesWhatWasSent()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);

        await StopAsync(stage);

        (await SaidAsync(stage)).Should().Equal(("Sent", false), ("TakenBack", true));
    }

    [Fact]
    public async Task Stop_OfADraft_SaysAgainThatThePartnerIsNotThere()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        await StopAsync(stage);

        (await SaidAsync(stage)).Should().Equal(("TakenBack", false), ("TakenBack", true), ("Draft", false));
    }

    [Fact]
    public async Task Stop_OfASecondCallAfterTheFirstWasTold_SaysThatThePartnerDoesNotJoin()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);
        await stage.AllSentAsync();
        await StopAsync(stage);
        await CallAsync(stage, await RowAsync(stage), HelpState.Comes);

        await StopAsync(stage);

        (await SaidAsync(stage)).Last().Should().Be(("Draft", false));
    }

    [Fact]
    public async Task Stop_OfADraftThatLayReady_SaysThatThePartnerDoesNotJoin()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);
        stage.Wait(11);

        await StopAsync(stage);

        (await SaidAsync(stage)).Should().Equal(("Sent", false), ("TakenBack", true), ("Draft", false));
    }

    [Fact]
    public async Task UndoDecline_AfterThePartnerSaidToCome_StillSaysThatThePartnerComes()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);
        var row = await RowAsync(stage);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));
        row = await RowAsync(stage);

        await stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await SaidAsync(stage)).Last().Should().Be(("Draft", true));
    }

    [Fact]
    public async Task Withdraw_AfterBothWereSent_IsMadeUpForOnce()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);
        await stage.AllSentAsync();

        await stage.WithdrawAsync(await RowAsync(stage));

        (await stage.MailsAsync()).Count(m => m.StartsWith("UpdateBack", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task Import_WithAnotherEndAfterThePartnerSaidToCome_StillSaysThatThePartnerComes()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes);

        await stage.ImportAsync(MailStage.Own, length: "PT90M");

        (await stage.MailAsync(MailKind.Update)).Text.Should().Contain(There);
    }

    [Theory]
    [InlineData(MailStage.Client, There + ".")]
    [InlineData(MailStage.Colleague, "Vera sluit ongeveer een kwartier aan.")]
    public async Task Answer_ThatThePartnerComesToAMeetingOfSomebodyElse_IsSaidWhereWhoComesHasNotBeenSent(string people, string said)
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: people);

        var all = (await stage.AllAsync()).Where(m => m.Kind == MailKind.WhoComes).ToList();
        all.Where(m => m.State != MailState.TakenBack).Should().ContainSingle().Which.Text.Should().Contain(said);
        all.Should().HaveCount(2);
        Meetings.Lines(all[^1].Calendar!).Should().Contain(l => l.StartsWith("ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED", StringComparison.Ordinal)).And.NotContain(l => l.Contains("PARTSTAT=DELEGATED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_ThatThePartnerComesToAMeetingOfAClient_AsksNothingThatTheClientCannotAnswer()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: MailStage.Client, item: "");

        var mail = await stage.MailAsync(MailKind.WhoComes);
        mail.Method.Should().Be("REPLY");
        mail.Text.Should().Be("""
            Geachte Wim de Wind,

            Op vrijdag 20 november om 11.00 uur is Mila Jong namens ons bij u voor ‘Deelteam overname’. Mila Jong is goed ingevoerd en kan afspraken met u maken. Vera Prins sluit ongeveer een kwartier aan.

            Wilt u Mila Jong (mila@proef.example) aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.

            Vera Prins blijft uw aanspreekpunt. Schikt dit minder goed, dan horen wij het graag.

            Met vriendelijke groet,

            Asha Smit
            namens Vera Prins
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Answer_InEnglish_SaysForHowLong()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: MailStage.Colleague, language: "en-GB");

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should()
            .Contain("At ‘Deelteam overname’ on Friday 20 November at 11:00 Mila Jong will be there throughout, well prepared. Vera will join for about a quarter of an hour.").And.NotContain("what time");
    }

    [Fact]
    public async Task Answer_InThePartnersOwnName_IsWrittenByThePartner()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: MailStage.Client, settings: ("Mail:SendsAsPartner", "true"));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(". Ik sluit ongeveer een kwartier aan.").And.Contain("Ik blijf uw aanspreekpunt.");
    }

    [Theory]
    [InlineData(30, "een halfuur")]
    [InlineData(10, "10 minuten")]
    public async Task Answer_ThatThePartnerComes_SaysTheMinutesAskedFor(int minutes, string said)
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, minutes: minutes);

        (await stage.MailAsync(MailKind.Update)).Text.Should().Contain($"Vera Prins sluit ongeveer {said} aan en blijft uw aanspreekpunt.");
    }

    [Fact]
    public async Task Answer_ThatThePartnerComesAfterTheUpdateWasSent_SaysWhatItAdds()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);

        var mail = await stage.MailAsync(MailKind.Update);
        mail.Subject.Should().Be("Vera Prins sluit ook aan: ‘Deelteam overname’, vrijdag 20 november");
        mail.Text.Should().Contain($"In aanvulling op ons eerdere bericht: {There} bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur. Mila Jong leidt het, zoals gemeld.");
    }

    [Fact]
    public async Task Stop_AfterBothWereSent_SaysWhatItChanges()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true);
        await stage.AllSentAsync();
        stage.Wait(11);

        await StopAsync(stage);

        (await stage.MailAsync(MailKind.Update)).Text.Should().Contain(NoLonger);
    }

    [Fact]
    public async Task Answer_ThatThePartnerComesToAMeetingOfSomebodyElse_HandsNoPlaceOn()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: MailStage.Client);

        (await stage.MailsAsync()).Where(m => m.StartsWith("Accepts", StringComparison.Ordinal)).Should().OnlyContain(m => m.EndsWith("TakenBack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_InWritingAtAMeetingOfSomebodyElse_LeavesWhoComesAsItIs()
    {
        await using var stage = await AnsweredAsync(HelpState.Answered, people: MailStage.Client);

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.WhoComes).Should().ContainSingle().Which.Text.Should().NotContain(There);
    }

    [Fact]
    public async Task Answer_ThatThePartnerComesToAMeetingOfSomebodyElseAfterItWasSent_LeavesIt()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, isSent: true, people: MailStage.Client);

        (await stage.MailsAsync()).Where(m => m.StartsWith("WhoComes", StringComparison.Ordinal)).Should().Equal("WhoComes Sent");
    }

    [Fact]
    public async Task Stop_AtAMeetingOfSomebodyElse_HandsThePlaceOnAgain()
    {
        await using var stage = await AnsweredAsync(HelpState.Comes, people: MailStage.Client);
        var before = await stage.MailsAsync();

        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value);
        await stage.Flow.ActAsync((flow, _) => flow.StopHelpAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().NotContain(There);
        (await stage.MailsAsync()).Count(m => m == "Accepts Waiting" || m == "Accepts Draft").Should().Be(1, string.Join(", ", before));
    }

    /// <summary>Every message to everybody, as its state and whether the partner is there in it.</summary>
    private static async Task<IEnumerable<(string State, bool Comes)>> SaidAsync(MailStage stage)
    {
        var updates = (await stage.AllAsync()).Where(m => m.Kind == MailKind.Update).ToList();
        updates.Should().OnlyContain(m => m.Text.Contains(There, StringComparison.Ordinal) != (m.Text.Contains(NotThere, StringComparison.Ordinal) || m.Text.Contains(NoLonger, StringComparison.Ordinal)));
        return updates.OrderBy(m => m.Id).Select(m => (m.State.ToString(), m.Text.Contains(There, StringComparison.Ordinal)));
    }

    private static async Task<MailStage> AnsweredAsync(HelpState answer, bool isSent = false, string people = MailStage.Own, int minutes = 15, string item = "Ons honorarium", string? language = null, params (string Name, string Value)[] settings)
    {
        var stage = await MailStage.SetAsync(people, settings: settings);
        if (language is not null)
        {
            await WhatLeavesOnlookerTests.ReadsAsync(stage, language, TestFirm.OtherLead);
        }

        var row = await stage.AcceptedAsync();
        if (isSent)
        {
            stage.Wait(11);
            await stage.AllSentAsync();
        }

        await CallAsync(stage, row, answer, minutes, item);
        return stage;
    }

    private static async Task CallAsync(MailStage stage, Delegation row, HelpState answer, int minutes = 15, string item = "Ons honorarium")
    {
        await stage.Flow.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Wat is de prijs?", minutes, item), stage.Flow.As(TestFirm.Member), CancellationToken.None));
        row = await stage.Flow.RowAsync(row.Id);
        var outcome = await stage.Flow.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, row.Version, answer, "Goed.", stage.Flow.As(TestFirm.Partner), CancellationToken.None));
        outcome.Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task StopAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        await stage.Flow.ActAsync((flow, _) => flow.StopHelpAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), CancellationToken.None));
    }

    private static async Task<Delegation> RowAsync(MailStage stage) => await stage.Flow.RowAsync((await stage.MailAsync(MailKind.Update)).DelegationId!.Value);
}
