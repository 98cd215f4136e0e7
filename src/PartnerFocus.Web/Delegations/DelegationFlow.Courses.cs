using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>What became of writing an answer down.</summary>
public enum CourseOutcome
{
    Done,

    /// <summary>There is no such question, or not for this person: the two answer alike.</summary>
    Unknown,

    /// <summary>The answer's words are missing or too long.</summary>
    WordsMissing,

    /// <summary>It was answered, stopped or changed since it was looked at, or the meeting has begun.</summary>
    Changed,
}

/// <summary>The course of a question to the organiser and of a decline (<see cref="CourseRules"/>).</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Writes down what the organiser answered; partner and assistant both can, since it is what somebody else said.</summary>
    /// <param name="answer"><see cref="CourseState.Free"/> or <see cref="CourseState.Needed"/>.</param>
    public async Task<CourseOutcome> AnswerCourseAsync(
        Guid choiceId, Guid seen, CourseState answer, string words, CurrentUser user, CancellationToken cancel)
    {
        var me = user.PartnerId;
        var course = await db.ChoiceCourses.Include(c => c.Choice)
            .Where(c => db.Choices.VisibleTo(user).Any(x => x.Id == c.ChoiceId && (!x.IsPrivate || x.PartnerId == me)))
            .SingleOrDefaultAsync(c => c.ChoiceId == choiceId, cancel);
        if (course is null || await firms.FindAsync(cancel) is not { } firm)
        {
            return CourseOutcome.Unknown;
        }

        if (words.Length is 0 or > ChoiceCourse.LongestAnswer || answer is not (CourseState.Free or CourseState.Needed))
        {
            return CourseOutcome.WordsMissing;
        }

        if (course.Version != seen || course.Choice.State != ChoiceState.Decided || !course.TakesAnAnswer(course.Choice.Start, Now))
        {
            return CourseOutcome.Changed;
        }

        Step(course, answer, user.MemberId!, user.IsPartner(course.Choice.PartnerId) ? null : course.Choice.PartnerId, words, firm.VersionId);
        (course.Answer, course.AnsweredAt, course.AnsweredBy) = (words, Now, user.MemberId);
        await LetGoAsync(course, WithdrawalReason.Organiser, cancel);
        return await SaveStagedAsync(cancel) is null ? CourseOutcome.Done : CourseOutcome.Changed;
    }

    /// <summary>Marks what nobody answered in time. Each is saved on its own, as with what lapses.</summary>
    /// <returns>How many.</returns>
    public async Task<int> LapseCoursesAsync(CancellationToken cancel)
    {
        var now = Now;
        var late = await db.ChoiceCourses.Where(c => c.State == CourseState.Asked && c.AnswerBefore <= now).Select(c => c.ChoiceId).ToListAsync(cancel);
        var marked = 0;
        foreach (var id in late)
        {
            var firm = await firms.FindAsync(cancel);
            if (await db.ChoiceCourses.Include(c => c.Choice).SingleOrDefaultAsync(c => c.ChoiceId == id && c.State == CourseState.Asked, cancel) is { } course)
            {
                Step(course, CourseState.Unanswered, Program, null, "", firm?.VersionId ?? 0);
                await LetGoAsync(course, WithdrawalReason.Unanswered, cancel);
                marked += await SaveStagedAsync(cancel) is null ? 1 : 0;
            }
        }

        return marked;
    }

    /// <summary>Its meeting was moved, became private or is gone: what did not leave stays here. Not saved yet.</summary>
    /// <param name="why">One of <see cref="WithdrawalReason"/>.</param>
    public async Task StopCourseAsync(Guid choiceId, string why, CancellationToken cancel)
    {
        if (await db.ChoiceCourses.SingleOrDefaultAsync(c => c.ChoiceId == choiceId && c.State == CourseState.Asked, cancel) is { } course)
        {
            Step(course, CourseState.Stopped, Program, null, why, (await firms.FindAsync(cancel))?.VersionId ?? 0);
        }
    }

    /// <summary>Where the organiser did not agree to somebody else, that one need not go; the partner goes, and looks again.</summary>
    private async Task LetGoAsync(ChoiceCourse course, string why, CancellationToken cancel)
    {
        if (course.State != CourseState.Free && course.Choice.DelegateeId is not null)
        {
            await WithdrawAsync(course.ChoiceId, Program, why, cancel);
        }
    }

    private void Step(ChoiceCourse course, CourseState to, string by, string? standsInFor, string why, long firmVersion)
    {
        db.Decisions.Add(Decision.Of(course.ChoiceId, (CourseRules.Course + course.State, CourseRules.Course + to), by, Now, firmVersion, why, standsInFor));
        course.State = to;
    }
}
