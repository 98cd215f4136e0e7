using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Where the organiser wants no forwarding: whether somebody else may come. Until the yes the partner goes.</summary>
internal static class OrganisersYes
{
    /// <summary>How far that question is (choice id → state at <paramref name="now"/>); nothing where nobody has to agree.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CourseState>> OrganisersYesAsync(
        this FocusDbContext db, IEnumerable<Delegation> rows, Instant now, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Where(r => r.State == DelegationState.Accepted).Select(r => r.ChoiceId).Distinct()];
        return ids.Length == 0 ? new Dictionary<Guid, CourseState>() : (await db.ChoiceCourses.AsNoTracking()
            .Where(c => ids.Contains(c.ChoiceId) && c.State != CourseState.Stopped && (c.Choice.Chosen == Verdict.Delegate || c.Choice.Chosen == Verdict.AttendPart))
            .ToListAsync(cancel)).ToDictionary(c => c.ChoiceId, c => c.StateAt(now));
    }
}
