using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Outbox.WhatLeavesAnswersTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The course of a question or a decline: Friday 20 November 2026, eleven o'clock, seen from Wednesday nine o'clock.</summary>
public class WhatLeavesChoicesTests
{
    private const string WithMila = MailStage.Client + "\r\nATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED:mailto:mila@proef.example";

    [Theory, OnSqlite, OnPostgres]
    public async Task Choose_ToAsk_WaitsForAnAnswerUntilADayBefore(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague, store);

        await stage.ChooseAsync(Verdict.Clarify);

        (await CourseAsync(stage)).Should().BeEquivalentTo(
            new { State = CourseState.Asked, AskedBy = "asha", AskedAt = Instant.FromUtc(2026, 11, 18, 8, 10), AnswerBefore = Instant.FromUtc(2026, 11, 19, 10, 0) });
    }

    [Fact]
    public async Task Choose_ToAsk_SaysUntilWhenAndWhatHappensWithoutAnAnswer()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);

        await stage.ChooseAsync(Verdict.Clarify);

        (await stage.MailAsync(MailKind.Question)).Text.Should().Contain(
            "Laat je het weten vóór donderdag 19 november om 11.00 uur? Zonder bericht is Vera er gewoon bij.");
    }

    [Fact]
    public async Task Choose_ToLeaveOut_TellsAColleagueWhoIsThere()
    {
        await using var stage = await MailStage.SetAsync(WithMila);

        await stage.ChooseAsync(Verdict.LeaveOut);

        var mail = await stage.MailAsync(MailKind.NotThere);
        mail.Should().BeEquivalentTo(new { To = new[] { new MailPerson("Mila Jong", "mila@proef.example") }, Calendar = (string?)null });
        mail.Text.Should().Contain("Vera komt deze keer niet. Het bericht daarover aan Wim de Wind ligt klaar: Asha verstuurt het.");
    }

    [Theory]
    [InlineData("ATTENDEE;CN=Mila Jong;PARTSTAT=DECLINED:mailto:mila@proef.example")]
    [InlineData("ATTENDEE;CN=Asha Smit:mailto:asha@proef.example")]
    [InlineData("ATTENDEE;CN=Carla:mailto:carla@wind.example")]
    public async Task Choose_ToLeaveOutWhereNobodyCanCarryIt_TellsTheOrganiserAlone(string attendee)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\n" + attendee);

        await stage.ChooseAsync(Verdict.LeaveOut);

        (await stage.MailsAsync()).Should().Equal("LeaveOut Draft");
    }

    [Fact]
    public async Task Choose_ToLeaveOutWhatAColleagueConvened_TellsThatColleagueAlone()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague + "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example");

        await stage.ChooseAsync(Verdict.LeaveOut);

        (await stage.MailsAsync()).Should().Equal("LeaveOut Draft");
    }

    [Fact]
    public async Task Delegations_OfTheColleague_ShowItOnceNobodyCanUndoItUnnoticed()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.ChooseAsync(Verdict.LeaveOut);
        var mila = await stage.App.SignInAsync(TestFirm.Member);
        var before = (await mila.GetAsync("/delegations")).Html;

        stage.Wait(11);

        (before.Contains("Vera heeft zich afgemeld", StringComparison.Ordinal), (await mila.GetAsync("/delegations")).Html.Contains("Vera heeft zich afgemeld", StringComparison.Ordinal))
            .Should().Be((false, true));
    }

    [Fact]
    public async Task Choose_OtherwiseAfterTheColleagueWasTold_TellsTheColleagueAgain()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.ChooseAsync(Verdict.LeaveOut);
        stage.Wait(11);

        await stage.ChooseAsync(Verdict.Attend);

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.ComesAfterAll).Select(m => m.To[0].Address).Should().BeEquivalentTo("wim@wind.example", "mila@proef.example");
    }

    [Fact]
    public async Task Undo_WithinTheWindow_LeavesNothingAndTellsNobody()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.ChooseAsync(Verdict.LeaveOut);

        await stage.ChooseAsync(Verdict.LeaveOut, PartnerFocus.Web.Weeks.ChoiceState.Undone);

        (await stage.MailsAsync(), (await CourseAsync(stage)).State, await stage.App.InStoreAsync(db => db.LeftOutNotices.CountAsync()))
            .Should().BeEquivalentTo((new[] { "LeaveOut TakenBack", "NotThere TakenBack" }, CourseState.Stopped, 0));
    }

    [Theory]
    [InlineData(MailStage.Colleague, "20261120T130000Z", "moved")]
    [InlineData(MailStage.Colleague + "\r\nCLASS:PRIVATE", "20261120T100000Z", "private")]
    [InlineData(MailStage.Colleague + "\r\nSTATUS:CANCELLED", "20261120T100000Z", "gone")]
    public async Task Import_OfWhatIsNoLongerSo_StopsWhatHasNotLeft(string people, string start, string why)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);
        await stage.ChooseAsync(Verdict.Clarify);

        await stage.ImportAsync(people, start);

        var mail = await stage.MailAsync(MailKind.Question);
        (mail.State, mail.LastError, (await CourseAsync(stage)).State).Should().Be((MailState.TakenBack, why, CourseState.Stopped));
    }

    [Fact]
    public async Task Choose_AgainAfterTheMeetingMoved_AsksAnew()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);
        await stage.ChooseAsync(Verdict.Clarify);
        stage.Wait(11);
        await stage.App.SeedAsync(db => db.OutgoingMails.Single().State = MailState.Sent);
        await stage.ImportAsync(MailStage.Colleague, "20261120T130000Z");

        await stage.ChooseAsync(Verdict.Clarify, start: FlowStage.Friday + Duration.FromHours(3));

        (await stage.MailsAsync(), (await CourseAsync(stage)).State).Should().BeEquivalentTo((new[] { "Question Sent", "Question Draft" }, CourseState.Asked));
    }

    [Fact]
    public async Task Choose_OnlyThePart_AsksTheOrganiserForThatTimeAlone()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        var mail = await stage.MailAsync(MailKind.PartOnly);
        (mail.Method, string.Join('|', Meetings.Lines(mail.Calendar!).Where(l => l.StartsWith("DT", StringComparison.Ordinal) || l.StartsWith("SEQ", StringComparison.Ordinal) || l.StartsWith("ATT", StringComparison.Ordinal))))
            .Should().Be(("COUNTER", "DTSTAMP:20261118T080100Z|SEQUENCE:2|DTSTART:20261120T101500Z|DTEND:20261120T103000Z|"
                + "ATTENDEE;CN=Vera Prins;PARTSTAT=TENTATIVE;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example"));
    }

    [Fact]
    public async Task Choose_OnlyThePart_SaysThatTheMeetingNeedNotMove()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailAsync(MailKind.PartOnly)).Text.Should().ContainAll("wil Vera Prins graag aansluiten voor ‘Punt 3’", "van 11.15 tot 11.30 uur", "De afspraak zelf hoeft daarvoor niet te verschuiven");
    }

    [Theory]
    [InlineData("11:00", "12:00")]
    [InlineData("10:30", "11:15")]
    public async Task Choose_APartThatIsTheWholeOrLiesOutside_AsksNothing(string from, string to)
    {
        await using var stage = await MailStage.SetAsync();

        (await stage.ChooseAsync(Verdict.AttendPart, part: (from, to))).Should().BeNull("it is saved");

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Choose_OnlyThePartWithoutItsTime_AsksNothing()
    {
        await using var stage = await MailStage.SetAsync();

        (await stage.ChooseAsync(Verdict.AttendPart)).Should().BeNull("it is saved");

        (await stage.MailsAsync()).Should().BeEmpty();
    }
}
