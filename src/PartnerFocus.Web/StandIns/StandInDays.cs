using Microsoft.EntityFrameworkCore;
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

    /// <summary>Member ids of whom <paramref name="memberId"/> stands in for on that day.</summary>
    public static Task<List<string>> ReplacedByAsync(this IQueryable<StandIn> rows, string memberId, DateOnly day, CancellationToken cancel) =>
        rows.AsNoTracking().On(day).Where(s => s.StandInId == memberId).Select(s => s.MemberId).Distinct().ToListAsync(cancel);
}
