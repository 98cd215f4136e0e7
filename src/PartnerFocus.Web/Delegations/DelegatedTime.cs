using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>One stretch of a person's time that was handed over, or is about to be.</summary>
/// <param name="Id">The delegation.</param>
/// <param name="IsGiven">Approved, accepted or done; else it still waits for the lead.</param>
public sealed record HandedTime(Guid Id, string PersonId, Interval Interval, bool IsGiven);

/// <summary>What is handed to whom in a stretch of time: the load, and the clashes between delegations.</summary>
public sealed class DelegatedTime(FocusDbContext db)
{
    private static readonly DelegationState[] Counted =
        [DelegationState.Confirmed, DelegationState.Approved, DelegationState.Accepted, DelegationState.Done];

    /// <summary>Everything handed over whose meeting starts in <paramref name="span"/>, what waits for a lead included.</summary>
    public async Task<IReadOnlyList<HandedTime>> InAsync(Interval span, CancellationToken cancel)
    {
        var (from, to) = (span.Start, span.End);
        var rows = await db.Delegations
            .Where(d => Counted.Contains(d.State) && d.Choice.Start >= from && d.Choice.Start < to)
            .Select(d => new { d.Id, d.DelegateeId, d.State, d.Choice.Start, d.Choice.End })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new HandedTime(
            r.Id, r.DelegateeId, new Interval(r.Start, r.End), r.State != DelegationState.Confirmed))];
    }

    /// <summary>Time already given to each person in a week (person id → time): what the ranking asks for.</summary>
    public async Task<IReadOnlyDictionary<string, Duration>> GivenAsync(Interval week, CancellationToken cancel) =>
        (await InAsync(week, cancel)).Where(t => t.IsGiven)
            .GroupBy(t => t.PersonId)
            .ToDictionary(g => g.Key, g => g.Aggregate(Duration.Zero, (sum, t) => sum + t.Interval.Duration));
}
