using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

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

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_ThatThePartnerIsNeeded_IsADecisionWithItsWords(StoreProvider store)
    {
        await using var stage = await AskedAsync(store: store);

        await AnswerAsync(stage, CourseState.Needed, "Graag bij punt 3");

        (await stage.App.InStoreAsync(db => db.Decisions.OrderByDescending(d => d.Id).FirstAsync())).Should().BeEquivalentTo(
            new { By = "asha", For = "vera", From = "CourseAsked", To = "CourseNeeded", Why = "Graag bij punt 3" });
    }

    [Fact]
    public async Task Answer_ToADraftThatNobodySent_SetsItAsideAndSaysOfNobodyThatItWasAsked()
    {
        await using var stage = await AskedAsync();
        stage.Wait(11);

        await AnswerAsync(stage, CourseState.Free, "Hoeft niet");

        (await stage.MailAsync(MailKind.Question)).Should().BeEquivalentTo(new { State = MailState.TakenBack, LastError = "answered", SettledBy = (string?)null });
    }

    [Fact]
    public async Task Answer_ToWhatWasSent_LeavesItSent()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();

        await AnswerAsync(stage, CourseState.Free, "Hoeft niet");

        (await stage.MailsAsync()).Should().Equal("Question Sent");
    }

    [Fact]
    public async Task Choose_ToAskAgainAfterAnAnswerToWhatNobodySent_WritesTheQuestionAnew()
    {
        await using var stage = await AskedAsync();
        stage.Wait(11);
        await AnswerAsync(stage, CourseState.Free, "Hoeft niet");
        await stage.ChooseAsync(Verdict.Attend);

        await stage.ChooseAsync(Verdict.Clarify);

        (await stage.MailsAsync()).Should().Equal("Question TakenBack", "Question Draft");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public async Task Choose_ToComeAfterADeclineThatWasAgreedToByTelephone_SaysSoToWhoAgreed(int minutes)
    {
        await using var stage = await AskedAsync(Verdict.LeaveOut);
        stage.Wait(minutes);
        await AnswerAsync(stage, CourseState.Free, "Kan zonder");

        await stage.ChooseAsync(Verdict.Attend);

        (await stage.MailsAsync()).Should().Equal("LeaveOut TakenBack", "ComesAfterAll Draft");
    }

    [Fact]
    public async Task Answer_ToADeclineThatThePartnerIsNeeded_SaysThatThePartnerComes()
    {
        await using var stage = await AskedAsync(Verdict.LeaveOut);
        stage.Wait(11);

        await AnswerAsync(stage, CourseState.Needed, "Toch graag");

        (await stage.MailsAsync()).Should().Equal("LeaveOut TakenBack", "ComesAfterAll Draft");
    }

    [Fact]
    public async Task Answer_ToADeclineWithinTheWindowThatThePartnerIsNeeded_TellsNobody()
    {
        await using var stage = await AskedAsync(Verdict.LeaveOut);
        stage.Wait(2);

        await AnswerAsync(stage, CourseState.Needed, "Toch graag");

        (await stage.MailsAsync()).Should().Equal("LeaveOut TakenBack");
    }

    [Fact]
    public async Task Answer_WithoutWords_IsNone()
    {
        await using var stage = await AskedAsync();

        (await AnswerAsync(stage, CourseState.Needed, "")).Should().Be(CourseOutcome.WordsMissing);
    }

    [Fact]
    public async Task Answer_OfSomebodyElse_IsUnknown()
    {
        await using var stage = await AskedAsync();

        (await AnswerAsync(stage, CourseState.Needed, "Ja", TestFirm.Member)).Should().Be(CourseOutcome.Unknown);
    }

    [Fact]
    public async Task Answer_Twice_IsToldThatItWentFurther()
    {
        await using var stage = await AskedAsync();
        var seen = (await CourseAsync(stage)).Version;
        await AnswerAsync(stage, CourseState.Free, "Hoeft niet");

        (await AnswerAsync(stage, CourseState.Needed, "Toch wel", seen: seen)).Should().Be(CourseOutcome.Changed);
    }

    [Fact]
    public async Task Sweep_AfterTheLastMoment_SaysThatNoAnswerCame()
    {
        await using var stage = await AskedAsync();
        stage.Wait(60 * 27);

        await stage.Flow.ActAsync((flow, _) => flow.LapseCoursesAsync(CancellationToken.None));

        var mail = await stage.MailAsync(MailKind.Question);
        ((await CourseAsync(stage)).State, mail.State, mail.LastError).Should().Be((CourseState.Unanswered, MailState.TakenBack, "too-late"));
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

    private static async Task<MailStage> AskedAsync(Verdict chosen = Verdict.Clarify, StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await MailStage.SetAsync(MailStage.Colleague, store);
        await stage.ChooseAsync(chosen);
        return stage;
    }

    private static Task<ChoiceCourse> CourseAsync(MailStage stage) => stage.App.InStoreAsync(db => db.ChoiceCourses.AsNoTracking().SingleAsync());

    private static async Task<CourseOutcome> AnswerAsync(MailStage stage, CourseState answer, string words, string by = TestFirm.Assistant, Guid? seen = null)
    {
        var course = await CourseAsync(stage);
        return await stage.Flow.ActAsync((flow, _) => flow.AnswerCourseAsync(
            course.ChoiceId, seen ?? course.Version, answer, words, stage.Flow.As(by), CancellationToken.None));
    }
}
