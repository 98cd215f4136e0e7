using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Undoes an act as far as nobody acted upon it. What a lead or delegatee already answered stays, and is named: taking that back is
/// a choice of its own, which they hear of. What has begun stays as well: who went there cannot be changed any more.
/// </summary>
public sealed class WeekUndo(FocusDbContext db, DelegationFlow flow, SeriesPrecedents precedents, WrittenMails mails, TimeProvider time)
{
    /// <returns>
    /// One per choice of the act, <see cref="ActOutcome.ChosenMeanwhile"/> for what stays, with who acted; and the messages that were written since others heard of
    /// the act before.
    /// </returns>
    public async Task<(IReadOnlyList<ActResult> Results, IReadOnlyList<Guid> Mails)> UndoAsync(TriagedWeek week, Guid act, CurrentUser actor, CancellationToken cancel)
    {
        var choices = await db.Choices.VisibleTo(actor)
            .Where(c => c.PartnerId == week.Partner.Id && c.ActId == act && c.State != ChoiceState.Undone)
            .Where(c => db.Decisions.Any(d => d.SubjectId == c.Id && d.ActId == act && d.By == actor.MemberId))
            .OrderBy(c => c.Start)
            .ToListAsync(cancel);
        if (choices.Count == 0)
        {
            return ([new ActResult(ActOutcome.NothingToUndo)], []);
        }

        var results = new List<ActResult>();
        foreach (var choice in choices)
        {
            results.Add(await StageAsync(week, choice, actor, cancel));
        }

        try
        {
            var (refused, written) = await mails.OfAsync(() => flow.SaveStagedAsync(cancel));
            return refused switch
            {
                null => (results, written),
                FlowOutcome.Stale first => ([Stays("", first)], []),
                _ => ([new ActResult(ActOutcome.Changed)], []),
            };
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            db.ChangeTracker.Clear();
            return ([new ActResult(ActOutcome.Changed)], []);
        }
    }

    private async Task<ActResult> StageAsync(TriagedWeek week, Choice choice, CurrentUser actor, CancellationToken cancel)
    {
        var key = MeetingKey.Of(choice.Uid, choice.RecurrenceId);
        if ((week.Find(key)?.Meeting.Start.ToInstant() ?? choice.Start) <= time.StoredNow())
        {
            return new ActResult(ActOutcome.Begun, key);
        }

        var bringsBack = ChoiceRows.Before(choice) is { State: ChoiceState.Decided };
        if (await flow.UndoActAsync(choice, bringsBack, actor, cancel) is { } first)
        {
            return Stays(key, first);
        }

        var (act, from, part) = (choice.ActId, ChoiceRows.StateName(choice), AssessmentSnapshot.Read(choice.Assessment).Part);
        ChoiceRows.Restore(choice);
        await flow.SayPartAsync(choice, part, cancel);
        db.Decisions.Add(Decision.Of(
            choice.Id, (from, ChoiceRows.StateName(choice)), actor.MemberId!, time.StoredNow(), week.Firm.VersionId, DelegationFlow.Undo,
            standsInFor: actor.IsPartner(week.Partner.Id) ? null : week.Partner.Id, act));
        if (actor.IsPartner(week.Partner.Id))
        {
            await precedents.StageUndoAsync(week.Partner.Id, choice.Uid, act, week.Firm.VersionId, cancel);
        }

        return new ActResult(ActOutcome.Done, key);
    }

    private static ActResult Stays(string key, FlowOutcome.Stale first) =>
        new(ActOutcome.ChosenMeanwhile, key, first.By, first.At, (first.From, first.To));
}
