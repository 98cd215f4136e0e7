using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// What follows from another way that was proposed after a yes. As long as it waits for the partner's answer nobody hears otherwise; those who were told of
/// the yes hear that it no longer holds when the partner decides otherwise, or in time before the meeting.
/// </summary>
public sealed partial class WhatLeaves
{
    /// <summary>The proposals that were answered, ended or brought back in this act, or on whose meeting something else was decided.</summary>
    /// <param name="choices">What is decided on.</param>
    private async Task<List<Delegation>> ProposalsAsync(Guid[] choices, CancellationToken cancel)
    {
        await db.Delegations.Where(d => choices.Contains(d.ChoiceId) && d.State == DelegationState.Declined && d.IsOtherWayOpen).LoadAsync(cancel);
        return [.. db.ChangeTracker.Entries<Delegation>()
            .Where(e => e.State is EntityState.Unchanged or EntityState.Modified && e.Entity.State == DelegationState.Declined
                && e.OriginalValues.GetValue<DelegationState>(nameof(Delegation.State)) == DelegationState.Declined)
            .Where(e => e.Entity.IsOtherWayOpen
                ? e.State == EntityState.Modified || choices.Contains(e.Entity.ChoiceId)
                : e.OriginalValues.GetValue<bool>(nameof(Delegation.IsOtherWayOpen)))
            .Select(e => e.Entity)];
    }

    /// <summary>Whether it still waits for the partner's answer, so that nobody hears otherwise: a working day before the meeting is the last moment.</summary>
    private async Task<bool> WaitsAsync(Delegation row, Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        if (row is not { State: DelegationState.Declined, IsOtherWayOpen: true } || choice is not { State: ChoiceState.Decided, DelegateeId: not null, IsPrivate: false }
            || CourseRules.WorkingDayBefore(choice.Start, firm.Profile.TimeZone) <= time.StoredNow())
        {
            return false;
        }

        await db.Delegations.Where(d => d.ChoiceId == choice.Id).LoadAsync(cancel);
        return !db.Delegations.Local.Any(d => d.ChoiceId == choice.Id && d.Id != row.Id
            && (FlowRules.Open.Contains(d.State) || (d.ConfirmedAt > row.ConfirmedAt && d.State != DelegationState.Withdrawn)));
    }

    private async Task FollowProposalAsync(Delegation row, CurrentFirm firm, CancellationToken cancel)
    {
        var (step, choice) = (new DelegationStep(row, row.State), (await db.Choices.FindAsync([row.ChoiceId], cancel))!);
        if (row.StandingId is not null)
        {
            await FollowCoveredAsync(step, choice, firm, cancel);
            return;
        }

        var earlier = await db.OutgoingMails.Where(m => m.DelegationId == row.Id).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (earlier.Count == 0 || await WritingAsync(choice, firm, cancel) is not { } writing)
        {
            return;
        }

        var course = new MailCourse(db, earlier, writing);
        if (await WaitsAsync(row, choice, firm, cancel))
        {
            course.Wait();
            return;
        }

        if (course.IsUnderWay(MailKind.MayComeInstead) && await db.ChoiceCourses.FindAsync([choice.Id], cancel) is { State: CourseState.Asked or CourseState.Free } asked)
        {
            StopAsking(asked);
        }

        course.End(step, WhyOver(row.Id));
    }

    /// <summary>When the partner agreed to the way in which the delegatee goes, where that was in an earlier act.</summary>
    private async Task<Instant?> AgreedBeforeAsync(DelegationStep step, CancellationToken cancel)
    {
        var row = step.Row;
        return !row.GoesBeside || (step.IsAgreed && WhyOver(row.Id) != DelegationFlow.Undo) ? null
            : await db.Decisions
                .Where(d => d.SubjectId == row.Id && d.From == nameof(DelegationState.Declined) && d.To == nameof(DelegationState.Accepted) && d.Why != DelegationFlow.Undo)
                .OrderByDescending(d => d.Id).Select(d => (Instant?)d.At).FirstOrDefaultAsync(cancel);
    }
}
