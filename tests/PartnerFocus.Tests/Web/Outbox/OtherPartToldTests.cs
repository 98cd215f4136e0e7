using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using static PartnerFocus.Tests.Web.Outbox.OtherPartMailTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Mila takes the rest while vera comes from 11.15 to 11.30; then vera comes for another part, and mila hears so.</summary>
public class OtherPartToldTests
{
    [Fact]
    public async Task OtherPart_AfterTheDelegateeRead_IsToldOnceTheWindowIsOver()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        var told = await stage.MailAsync(MailKind.OtherPart);
        told.Should().BeEquivalentTo(new { State = MailState.Draft, FollowsId = (Guid?)null, To = new[] { new MailPerson("Mila Jong", "mila@proef.example") }, Calendar = (string?)null });
        told.LeavesAt.Should().BeGreaterThan(told.CreatedAt);
        told.Text.Should().Contain("komt Vera voor een ander deel dan je las").And.Contain("Vera komt alleen voor: Punt 3, 11.30–11.50 uur\n").And.Contain("De rest blijft van jou");
    }

    [Fact]
    public async Task OtherPart_BeforeTheDelegateeRead_IsInTheInvitation()
    {
        await using var stage = await AcceptedAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.AllAsync()).Where(m => m.Kind is MailKind.Invitation or MailKind.OtherPart).Select(m => (m.Kind, m.State, m.Text.Contains("11.30–11.50", StringComparison.Ordinal)))
            .Should().Equal((MailKind.Invitation, MailState.TakenBack, false), (MailKind.Invitation, MailState.Draft, true));
    }

    [Fact]
    public async Task OtherPart_PutBackInTime_TellsTheDelegateeNothing()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherPart", StringComparison.Ordinal)).Should().Equal("OtherPart TakenBack");
    }

    [Fact]
    public async Task OtherPart_PutBackOnceItLeft_IsToldAgain()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherPart", StringComparison.Ordinal)).Should().Equal("OtherPart Sent", "OtherPart Draft");
        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Punt 3, 11.15–11.30 uur");
    }

    [Fact]
    public async Task OtherPart_WhereTheQuestionLeft_IsToldWhoWasAsked()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("De rest is wat we jou vragen");
    }

    [Fact]
    public async Task OtherPart_BeforeTheYes_IsReadInTheInvitationOnly()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.Ask)).DelegationId!.Value);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), default));

        (await stage.MailsAsync()).Should().Contain(["OtherPart TakenBack", "Invitation Draft"]);
        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("Punt 3, 11.30–11.50 uur");
    }

    [Fact]
    public async Task OtherPart_ToWhoReadsEnglish_IsInEnglish()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB");

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Vera comes for another part than you read.").And.Contain("Vera comes only for: Punt 3, 11:30–11:50\n");
    }

    [Fact]
    public async Task Withdraw_BeforeTheDelegateeReadTheNewPart_TakesThatBack()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value));

        (await stage.MailsAsync()).Should().Contain(["OtherPart TakenBack", "InvitationBack Draft"]);
    }
}
