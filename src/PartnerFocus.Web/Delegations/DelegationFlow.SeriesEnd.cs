using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>How a yes to a series ends: the partner chooses anew, or its day came; and how that is undone.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>
    /// The partner chooses anew for a series from a moment on: a yes that stands for it ends there, and the meetings it covered are
    /// open again. Not saved yet.
    /// </summary>
    /// <param name="but">The choice the partner made just now, which is taken care of.</param>
    public async Task EndSeriesAsync(Choice but, Instant from, string by, Guid act, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        foreach (var head in await StandingAsync(but.PartnerId, but.Uid, cancel))
        {
            if (head.SeriesUntil <= from)
            {
                continue;
            }

            var rest = await RestAsync(head, from, cancel);
            EndSeries(head, from, FlowPart.Partner, ((by, null), "kept", act), firm?.VersionId ?? 0);
            foreach (var row in rest.Where(r => r.ChoiceId != but.Id && r.State == DelegationState.Accepted))
            {
                Move(row, FlowStep.Withdraw, FlowPart.Partner);
                Record(row, nameof(DelegationState.Accepted), by, null, "kept", firm?.VersionId ?? 0, act: act);
                row.Choice.State = ChoiceState.Undone;
            }
        }
    }

    /// <summary>Ends what came to its day: the partner goes again from there on, and everybody hears so. Each is saved on its own.</summary>
    /// <returns>How many.</returns>
    public async Task<int> LapseSeriesAsync(CancellationToken cancel)
    {
        var now = Now;
        var due = await db.Delegations.Where(d => d.StandingId == d.Id && d.StandingEndedFrom == null && d.SeriesUntil <= now).Select(d => d.Id).ToListAsync(cancel);
        var ended = 0;
        foreach (var id in due)
        {
            var firm = await firms.FindAsync(cancel);
            if (await HeadAsync(id, cancel) is { StandingEndedFrom: null } head)
            {
                EndSeries(head, head.SeriesUntil!.Value, FlowPart.Program, ((Program, null), Review, null), firm?.VersionId ?? 0);
                ended += await SaveStagedAsync(cancel) is null ? 1 : 0;
            }
        }

        return ended;
    }

    /// <summary>Undoes that an act ended a yes to a series, as far as nothing else was chosen for its meetings since. Not saved yet.</summary>
    private async Task UndoEndSeriesAsync(Guid act, Guid butChoice, CurrentUser actor, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var heads = await db.Delegations.Include(d => d.Choice)
            .Where(d => d.StandingId == d.Id && d.StandingEndedFrom != null && d.PartnerId == actor.PartnerId
                && db.Decisions.Any(x => x.SubjectId == d.Id && x.ActId == act && x.To == SeriesEnds)).ToListAsync(cancel);
        foreach (var head in heads)
        {
            Demand(head, FlowStep.UndoEndSeries, FlowPart.Partner);
            foreach (var earlier in (await CoveredAsync(head.Id, Now, cancel)).Where(r => !r.IsStanding))
            {
                earlier.SeriesUntil = head.SeriesUntil;
            }

            head.StandingEndedFrom = null;
            Record(head, SeriesEnds, actor.MemberId!, null, Undo, firm?.VersionId ?? 0, act: act);
            var rows = await db.Delegations.Include(d => d.Choice)
                .Where(d => d.StandingId == head.Id && d.ChoiceId != butChoice && d.State == DelegationState.Withdrawn && d.Choice.State == ChoiceState.Undone
                    && db.Decisions.Any(x => x.SubjectId == d.Id && x.ActId == act)).ToListAsync(cancel);
            foreach (var row in rows.Where(r => r.Choice.Start > Now))
            {
                row.SeriesUntil = head.SeriesUntil;
                BringBack(row, nameof(DelegationState.Accepted), act, actor, firm?.VersionId ?? 0);
                row.Choice.State = ChoiceState.Decided;
            }
        }
    }

    private void EndSeries(Delegation head, Instant from, FlowPart part, ((string By, string? For) Who, string Why, Guid? Act) step, long firmVersion)
    {
        Demand(head, FlowStep.EndSeries, part);
        head.StandingEndedFrom = from;
        Record(head, StateName(head), step.Who.By, step.Who.For, step.Why, firmVersion, to: SeriesEnds, act: step.Act);
    }
}
