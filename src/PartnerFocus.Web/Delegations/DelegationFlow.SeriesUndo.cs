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
        var (act, isYes) = (answer.ActId, answer.Why == Series);
        return act is null ? [] : await db.Delegations.Include(d => d.Choice)
            .Where(d => d.Id != row.Id && ((isYes && d.StandingId == row.Id) || db.Decisions.Any(x => x.SubjectId == d.Id && x.ActId == act && x.To != SeriesEnds)))
            .OrderBy(d => d.Choice.Start).ToListAsync(cancel);
    }

    /// <summary>Whether something became of one of them since: then the answer can only be changed one by one.</summary>
    private async Task<bool> IsActedOnAsync(List<Delegation> rows, Decision answer, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var last = (await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).OrderBy(d => d.Id).ToListAsync(cancel)).GroupBy(d => d.SubjectId).ToDictionary(g => g.Key, g => g.Last());
        return rows.Exists(r => last[r.Id].To != answer.To || last[r.Id].Why != answer.Why || r.State.ToString() != answer.To);
    }

    /// <summary>The yes holds for none of them any more: what was asked is asked again, and the rest counts as never given.</summary>
    private async Task UncoverAsync(List<Delegation> rows, CurrentUser delegatee, CurrentFirm firm, Guid act, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var asked = await db.Decisions.Where(d => ids.Contains(d.SubjectId) && d.Why == Series && d.From == nameof(DelegationState.Approved)).Select(d => d.SubjectId).ToListAsync(cancel);
        foreach (var row in rows)
        {
            var wasAsked = asked.Contains(row.Id);
            Move(row, FlowStep.Uncover, FlowPart.Program);
            row.State = wasAsked ? DelegationState.Approved : DelegationState.Withdrawn;
            (row.StandingId, row.AskedAt) = (null, wasAsked ? row.AskedAt : null);
            Record(row, nameof(DelegationState.Accepted), delegatee.Signature.By, delegatee.Signature.For, Undo, firm.VersionId, wasAsked ? null : Proposed, act);
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
