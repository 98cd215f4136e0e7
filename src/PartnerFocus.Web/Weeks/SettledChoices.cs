using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>The choices that ask nobody: their meetings take no room of the plan of the week.</summary>
internal static class SettledChoices
{
    /// <param name="db">The store.</param>
    /// <param name="span">The week.</param>
    /// <param name="partnerId">Whose; null for all partners.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<SettledMeeting>> SettledInAsync(this FocusDbContext db, Interval span, string? partnerId, CancellationToken cancel)
    {
        // Handed over to nobody yet still asks for somebody.
        var rows = await db.Choices.AsNoTracking()
            .Where(c => (partnerId == null || c.PartnerId == partnerId) && c.Start >= span.Start && c.Start < span.End
                && c.State == ChoiceState.Decided && c.DelegateeId == null && c.Chosen != Verdict.Delegate)
            .Select(c => new { c.PartnerId, c.Uid, c.RecurrenceId, c.Start }).ToListAsync(cancel);
        return [.. rows.Select(r => new SettledMeeting(r.PartnerId, r.Uid, r.RecurrenceId.Length == 0 ? null : r.RecurrenceId, r.Start))];
    }
}
