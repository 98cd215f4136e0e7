using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What partner and assistant say to each other about a meeting. An assistant's objection ("I would not do this") holds the
/// confirmation until the partner answered; it stays between the two.
/// </summary>
public sealed class WeekTalk(FocusDbContext db, TimeProvider time)
{
    /// <summary>Says something; what the partner says answers every open objection on that meeting.</summary>
    /// <param name="id">Made when the form was shown, so that the store itself tells a form that arrives twice.</param>
    public async Task<ActResult> SayAsync(
        TriagedWeek week, string key, Guid id, string text, bool isObjection, CurrentUser actor, CancellationToken cancel)
    {
        var isPartner = actor.IsPartner(week.Partner.Id);
        if (week.Find(key) is not { } meeting || (meeting.Meeting.IsPrivate && !isPartner))
        {
            return new ActResult(ActOutcome.Gone);
        }

        var said = text.Trim();
        if (said.Length is 0 or > DecisionRules.LongestText)
        {
            return new ActResult(said.Length == 0 ? ActOutcome.TextMissing : ActOutcome.TooLong);
        }

        if (meeting.Comments.Any(c => c.Id == id && c.By == actor.MemberId && c.Text == said))
        {
            return new ActResult(ActOutcome.AlreadyDone);
        }

        var comment = new Comment
        {
            Id = id,
            PartnerId = week.Partner.Id,
            Uid = meeting.Meeting.Uid,
            RecurrenceId = meeting.Meeting.RecurrenceId ?? "",
            By = actor.MemberId!,
            At = time.StoredNow(),
            Text = said,
            IsObjection = isObjection && !isPartner,
        };
        db.Comments.Add(comment);
        if (comment.IsObjection)
        {
            Record(week, comment.Id, "None", "Objected", actor);
        }

        if (isPartner)
        {
            await AnswerAsync(week, meeting, actor, cancel);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return new ActResult(ActOutcome.Done);
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            db.ChangeTracker.Clear();
            return await IsSaidAsync(comment, actor, cancel)
                ? new ActResult(ActOutcome.AlreadyDone)
                : await SayAsync(week, key, Guid.CreateVersion7(), text, isObjection, actor, cancel);
        }
    }

    // An id that names other words, somebody else's perhaps, is none of this form: nothing is told of what it names.
    private Task<bool> IsSaidAsync(Comment comment, CurrentUser actor, CancellationToken cancel) =>
        db.Comments.VisibleTo(actor).AnyAsync(
            c => c.Id == comment.Id && c.By == comment.By && c.PartnerId == comment.PartnerId && c.Uid == comment.Uid
                && c.RecurrenceId == comment.RecurrenceId && c.Text == comment.Text,
            cancel);

    private async Task AnswerAsync(TriagedWeek week, WeekMeeting meeting, CurrentUser actor, CancellationToken cancel)
    {
        var (uid, recurrenceId) = (meeting.Meeting.Uid, meeting.Meeting.RecurrenceId ?? "");
        var open = await db.Comments.VisibleTo(actor)
            .Where(c => c.PartnerId == week.Partner.Id && c.Uid == uid && c.RecurrenceId == recurrenceId && c.IsObjection && c.AnsweredAt == null)
            .ToListAsync(cancel);
        foreach (var objection in open)
        {
            objection.AnsweredAt = time.StoredNow();
            Record(week, objection.Id, "Objected", "Answered", actor);
        }
    }

    private void Record(TriagedWeek week, Guid subject, string from, string to, CurrentUser actor) =>
        db.Decisions.Add(Decision.Of(subject, (from, to), actor.MemberId!, time.StoredNow(), week.Firm.VersionId));
}
