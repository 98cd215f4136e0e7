using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>Puts the course of a question or a decline in words: on the card, in the panel, and in the history.</summary>
internal static class CourseBuilder
{
    /// <summary>What the panel shows of it; null where nothing is asked or declined.</summary>
    public static CoursePage? Build(WeekReader reader, WeekMeeting meeting, CourseTold told)
    {
        if (meeting is not { Standing: { } choice, Course: { } course })
        {
            return null;
        }

        var words = reader.Words;
        return new CoursePage
        {
            Id = choice.Id,
            Version = course.Version,
            Title = words["Course.Title." + (choice.DelegateeId is null ? $"{choice.Chosen}" : "MayCome")],
            Go = choice.DelegateeId is null ? "" : ".MayCome",
            Sent = [.. told.Mails.Where(m => m.Stage != CourseStage.Withdrawn || m.Why.Length > 0).Select(m => new CourseLine(Sent(reader, m), $"/outbox#m-{m.Id:N}"))],
            Answer = course.Answer,
            AnswerBy = course is { AnsweredBy: { } by, AnsweredAt: { } at } ? words["Course.AnswerBy", reader.FirstName(by), reader.Moment(at)] : "",
            CanAnswer = course.TakesAnAnswer(meeting.Meeting.Start.ToInstant(), meeting.Now),
        };
    }

    /// <summary>"Zonder antwoord vóór wo 18 nov 14:00 ga jij"; of what did not leave yet that it did not. Null where nothing is asked or declined.</summary>
    public static string? Standing(WeekReader reader, WeekMeeting meeting)
    {
        if (meeting is not { Standing: { DelegateeId: null } choice, Course: { } course })
        {
            return null;
        }

        var state = course.StateAt(meeting.Now);
        var key = (choice.Chosen, state) switch
        {
            (Verdict.LeaveOut, CourseState.Asked or CourseState.Unanswered) when !meeting.IsCourseOut => meeting.HasBegun ? "Course.NotDeclinedThen" : "Course.NotDeclined",
            (Verdict.LeaveOut, CourseState.Asked or CourseState.Unanswered or CourseState.Free) when meeting.IsCourseOut => meeting.HasEnded ? "Course.DeclinedThen" : "Course.Declined",
            (_, CourseState.Asked) when course.AnswerBefore >= meeting.Meeting.Start.ToInstant() => meeting.IsCourseOut ? "Course.Asked" : "Course.NotAsked",
            (_, CourseState.Asked) => meeting.IsCourseOut ? "Course.AskedUntil" : "Course.NotAskedUntil",
            (_, CourseState.Free) => "Course.Free",
            (_, CourseState.Needed) => meeting.HasEnded ? "Course.NeededThen" : "Course.Needed",
            _ when !meeting.IsCourseOut => meeting.HasEnded ? "Course.NeverAskedThen" : "Course.NeverAsked",
            _ => meeting.HasEnded ? "Course.UnansweredThen" : "Course.Unanswered",
        };
        return reader.Say(key, reader.Moment(course.AnswerBefore));
    }

    /// <summary>Its history, in the same words for partner and assistant.</summary>
    public static IEnumerable<StoryLine> Story(WeekReader reader, WeekMeeting meeting, CourseTold told) =>
        told.Mails.Where(m => m.Stage == CourseStage.Sent || (m.Stage == CourseStage.Withdrawn && m.Why.Length > 0))
            .Select(m => Line(reader, m.At, Sent(reader, m)))
            .Concat(told.Steps.Where(step => !IsSilence(meeting, step)).Select(step => Line(reader, step.At, Step(reader, meeting, step), IsAnswer(step.To) ? step.Why : "")));

    /// <summary>Apologies ask for no answer, so that none is missed.</summary>
    private static bool IsSilence(WeekMeeting meeting, Decision step) =>
        meeting.Standing is { Chosen: Verdict.LeaveOut } && step.To == CourseRules.Course + nameof(CourseState.Unanswered);

    private static bool IsAnswer(string step) => step is CourseRules.Course + nameof(CourseState.Free) or CourseRules.Course + nameof(CourseState.Needed);

    private static string Step(WeekReader reader, WeekMeeting meeting, Decision step) => step.To[CourseRules.Course.Length..] switch
    {
        nameof(CourseState.Stopped) => reader.Words["Course.Story.Stopped." + step.Why],
        // Who was never asked owes no answer.
        nameof(CourseState.Unanswered) => reader.Words[meeting.IsCourseOut ? "Course.Story.Unanswered" : "Course.Story.NeverAsked"],
        var answer => reader.Words["Course.Story." + answer, reader.FirstName(step.By), reader.FirstName(reader.Week.Partner.Id)],
    };

    private static string Sent(WeekReader reader, CourseMail mail) => reader.Words[$"Course.{mail.What}.{mail.Stage}", First(reader, mail.From), mail.To, mail.Stage switch
    {
        CourseStage.InWindow or CourseStage.ReadySoon => Math.Max(1, (int)Math.Ceiling((mail.At - reader.Week.Now).TotalMinutes)),
        CourseStage.Withdrawn => reader.Words["Course.Why." + mail.Why],
        _ => reader.Moment(mail.At),
    }];

    /// <summary>Who sends it is of the firm, and called so everywhere else on the page.</summary>
    private static string First(WeekReader reader, string name) =>
        reader.Firm.People.FirstOrDefault(p => p.Name == name)?.Id is { } person ? reader.FirstName(person)
        : reader.Firm.Partners.FirstOrDefault(p => p.Name == name)?.Id is { } partner ? reader.FirstName(partner) : name;

    private static StoryLine Line(WeekReader reader, Instant at, string what, string said = "") => new(reader.Moment(at), what, said, null) { At = at };
}
