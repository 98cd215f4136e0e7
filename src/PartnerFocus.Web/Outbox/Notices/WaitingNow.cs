using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>One question that waits for its reader's word.</summary>
/// <param name="Since">From when on it can be mailed: the time in which it could be undone unnoticed is over.</param>
public sealed record WaitingRow(Guid Id, string PartnerId, string DelegateeId, Instant Start, Instant Asked, Instant Since);

/// <summary>What waits for somebody's word at this moment, by the same rights as on the pages.</summary>
public sealed class WaitingNow(FocusDbContext db, Approvers approvers, MailSettings settings, TimeProvider time)
{
    /// <summary>Whether anything waits for anybody: teams and partners asked, and members asked.</summary>
    public async Task<(HashSet<string> Teams, HashSet<string> Partners, HashSet<string> Members)> ConcernedAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await db.Delegations.AsNoTracking()
            .Where(d => (d.State == DelegationState.Confirmed || d.State == DelegationState.Approved) && d.Choice.Start > now)
            .Select(d => new { d.State, d.TeamId, d.PartnerId, d.DelegateeId }).Distinct().ToListAsync(cancel);
        var confirmed = rows.Where(r => r.State == DelegationState.Confirmed).ToList();
        return ([.. confirmed.Select(r => r.TeamId).OfType<string>()], [.. confirmed.Select(r => r.PartnerId)],
            [.. rows.Where(r => r.State == DelegationState.Approved).Select(r => r.DelegateeId)]);
    }

    /// <summary>What first lapses comes first.</summary>
    public async Task<IReadOnlyList<WaitingRow>> ForAsync(NoticeReader reader, MailKind kind, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = kind == MailKind.QueueNotice
            ? (await approvers.RowsForAsync(reader.User, firm.Profile, cancel)).Where(d => d.State == DelegationState.Confirmed)
            : db.Delegations.ForDelegatee(reader.User, now).Where(d => d.State == DelegationState.Approved);
        var found = await rows.AsNoTracking().Where(d => d.Choice.Start > now).OrderBy(d => d.Choice.Start).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.PartnerId, d.DelegateeId, d.Choice.Start, d.ConfirmedAt, d.AskedAt }).ToListAsync(cancel);
        return
        [
            .. from row in found
               let asked = kind == MailKind.QueueNotice ? row.ConfirmedAt : row.AskedAt ?? row.ConfirmedAt
               let since = kind == MailKind.QueueNotice ? settings.UndoEnds(firm.Profile, asked, row.Start) : asked
               where since <= now
               select new WaitingRow(row.Id, row.PartnerId, row.DelegateeId, row.Start, asked, since),
        ];
    }
}
