using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>To whom a story is told: each hears what is theirs to know.</summary>
public enum StoryEar
{
    /// <summary>The partner and the assistant: everybody's steps and reasons.</summary>
    Partner,

    /// <summary>The lead: what became of this question, and nothing of who was asked before.</summary>
    Approver,

    /// <summary>Who was asked: what happened since, and nothing of what was weighed before.</summary>
    Delegatee,
}

/// <summary>One step of a delegation's history.</summary>
/// <param name="Row">The delegation it belongs to, with its choice.</param>
/// <param name="Said">The words somebody gave with it, where they are for this reader; empty otherwise.</param>
/// <param name="FirmSavedAt">When the firm file it was decided under was saved; null for one that is unknown.</param>
public sealed record StoryStep(Delegation Row, Decision Decision, string Said, Instant? FirmSavedAt);

/// <summary>Reads what happened to delegations, in order. The caller has checked the right to the rows.</summary>
public sealed class DelegationStories(FocusDbContext db, Approvers approvers)
{
    /// <summary>What happened to these delegations (delegation id → steps, oldest first).</summary>
    public async Task<ILookup<Guid, StoryStep>> OfAsync(
        IReadOnlyCollection<Delegation> rows, StoryEar ear, CurrentUser reader, CurrentFirm firm, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var decisions = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).OrderBy(d => d.Id).ToListAsync(cancel);
        long[] versions = [.. decisions.Select(d => d.FirmVersionId).Distinct()];
        var saved = await db.FirmVersions.AsNoTracking().Where(v => versions.Contains(v.Id))
            .Select(v => new { v.Id, v.SavedAt }).ToDictionaryAsync(v => v.Id, v => v.SavedAt, cancel);
        var byId = rows.ToDictionary(r => r.Id);
        var steps = decisions.ToLookup(d => d.SubjectId);
        var asked = rows.ToDictionary(r => r.Id, r => AskedBy(r, steps[r.Id]));
        return decisions.Where(d => IsFor(ear, asked[d.SubjectId], d))
            .ToLookup(d => d.SubjectId, d => new StoryStep(
                byId[d.SubjectId], d, Said(byId[d.SubjectId], d, ear, reader, firm), saved.TryGetValue(d.FirmVersionId, out var at) ? at : null));
    }

    /// <summary>What happened to those of these delegations that wait for the reader's word.</summary>
    public async Task<ILookup<Guid, StoryStep>> OfQueueAsync(
        IReadOnlyCollection<Guid> ids, CurrentUser reader, CurrentFirm firm, CancellationToken cancel)
    {
        var waiting = await approvers.RowsForAsync(reader, firm.Profile, cancel);
        var rows = await waiting.AsNoTracking().Include(d => d.Choice).Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        return await OfAsync(rows, StoryEar.Approver, reader, firm, cancel);
    }

    /// <summary>All that was handed over of one choice, from the first to who has it now: for the partner and the assistant.</summary>
    public async Task<IReadOnlyList<StoryStep>> OfChoiceAsync(Guid choiceId, CurrentUser reader, CurrentFirm firm, CancellationToken cancel)
    {
        var rows = await db.Delegations.AsNoTracking().OfPartnersOf(reader).Include(d => d.Choice).Where(d => d.ChoiceId == choiceId).ToListAsync(cancel);
        var told = await OfAsync(rows, StoryEar.Partner, reader, firm, cancel);
        return [.. told.SelectMany(steps => steps).OrderBy(s => s.Decision.Id)];
    }

    /// <summary>
    /// The newest answer to "worth repeating?" on an earlier meeting of a series; null where there is none. It speaks of the meeting, and
    /// no ranking of people reads it.
    /// </summary>
    public async Task<Delegation?> WorthAsync(string partnerId, string uid, Instant before, CurrentUser reader, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().OfPartnersOf(reader).Include(d => d.Choice)
            .Where(d => d.Choice.PartnerId == partnerId && d.Choice.Uid == uid && d.State == DelegationState.Done && d.IsWorthRepeating != null
                && d.Choice.Start < before && !d.Choice.IsPrivate)
            .OrderByDescending(d => d.Choice.Start).FirstOrDefaultAsync(cancel);

    /// <summary>What was sent and answered of a question or a decline; the caller has checked the right to the choice.</summary>
    public async Task<CourseTold> OfCourseAsync(Guid choiceId, CurrentUser reader, Instant now, CancellationToken cancel)
    {
        var mails = await db.OutgoingMails.AsNoTracking().VisibleTo(reader)
            .Where(m => m.ChoiceId == choiceId && m.Kind != MailKind.PartOnly && (m.DelegationId == null || m.Kind == MailKind.MayComeInstead)).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(cancel);
        var steps = await db.Decisions.AsNoTracking()
            .Where(d => d.SubjectId == choiceId && d.To.StartsWith(CourseRules.Course)).OrderBy(d => d.Id).ToListAsync(cancel);
        return new CourseTold(
            [.. mails.Select(m => new CourseMail(
                m.Id, MessageOf(m.Kind), StageOf(m, now), m.From.Name, m.To[0].Name.Length > 0 ? m.To[0].Name : m.To[0].Address, m.SettledAt ?? m.LeavesAt,
                m.State == MailState.TakenBack ? m.LastError : ""))],
            steps);
    }

    private static CourseMessage MessageOf(MailKind kind) => kind switch
    {
        MailKind.Question => CourseMessage.Question,
        MailKind.NotThere => CourseMessage.Colleague,
        MailKind.MayComeInstead => CourseMessage.MayCome,
        MailKind.ComesAfterAll => CourseMessage.AfterAll,
        _ => CourseMessage.Decline,
    };

    private static CourseStage StageOf(OutgoingMail mail, Instant now) => mail.State switch
    {
        MailState.Sent => CourseStage.Sent,
        MailState.Failed => CourseStage.Failed,
        MailState.TakenBack => CourseStage.Withdrawn,
        _ when mail.LeavesAt > now => mail.State == MailState.Draft ? CourseStage.ReadySoon : CourseStage.InWindow,
        MailState.Draft => CourseStage.Ready,
        _ => CourseStage.UnderWay,
    };

    /// <summary>Who was asked hears of the question itself and of what came after it was put.</summary>
    private static bool IsFor(StoryEar ear, Instant? asked, Decision step) =>
        ear != StoryEar.Delegatee || step.From == DelegationFlow.Proposed || step.At >= asked;

    /// <summary>When the step was made by which the person is asked: the question itself comes once that can no longer be undone unnoticed.</summary>
    private static Instant? AskedBy(Delegation row, IEnumerable<Decision> steps) =>
        steps.LastOrDefault(d => d.To == nameof(DelegationState.Approved) && d.From != d.To && d.At <= row.AskedAt)?.At ?? row.AskedAt;

    private static string Said(Delegation row, Decision step, StoryEar ear, CurrentUser reader, CurrentFirm firm)
    {
        var shown = new ShownDelegation(row, reader, firm.Profile);
        return step.To switch
        {
            _ when step.From == step.To || step.Why == DelegationFlow.Undo => "",
            nameof(DelegationState.Rejected) when row.State == DelegationState.Rejected => ear == StoryEar.Partner ? shown.Reason : "",
            nameof(DelegationState.Declined) when row.State == DelegationState.Declined => ear == StoryEar.Approver ? "" : shown.Reason,
            nameof(DelegationState.Accepted) when step.From == nameof(DelegationState.Declined) => ear == StoryEar.Approver ? "" : shown.Condition,
            nameof(DelegationState.Accepted) => ear == StoryEar.Approver ? "" : shown.Drops,
            nameof(DelegationState.Done) => ear == StoryEar.Approver ? "" : shown.Outcome,
            _ => "",
        };
    }
}
