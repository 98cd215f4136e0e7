using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Another way than was asked: "I can do the first half", "Amira knows this better". It waits for the partner's answer, who goes until then;
/// the partner says yes to it, or lets the next be asked.
/// </summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that somebody else is asked after another way was proposed.</summary>
    public const string PassedOn = "PassedOn";

    /// <summary>What <see cref="Decision.To"/> calls that those who were told of the yes before it hear that it no longer holds, since the partner did not answer in time or the meeting changed.</summary>
    public const string OtherWayEnded = "OtherWayEnded";

    /// <summary>A working day before the meeting, with a weekend between.</summary>
    private static readonly Duration LongestNotice = Duration.FromDays(4);

    /// <summary>Gives it back with another way. Nobody else is asked before the partner answered.</summary>
    /// <param name="words">How otherwise; only partner and assistant see it, for 30 days, or as long as the delegatee goes so.</param>
    /// <param name="betterId">Who knows it better; null when nobody is named.</param>
    public Task<FlowOutcome> ProposeAsync(Guid id, Guid seen, string words, string? betterId, CurrentUser delegatee, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.Decline,
            delegatee,
            (row, firm) =>
            {
                (row.Reason, row.IsOtherWay, row.IsOtherWayOpen, row.BetterId) = (words.Trim(), true, true, betterId);
                return row.Reason.Length == 0 ? FlowRefusal.ReasonMissing
                    : betterId is null ? null
                    : betterId == row.PartnerId || betterId == row.DelegateeId ? FlowRefusal.UnknownPerson
                    : CanNoLongerBeAsked(row.Choice, betterId, firm);
            },
            "",
            cancel);

    /// <summary>"Goed zo": the delegatee goes as proposed. What that leaves of the meeting stays the partner's.</summary>
    public async Task<FlowOutcome> AgreeOtherWayAsync(Guid id, Guid seen, CurrentUser partner, CancellationToken cancel)
    {
        var isTaken = await IsTakenAsync(id, partner, cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.AgreeOtherWay,
            partner,
            (row, firm) =>
            {
                if (isTaken || row is not { IsOtherWayOpen: true, BetterId: null })
                {
                    return isTaken ? FlowRefusal.PassedOn : FlowRefusal.NotNow;
                }

                (row.Condition, row.Reason, row.IsOtherWayOpen) = (row.Reason, "", false);
                return CanNoLongerBeAsked(row.Choice, row.DelegateeId, firm);
            },
            "",
            cancel);
    }

    /// <summary>Lets somebody else be asked: who was named with the other way, or who comes next. That one's lead says whether there is room.</summary>
    /// <param name="toBetter">Whether it is who was named; else the first of <paramref name="ranked"/> who was not asked before.</param>
    /// <param name="ranked">Who could take it over as ranked at this moment, best first.</param>
    public async Task<FlowOutcome> PassOnAsync(
        Guid id, Guid seen, bool toBetter, IReadOnlyList<DelegateCandidate> ranked, CurrentUser partner, CancellationToken cancel)
    {
        var isTaken = await IsTakenAsync(id, partner, cancel);
        var asked = await AskedBeforeAsync(db.Delegations.OfPartnersOf(partner).Where(d => d.Id == id), cancel);
        Delegation? next = null;
        var outcome = await StepAsync(
            id,
            seen,
            FlowStep.PassOn,
            partner,
            (row, firm) =>
            {
                if (isTaken || !row.IsOtherWayOpen || (toBetter && row.BetterId is null))
                {
                    return isTaken ? FlowRefusal.PassedOn : FlowRefusal.NotNow;
                }

                row.IsOtherWayOpen = false;
                next = toBetter ? Follow(row, [Named(row.BetterId!, ranked)], [], firm) : Follow(row, ranked, asked, firm);
                return toBetter && next is null ? FlowRefusal.Walled : null;
            },
            "",
            cancel,
            PassedOn);
        return outcome is FlowOutcome.Done done ? done with { Next = next } : outcome;
    }

    /// <summary>
    /// Marks what the partner did not answer a working day before the meeting: who was told of the yes hears in time that it no longer holds. The answer can still
    /// be given. Each is saved on its own, as with what lapses.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> EndOtherWaysAsync(CancellationToken cancel)
    {
        var (now, far, marked) = (Now, Now + LongestNotice, 0);
        var open = await db.Delegations.AsNoTracking().Include(d => d.Choice)
            .Where(d => d.State == DelegationState.Declined && d.IsOtherWayOpen && d.Choice.Start > now && d.Choice.Start <= far
                && d.Choice.State == Weeks.ChoiceState.Decided && d.Choice.DelegateeId != null
                && !db.Delegations.Any(o => o.ChoiceId == d.ChoiceId && FlowRules.Open.Contains(o.State))
                && db.Decisions.Any(x => x.SubjectId == d.Id && x.From == nameof(DelegationState.Accepted) && x.To == nameof(DelegationState.Declined))
                && !db.Decisions.Any(x => x.SubjectId == d.Id && x.To == OtherWayEnded))
            .ToListAsync(cancel);
        if (open.Count == 0 || await firms.FindAsync(cancel) is not { } firm)
        {
            return 0;
        }

        foreach (var seen in open)
        {
            // What was said after that moment was told at once; what can still be undone is left alone until then.
            var until = CourseRules.WorkingDayBefore(seen.Choice.Start, firm.Profile.TimeZone);
            if (until <= now && seen.DecidedAt < until && leaves.UndoEnds(firm, seen.DecidedAt.Value, seen.Choice.Start) <= now
                && await db.Delegations.SingleOrDefaultAsync(d => d.Id == seen.Id && d.Version == seen.Version, cancel) is { } row)
            {
                End(row, WithdrawalReason.NoAnswer, firm);
                marked += await SaveStagedAsync(cancel) is null ? 1 : 0;
            }
        }

        return marked;
    }

    /// <summary>Until when a proposal that waits can be answered before those who were told of the yes hear that it no longer holds; null where nobody was, or they heard already.</summary>
    /// <param name="start">When the meeting begins.</param>
    /// <param name="id">The delegation.</param>
    public async Task<Instant?> OtherWayIsToldAtAsync(Instant start, Guid id, DateTimeZone zone, CancellationToken cancel)
    {
        var until = CourseRules.WorkingDayBefore(start, zone);
        // A yes of before that was undone was told to nobody.
        var before = until <= Now ? null
            : await db.Decisions.Where(x => x.SubjectId == id && x.To == nameof(DelegationState.Declined)).OrderByDescending(x => x.Id).Select(x => x.From).FirstOrDefaultAsync(cancel);
        return before == nameof(DelegationState.Accepted) ? until : null;
    }

    /// <summary>The meeting of a proposal that waits was moved, became private or is gone: it waits no longer. Not saved yet.</summary>
    /// <param name="why">One of <see cref="WithdrawalReason"/>.</param>
    public async Task EndOtherWayAsync(Guid choiceId, string why, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        foreach (var row in await db.Delegations.Where(d => d.ChoiceId == choiceId && d.State == DelegationState.Declined && d.IsOtherWayOpen).ToListAsync(cancel))
        {
            row.IsOtherWayOpen = false;
            End(row, why, firm);
        }
    }

    private void End(Delegation row, string why, CurrentFirm firm)
    {
        var from = StateName(row);
        Move(row, FlowStep.EndOtherWay, FlowPart.Program);
        Record(row, from, Program, null, why, firm.VersionId, OtherWayEnded);
    }

    private static DelegateCandidate Named(string id, IReadOnlyList<DelegateCandidate> ranked) =>
        ranked.FirstOrDefault(c => c.PersonId == id) ?? new DelegateCandidate(id, []);

    /// <summary>Whether the meeting is no longer to be answered for: somebody else has it, or the partner chose otherwise.</summary>
    private Task<bool> IsTakenAsync(Guid id, CurrentUser partner, CancellationToken cancel) =>
        db.Delegations.OfPartnersOf(partner).AnyAsync(
            d => d.Id == id && (d.Choice.State != Weeks.ChoiceState.Decided || d.Choice.DelegateeId == null
                || db.Delegations.Any(o => o.ChoiceId == d.ChoiceId && FlowRules.Open.Contains(o.State))),
            cancel);
}
