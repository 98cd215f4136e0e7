using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.StandIns;

/// <summary>Which stand-ins count on a day.</summary>
public static class StandInDays
{
    /// <summary>The day it is in the firm's zone.</summary>
    public static DateOnly Today(this TimeProvider time, FirmProfile firm) => time.StoredNow().InZone(firm.TimeZone).Date.ToDateOnly();

    /// <summary>Those that count on a day and were not ended.</summary>
    public static IQueryable<StandIn> On(this IQueryable<StandIn> rows, DateOnly day) =>
        rows.Where(s => s.FirstDay <= day && s.LastDay >= day && s.EndedAt == null);

    /// <summary>Whether somebody was ever named to stand in, or is from a later day on.</summary>
    public static Task<bool> NamesAsync(this IQueryable<StandIn> rows, string? memberId, CancellationToken cancel) =>
        rows.AnyAsync(s => s.StandInId == memberId, cancel);

    /// <summary>Who lets somebody stand in for them during a stretch, and when: from midnight to midnight in the firm's zone.</summary>
    internal static async Task<IReadOnlyList<PersonAway>> ReplacedInAsync(this FocusDbContext db, Interval stretch, FirmProfile firm, CancellationToken cancel)
    {
        var (first, last) = (Day(stretch.Start), Day(stretch.End - Duration.Epsilon));
        var rows = await db.StandIns.AsNoTracking().Where(s => s.FirstDay <= last && s.LastDay >= first && s.EndedAt == null)
            .OrderBy(s => s.FirstDay).ThenBy(s => s.Id).Select(s => new { s.MemberId, s.FirstDay, s.LastDay }).ToListAsync(cancel);
        return [.. rows.Select(s => new PersonAway(s.MemberId, new Interval(Midnight(s.FirstDay), Midnight(s.LastDay.AddDays(1)))))];

        DateOnly Day(Instant at) => at.InZone(firm.TimeZone).Date.ToDateOnly();
        Instant Midnight(DateOnly day) => firm.TimeZone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant();
    }

    /// <summary>Member ids of whom <paramref name="memberId"/> stands in for on that day.</summary>
    public static Task<List<string>> ReplacedByAsync(this IQueryable<StandIn> rows, string memberId, DateOnly day, CancellationToken cancel) =>
        rows.AsNoTracking().On(day).Where(s => s.StandInId == memberId).Select(s => s.MemberId).Distinct().ToListAsync(cancel);
}
