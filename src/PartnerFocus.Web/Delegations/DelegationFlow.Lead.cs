using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The acts of the team lead, and of the partner where a team has no lead with an account.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>There is room: the delegatee is asked. Who approves what is asked of oneself takes it on in the same act.</summary>
    /// <param name="until">Of a series: until (not including) which day there is room; null for as long as the partner asks.</param>
    public async Task<FlowOutcome> ApproveAsync(Guid id, Guid seen, CurrentUser lead, CancellationToken cancel, LocalDate? until = null)
    {
        var own = await db.Delegations.Concerning(lead, Now).AnyAsync(d => d.Id == id && d.DelegateeId == lead.MemberId, cancel);
        return own
            ? await TakeOnAsync(id, seen, [], lead, cancel)
            : await StepAsync(id, seen, FlowStep.Approve, lead, (row, firm) => CanNoLongerBeAsked(row.Choice, row.DelegateeId, firm) ?? Shorten(row, until, lead, firm), "", cancel);
    }

    /// <summary>Somebody else of the own team is asked.</summary>
    /// <param name="other">One of the candidates as ranked at this moment.</param>
    /// <param name="until">As with an approval.</param>
    public Task<FlowOutcome> ChangePersonAsync(Guid id, Guid seen, DelegateCandidate other, CurrentUser lead, CancellationToken cancel, LocalDate? until = null) =>
        StepAsync(
            id, seen, FlowStep.ChangePerson, lead, (row, firm) => HandTo(row, other.PersonId, other.Reasons, lead, firm) ?? Shorten(row, until, lead, firm), OtherPerson, cancel);

    /// <summary>The lead goes in person: approved and accepted in one act.</summary>
    public Task<FlowOutcome> TakeOnAsync(Guid id, Guid seen, IReadOnlyList<DelegateReason> reasons, CurrentUser lead, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.TakeOn,
            lead,
            (row, firm) => row.PartnerId == lead.MemberId ? FlowRefusal.UnknownPerson : HandTo(row, lead.MemberId!, reasons, lead, firm),
            TakesItOn,
            cancel);

    /// <summary>"Let's talk first"; needs no reason.</summary>
    public Task<FlowOutcome> HoldAsync(Guid id, Guid seen, CurrentUser lead, CancellationToken cancel) =>
        StepAsync(id, seen, FlowStep.Hold, lead, (row, _) => row.IsOnHold ? FlowRefusal.NotNow : null, "", cancel);

    /// <summary>The talk was had.</summary>
    public Task<FlowOutcome> ResumeAsync(Guid id, Guid seen, CurrentUser lead, CancellationToken cancel) =>
        StepAsync(id, seen, FlowStep.Resume, lead, (row, _) => row.IsOnHold ? null : FlowRefusal.NotNow, "", cancel);

    /// <summary>It does not fit now; only partner and assistant see why.</summary>
    public Task<FlowOutcome> RejectAsync(Guid id, Guid seen, string reason, CurrentUser lead, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.Reject,
            lead,
            (row, _) =>
            {
                row.Reason = reason.Trim();
                return row.Reason.Length == 0 ? FlowRefusal.ReasonMissing : null;
            },
            "",
            cancel);

    /// <summary>
    /// Takes an approval back before the delegatee answered. The row is as it was: with who was named before the lead named somebody
    /// else, until the partner's day, and on hold if it was.
    /// </summary>
    /// <param name="rankedNow">Why the one named before, as ranked at this moment; for where the partner's choice does not keep it.</param>
    public async Task<FlowOutcome> UndoApprovalAsync(
        Guid id, Guid seen, IReadOnlyList<DelegateReason> rankedNow, CurrentUser lead, CancellationToken cancel)
    {
        var word = await ApprovalAsync(id, lead, cancel);
        var along = word is null ? null : await TakenOffAlongAsync(word, cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.UndoApproval,
            lead,
            (row, _) =>
            {
                row.IsOnHold = word?.From == OnHold;
                UntilThePartnersDay(row);
                PutBack(row, rankedNow, along);
                return null;
            },
            "",
            cancel);
    }

    /// <summary>The approval that holds.</summary>
    private Task<Decision?> ApprovalAsync(Guid id, CurrentUser lead, CancellationToken cancel) =>
        db.Delegations.AsNoTracking().Concerning(lead, Now).Where(d => d.Id == id)
            .SelectMany(d => db.Decisions.Where(made => made.SubjectId == d.Id))
            .Where(made => made.To == nameof(DelegationState.Approved) && made.From != nameof(DelegationState.Approved))
            .OrderByDescending(made => made.Id)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Names the one again who was named before. The team never changed: the lead asks within it.</summary>
    /// <param name="along">Who was to go along then, and was taken off it; null when nobody was.</param>
    private static void PutBack(Delegation row, IReadOnlyList<DelegateReason> rankedNow, string? along)
    {
        row.TogetherWithId ??= along;
        if (row.InsteadOfId is not { } before)
        {
            return;
        }

        var chosen = AssessmentSnapshot.Read(row.Choice.Assessment).Candidates.FirstOrDefault(c => c.PersonId == before);
        (row.DelegateeId, row.InsteadOfId) = (before, null);
        row.Reasons = ReasonList.Write(chosen?.Reasons ?? rankedNow);
        row.Mandate = row.Mandate.AsGiven();
    }

    /// <summary>Why somebody cannot be asked any more: a wall may have risen, and an entry that became private is the partner's.</summary>
    private static FlowRefusal? CanNoLongerBeAsked(Choice choice, string memberId, Firm.CurrentFirm firm) =>
        choice.IsPrivate ? FlowRefusal.Private : CannotBeAsked(choice, memberId, firm);

    /// <summary>Puts another name on the row; its reasons come along unless it was that person's already.</summary>
    private FlowRefusal? HandTo(Delegation row, string memberId, IReadOnlyList<DelegateReason> reasons, CurrentUser lead, Firm.CurrentFirm firm)
    {
        if (CanNoLongerBeAsked(row.Choice, memberId, firm) is { } refusal)
        {
            return refusal;
        }

        if (row.DelegateeId == memberId)
        {
            return null;
        }

        // Who leads the team need not be a member of it.
        var team = Approvers.TeamOf(firm.Profile, memberId)?.Id;
        var leads = firm.Profile.Teams.Any(t => t.Id == row.TeamId && t.Lead == memberId);
        if (row.IsForThisPerson || (team != row.TeamId && !leads))
        {
            return row.IsForThisPerson ? FlowRefusal.TiedToPerson : FlowRefusal.NotInTeam;
        }

        if (row.TogetherWithId == memberId)
        {
            TakeOffAlong(row, (lead.MemberId!, Approvers.InPlaceOf(row, lead, firm.Profile)), firm.VersionId);
        }

        (row.DelegateeId, row.InsteadOfId) = (memberId, row.DelegateeId);
        row.Reasons = ReasonList.Write(reasons);
        return null;
    }
}
