using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Delegations;

/// <summary>What the delegatee adds to the mandate.</summary>
/// <param name="Reach">How the partner is reached during the meeting; null leaves it as it is.</param>
public sealed record MandateCompletion(string Result, string NextStep, string NextStepOwner, string Gain, string Touches, string? Reach = null);

/// <summary>What a delegatee tells afterwards, in two lines.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="NextStep">May be empty: then nothing is left to do.</param>
/// <param name="NextStepOwner">Who picks up the ball.</param>
/// <param name="IsWorthRepeating">Null when that is not said.</param>
public sealed record DelegationReport(string Outcome, string NextStep = "", string NextStepOwner = "", bool? IsWorthRepeating = null);

/// <summary>The acts of who was asked.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>The delegatee goes.</summary>
    /// <param name="drops">What is dropped for it, in the own words; may be empty.</param>
    public Task<FlowOutcome> AcceptAsync(Guid id, Guid seen, string drops, CurrentUser delegatee, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.Accept,
            delegatee,
            (row, firm) =>
            {
                row.Drops = drops.Trim();
                return CanNoLongerBeAsked(row.Choice, row.DelegateeId, firm);
            },
            "",
            cancel);

    /// <summary>Completes the mandate, before or after accepting.</summary>
    public Task<FlowOutcome> CompleteAsync(Guid id, Guid seen, MandateCompletion words, CurrentUser delegatee, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.Complete,
            delegatee,
            (row, _) =>
            {
                row.Mandate.Result = words.Result.Trim();
                row.Mandate.NextStep = words.NextStep.Trim();
                row.Mandate.NextStepOwner = words.NextStepOwner.Trim();
                row.Mandate.Gain = words.Gain.Trim();
                row.Mandate.Touches = words.Touches.Trim();
                row.Mandate.Reach = words.Reach?.Trim() ?? row.Mandate.Reach;
                return null;
            },
            "mandate",
            cancel);

    /// <summary>Tells what came of it: the result, and the next step with who picks up the ball.</summary>
    public Task<FlowOutcome> ReportBackAsync(Guid id, Guid seen, DelegationReport report, CurrentUser delegatee, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.ReportBack,
            delegatee,
            (row, _) =>
            {
                (row.Outcome, row.IsWorthRepeating) = (report.Outcome.Trim(), report.IsWorthRepeating);
                (row.Mandate.NextStep, row.Mandate.NextStepOwner) = (report.NextStep.Trim(), report.NextStepOwner.Trim());
                return row.Choice.Start > Now ? FlowRefusal.NotNow : row.Outcome.Length == 0 ? FlowRefusal.ReasonMissing : null;
            },
            "",
            cancel);

    /// <summary>
    /// Gives it back. The partner's yes stands, so the next candidate's lead is asked, unless the yes was tied to this person or
    /// nobody else suits: then it is the partner's again. With another way nobody else is asked: it waits for the partner's answer.
    /// </summary>
    /// <param name="reason">Why, or how otherwise; only partner and assistant see it, for 30 days.</param>
    /// <param name="ranked">Who could take it over as ranked at this moment, best first.</param>
    public Task<FlowOutcome> DeclineAsync(
        Guid id, Guid seen, string reason, bool isOtherWay, IReadOnlyList<DelegateCandidate> ranked, CurrentUser delegatee, CancellationToken cancel) =>
        isOtherWay ? ProposeAsync(id, seen, reason, null, delegatee, cancel) : GiveBackAsync(id, seen, reason, ranked, delegatee, cancel);

    private async Task<FlowOutcome> GiveBackAsync(
        Guid id, Guid seen, string reason, IReadOnlyList<DelegateCandidate> ranked, CurrentUser delegatee, CancellationToken cancel)
    {
        var asked = await AskedBeforeAsync(db.Delegations.ForDelegatee(delegatee, Now).Where(d => d.Id == id), cancel);
        Delegation? next = null;
        var outcome = await StepAsync(
            id,
            seen,
            FlowStep.Decline,
            delegatee,
            (row, firm) =>
            {
                row.Reason = reason.Trim();
                row.IsOtherWay = false;
                if (row.Reason.Length == 0)
                {
                    return FlowRefusal.ReasonMissing;
                }

                next = row.IsTiedToPerson ? null : Follow(row, ranked, asked, firm);
                return null;
            },
            "",
            cancel);
        return outcome is FlowOutcome.Done done ? done with { Next = next } : outcome;
    }

    /// <summary>
    /// Who took a question back, for whoever had it on the screen; null for what this person was never asked. What happened to it
    /// since is not for that person to know.
    /// </summary>
    private async Task<FlowOutcome?> TakenBackAsync(Guid id, CurrentUser actor, CancellationToken cancel)
    {
        var told = await db.Decisions.AsNoTracking()
            .Where(d => d.SubjectId == id && db.Delegations.Any(x => x.Id == id && x.DelegateeId == actor.MemberId && x.AskedAt == null))
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);

        // An approval of somebody else that was undone put the name back that was there before; that person was not asked by it.
        var asked = told.FindLastIndex(d => d.To == nameof(DelegationState.Approved) && d.Why != OtherPerson);
        var back = asked < 0 ? null : told.Skip(asked + 1).FirstOrDefault(d => d.To != nameof(DelegationState.Approved));
        return back is null || !await leaves.WasAskedAsync(id, told[asked].At, back.At, cancel) ? null : new FlowOutcome.Stale(back.By, back.From, back.To, back.At);
    }

    /// <summary>
    /// Everybody who was named for the same meeting so far; nobody for what is not there. A yes that the partner took
    /// back before anybody was asked names nobody.
    /// </summary>
    private async Task<IReadOnlyList<string>> AskedBeforeAsync(IQueryable<Delegation> asked, CancellationToken cancel)
    {
        var mine = asked.Select(d => d.ChoiceId);
        return await db.Delegations
            .Where(d => mine.Contains(d.ChoiceId) && (d.State != DelegationState.Withdrawn || d.AskedAt != null))
            .Select(d => d.DelegateeId)
            .ToListAsync(cancel);
    }

    private Delegation? Follow(Delegation declined, IReadOnlyList<DelegateCandidate> ranked, IReadOnlyList<string> asked, CurrentFirm firm)
    {
        var candidate = ranked.FirstOrDefault(c =>
            !asked.Contains(c.PersonId) && c.PersonId != declined.PartnerId && CanNoLongerBeAsked(declined.Choice, c.PersonId, firm) is null);
        if (candidate is null)
        {
            return null;
        }

        var next = Begin(declined.Choice, candidate.PersonId, candidate.Reasons, firm);
        next.FollowsId = declined.Id;
        next.IsAppraisal = declined.IsAppraisal;
        if (declined.StandingId is null)
        {
            // What was asked of the one is asked of the next. A meeting that a yes to the series covers is one by itself: that yes stands.
            (next.SeriesFrom, next.SeriesUntil) = (declined.SeriesFrom, declined.PartnersUntil ?? declined.SeriesUntil);
        }

        next.Mandate = declined.Mandate.AsGiven();
        Record(next, Proposed, Program, declined.PartnerId, "follows", firm.VersionId);
        return next;
    }
}
