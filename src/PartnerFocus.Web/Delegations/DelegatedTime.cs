using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>One stretch of a person's time that was handed over, or is about to be.</summary>
/// <param name="Id">The delegation.</param>
/// <param name="Meeting">Whose it is, who takes it over, and when.</param>
/// <param name="IsGiven">Approved, accepted or done; else it still waits for the lead.</param>
public sealed record HandedTime(Guid Id, HandedMeeting Meeting, bool IsGiven)
{
    /// <summary>Whether it is an appraisal of which the person it is about did not hear yet: it is nobody's but the partner's, and in no load that a lead sees.</summary>
    public bool IsUntold { get; init; }

    public string PersonId => Meeting.PersonId;

    public Interval Interval => Meeting.Interval;
}

/// <summary>What is handed to whom in a stretch of time: the load, and the clashes between delegations.</summary>
public sealed class DelegatedTime(FocusDbContext db)
{
    private static readonly Duration Quarter = Duration.FromDays(91);

    private static readonly DelegationState[] Counted =
        [DelegationState.Confirmed, DelegationState.Approved, DelegationState.Accepted, DelegationState.Done];

    /// <summary>Everything handed over whose meeting starts in <paramref name="span"/>, what waits for a lead included; once for who takes it over, once for who goes along.</summary>
    public async Task<IReadOnlyList<HandedTime>> InAsync(Interval span, CancellationToken cancel)
    {
        var (from, to) = (span.Start, span.End);
        var rows = await db.Delegations
            .Where(d => Counted.Contains(d.State) && d.Choice.Start >= from && d.Choice.Start < to)
            .Select(d => new { d.Id, d.DelegateeId, d.TogetherWithId, d.State, IsUntold = d.IsAppraisal && d.PersonToldOn == null, d.Choice.PartnerId, d.Choice.Uid, d.Choice.RecurrenceId, d.Choice.Start, d.Choice.End })
            .ToListAsync(cancel);
        return [.. rows.SelectMany(r => new[] { (Person: (string?)r.DelegateeId, IsAlong: false), (Person: r.TogetherWithId, IsAlong: true) }
            .Where(who => who.Person is not null)
            .Select(who => new HandedTime(
                r.Id,
                new HandedMeeting(who.Person!, r.PartnerId, r.Uid, r.RecurrenceId.Length == 0 ? null : r.RecurrenceId, new Interval(r.Start, r.End)) { IsAlong = who.IsAlong },
                r.State != DelegationState.Confirmed) { IsUntold = r.IsUntold }))];
    }

    /// <summary>
    /// What the ranking of a week asks for: all that is handed over in it, what waits for a lead included, and how much each person
    /// took over in the quarter before. Who goes along has the hours that week, and took nothing over.
    /// </summary>
    public async Task<(IReadOnlyList<HandedMeeting> Handed, IReadOnlyDictionary<string, Duration> Lately)> ForAsync(Interval week, CancellationToken cancel)
    {
        var all = await InAsync(new Interval(week.Start - Quarter, week.End), cancel);
        return (
            [.. all.Where(t => week.Contains(t.Interval.Start)).Select(t => t.Meeting)],
            all.Where(t => t is { IsGiven: true, Meeting.IsAlong: false } && !week.Contains(t.Interval.Start)).GroupBy(t => t.PersonId)
                .ToDictionary(g => g.Key, g => g.Aggregate(Duration.Zero, (sum, t) => sum + t.Interval.Duration)));
    }
}
