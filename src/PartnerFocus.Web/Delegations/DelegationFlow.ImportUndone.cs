using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// An import is taken back, and with it what the program did because of it: nobody meant the meeting to be moved or gone. What the organiser moves back is another
/// matter, and is decided on anew.
/// </summary>
public sealed partial class DelegationFlow
{
    /// <summary>Stands in <see cref="Decision.Why"/> of what came back with an import that was taken back.</summary>
    public const string ImportUndone = "import-undone";

    private static readonly string[] ByImport = [WithdrawalReason.Moved, WithdrawalReason.Gone];

    /// <summary>The choices, all of them to come and standing, of which something was taken back or stopped since, because the meeting was moved or gone.</summary>
    public Task<List<Choice>> TakenBackSinceAsync(string partnerId, Instant since, CancellationToken cancel)
    {
        var now = Now;
        return db.Choices.AsNoTracking()
            .Where(c => c.PartnerId == partnerId && c.Start > now && c.State == ChoiceState.Decided
                && db.Decisions.Any(x => x.By == Program && x.At >= since && ByImport.Contains(x.Why)
                    && (x.SubjectId == c.Id || db.Delegations.Any(d => d.Id == x.SubjectId && d.ChoiceId == c.Id))))
            .ToListAsync(cancel);
    }

    /// <summary>What the program took back or stopped of a choice since then is what it was, where that was the last that happened to it. Not saved yet.</summary>
    public async Task BringBackAsync(Guid choiceId, Instant since, CancellationToken cancel)
    {
        var version = (await firms.FindAsync(cancel))?.VersionId ?? 0;
        var rows = await db.Delegations.Include(d => d.Choice).Where(d => d.ChoiceId == choiceId).ToListAsync(cancel);
        if (!rows.Exists(r => FlowRules.Open.Contains(r.State)))
        {
            foreach (var row in rows.Where(r => r.State == DelegationState.Withdrawn && r.Choice.DelegateeId is not null))
            {
                await BringBackAsync(row, since, version, cancel);
            }
        }

        if (await db.ChoiceCourses.Include(c => c.Choice).SingleOrDefaultAsync(c => c.ChoiceId == choiceId && c.State == CourseState.Stopped, cancel) is { Choice.DelegateeId: null } course
            && course.AnswerBefore > Now && await LastAsync(choiceId, since, cancel) is not null)
        {
            Step(course, CourseState.Asked, Program, null, ImportUndone, version);
        }
    }

    private async Task BringBackAsync(Delegation row, Instant since, long version, CancellationToken cancel)
    {
        if (await LastAsync(row.Id, since, cancel) is not { } last || (row.StandingId is { } head && !await StandsAgainAsync(head, since, version, cancel)))
        {
            return;
        }

        var from = StateName(row);
        Move(row, FlowStep.UndoWithdrawal, FlowPart.Program);
        row.IsOnHold = last.From == OnHold;
        row.State = row.IsOnHold ? DelegationState.Confirmed : Enum.Parse<DelegationState>(last.From);
        Record(row, from, Program, null, ImportUndone, version);
    }

    /// <summary>Whether the yes to the series stands; it does again where the import had ended it.</summary>
    private async Task<bool> StandsAgainAsync(Guid id, Instant since, long version, CancellationToken cancel)
    {
        if (await HeadAsync(id, cancel) is not { StandingEndedFrom: not null } head)
        {
            return true;
        }

        var ended = await db.Decisions.AsNoTracking().Where(x => x.SubjectId == id && x.To == SeriesEnds).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel);
        if (ended is not { By: Program } || ended.At < since || !ByImport.Contains(ended.Why))
        {
            return false;
        }

        Demand(head, FlowStep.UndoEndSeries, FlowPart.Program);
        head.StandingEndedFrom = null;
        Record(head, SeriesEnds, Program, null, ImportUndone, version);
        return true;
    }

    /// <summary>The last decision on it, but for what became of its series, where the program made that since, because the meeting was moved or gone; null otherwise.</summary>
    private async Task<Decision?> LastAsync(Guid subject, Instant since, CancellationToken cancel) =>
        await db.Decisions.AsNoTracking().Where(x => x.SubjectId == subject && x.To != SeriesEnds && x.From != SeriesEnds).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel) is { By: Program } last
            && last.At >= since && ByImport.Contains(last.Why) ? last : null;
}
