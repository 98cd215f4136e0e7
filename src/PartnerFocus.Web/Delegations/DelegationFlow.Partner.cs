using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>What the partner's yes is made of.</summary>
/// <param name="Choice">The choice it belongs to, tracked or about to be added by the caller.</param>
/// <param name="DelegateeId">Person or partner id.</param>
/// <param name="Reasons">Why this person, as shown.</param>
/// <param name="Mandate">What is handed over; what it is for, what is asked and when to call the partner are required.</param>
/// <param name="IsAppraisal">Whether somebody is appraised: never approved in bulk.</param>
/// <param name="IsTiedToPerson">Whether the yes is for this person only.</param>
public sealed record Confirmation(
    Choice Choice,
    string DelegateeId,
    IReadOnlyList<DelegateReason> Reasons,
    Mandate Mandate,
    bool IsAppraisal,
    bool IsTiedToPerson)
{
    /// <summary>The following meetings of the series the yes is for as well; null when it is for this one only.</summary>
    public SeriesSpan? Series { get; init; }

    /// <summary>Who goes along, further on than the delegatee; null when the delegatee goes alone. That this person can is for the caller to know.</summary>
    public string? TogetherWithId { get; init; }
}

/// <summary>The stretch of a series somebody is asked for.</summary>
/// <param name="From">Its first moment; null where all that are to come are meant, those before the meeting at hand too.</param>
/// <param name="Until">The day on which the partner looks again, exclusive.</param>
public sealed record SeriesSpan(Instant? From, Instant Until);

/// <summary>
/// The partner's acts. They stage their rows in the unit of work, so that a choice and what follows from it are saved as one:
/// the caller ends with <see cref="SaveStagedAsync"/>.
/// </summary>
public sealed partial class DelegationFlow
{
    /// <summary>
    /// The partner's yes: a delegation that waits for the lead; already approved where partner and lead are one person, or where
    /// nobody leads the delegatee's team with an account. An open delegation of the same choice is taken back. Not saved yet.
    /// </summary>
    public async Task<FlowOutcome> ConfirmAsync(Confirmation yes, CurrentUser actor, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        if (firm is null || !actor.IsPartner(yes.Choice.PartnerId))
        {
            return new FlowOutcome.Unknown();
        }

        if (yes.Choice.Start <= Now)
        {
            return new FlowOutcome.Lapsed(yes.Choice.Start);
        }

        if (Refusal(yes, firm) is { } refusal)
        {
            return new FlowOutcome.Refused(refusal);
        }

        await StageWithdrawalsAsync([yes.Choice.Id], actor.MemberId!, "replaced", firm.VersionId, yes.Choice.ActId, cancel);
        var row = Begin(yes.Choice, yes.DelegateeId, yes.Reasons, firm);
        row.Mandate = yes.Mandate;
        row.IsAppraisal = yes.IsAppraisal;
        row.IsTiedToPerson = yes.IsTiedToPerson;
        row.TogetherWithId = yes.TogetherWithId;
        if (yes is { IsAppraisal: false, Series: { } series } && series.Until > yes.Choice.Start)
        {
            (row.SeriesFrom, row.SeriesUntil) = (series.From, series.Until);
        }

        Record(row, Proposed, actor.MemberId!, null, "", firm.VersionId, act: yes.Choice.ActId);
        await ApproveAtOnceAsync(row, actor, firm, cancel);
        return new FlowOutcome.Done(row);
    }

    /// <summary>Takes back what is open of a choice: the partner keeps the meeting, or it was moved or cancelled. Not saved yet.</summary>
    /// <param name="by">Firm member id, or <see cref="Program"/>; the caller has checked the right to the choice.</param>
    /// <param name="act">The partner's act it is part of, so that it can be undone with it; null for the program.</param>
    /// <returns>How many were taken back.</returns>
    public async Task<int> WithdrawAsync(Guid choiceId, string by, string why, CancellationToken cancel, Guid? act = null)
    {
        var firm = await firms.FindAsync(cancel);
        return await StageWithdrawalsAsync([choiceId], by, why, firm?.VersionId ?? 0, act, cancel);
    }

