using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>A yes to a series, or giving back the rest of one, that was pressed by mistake: what it did to the other meetings goes back with it.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>The other meetings an answer spoke for, as they are now; with a yes, those an import let it cover since.</summary>
    private async Task<List<Delegation>> SpokenForAsync(Delegation row, Decision answer, CancellationToken cancel)
    {
        var (act, isYes) = (answer.ActId, SaysYesToSeries(answer.Why));
        return act is null ? [] : await db.Delegations.Include(d => d.Choice)
            .Where(d => d.Id != row.Id && ((isYes && d.StandingId == row.Id) || db.Decisions.Any(x => x.SubjectId == d.Id && x.ActId == act && x.To != SeriesEnds)))
            .OrderBy(d => d.Choice.Start).ToListAsync(cancel);
    }

    /// <summary>Whether something became of one of them since: then the answer can only be changed one by one.</summary>
    private async Task<bool> IsActedOnAsync(List<Delegation> rows, Decision answer, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var why = SaysYesToSeries(answer.Why) ? Series : answer.Why;
        var last = (await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).OrderBy(d => d.Id).ToListAsync(cancel)).GroupBy(d => d.SubjectId).ToDictionary(g => g.Key, g => g.Last());
        return rows.Exists(r => last[r.Id].To != answer.To || last[r.Id].Why != why || r.State.ToString() != answer.To);
    }

    /// <summary>What each was before the yes covered it, as <see cref="Decision.From"/> calls it.</summary>
    private async Task<Dictionary<Guid, string>> BeforeCoveredAsync(List<Delegation> rows, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var covered = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId) && d.Why == Series && d.To == nameof(DelegationState.Accepted))
            .OrderBy(d => d.Id).Select(d => new { d.SubjectId, d.From }).ToListAsync(cancel);
        return covered.GroupBy(d => d.SubjectId).ToDictionary(g => g.Key, g => g.Last().From);
    }

    /// <summary>The yes holds for none of them any more: what was asked is asked again or waits for the lead's word again, and the rest counts as never given. Not saved yet.</summary>
    private void Uncover(List<Delegation> rows, Dictionary<Guid, string> before, (string By, string? For) who, CurrentFirm firm, Guid? act)
    {
        foreach (var row in rows)
        {
            var state = before[row.Id];
            var wasAsked = state != Proposed;
            Move(row, FlowStep.Uncover, FlowPart.Program);
            row.IsOnHold = state == OnHold;
            row.State = !wasAsked ? DelegationState.Withdrawn : row.IsOnHold ? DelegationState.Confirmed : Enum.Parse<DelegationState>(state);
            (row.StandingId, row.AskedAt) = (null, row.State == DelegationState.Approved ? row.AskedAt : null);
            if (row.State == DelegationState.Confirmed)
            {
                UntilThePartnersDay(row);
            }

            Record(row, nameof(DelegationState.Accepted), who.By, who.For, Undo, firm.VersionId, wasAsked ? null : Proposed, act);
            if (!wasAsked)
            {
                var from = ChoiceRows.StateName(row.Choice);
                row.Choice.State = ChoiceState.Undone;
                db.Decisions.Add(Decision.Of(row.Choice.Id, (from, ChoiceRows.StateName(row.Choice)), Program, Now, firm.VersionId, Undo));
            }
        }
    }

    /// <summary>The rest is not given back after all: the yes stands as it did, for all it covered. Null when that is done, or it was one meeting only.</summary>
    private async Task<FlowOutcome?> TakeUpAgainAsync(Delegation row, List<Delegation> rows, Decision answer, CurrentUser delegatee, CurrentFirm firm, CancellationToken cancel)
    {
        if (answer.ActId is not { } act)
        {
            return null;
        }

        if (row.StandingId is not { } given || await HeadAsync(given, cancel) is not { StandingEndedFrom: not null } head || await AreTakenAsync(rows, cancel))
        {
            return new FlowOutcome.Refused(FlowRefusal.PassedOn);
        }

        Demand(head, FlowStep.UndoEndSeries, FlowPart.Delegatee);
        foreach (var earlier in (await CoveredAsync(head.Id, Now, cancel)).Where(r => !r.IsStanding))
        {
            earlier.SeriesUntil = head.SeriesUntil;
        }

        head.StandingEndedFrom = null;
        Record(head, SeriesEnds, delegatee.Signature.By, delegatee.Signature.For, Undo, firm.VersionId, act: act);
        foreach (var later in rows)
        {
            var from = StateName(later);
            Move(later, FlowStep.UndoDecline, FlowPart.Delegatee);
            (later.State, later.Reason) = (DelegationState.Accepted, "");
            later.Choice.State = ChoiceState.Decided;
            Record(later, from, delegatee.Signature.By, delegatee.Signature.For, Undo, firm.VersionId, act: act);
        }

        return null;
    }

    /// <summary>Whether something else was chosen for one of them, or somebody else was asked.</summary>
    private async Task<bool> AreTakenAsync(List<Delegation> rows, CancellationToken cancel)
    {
        Guid[] choices = [.. rows.Select(r => r.ChoiceId)];
        return rows.Exists(r => r.Choice.State == ChoiceState.Prepared || r.Choice is { State: ChoiceState.Decided, DelegateeId: null })
            || await db.Delegations.AnyAsync(d => choices.Contains(d.ChoiceId) && FlowRules.Open.Contains(d.State), cancel);
    }
}
