using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What is mailed when the partner chooses something that asks no colleague.</summary>
public class WhatLeavesAloneTests
{
    [Fact]
    public async Task Clarify_FromTheAssistantToAClient_NamesThePartnerOnceAndInTheSignature()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ChooseAsync(Verdict.Clarify);

        var text = (await stage.MailAsync(MailKind.Question)).Text;
        text.Should().Contain("Welke inbreng wenst u, en bij welk punt?").And.Contain("Zonder bericht blijft de afspraak staan zoals gepland.");
        text.Split("Vera Prins").Should().HaveCount(3);
    }

    [Fact]
    public async Task Clarify_OfAMeetingThatBeginsAtMidnight_AsksForAnAnswerBeforeADay()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ImportAsync(MailStage.Client, "20261119T230000Z");

        await stage.ChooseAsync(Verdict.Clarify, start: NodaTime.Instant.FromUtc(2026, 11, 19, 23, 0));

        (await stage.MailAsync(MailKind.Question)).Text.Should().Contain("Zou u dat vóór donderdag 19 november willen laten weten?");
    }

    [Fact]
    public async Task Choose_ToLeaveAMeetingOut_DeclinesPolitely()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        await stage.ChooseAsync(Verdict.LeaveOut);

        var mail = await stage.MailAsync(MailKind.LeaveOut);
        Meetings.Lines(mail.Calendar!).Should().Contain("ATTENDEE;CN=Vera Prins;PARTSTAT=DECLINED;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example");
    }

    [Fact]
    public async Task Choose_ToAsk_PutsTheQuestionToTheOrganiser()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        await stage.ChooseAsync(Verdict.Clarify);

        (await stage.MailAsync(MailKind.Question)).Text.Should().Contain("Wat heb je van Vera nodig, en bij welk punt?");
    }

    [Fact]
    public async Task Choose_OtherwiseAfterTheDeclineLeft_ComesAfterAll()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);
        await stage.ChooseAsync(Verdict.LeaveOut);
        stage.Wait(11);

        await stage.ChooseAsync(Verdict.Attend);

        (await stage.MailsAsync()).Should().Equal("LeaveOut TakenBack", "ComesAfterAll Draft");
    }

    [Fact]
    public async Task Choose_ByTheAssistantOnly_MailsNobody()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        (await stage.ChooseAsync(Verdict.LeaveOut, ChoiceState.Prepared)).Should().BeNull("it is saved");

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Choose_OnAPrivateEntry_MailsNobody()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        (await stage.ChooseAsync(Verdict.LeaveOut, isPrivate: true)).Should().BeNull("it is saved");

        (await stage.MailsAsync()).Should().BeEmpty();
    }
}