    /// <summary>
    /// The partner comes for another part: who takes the rest is asked nothing anew, and the question says which part it is now, where it named the one before.
    /// What somebody wrote there in other words stays. Not saved yet.
    /// </summary>
    /// <param name="before">The part that held.</param>
    internal async Task SayPartAsync(Choice choice, OwnPart before, CancellationToken cancel)
    {
        var now = AssessmentSnapshot.Read(choice.Assessment).Part;
        if (before == now || await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        var partner = firm.Profile.FirstNameOf(choice.PartnerId);
        foreach (var row in await db.Delegations.Where(d => d.ChoiceId == choice.Id && FlowRules.Open.Contains(d.State)).ToListAsync(cancel))
        {
            row.Mandate.Asked = PartTold.InQuestion(row.Mandate.Asked, partner, before, now);
        }
    }

    /// <summary>Saves what was staged, the caller's own rows included.</summary>
    /// <returns>Null when saved. Else who was first; nothing was saved and nothing is tracked any more: load again.</returns>
    public async Task<FlowOutcome?> SaveStagedAsync(CancellationToken cancel)
    {
        try
        {
            await leaves.StageAsync(cancel);
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            // Two first choices on one meeting at once: the store let one in.
            db.ChangeTracker.Clear();
            return new FlowOutcome.Refused(FlowRefusal.NotNow);
        }
        catch (DbUpdateConcurrencyException race)
        {
            var raced = race.Entries.Select(e => e.Entity).OfType<Delegation>().FirstOrDefault();
            db.ChangeTracker.Clear();
            return raced is null ? new FlowOutcome.Refused(FlowRefusal.NotNow) : await ToldAsync(raced.Id, cancel);
        }
    }

    private static FlowRefusal? Refusal(Confirmation yes, CurrentFirm firm)
    {
        if (string.IsNullOrWhiteSpace(yes.Mandate.ForWhom) || string.IsNullOrWhiteSpace(yes.Mandate.Asked) ||
            string.IsNullOrWhiteSpace(yes.Mandate.CallMeWhen))
        {
            return FlowRefusal.MandateMissing;
        }

        var refusal = yes.DelegateeId == yes.Choice.PartnerId ? FlowRefusal.UnknownPerson : CannotBeAsked(yes.Choice, yes.DelegateeId, firm);
        return refusal is not null || yes.TogetherWithId is not { } along ? refusal
            : along == yes.DelegateeId || along == yes.Choice.PartnerId ? FlowRefusal.UnknownPerson
            : CannotBeAsked(yes.Choice, along, firm);
    }

    /// <summary>Why somebody can never be asked for this meeting; a load or a clash is for the lead to weigh.</summary>
    private static FlowRefusal? CannotBeAsked(Choice choice, string memberId, CurrentFirm firm)
    {
        var person = firm.Profile.FindPerson(memberId);
        if (person is null && firm.Profile.FindPartner(memberId) is null)
        {
            return FlowRefusal.UnknownPerson;
        }

        return Walls.Bar(firm.Profile, memberId, choice) ? FlowRefusal.Walled
            : AssessmentSnapshot.Read(choice.Assessment).IsOn(memberId) ? FlowRefusal.UnknownPerson : null;
    }

    private Delegation Begin(Choice choice, string delegateeId, IReadOnlyList<DelegateReason> reasons, CurrentFirm firm)
    {
        var row = new Delegation
        {
            Id = Guid.CreateVersion7(),
            Choice = choice,
            ChoiceId = choice.Id,
            PartnerId = choice.PartnerId,
            DelegateeId = delegateeId,
            TeamId = Approvers.TeamOf(firm.Profile, delegateeId)?.Id,
            State = DelegationState.Confirmed,
            Reasons = ReasonList.Write(reasons),
            ConfirmedAt = Now,
        };
        db.Delegations.Add(row);
        return row;
    }

    /// <summary>Partner and lead in one person, or no lead to ask: one act, with the names of both.</summary>
    private async Task ApproveAtOnceAsync(Delegation row, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        if (row.WaitsForTheTelling)
        {
            return;
        }

        var parts = await approvers.PartsAsync(row, partner, firm.Profile, cancel);
        if (!FlowRules.Allows(FlowStep.Approve, parts, row.State))
        {
            return;
        }

        var lead = Approvers.TeamOf(firm.Profile, row.DelegateeId)?.Lead;
        Move(row, FlowStep.Approve, parts);
        Record(row, nameof(DelegationState.Confirmed), partner.MemberId!, lead == partner.MemberId ? null : lead, "", firm.VersionId, act: row.Choice.ActId);
    }

    private async Task<int> StageWithdrawalsAsync(Guid[] choiceIds, string by, string why, long firmVersion, Guid? act, CancellationToken cancel)
    {
        var open = await db.Delegations
            .Where(d => choiceIds.Contains(d.ChoiceId) && FlowRules.Open.Contains(d.State))
            .ToListAsync(cancel);
        foreach (var row in open)
        {
            var from = StateName(row);
            Move(row, FlowStep.Withdraw, by == Program ? FlowPart.Program : FlowPart.Partner);
            Record(row, from, by, null, why, firmVersion, act: act);
        }

        return open.Count;
    }
}
