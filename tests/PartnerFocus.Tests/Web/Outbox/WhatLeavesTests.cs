using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

public class WhatLeavesTests
{
    [Fact]
    public async Task Confirm_BeforeTheLeadsWord_TellsNobody()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ConfirmedAsync();

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_OfAQuestion_AsksTheDelegateeAndNobodyElse(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);

        await stage.ApprovedAsync();

        (await stage.AllAsync()).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = MailKind.Ask, State = MailState.Draft, To = new[] { new MailPerson("Mila Jong", "mila@proef.example") }, Calendar = (string?)null, IsOutside = false });
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_TellsTheOrganiserWhoComes()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        Meetings.Lines((await stage.MailAsync(MailKind.WhoComes)).Calendar!).Should().Contain([
            "METHOD:REPLY", "UID:deelteam@wind.example", "SEQUENCE:2", "DTSTAMP:20261118T080000Z", "ORGANIZER;CN=Wim de Wind:mailto:wim@wind.example",
            "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example"]);
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_GivesTheDelegateeTheMeeting()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Should().BeEquivalentTo(new { Method = "REQUEST", To = new[] { new MailPerson("Mila Jong", "mila@proef.example") } });
    }

    [Fact]
    public async Task Accept_WithinTheWindow_PutsTheQuestionNoMore()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Fact]
    public async Task Accept_AfterTheQuestionLayReady_PutsTheQuestionNoMore()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Fact]
    public async Task Accept_ByWhoConvenedTheMeeting_NeedsNoMessage()
    {
        await using var stage = await MailStage.SetAsync("ORGANIZER:mailto:mila@proef.example\r\nATTENDEE:mailto:vera@proef.example");

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Accept_OfTheClientsMeeting_SpeaksToTheClientAsTheFirmDoes()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Be("""
            Geachte Wim de Wind,

            Op vrijdag 20 november om 11.00 uur is Mila Jong namens ons bij u voor ‘Deelteam overname’. Mila Jong is goed ingevoerd en kan afspraken met u maken.

            Wilt u Mila Jong (mila@proef.example) aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.

            Vera Prins blijft uw aanspreekpunt. Schikt dit minder goed, dan horen wij het graag.

            Met vriendelijke groet,

            Asha Smit
            namens Vera Prins
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("true", "vera@proef.example")]
    [InlineData("false", "asha@proef.example")]
    public async Task Accept_DependingOnTheMailServer_ComesFromThePartnerOrTheAssistant(string may, string from)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Should().BeEquivalentTo(new { From = new { Address = from }, ReplyTo = new { Address = "asha@proef.example" } });
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_AsksTheOrganiserInstead()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => (m.Kind, m.Calendar))
            .Should().BeEquivalentTo([(MailKind.MayComeInstead, (string?)null), (MailKind.Invitation, null)]);
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_TellsTheDelegateeThatTheOrganiserInvites()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("daar vragen we of jij mag komen").And.Contain("Tot dan gaat Vera zelf.").And.NotContain("zit hierbij");
    }

    [Fact]
    public async Task Accept_OfTheRestOfAMeeting_AsksForThePartsTimeAndBringsTheDelegateeAlong()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db =>
        {
            var choice = db.Choices.Single();
            choice.Chosen = Verdict.AttendPart;
            choice.Assessment = (AssessmentSnapshot.Read(choice.Assessment) with { PartItem = "Punt 3", PartStart = "2026-11-20T11:15:00", PartEnd = "2026-11-20T11:30:00" }).Write();
        });

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        var mail = await stage.MailAsync(MailKind.WhoComes);
        Meetings.Lines(mail.Calendar!).Should().Contain([
            "METHOD:COUNTER", "DTSTART:20261120T101500Z", "DTEND:20261120T103000Z", "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION:mailto:mila@proef.example"]);
    }

    [Fact]
    public async Task Accept_OfTheRestOfAMeeting_SaysNowhereThatThePartnerHandedThePlaceOn()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft");
    }

    [Fact]
    public async Task Invitation_ToTheRestOfAMeeting_IsForTheWhole()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        Meetings.Lines((await stage.MailAsync(MailKind.Invitation)).Calendar!).Should().Contain(["DTSTART:20261120T100000Z", "DTEND:20261120T110000Z"]);
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_WaitsForTheOrganisersWord()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.App.InStoreAsync(db => db.ChoiceCourses.SingleAsync())).State.Should().Be(CourseState.Asked);
    }

    [Theory]
    [InlineData(CourseState.Free, DelegationState.Accepted, "Ask TakenBack|Invitation Draft|MayComeInstead Sent")]
    [InlineData(CourseState.Needed, DelegationState.Withdrawn, "Ask TakenBack|Invitation TakenBack|InvitationBack Draft|MayComeInstead Sent")]
    public async Task Answer_OfAnOrganiserWhoInvitesPersonally_IsFollowed(CourseState answer, DelegationState state, string mails)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        var course = await stage.App.InStoreAsync(db => db.ChoiceCourses.AsNoTracking().SingleAsync());

        await stage.Flow.ActAsync((flow, _) => flow.AnswerCourseAsync(course.ChoiceId, course.Version, answer, "Gezegd", stage.Flow.As(TestFirm.Assistant), CancellationToken.None));

        ((await stage.Flow.RowAsync(row.Id)).State, string.Join('|', (await stage.MailsAsync()).Order(StringComparer.Ordinal))).Should().Be((state, mails));
    }

    [Fact]
    public async Task Accept_OfThePartnersOwnMeeting_TellsEverybodyInItByDraft()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own, settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:OutsideByDraft", "false")]);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Update)).Should().BeEquivalentTo(new
        {
            State = MailState.Draft,
            Method = "REQUEST",
            To = new[] { new MailPerson("Ine Wind", "ine@wind.example"), new MailPerson("Mila Jong", "mila@proef.example") },
        });
    }

    [Fact]
    public async Task Accept_WhereThePartnerIsNotInvited_MailsNobody()
    {
        await using var stage = await MailStage.SetAsync("ORGANIZER:mailto:wim@wind.example\r\nATTENDEE:mailto:otto@proef.example");

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

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
            "Ask TakenBack", "WhoComes TakenBack", "Invitation TakenBack", "Accepts TakenBack", "AcceptsCopy TakenBack", "ComesAfterAll Draft", "InvitationBack Draft");
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

    [Theory]
    [InlineData("true", "mila@proef.example", "")]
    [InlineData("false", "asha@proef.example", ";SENT-BY=\"mailto:asha@proef.example\"")]
    public async Task Accept_OfAClientsMeeting_IsAnsweredByTheDelegateeAsWell(string may, string from, string sentBy)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await stage.AcceptedAsync();

        var mail = await stage.MailAsync(MailKind.Accepts);
        (mail.From.Address, mail.To.Single().Address, string.Join('|', Meetings.Lines(mail.Calendar!).Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)))).Should().Be((
            from,
            "wim@wind.example",
            $"ATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:vera@proef.example\"{sentBy}:mailto:mila@proef.example|"
            + "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\":mailto:vera@proef.example"));
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_IsConfirmedInTheDelegateesName()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Accepts)).Text.Should().Be("""
            Geachte Wim de Wind,

            Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zal Mila Jong er zijn, zoals gemeld.

            Met dit bericht staat het ook zo in uw agenda.

            Met vriendelijke groet,

            Asha Smit
            namens Mila Jong
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
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

    [Fact]
    public async Task Accept_OfAMeetingWrittenInEnglish_TellsItsOrganiserInEnglish()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nDESCRIPTION:Please review the draft with your team and discuss the price.");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith("Dear Wim de Wind,\n\nOn Friday 20 November at 11:00 Mila Jong will be with you on our behalf");
    }

    [Fact]
    public async Task Messages_ToAClient_NeverSayHowTheFirmSeesIt()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.WithdrawAsync(row);

        string.Concat((await stage.AllAsync()).Where(m => m.IsOutside).Select(m => m.Subject + m.Text)).ToLowerInvariant()
            .Should().NotContainAny("gedelegeerd", "delegat", "niet nodig", "not needed", "advies", "systeem");
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

        await stage.ChooseAsync(Verdict.LeaveOut, ChoiceState.Prepared);

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Choose_OnAPrivateEntry_MailsNobody()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        await stage.ChooseAsync(Verdict.LeaveOut, isPrivate: true);

        (await stage.MailsAsync()).Should().BeEmpty();
    }
}
