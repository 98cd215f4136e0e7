using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// A yes to a meeting and the following ones of its series. It is given on one delegation, and each meeting it covers gets a choice and
/// a delegation of its own, so that everything that can become of a meeting becomes of that one only.
/// </summary>
public sealed partial class DelegationFlow
{
    /// <summary>Stands in <see cref="Decision.Why"/> of a yes to the series, and of what it covers.</summary>
    public const string Series = "series";

    /// <summary>What <see cref="Decision.To"/> calls that a yes to the series ended.</summary>
    public const string SeriesEnds = "SeriesEnds";

    /// <summary>Stands in <see cref="Decision.Why"/> where the day came on which the partner looks again.</summary>
    public const string Review = "review";

    /// <summary>
    /// The delegatee goes to this one and to those that follow and are the same, until the day it was asked for. Where none of them is, it is a yes to
    /// this one, and the others stay the partner's to decide.
    /// </summary>
    /// <param name="ahead">The meetings of the series in that stretch as the agenda has them now (<see cref="SeriesAhead"/>).</param>
    public async Task<FlowOutcome> AcceptSeriesAsync(
        Guid id, Guid seen, string drops, IReadOnlyList<Meeting> ahead, CurrentUser delegatee, CancellationToken cancel)
    {
        var mine = await db.Delegations.ForDelegatee(delegatee, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var found = await FindAsync(mine, ahead, cancel);
        if (found.IsThisOnly)
        {
            return await AcceptAsync(id, seen, drops, delegatee, cancel);
        }

        var act = Guid.CreateVersion7();
        return await StepAsync(
            id,
            seen,
            FlowStep.AcceptSeries,
            delegatee,
            (row, firm) =>
            {
                row.Drops = drops.Trim();
                return SayYes(row, found, (delegatee.Signature, act), firm);
            },
            Series,
            cancel,
            act: act);
    }

    /// <summary>What a yes to the series meets. Read before the step, which asks the store nothing more.</summary>
    /// <param name="mine">What the yes is given on; null where it is not this person's to give.</param>
    /// <param name="until">Before the day it was asked for, where the yes ends sooner.</param>
    private async Task<SeriesFound> FindAsync(Delegation? mine, IReadOnlyList<Meeting> ahead, CancellationToken cancel, Instant? until = null)
    {
        if (mine is null)
        {
            return new SeriesFound(ahead, [], [], [], false);
        }

        var end = until ?? mine.SeriesUntil;
        ahead = until is null ? ahead : [.. ahead.Where(m => m.Start.ToInstant() < end)];
        var (decided, asked) = (await DecidedAsync(mine, ahead, cancel), await AskedAsync(mine, end, cancel));
        var isThisOnly = end > Now && asked.Count == 0 && !Coverable(mine, ahead, decided, isAnew: true).Any() && !await GoesToOtherAsync(mine, end, cancel);
        return new SeriesFound(ahead, decided, asked, await TakenAlongAsync(mine, cancel), isThisOnly);
    }

    /// <summary>The yes is for this one and all that follow. Not saved yet.</summary>
    private FlowRefusal? SayYes(Delegation row, SeriesFound found, ((string By, string? For) Who, Guid Act) step, CurrentFirm firm)
    {
        if (!row.AsksSeries || row.SeriesUntil <= Now)
        {
            return FlowRefusal.NotNow;
        }

        if (CanNoLongerBeAsked(row.Choice, row.DelegateeId, firm) is { } refusal)
        {
            return refusal;
        }

        row.StandingId = row.Id;
        Cover(row, found.Ahead, found.Decided, found.Taken, step, firm);

        // Who goes along may have been taken elsewhere since it was asked.
        if (IsTaken(found.Taken, row.Choice))
        {
            TakeOffAlong(row, step.Who, firm.VersionId, step.Act);
        }

        found.Asked.ForEach(other => CoverAsked(other, row, step.Who, firm, step.Act));
        return null;
    }

    /// <summary>
    /// The delegatee gives this one back and all that follow: they are open again, and the next candidate is asked for all of them, as
    /// the one before was.
    /// </summary>
    /// <param name="ranked">Who could take it over as ranked at this moment, best first; null for nobody.</param>
    public async Task<FlowOutcome> DeclineRestAsync(
        Guid id, Guid seen, string reason, CurrentUser delegatee, CancellationToken cancel, IReadOnlyList<DelegateCandidate>? ranked = null)
    {
        var asked = await AskedBeforeAsync(db.Delegations.ForDelegatee(delegatee, Now).Where(d => d.Id == id), cancel);
        Delegation? next = null;
        var mine = await db.Delegations.ForDelegatee(delegatee, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var head = mine?.StandingId is { } given ? await HeadAsync(given, cancel) : null;
        var rest = head is null ? [] : await RestAsync(head, mine!.Choice.Start, cancel);
        var act = Guid.CreateVersion7();
        var outcome = await StepAsync(
            id,
            seen,
            FlowStep.DeclineRest,
            delegatee,
            (row, firm) =>
            {
                row.Reason = reason.Trim();
                if (row.Reason.Length == 0 || head is not { StandingEndedFrom: null })
                {
                    return row.Reason.Length == 0 ? FlowRefusal.ReasonMissing : FlowRefusal.NotNow;
                }

                EndSeries(head, row.Choice.Start, FlowPart.Delegatee, (delegatee.Signature, "", act), firm.VersionId);
                next = row.IsTiedToPerson || head.IsTiedToPerson ? null : Follow(row, ranked ?? [], asked, firm);
                if (next is not null)
                {
                    (next.SeriesFrom, next.SeriesUntil) = (row.Choice.Start, head.PartnersUntil ?? head.SeriesUntil);
                }

                foreach (var later in rest.Where(r => r.Id != row.Id))
                {
                    later.Reason = row.Reason;
                    Move(later, FlowStep.DeclineRest, FlowPart.Delegatee);
                    Record(later, nameof(DelegationState.Accepted), delegatee.Signature.By, delegatee.Signature.For, "", firm.VersionId, act: act);

                    // Free for the yes of whoever comes next.
                    later.Choice.State = next is null ? later.Choice.State : ChoiceState.Undone;
                }

                return null;
            },
            "",
            cancel,
            act: act);
        return outcome is FlowOutcome.Done done ? done with { Next = next } : outcome;
    }

    /// <summary>
    /// What a changed agenda does to the yeses for series of a partner: what they cover anew, and which have nothing left. Where all that is covered became
    /// something else, nothing is covered anew until the partner looked. Not saved yet.
    /// </summary>
    /// <param name="ahead">The meetings of a series to come in a stretch, as the agenda has them now.</param>
    public async Task FollowSeriesAsync(string partnerId, Func<Delegation, CancellationToken, Task<IReadOnlyList<Meeting>>> ahead, CancellationToken cancel)
    {
        var heads = await StandingAsync(partnerId, null, cancel);
        if (heads.Count == 0 || await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        foreach (var head in heads)
        {
            var lost = (await CoveredAsync(head.Id, Now, cancel)).ToList();
            if (lost.Count > 1 && lost.TrueForAll(r => r.State == DelegationState.Withdrawn))
            {
                // Nothing of it is what it was: one message says so of all.
                EndSeries(head, lost[0].Choice.Start, FlowPart.Program, ((Program, null), WhyOf(lost[0]), null), firm.VersionId);
            }
            else if (CanNoLongerBeAsked(head.Choice, head.DelegateeId, firm) is null && (lost.Count == 0 || lost.Exists(r => !MeetingChange.AsksToLook(r.Changed))))
            {
                var meetings = await ahead(head, cancel);
                Cover(head, meetings, await DecidedAsync(head, meetings, cancel), await TakenAlongAsync(head, cancel), ((Program, null), null), firm);
            }
        }
    }

    /// <summary>Begins a choice and a delegation for each meeting that nobody decided on yet.</summary>
    /// <param name="decided">What there is of choices on them; one that was undone, or was for another moment, is taken up again.</param>
    /// <param name="taken">When who goes along has something else from here.</param>
    /// <param name="step">Who lets it cover them, and the answer it is part of.</param>
    private void Cover(
        Delegation head, IReadOnlyList<Meeting> ahead, Dictionary<string, Choice> decided, List<Interval> taken, ((string By, string? For) Who, Guid? Act) step, CurrentFirm firm)
    {
        var along = AlongSeries(head);
        foreach (var meeting in Coverable(head, ahead, decided, isAnew: step.Act is not null))
        {
            var choice = decided.GetValueOrDefault(meeting.RecurrenceId!);
            if (choice is null)
            {
                choice = ChoiceRows.Covered(head.Choice, meeting, Now);
                db.Choices.Add(choice);
            }
            else
            {
                ChoiceRows.Cover(choice, head.Choice, meeting, Now);
            }

            db.Decisions.Add(Decision.Of(choice.Id, ("Open", ChoiceRows.StateName(choice)), Program, Now, firm.VersionId, Series));
            var row = Begin(choice, head.DelegateeId, ReasonList.Read(head.Reasons), firm);
            row.Mandate = head.Mandate.AsGiven();
            row.TogetherWithId = IsTaken(taken, choice) ? null : along;
            (row.StandingId, row.SeriesUntil) = (head.Id, head.SeriesUntil);
            Move(row, FlowStep.Cover, FlowPart.Program);
            Record(row, Proposed, step.Who.By, step.Who.For, Series, firm.VersionId, act: step.Act);
        }
    }

    /// <summary>Those to come on which nobody decided yet.</summary>
    /// <param name="isAnew">Whether the yes is given now: it is for what was decided for another moment as well, and one given before that is not.</param>
    private IEnumerable<Meeting> Coverable(Delegation head, IReadOnlyList<Meeting> ahead, Dictionary<string, Choice> decided, bool isAnew) => ahead.Where(
        m => m.RecurrenceId is { } name && name != head.Choice.RecurrenceId && m.Start.ToInstant() > Now
            && (decided.GetValueOrDefault(name) is not { State: not ChoiceState.Undone } choice || (isAnew && !choice.StandsAt(m.Start.ToInstant()))));

    /// <summary>What was asked of the same person for another meeting of the series needs no answer of its own.</summary>
    private void CoverAsked(Delegation row, Delegation head, (string By, string? For) who, CurrentFirm firm, Guid act)
    {
        var from = StateName(row);
        row.PartnersUntil = head.PartnersUntil is not null && row.SeriesUntil > head.SeriesUntil ? row.SeriesUntil : row.PartnersUntil;
        (row.StandingId, row.SeriesUntil) = (head.Id, head.SeriesUntil);
        Move(row, FlowStep.Cover, FlowPart.Program);
        Record(row, from, who.By, who.For, Series, firm.VersionId, act: act);
    }

    private async Task<Dictionary<string, Choice>> DecidedAsync(Delegation head, IReadOnlyList<Meeting> ahead, CancellationToken cancel)
    {
        string[] names = [.. ahead.Select(m => m.RecurrenceId ?? "")];
        var uid = head.Choice.Uid;
        return await db.Choices.Where(c => c.PartnerId == head.PartnerId && c.Uid == uid && names.Contains(c.RecurrenceId)).ToDictionaryAsync(c => c.RecurrenceId, cancel);
    }

    private async Task<List<Delegation>> AskedAsync(Delegation head, Instant? until, CancellationToken cancel)
    {
        var (from, now) = (head.SeriesFrom ?? Now, Now);
        return await db.Delegations.Include(d => d.Choice).AnsweredWith(head)
            .Where(d => !d.Choice.IsPrivate && d.Choice.Start >= from && d.Choice.Start > now && d.Choice.Start < until).ToListAsync(cancel);
    }

    /// <summary>Whether the same person goes to another meeting of that stretch already: that counts as one like it, here as in <see cref="SeriesAhead"/>.</summary>
    private Task<bool> GoesToOtherAsync(Delegation head, Instant? until, CancellationToken cancel)
    {
        var (uid, from, now) = (head.Choice.Uid, head.SeriesFrom ?? Now, Now);
        return db.Delegations.AnyAsync(
            d => d.Id != head.Id && d.PartnerId == head.PartnerId && d.DelegateeId == head.DelegateeId && d.State == DelegationState.Accepted
                && d.Choice.Uid == uid && d.Choice.Start >= from && d.Choice.Start > now && d.Choice.Start < until, cancel);
    }

    /// <summary>What a yes covers from a moment on; of what comes before it is kept that it reaches no further.</summary>
    private async Task<List<Delegation>> RestAsync(Delegation head, Instant from, CancellationToken cancel)
    {
        var covered = await CoveredAsync(head.Id, Now, cancel);
        foreach (var earlier in covered.Where(r => !r.IsStanding && r.Choice.Start < from))
        {
            earlier.SeriesUntil = from;
        }

        return covered.FindAll(r => r.Choice.Start >= from);
    }

    private Task<Delegation?> HeadAsync(Guid id, CancellationToken cancel) =>
        db.Delegations.Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id && d.StandingId == id, cancel);

    /// <summary>The yeses to series that stand.</summary>
    /// <param name="uid">Null for all series.</param>
    private Task<List<Delegation>> StandingAsync(string partnerId, string? uid, CancellationToken cancel) =>
        db.Delegations.Include(d => d.Choice)
            .Where(d => d.StandingId == d.Id && d.StandingEndedFrom == null && d.PartnerId == partnerId && (uid == null || d.Choice.Uid == uid)).ToListAsync(cancel);

    /// <summary>What a yes covers and is still to come, by start; what this act took back is among it with its new state.</summary>
    private Task<List<Delegation>> CoveredAsync(Guid standing, Instant from, CancellationToken cancel)
    {
        var now = Now;
        return db.Delegations.Include(d => d.Choice)
            .Where(d => d.StandingId == standing && d.State == DelegationState.Accepted && d.Choice.Start >= from && d.Choice.Start > now)
            .OrderBy(d => d.Choice.Start).ToListAsync(cancel);
    }

    /// <summary>Why a delegation is about to be taken back.</summary>
    private string WhyOf(Delegation row) => db.ChangeTracker.Entries<Decision>()
        .Where(e => e.State == EntityState.Added && e.Entity.SubjectId == row.Id).Select(e => e.Entity.Why).LastOrDefault() ?? "";
}
