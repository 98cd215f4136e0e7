using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>One question that waits for its reader's word.</summary>
/// <param name="DelegateeId">Who is asked, or, of what lies ready, who reads it; empty for people outside the firm.</param>
/// <param name="Since">From when on it can be mailed: the time in which it could be undone unnoticed is over.</param>
public sealed record WaitingRow(Guid Id, string PartnerId, string DelegateeId, Instant Start, Instant Asked, Instant Since)
{
    /// <summary>Of what came back: how.</summary>
    public DelegationState CameBack { get; init; }

    /// <summary>Of what came back: whether who was asked proposes another way.</summary>
    public bool IsOtherWay { get; init; }

    /// <summary>Of what came back: who is next, and did not say yes; null for nobody.</summary>
    public string? NextId { get; init; }

    /// <summary>Whether the partner has to tell the person it is about first, before the next is asked.</summary>
    public bool TellsFirst { get; init; }
}

/// <summary>What waits for somebody's word at this moment, by the same rights as on the pages.</summary>
public sealed class WaitingNow(FocusDbContext db, Approvers approvers, LeftAlready left, MailSettings settings, TimeProvider time)
{
    /// <summary>
    /// Whether anything waits for anybody: teams and partners asked, and members asked, or who writes their answer down where they have no account; and partners of whose
    /// messages some lie ready, or who asked what came back.
    /// </summary>
    public async Task<(HashSet<string> Teams, HashSet<string> Partners, HashSet<string> Members, HashSet<string> Ready, HashSet<string> Back)> ConcernedAsync(CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await db.Delegations.AsNoTracking()
            .Where(d => (d.State == DelegationState.Confirmed || d.State == DelegationState.Approved) && d.Choice.Start > now)
            .Select(d => new { d.State, d.TeamId, d.PartnerId, d.DelegateeId }).Distinct().ToListAsync(cancel);
        var confirmed = rows.Where(r => r.State == DelegationState.Confirmed).ToList();
        var holders = await AccountHolders.ReadAsync(db, cancel);
        return ([.. confirmed.Select(r => r.TeamId).OfType<string>()], [.. confirmed.Select(r => r.PartnerId)],
            [.. rows.Where(r => r.State == DelegationState.Approved).Select(r => AnswersHere(r.PartnerId, r.DelegateeId, holders, firm))],
            [.. await ReadyRows(now).Select(m => m.PartnerId!).Distinct().ToListAsync(cancel)], [.. await BackRows(now).Select(d => d.PartnerId).Distinct().ToListAsync(cancel)]);
    }

    /// <summary>
    /// What a partner asked for a meeting to come, and came back: the partner goes, unless somebody else does. Where the next is asked by itself, only what was a yes
    /// before, or what the partner has to tell somebody first.
    /// </summary>
    private IQueryable<Delegation> BackRows(Instant now) => db.Delegations.AsNoTracking()
        .Where(d => (d.State == DelegationState.Rejected || d.State == DelegationState.Declined) && d.Choice.Start > now && d.Choice.State == ChoiceState.Decided && d.Choice.DelegateeId != null && !d.Choice.IsPrivate)
        .Where(d => !db.Delegations.Any(o => o.ChoiceId == d.ChoiceId && o.Id != d.Id && (o.State == DelegationState.Accepted || (o.ConfirmedAt > d.ConfirmedAt && !FlowRules.Undecided.Contains(o.State)))))
        .Where(d => !db.Delegations.Any(o => o.ChoiceId == d.ChoiceId && FlowRules.Undecided.Contains(o.State) && !(o.IsAppraisal && o.PersonToldOn == null && o.State == DelegationState.Confirmed))
            || db.Decisions.Any(x => x.SubjectId == d.Id && x.From == nameof(DelegationState.Accepted) && x.To == nameof(DelegationState.Declined)));

