using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// The one way a delegation changes: <see cref="FlowRules"/> says who may do what from where, every step leaves a
/// <see cref="Decision"/>, and of two who act at once the second is told by name. The partner's acts are in
/// <c>DelegationFlow.Partner.cs</c>, their undoing, the lead's and the delegatee's beside it.
/// </summary>
public sealed partial class DelegationFlow(FocusDbContext db, FirmStore firms, Approvers approvers, WhatLeaves leaves, TimeProvider time)
{
    /// <summary>Stands in <see cref="Decision.By"/> where no person acted.</summary>
    public const string Program = "program";

    /// <summary>Stands in <see cref="Decision.From"/> and <see cref="Decision.To"/> for a delegation the lead wants to talk about first.</summary>
    public const string OnHold = "OnHold";

    /// <summary>Stands in <see cref="Decision.From"/> for what was only computed, and in <see cref="Decision.To"/> for a yes undone.</summary>
    public const string Proposed = "Proposed";

    /// <summary>Stands in <see cref="Decision.Why"/> where the lead named somebody else.</summary>
    public const string OtherPerson = "other person";

    private Instant Now => time.StoredNow();

    /// <summary>Makes one step of an existing delegation and saves it.</summary>
    /// <param name="seen">The version the person looked at.</param>
    /// <param name="change">What the step changes beside the state; answers why it cannot be done, or null.</param>
    /// <param name="why">Kept with the decision.</param>
    /// <param name="to">What the decision calls the step, where it keeps the state; null for the state itself.</param>
    /// <param name="act">Kept with the decision where one answer speaks for several meetings.</param>
    private async Task<FlowOutcome> StepAsync(
        Guid id, Guid seen, FlowStep step, CurrentUser actor, Func<Delegation, CurrentFirm, FlowRefusal?> change, string why, CancellationToken cancel, string? to = null,
        Guid? act = null)
    {
        var firm = await firms.FindAsync(cancel);
        var row = await db.Delegations.Concerning(actor, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var parts = firm is null || row is null
            ? FlowPart.None
            : await approvers.PartsAsync(row, actor, firm.Profile, cancel);
        if (firm is null || row is null || parts == FlowPart.None)
        {
            return await TakenBackAsync(id, actor, cancel) ?? new FlowOutcome.Unknown();
        }

        if (await StandsInTheWayAsync(row, seen, step, parts, actor, cancel) is { } outcome)
        {
            return outcome;
        }

        var from = StateName(row);
        if (change(row, firm) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return new FlowOutcome.Refused(refusal);
        }

        Move(row, step, parts);
        var standsInFor = FlowRules.Of(step).By == FlowPart.Approver ? Approvers.InPlaceOf(row, actor, firm.Profile) : actor.Signature.For;
        Record(row, from, actor.Signature.By, standsInFor, why, firm.VersionId, to, act);
        return await SaveAsync(row, cancel);
    }

    private async Task<FlowOutcome?> StandsInTheWayAsync(Delegation row, Guid seen, FlowStep step, FlowPart parts, CurrentUser actor, CancellationToken cancel)
    {
        if (row.State == DelegationState.Lapsed || (FlowRules.Undecided.Contains(row.State) && row.Choice.Start <= Now))
        {
            return new FlowOutcome.Lapsed(row.Choice.Start);
        }

        if (row.Version != seen)
        {
            return await ToldAsync(row.Id, cancel);
        }

        if (actor is { Writer: not null, MemberId: { } spokenFor } && (await AccountHolders.ReadAsync(db, cancel)).Has(spokenFor))
        {
            return new FlowOutcome.Refused(FlowRefusal.HasAccount);
        }

        if (!FlowRules.Allows(step, parts, row.State))
        {
            return new FlowOutcome.Refused(FlowRefusal.NotNow);
        }

        return FlowRules.EndsWhenBegun(step) && row.Choice.Start <= Now ? new FlowOutcome.Refused(FlowRefusal.Begun) : null;
    }

    /// <summary>Saves a step; a lost race is told by name.</summary>
    private async Task<FlowOutcome> SaveAsync(Delegation row, CancellationToken cancel, Delegation? next = null)
    {
        try
        {
            await leaves.StageAsync(cancel);
            await db.SaveChangesAsync(cancel);
            return new FlowOutcome.Done(row, next);
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            // Another meeting of the series was decided on at that very moment.
            db.ChangeTracker.Clear();
            return new FlowOutcome.Refused(FlowRefusal.NotNow);
        }
        catch (DbUpdateConcurrencyException race)
        {
            // Of several that one person is asked the one that was acted on; what somebody else is asked is not for this person to know.
            var raced = race.Entries.Select(e => e.Entity).OfType<Delegation>().FirstOrDefault(d => d.Id == row.Id || d.DelegateeId == row.DelegateeId);
            db.ChangeTracker.Clear();
            return raced is null ? new FlowOutcome.Refused(FlowRefusal.PassedOn) : await ToldAsync(raced.Id, cancel);
        }
    }

    /// <summary>Who acted last, what and when.</summary>
    private async Task<FlowOutcome> ToldAsync(Guid id, CancellationToken cancel)
    {
        var last = await db.Decisions.AsNoTracking().Where(d => d.SubjectId == id).OrderByDescending(d => d.Id).FirstAsync(cancel);
        return new FlowOutcome.Stale(last.By, last.From, last.To, last.At, last.For);
    }

    /// <param name="by">The part it is done in; a step that the table does not allow is a bug of the caller.</param>
    private void Move(Delegation row, FlowStep step, FlowPart by)
    {
        Demand(row, step, by);
        row.State = FlowRules.Of(step).To ?? row.State;
        row.IsOnHold = step == FlowStep.Hold || (step is FlowStep.UndoApproval or FlowStep.UndoReject or FlowStep.UndoTakeOn or FlowStep.LookAgain or FlowStep.StandsStill or FlowStep.NameCompanion or FlowStep.UndoNameCompanion && row.IsOnHold);
        row.DecidedAt = Now;
        row.AskedAt = row.State switch
        {
            DelegationState.Confirmed => null,
            // What leaves knows how long that can be undone, and moves it.
            DelegationState.Approved => row.AskedAt ?? Now,
            DelegationState.Accepted => row.AskedAt < Now ? row.AskedAt : Now,
            _ => row.AskedAt <= Now ? row.AskedAt : null,
        };
    }

    private static void Demand(Delegation row, FlowStep step, FlowPart by)
    {
        if (!FlowRules.Allows(step, by, row.State))
        {
            throw new InvalidOperationException($"{step} cannot be done by {by} from {row.State}.");
        }
    }

    /// <param name="act">The act it is part of: one of the partner's, or an answer that speaks for several meetings; null for every other step.</param>
    private void Record(
        Delegation row, string from, string by, string? standsInFor, string why, long firmVersion, string? to = null, Guid? act = null) =>
        db.Decisions.Add(Decision.Of(row.Id, (from, to ?? StateName(row)), by, Now, firmVersion, why, standsInFor, act));

    private static string StateName(Delegation row) => row.IsOnHold ? OnHold : row.State.ToString();
}
