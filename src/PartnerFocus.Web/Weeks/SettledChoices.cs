using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
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

    /// <summary>Who was asked for which meeting of a stretch and does not go.</summary>
    /// <param name="partnerId">Whose; null for all.</param>
    public static async Task<IReadOnlyList<HandedMeeting>> CameToNothingInAsync(this FocusDbContext db, Interval span, string? partnerId, CancellationToken cancel)
    {
        var rows = await db.Delegations.AsNoTracking()
            .Where(d => (partnerId == null || d.PartnerId == partnerId) && d.Choice.Start >= span.Start && d.Choice.Start < span.End
                && (d.State == DelegationState.Rejected || d.State == DelegationState.Declined))
            .Select(d => new { d.DelegateeId, d.PartnerId, d.Choice.Uid, d.Choice.RecurrenceId, d.Choice.Start, d.Choice.End }).Distinct().ToListAsync(cancel);
        return [.. rows.Select(r => new HandedMeeting(r.DelegateeId, r.PartnerId, r.Uid, r.RecurrenceId.Length == 0 ? null : r.RecurrenceId, new Interval(r.Start, r.End)))];
    }
}
