using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Whether who goes along knows of it: once the yes it follows from can no longer be undone unnoticed, or the message about it was sent.
/// Else that person could act on it, and close the way back of somebody who pressed by mistake.
/// </summary>
public sealed class CompanionKnows(FocusDbContext db, MailSettings mails, TimeProvider time)
{
    /// <summary>Those of which who goes along knows.</summary>
    /// <param name="rows">With their choice, and somebody who goes along.</param>
    public async Task<IReadOnlyList<Delegation>> AmongAsync(IReadOnlyList<Delegation> rows, FirmProfile firm, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var said = (await db.Decisions.AsNoTracking()
            .Where(d => ids.Contains(d.SubjectId) && d.Why != DelegationFlow.Undo
                && (d.To == DelegationFlow.NamedAlong || (d.To == nameof(DelegationState.Accepted) && d.From != nameof(DelegationState.Accepted))))
            .Select(d => new { d.SubjectId, d.Id, d.At }).ToListAsync(cancel)).GroupBy(d => d.SubjectId).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Id)!.At);
        var open = rows.Where(r => said.TryGetValue(r.Id, out var at) && mails.UndoEnds(firm, at, r.Choice.Start) > time.StoredNow()).ToList();
        Guid[] told = [.. open.SelectMany(r => new[] { r.Id, r.StandingId ?? r.Id })];
        var sent = open.Count == 0 ? [] : await db.OutgoingMails.AsNoTracking()
            .Where(m => m.Kind == MailKind.Along && m.DelegationId != null && told.Contains(m.DelegationId.Value) && (m.State == MailState.Sent || m.MayHaveLeft)).ToListAsync(cancel);
        return [.. rows.Where(r => !open.Contains(r) || sent.Exists(m => (m.DelegationId == r.Id || m.DelegationId == r.StandingId) && m.To[0].Address == AddressOf(r.TogetherWithId!, firm)))];
    }

    private static string? AddressOf(string id, FirmProfile firm) => firm.FindPerson(id)?.Email ?? firm.FindPartner(id)?.Email;
}