    private async Task<IReadOnlyList<WaitingRow>> BackAsync(string partnerId, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var found = await BackRows(now).Where(d => d.PartnerId == partnerId).OrderBy(d => d.Choice.Start).ThenBy(d => d.Id)
            .Select(d => new
            {
                d.Id,
                d.DelegateeId,
                d.Choice.Start,
                At = d.DecidedAt ?? d.ConfirmedAt,
                d.State,
                d.IsOtherWayOpen,
                Next = db.Delegations.Where(o => o.ChoiceId == d.ChoiceId && FlowRules.Undecided.Contains(o.State)).Select(o => new { o.DelegateeId, o.IsAppraisal, o.PersonToldOn, o.State }).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. found.Select(d => new WaitingRow(d.Id, partnerId, d.DelegateeId, d.Start, d.At, settings.UndoEnds(firm.Profile, d.At, d.Start))
        {
            CameBack = d.State,
            IsOtherWay = d.IsOtherWayOpen,
            NextId = d.Next?.DelegateeId,
            TellsFirst = d.Next is { IsAppraisal: true, PersonToldOn: null, State: DelegationState.Confirmed },
        }).Where(d => d.Since <= now)];
    }

    /// <summary>What somebody is to send by hand, and can help still.</summary>
    private IQueryable<OutgoingMail> ReadyRows(Instant now) =>
        db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Draft && m.LeavesAt <= now && m.Choice!.Start > now);

    /// <summary>What lies ready for this reader: the partner's assistant, or the partner where there is none with an account.</summary>
    private async Task<IReadOnlyList<WaitingRow>> ReadyAsync(NoticeReader reader, CurrentFirm firm, CancellationToken cancel)
    {
        var holders = await AccountHolders.ReadAsync(db, cancel);
        string[] partners = [.. reader.User.PartnerIds.Where(p => holders.WriterFor(p, "", firm.Profile) == reader.MemberId)];
        var held = db.HeldMail();
        var found = await ReadyRows(time.StoredNow()).VisibleTo(reader.User).Where(m => partners.Contains(m.PartnerId) && !held.Any(h => h.Id == m.Id)).OrderBy(m => m.Choice!.Start).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.PartnerId, m.To, m.Choice!.Start, m.LeavesAt }).ToListAsync(cancel);
        return [.. found.Select(m => new WaitingRow(m.Id, m.PartnerId!, m.To.Select(to => MailWriting.IdOf(to, firm.Profile)).FirstOrDefault(id => id is not null) ?? "", m.Start, m.LeavesAt, m.LeavesAt))];
    }

    /// <summary>What first lapses comes first.</summary>
    public async Task<IReadOnlyList<WaitingRow>> ForAsync(NoticeReader reader, MailKind kind, CurrentFirm firm, CancellationToken cancel)
    {
        if (kind == MailKind.ReadyNotice)
        {
            return await ReadyAsync(reader, firm, cancel);
        }

        if (kind == MailKind.BackNotice)
        {
            return reader.User.PartnerId is { } own ? await BackAsync(own, firm, cancel) : [];
        }

        var now = time.StoredNow();
        var rows = kind == MailKind.QueueNotice
            ? (await approvers.RowsForAsync(reader.User, firm.Profile, cancel)).Where(d => d.State == DelegationState.Confirmed)
            : db.Delegations.ForDelegatee(reader.User, now).Where(d => d.State == DelegationState.Approved);
        var read = await ReadAsync(rows, kind, firm, cancel);
        return kind == MailKind.QueueNotice || reader.User.PartnerIds.Count == 0 ? read : [.. read.Concat(await ToWriteAsync(reader, kind, firm, cancel)).OrderBy(r => r.Start).ThenBy(r => r.Id)];
    }

    /// <summary>Who is reminded of what waits for an answer.</summary>
    private static string AnswersHere(string partnerId, string delegateeId, AccountHolders holders, CurrentFirm firm) =>
        holders.Has(delegateeId) ? delegateeId : holders.WriterFor(partnerId, delegateeId, firm.Profile);

    /// <summary>What was asked of people without an account, and whose answer this reader writes down.</summary>
    private async Task<IEnumerable<WaitingRow>> ToWriteAsync(NoticeReader reader, MailKind kind, CurrentFirm firm, CancellationToken cancel)
    {
        var rows = (await approvers.RowsToWriteAsync(reader.User, firm.Profile, cancel)).Where(d => d.State == DelegationState.Approved);
        var (read, holders) = (await ReadAsync(rows, kind, firm, cancel), await AccountHolders.ReadAsync(db, cancel));
        if (read.Count == 0)
        {
            return read;
        }

        // To a question that was not sent no answer comes: that it lies ready is told by itself.
        var unasked = await left.UnaskedAsync(holders, await rows.AsNoTracking().ToListAsync(cancel), cancel);
        return read.Where(r => !unasked.Contains(r.Id) && AnswersHere(r.PartnerId, r.DelegateeId, holders, firm) == reader.MemberId);
    }

    private async Task<IReadOnlyList<WaitingRow>> ReadAsync(IQueryable<Delegation> rows, MailKind kind, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
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
