using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What is mailed when something is taken back, or the meeting changes.</summary>
public class WhatLeavesTakenBackTests
{
    [Fact]
    public async Task UndoApproval_WithinTheWindow_LeavesNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await stage.Flow.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), CancellationToken.None));

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Withdraw_WithinTheWindow_LeavesNothingButTellsWhoSaidYes()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes TakenBack", "Invitation TakenBack", "Accepts TakenBack", "AcceptsCopy TakenBack", "NoLonger Draft");
    }

    [Fact]
    public async Task Decline_AfterTheMeetingWasMailed_SaysThatItWasGivenBack()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        var mail = (await stage.AllAsync()).Single(m => m.Kind is MailKind.NoLonger or MailKind.InvitationBack && m.To.Single().Address == "mila@proef.example");
        mail.Subject.Should().StartWith("Teruggegeven: ‘Deelteam overname’");
        mail.Text.Should().Contain("Je gaf ‘Deelteam overname’ op").And.Contain("Dank dat je het liet weten.").And.NotContain("Dank dat je het wilde doen");
    }

    [Fact]
    public async Task Withdraw_AfterTheMeetingWasMailed_ThanksForBeingWilling()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Single(m => m.Kind is MailKind.NoLonger or MailKind.InvitationBack && m.To.Single().Address == "mila@proef.example").Subject
            .Should().StartWith("Hoeft niet meer: ");
    }

    [Fact]
    public async Task LeaveOut_AfterWhoComesWasSent_SaysThatNeitherComes()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();

        await LeaveOutAsync(stage, row);

        var news = (await stage.AllAsync()).Where(m => m.State != MailState.Sent && m.State != MailState.TakenBack).ToList();
        news.Should().NotContain(m => m.Text.Contains("gaat zelf", StringComparison.Ordinal) || m.Text.Contains("ga je zelf", StringComparison.Ordinal) || m.Text.Contains("komt zelf", StringComparison.Ordinal));
        var organiser = news.Single(m => m.Kind == MailKind.ComesAfterAll);
        (organiser.Text.Contains("Anders dan eerder gemeld komt Mila Jong niet naar", StringComparison.Ordinal), organiser.Text.Contains("is er wel", StringComparison.Ordinal), organiser.Calendar).Should().Be((true, false, null));
        news.Single(m => m.Kind == MailKind.InvitationBack).Text.Should().Contain("Vera laat deze afspraak gaan.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeaveOut_OfOnesOwnAfterWhoLeadsWasSaid_SaysThatNobodyDoesUntilItIsChosenOtherwise(bool isSent)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();

        await LeaveOutAsync(stage, row);

        var nobody = await stage.MailAsync(MailKind.NobodyLeads);
        (nobody.State, nobody.Calendar, nobody.To.Single().Address).Should().Be((MailState.Draft, null, "ine@wind.example"));
        nobody.Text.Should().Contain("komt Mila Jong niet naar ‘Deelteam overname’").And.Contain("ook Vera Prins is er niet bij").And.NotContain("leiden");
        (await stage.AllAsync()).Should().NotContain(m => m.Kind == MailKind.UpdateBack);

        if (isSent)
        {
            await stage.AllSentAsync();
        }

        await stage.ChooseAsync(Verdict.Attend);

        var back = await stage.MailAsync(MailKind.UpdateBack);
        (back.State, (await stage.MailAsync(MailKind.NobodyLeads)).State).Should().Be((MailState.Draft, isSent ? MailState.Sent : MailState.TakenBack));
        back.Text.Should().Contain("zelf leiden");
    }

    [Fact]
    public async Task UndoApproval_OfAnotherOneWhoWasAsked_TellsThatOne()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.App.InStoreAsync(db => db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.InsteadOfId, TestFirm.Lead)));

        await stage.Flow.ActAsync((flow, _) => flow.UndoApprovalAsync(row.Id, row.Version, [], stage.Flow.As(TestFirm.Lead), CancellationToken.None));

        var over = await stage.MailAsync(MailKind.NoLonger);
        (over.To.Single().Address, over.Text.Contains("Mila", StringComparison.Ordinal)).Should().Be(("mila@proef.example", true));
    }

    [Fact]
    public async Task Withdraw_BeforeTheQuestionLeft_TellsNobody()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Withdraw_OfThePartnersOwnMeeting_CancelsItForWhoCameToLeadIt()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Where(m => m.FollowsId is not null).Select(m => (m.Kind, m.Method, m.To.Single().Address)).Should().BeEquivalentTo(
            [(MailKind.InvitationBack, "CANCEL", "mila@proef.example"), (MailKind.UpdateBack, "REQUEST", "ine@wind.example")]);
    }

    [Fact]
    public async Task Withdraw_AfterDraftsLayReady_MakesUpForWhatMayHaveLeft()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes TakenBack", "Invitation TakenBack", "Accepts TakenBack", "AcceptsCopy TakenBack", "ComesAfterAll Draft", "InvitationBack Draft", "OwnPlaceCopy Draft");
    }

    [Fact]
    public async Task Withdraw_AfterItLeft_CancelsTheDelegateesMeeting()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationBack)).Calendar!).Should().Contain([
            "METHOD:CANCEL", "UID:deelteam@wind.example", "SEQUENCE:2", "DTSTAMP:20261118T081100Z", "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION:mailto:mila@proef.example", "STATUS:CANCELLED"]);
    }

    [Fact]
    public async Task Withdraw_AfterItLeft_AnswersTheOrganiserThatThePartnerComes()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        Meetings.Lines((await stage.MailAsync(MailKind.ComesAfterAll)).Calendar!).Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)).Should().Equal(
            "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example");
    }

    [Fact]
    public async Task Decline_AfterTheOrganiserWasTold_IsAnsweredByTheDelegateeAsWell()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        Meetings.Lines((await stage.MailAsync(MailKind.Declines)).Calendar!).Should().Contain(
            "ATTENDEE;CN=Mila Jong;PARTSTAT=DECLINED;DELEGATED-FROM=\"mailto:vera@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:mila@proef.example");
    }

    [Fact]
    public async Task Decline_AfterTheQuestionLeft_NeedsNoAnswer()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Vol", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_TellsTheDelegateeSo()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        (await stage.MailAsync(MailKind.InvitationBack)).Text.Should().Contain("De afspraak is verzet.");
    }

    [Theory]
    [InlineData(MailStage.Client, MailKind.LooksAgain, "20261120T130000Z", "op vrijdag 20 november om 14.00 uur")]
    [InlineData(MailStage.Client, MailKind.LooksAgain, "20261124T130000Z", "op dinsdag 24 november om 14.00 uur")]
    [InlineData(MailStage.Own, MailKind.UpdateBack, "20261124T130000Z", "op dinsdag 24 november om 14.00 uur")]
    public async Task Import_OfAMovedMeeting_SpeaksOfWhenItIsNow(string people, MailKind kind, string start, string said)
    {
        await using var stage = await MailStage.SetAsync(people);
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(people, start);

        var mail = await stage.MailAsync(kind);
        mail.Text.Should().NotContain("Tijd en plaats blijven gelijk");
        (mail.Text.Contains(said, StringComparison.Ordinal), Meetings.Lines(mail.Calendar!).Single(l => l.StartsWith("DTSTART", StringComparison.Ordinal)))
            .Should().Be((true, "DTSTART:" + start));
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_SaysInTheAnswerThatItIsLookedAtAndProposesNoTime()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client, "20261124T130000Z");

        Meetings.Lines((await stage.MailAsync(MailKind.LooksAgain)).Calendar!).Should().ContainSingle(l => l.StartsWith("COMMENT", StringComparison.Ordinal))
            .Which.Should().EndWith(":Wie erbij is\\, bekijken we opnieuw: ‘Deelteam overname’\\, dinsdag 24 november");
    }

    [Fact]
    public async Task Import_OfACancelledMeeting_TellsTheOrganiserNothing()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client + "\r\nSTATUS:CANCELLED");

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("ComesAfterAll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfAMeetingThatBecamePrivate_CancelsWithoutAWordOfIt()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client + "\r\nCLASS:PRIVATE");

        var mail = await stage.MailAsync(MailKind.InvitationBack);
        (mail.Subject + mail.Text + mail.Calendar).Should().NotContain("Deelteam");
    }

    private static Task<FlowOutcome?> LeaveOutAsync(MailStage stage, Delegation row) => stage.Flow.ActAsync(async (flow, db) =>
    {
        var choice = await db.Choices.SingleAsync();
        (choice.Chosen, choice.DelegateeId) = (Verdict.LeaveOut, null);
        await flow.WithdrawAsync(row.ChoiceId, TestFirm.Partner, "kept", CancellationToken.None);
        return await flow.SaveStagedAsync(CancellationToken.None);
    });
}
