using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What follows from a choice without anybody else: a decline, or a question, and the course each takes. Whether somebody else may come is such a question too.</summary>
public sealed partial class WhatLeaves
{
    private async Task FollowAsync(Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        if (IsOtherPart(choice) && choice.DelegateeId is not null)
        {
            await FollowPartAsync(choice, firm, cancel);
        }

        var course = await db.ChoiceCourses.FindAsync([choice.Id], cancel);
        var (isAnew, isMoved) = Anew(choice);
        if (isAnew && choice is not { State: ChoiceState.Decided, Chosen: Verdict.LeaveOut })
        {
            await LeadAfterAllAsync(choice, firm, cancel);
        }

        if (!isAnew && (course is null || db.Entry(course).State != EntityState.Modified))
        {
            return;
        }

        // A message about another moment is none about this one.
        var earlier = isMoved
            ? []
            : await db.OutgoingMails.Where(m => m.ChoiceId == choice.Id && (m.DelegationId == null || m.Kind == MailKind.MayComeInstead)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if ((KindOf(choice) is null && earlier.Count == 0 && course is null) || await WritingAsync(choice, firm, cancel) is not { } writing)
        {
            return;
        }

        var mails = new MailCourse(db, earlier, writing);
        if (isAnew)
        {
            await BeginAsync(choice, course, mails, writing, cancel);
        }
        else
        {
            await GoOnAsync(course!, mails, writing, cancel);
        }
    }

    private async Task BeginAsync(Choice choice, ChoiceCourse? course, MailCourse mails, MailWriting writing, CancellationToken cancel)
    {
        var wanted = choice.IsPrivate || choice.Start <= writing.At ? null : KindOf(choice);
        if (IsOtherPart(choice))
        {
            mails.Want(null);
        }

        mails.Want(wanted, course?.State == CourseState.Free);
        if (wanted is { } kind and not MailKind.PartOnly && mails.IsUnderWay(kind))
        {
            Begin(choice, course, writing);
        }
        else if (choice.DelegateeId is null)
        {
            StopAsking(course);
        }

        await TellAsync(choice, mails.IsUnderWay(MailKind.NotThere) ? writing.ColleagueThere : null, writing.LeavesAt, cancel);
    }

    /// <summary>A meeting of the partner's own, of which was said that nobody leads it, is not let go after all.</summary>
    private async Task LeadAfterAllAsync(Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        var told = await db.OutgoingMails.Where(m => m.ChoiceId == choice.Id && m.Kind == MailKind.NobodyLeads).Select(m => m.DelegationId).Distinct().ToListAsync(cancel);
        foreach (var id in told)
        {
            if (await db.Delegations.FindAsync([id], cancel) is { State: not DelegationState.Accepted } row && await WritingAsync(choice, firm, cancel) is { } writing)
            {
                new MailCourse(db, await db.OutgoingMails.Where(m => m.DelegationId == id).OrderBy(m => m.CreatedAt).ToListAsync(cancel), writing).LeadsAfterAll(row);
            }
        }
    }

    /// <summary>An answer came, none came in time, or the meeting is no longer what it was.</summary>
    private async Task GoOnAsync(ChoiceCourse course, MailCourse mails, MailWriting writing, CancellationToken cancel)
    {
        switch (course.State)
        {
            case CourseState.Needed when course.Choice.Chosen == Verdict.LeaveOut:
                mails.Answered(isNeeded: true);
                mails.Want(null);
                await TellAsync(course.Choice, null, default, cancel);
                break;
            case CourseState.Free or CourseState.Needed:
                mails.Answered(isNeeded: false);
                break;
            case CourseState.Asked:
                // An import that stopped it was taken back.
                course.AskedAt = KindOf(course.Choice) is { } kind && mails.IsUnderWay(kind) ? course.AskedAt : writing.LeavesAt;
                mails.Want(KindOf(course.Choice));
                await TellAsync(course.Choice, mails.IsUnderWay(MailKind.NotThere) ? writing.ColleagueThere : null, writing.LeavesAt, cancel);
                break;
            case CourseState.Unanswered:
                mails.Stop(StaleReason.TooLate);
                break;
            case CourseState.Stopped:
                mails.Stop(WhyOver(course.ChoiceId));
                await TellAsync(course.Choice, null, default, cancel);
                break;
            default:
                break;
        }
    }

    private static void StopAsking(ChoiceCourse? course)
    {
        if (course is not null)
        {
            course.State = CourseState.Stopped;
        }
    }

    private void Begin(Choice choice, ChoiceCourse? course, MailWriting writing)
    {
        if (course is null)
        {
            course = new ChoiceCourse { ChoiceId = choice.Id, Choice = choice, AskedAt = default, AskedBy = "", AnswerBefore = default, State = CourseState.Asked };
            db.ChoiceCourses.Add(course);
        }

        (course.State, course.AskedAt, course.AskedBy, course.AnswerBefore) = (CourseState.Asked, writing.LeavesAt, writing.SenderId, writing.AnswerBefore);
        (course.Answer, course.AnsweredAt, course.AnsweredBy) = ("", null, null);
    }

    /// <summary>Sees to it that exactly this colleague knows, on the own page as well.</summary>
    private async Task TellAsync(Choice choice, string? colleague, Instant at, CancellationToken cancel)
    {
        var told = await db.LeftOutNotices.Where(n => n.ChoiceId == choice.Id).ToListAsync(cancel);
        db.LeftOutNotices.RemoveRange(told.Where(n => n.MemberId != colleague));
        if (colleague is not null && told.All(n => n.MemberId != colleague))
        {
            db.LeftOutNotices.Add(new LeftOutNotice { ChoiceId = choice.Id, Choice = choice, MemberId = colleague, At = at });
        }
    }

    private static MailKind? KindOf(Choice choice) => (choice.State, choice.Chosen) switch
    {
        (ChoiceState.Decided, Verdict.LeaveOut) => MailKind.LeaveOut,
        (ChoiceState.Decided, Verdict.Clarify) => MailKind.Question,
        (ChoiceState.Decided, Verdict.AttendPart) when choice.DelegateeId is null => MailKind.PartOnly,
        _ => null,
    };

    /// <summary>Whether something else is chosen than what the store has, and whether for another moment.</summary>
    private (bool IsAnew, bool IsMoved) Anew(Choice choice)
    {
        var entry = db.Entry(choice);
        if (entry.State != EntityState.Modified)
        {
            return (entry.State == EntityState.Added, false);
        }

        var isMoved = entry.OriginalValues.GetValue<Instant>(nameof(Choice.Start)) != choice.Start;
        return (isMoved || entry.OriginalValues.GetValue<string?>(nameof(Choice.DelegateeId)) != choice.DelegateeId || entry.OriginalValues.GetValue<Verdict>(nameof(Choice.Chosen)) != choice.Chosen
            || entry.OriginalValues.GetValue<ChoiceState>(nameof(Choice.State)) != choice.State || IsOtherPart(choice), isMoved);
    }

    /// <summary>Whether the partner comes for another part than the store has.</summary>
    private bool IsOtherPart(Choice choice) => db.Entry(choice) is { State: EntityState.Modified } entry && choice.Chosen == Verdict.AttendPart
        && entry.OriginalValues.GetValue<Verdict>(nameof(Choice.Chosen)) == Verdict.AttendPart
        && AssessmentSnapshot.Read(entry.OriginalValues.GetValue<string>(nameof(Choice.Assessment))).Part != AssessmentSnapshot.Read(choice.Assessment).Part;
}
