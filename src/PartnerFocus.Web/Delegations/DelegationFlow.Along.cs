using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who goes along with the delegatee: may say that it does not fit, and the partner may name somebody else. The delegation stands.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that who was to go along cannot.</summary>
    public const string CannotAlong = "CannotGoAlong";

    /// <summary>What <see cref="Decision.To"/> calls that the partner named somebody else; who, is in <see cref="Decision.Why"/>.</summary>
    public const string NamedAlong = "NamedAlong";

    /// <summary>
    /// What <see cref="Decision.To"/> calls that who was to go along is off it, in the act that comes next: goes in person now, or has something else at that time. Who, is in
    /// <see cref="Decision.Why"/>, so that undoing the act puts that one back.
    /// </summary>
    public const string OffAlong = "OffAlong";

    /// <summary>"I cannot go along", welcome as any decline.</summary>
    /// <param name="reason">May be empty; only partner and assistant see it, for 30 days, and no ranking reads it.</param>
    public Task<FlowOutcome> CannotGoAlongAsync(Guid id, Guid seen, string reason, CurrentUser companion, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.CannotGoAlong,
            companion,
            (row, _) =>
            {
                if (row.TogetherWithId != companion.MemberId)
                {
                    return FlowRefusal.NotNow;
                }

                (row.CannotAlongId, row.CannotAlongWhy, row.CannotAlongAt, row.TogetherWithId) = (row.TogetherWithId, reason.Trim(), Now, null);
                return null;
            },
            "",
            cancel,
            CannotAlong);

    /// <summary>Somebody else goes along, after the one named before could not.</summary>
    /// <param name="along">That this person is there and free is for the caller to know, as with the partner's yes.</param>
    public Task<FlowOutcome> NameCompanionAsync(Guid id, Guid seen, string along, CurrentUser partner, CancellationToken cancel) =>
        StepAsync(
            id,
            seen,
            FlowStep.NameCompanion,
            partner,
            (row, firm) =>
            {
                if (row.CannotAlongId is null || row.TogetherWithId is not null)
                {
                    return FlowRefusal.NotNow;
                }

                row.TogetherWithId = along;
                return along == row.DelegateeId || along == row.PartnerId || along == row.CannotAlongId
                    ? FlowRefusal.UnknownPerson
                    : CanNoLongerBeAsked(row.Choice, along, firm);
            },
            along,
            cancel,
            NamedAlong);

    /// <summary>Whether who goes along to one meeting of a series can to another of it: nobody does while taken elsewhere from here.</summary>
    public Task<bool> IsFreeAlongAsync(string who, Choice choice, CancellationToken cancel)
    {
        var (uid, start, end) = (choice.Uid, choice.Start, choice.End);
        return db.Delegations.AllAsync(d => (d.DelegateeId != who && d.TogetherWithId != who) || !FlowRules.Open.Contains(d.State) || d.Choice.Uid == uid || d.Choice.Start >= end || d.Choice.End <= start, cancel);
    }

    /// <summary>Nobody goes along any more, which the decision says before that of the act itself. Not saved yet.</summary>
    /// <param name="act">The yes to a series it is part of, where that one has something else at the very meeting it is given for; else it goes in person.</param>
    private void TakeOffAlong(Delegation row, (string By, string? For) who, long firmVersion, Guid? act = null)
    {
        if (row.TogetherWithId is { } along)
        {
            Record(row, StateName(row), who.By, who.For, along, firmVersion, OffAlong, act);
            row.TogetherWithId = null;
        }
    }

    /// <summary>Who was taken off going along by an act; null when nobody was.</summary>
    private async Task<string?> TakenOffAlongAsync(Decision act, CancellationToken cancel)
    {
        var before = await db.Decisions.AsNoTracking().Where(d => d.SubjectId == act.SubjectId && d.Id < act.Id && d.To != SeriesShortened).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
        return before?.To == OffAlong ? before.Why : null;
    }

    private static bool IsTaken(List<Interval> taken, Choice choice) => taken.Exists(t => t.Start < choice.End && choice.Start < t.End);

    /// <summary>Who goes along with a yes to a series: also where that one had something else at the very meeting it was given for.</summary>
    private string? AlongSeries(Delegation head) => head.TogetherWithId ?? (head.CannotAlongId is not null ? null
        : db.Delegations.Local.Where(d => d.StandingId == head.Id && d is { State: DelegationState.Accepted, TogetherWithId: not null, CannotAlongId: null })
            .OrderBy(d => d.Choice.Start).Select(d => d.TogetherWithId).FirstOrDefault());

    /// <summary>When who goes along with a yes to a series has something else from here; nobody goes along while taken elsewhere.</summary>
    private async Task<List<Interval>> TakenAlongAsync(Delegation head, CancellationToken cancel)
    {
        var (who, uid, now) = (AlongSeries(head), head.Choice.Uid, Now);
        var taken = who is null
            ? []
            : await db.Delegations.Where(d => (d.DelegateeId == who || d.TogetherWithId == who) && FlowRules.Open.Contains(d.State) && d.Choice.End > now && d.Choice.Uid != uid)
                .Select(d => new { d.Choice.Start, d.Choice.End }).ToListAsync(cancel);
        return taken.ConvertAll(t => new Interval(t.Start, t.End));
    }
}
