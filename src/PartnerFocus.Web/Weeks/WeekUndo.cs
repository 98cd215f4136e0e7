using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Undoes an act as far as nobody acted upon it. What a lead or delegatee already answered stays, and is named: taking that back is
/// a choice of its own, which they hear of.
/// </summary>
public sealed class WeekUndo(FocusDbContext db, DelegationFlow flow, WeekWords words, TimeProvider time)
{
    /// <returns>One per choice of the act; <see cref="ActOutcome.ChosenMeanwhile"/> for what stays, with who acted.</returns>
    public async Task<IReadOnlyList<ActResult>> UndoAsync(TriagedWeek week, Guid act, CurrentUser actor, CancellationToken cancel)
    {
        var mine = actor.IsPartner(week.Partner.Id) ? ChoiceState.Decided : ChoiceState.Prepared;
        var choices = await db.Choices.VisibleTo(actor)
            .Where(c => c.PartnerId == week.Partner.Id && c.ActId == act && c.State == mine)
            .OrderBy(c => c.Start)
            .ToListAsync(cancel);
        if (choices.Count == 0)
        {
            return [new ActResult(ActOutcome.NothingToUndo)];
        }

        var results = new List<ActResult>();
        foreach (var choice in choices)
        {
            results.Add(await StageAsync(week, choice, actor, cancel));
        }

        try
        {
            return await flow.SaveStagedAsync(cancel) is FlowOutcome.Stale first
                ? [new ActResult(ActOutcome.ChosenMeanwhile, By: first.By, At: first.At, State: first.To)]
                : results;
        }
        catch (DbUpdateException raced) when (!StoreBusy.Is(raced))
        {
            db.ChangeTracker.Clear();
            return [new ActResult(ActOutcome.Changed)];
        }
    }

    private async Task<ActResult> StageAsync(TriagedWeek week, Choice choice, CurrentUser actor, CancellationToken cancel)
    {
        var title = choice.IsPrivate ? "" : choice.Title;
        if (choice.State == ChoiceState.Decided
            && await flow.UndoConfirmAsync([choice.Id], actor, cancel) is FlowOutcome.Stale first)
        {
            return new ActResult(ActOutcome.ChosenMeanwhile, title, first.By, first.At, first.To);
        }

        var from = choice.State + ":" + choice.Chosen;
        ChoiceRows.Restore(choice);
        db.Decisions.Add(new Decision
        {
            At = Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            By = actor.MemberId!,
            SubjectId = choice.Id,
            From = from,
            To = choice.State == ChoiceState.Undone ? "Open" : choice.State + ":" + choice.Chosen,
            Why = "undo",
            FirmVersionId = week.Firm.VersionId,
        });
        await AskAgainAsync(week, choice, actor, cancel);
        return new ActResult(ActOutcome.Done, title);
    }

    /// <summary>Who was asked before the act that is undone, is asked again.</summary>
    private async Task AskAgainAsync(TriagedWeek week, Choice choice, CurrentUser actor, CancellationToken cancel)
    {
        var meeting = week.Find(MeetingKey.Of(choice.Uid, choice.RecurrenceId.Length == 0 ? null : choice.RecurrenceId));
        if (choice is not { State: ChoiceState.Decided, DelegateeId: { } who, Chosen: Verdict.Delegate or Verdict.AttendPart } || meeting is null)
        {
            return;
        }

        var reasons = AssessmentSnapshot.Read(choice.Assessment).Candidates.FirstOrDefault(c => c.PersonId == who)?.Reasons ?? [];
        var mandate = ChoiceRows.MandateOf(MandateDrafts.For(week, meeting, words));
        await flow.ConfirmAsync(
            new Confirmation(choice, who, reasons, mandate, meeting.Advice.Facts.IsAppraisal, IsTiedToPerson: false), actor, cancel);
    }
}
