using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What the organiser answers to a question or a decline, and what follows from it.</summary>
public class WhatLeavesAnswersTests
{
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

        (await stage.MailsAsync()).Should().Equal("Question TakenBack", "ComesAfterAll TakenBack", "Question Draft");
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
        var told = await stage.MailAsync(MailKind.ComesAfterAll);
        (told.Method, told.Text.Contains("Het staat nu vast", StringComparison.Ordinal), told.Text.Contains("Excuus", StringComparison.Ordinal)).Should().Be(("REPLY", true, false));
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Choose_ToComeAfterTheAnswerThatItNeedNot_TellsWhoAnswered(bool isSent)
    {
        await using var stage = await AskedAsync();
        stage.Wait(11);
        if (isSent)
        {
            await stage.AllSentAsync();
        }

        await AnswerAsync(stage, CourseState.Free, "Hoeft niet");

        await stage.ChooseAsync(Verdict.Attend);

        var told = await stage.MailAsync(MailKind.ComesAfterAll);
        (told.State, told.Method).Should().Be((MailState.Draft, "REPLY"));
        told.Text.Should().Contain("Het staat nu vast: naar ‘Deelteam overname’").And.Contain("komt Vera zelf");
    }

    [Fact]
    public async Task Choose_ToComeAfterTheAnswerThatItIsNeeded_TellsNobody()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();
        await AnswerAsync(stage, CourseState.Needed, "Graag bij punt 3");

        await stage.ChooseAsync(Verdict.Attend);

        (await stage.MailsAsync()).Should().Equal("Question Sent");
    }

    internal static async Task<MailStage> AskedAsync(Verdict chosen = Verdict.Clarify, StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await MailStage.SetAsync(MailStage.Colleague, store);
        await stage.ChooseAsync(chosen);
        return stage;
    }

    internal static Task<ChoiceCourse> CourseAsync(MailStage stage) => stage.App.InStoreAsync(db => db.ChoiceCourses.AsNoTracking().SingleAsync());

    internal static async Task<CourseOutcome> AnswerAsync(MailStage stage, CourseState answer, string words, string by = TestFirm.Assistant, Guid? seen = null)
    {
        var course = await CourseAsync(stage);
        return await stage.Flow.ActAsync((flow, _) => flow.AnswerCourseAsync(
            course.ChoiceId, seen ?? course.Version, answer, words, stage.Flow.As(by), CancellationToken.None));
    }
}
