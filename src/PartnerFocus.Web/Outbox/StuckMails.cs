using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>How the outbox is, without a word of any message.</summary>
/// <param name="Mode">How messages leave.</param>
/// <param name="Waiting">How many wait for the mail server.</param>
/// <param name="Rows">What wants a look: tried in vain, and given up first.</param>
/// <param name="Withdrawn">What did not leave in the week before because it no longer held, newest first.</param>
/// <param name="AtMost">How many leave within an hour, where that many left; null where there is room.</param>
public sealed record StuckMailsPage(MailMode Mode, int Waiting, IReadOnlyList<StuckMail> Rows, IReadOnlyList<StuckMail> Withdrawn, int? AtMost)
{
    /// <summary>How many lie ready and wait for somebody to send them.</summary>
    public int Ready { get; init; }

    /// <summary>What waits for another message, oldest first.</summary>
    public IReadOnlyList<WaitingMail> Held { get; init; } = [];

    /// <summary>Whether something is to be tried again, and not before long.</summary>
    public bool CanHurry { get; init; }
}

/// <summary>A message that waits for another one.</summary>
/// <param name="Made">In the firm's zone, as is <paramref name="ForMade"/>.</param>
public sealed record WaitingMail(MailKind Kind, LocalDateTime Made, MailKind For, MailState ForState, LocalDateTime ForMade);

/// <summary>A message that did not get through.</summary>
/// <param name="Error">As <see cref="FailureTold"/> reads it; of what was withdrawn, the reason (<see cref="StaleReason"/>).</param>
/// <param name="Made">When it was made, or withdrawn; in the firm's zone.</param>
public sealed record StuckMail(Guid Id, MailKind Kind, MailState State, int Tries, string Error, LocalDateTime Made)
{
    /// <summary>When it is tried again, in the firm's zone, where it waits for that.</summary>
    public LocalDateTime Next { get; init; }
}

/// <summary>What could not be sent, and trying it again.</summary>
public sealed class StuckMails(FocusDbContext db, FirmStore firms, MailSettings settings, TimeProvider time)
{
    private const int MostShown = 200;

    public async Task<StuckMailsPage> PageAsync(CancellationToken cancel)
    {
        var zone = (await firms.FindAsync(cancel))?.Profile.TimeZone ?? DateTimeZone.Utc;
        var rows = await db.OutgoingMails.AsNoTracking()
            .Where(m => m.State == MailState.Failed || (m.State == MailState.Waiting && m.LastError != ""))
            .OrderByDescending(m => m.State).ThenBy(m => m.CreatedAt).Take(MostShown)
            .Select(m => new { m.Id, m.Kind, m.State, m.Tries, m.LastError, m.CreatedAt, m.NextTryAt })
            .ToListAsync(cancel);
        var week = time.StoredNow() - Duration.FromDays(7);
        var withdrawn = await db.OutgoingMails.AsNoTracking()
            .Where(m => m.State == MailState.TakenBack && m.LastError != "" && m.SettledAt > week)
            .OrderByDescending(m => m.SettledAt).Take(MostShown)
            .Select(m => new { m.Id, m.Kind, m.State, m.Tries, m.LastError, m.SettledAt })
            .ToListAsync(cancel);
        return new StuckMailsPage(
            settings.Mode,
            await db.OutgoingMails.CountAsync(m => m.State == MailState.Waiting, cancel),
            [.. rows.Select(m => new StuckMail(m.Id, m.Kind, m.State, m.Tries, m.LastError, m.CreatedAt.InZone(zone).LocalDateTime) { Next = m.NextTryAt.InZone(zone).LocalDateTime })],
            [.. withdrawn.Select(m => new StuckMail(m.Id, m.Kind, m.State, m.Tries, m.LastError, m.SettledAt!.Value.InZone(zone).LocalDateTime))],
            settings.Mode == MailMode.Smtp && await MailDelivery.SentLatelyAsync(db, time.StoredNow(), cancel) >= settings.MostPerHour ? settings.MostPerHour : null)
        {
            Held = await HeldAsync(zone, cancel),
            CanHurry = await ThatCanBeHurried().AnyAsync(cancel),
            Ready = await ReadyAsync(cancel),
        };
    }

    private Task<int> ReadyAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();
        return db.OutgoingMails.CountAsync(m => m.State == MailState.Draft && m.LeavesAt <= now && !db.HeldMail().Any(h => h.Id == m.Id), cancel);
    }

    /// <summary>Beyond the time in which it could be undone; each once.</summary>
    private async Task<IReadOnlyList<WaitingMail>> HeldAsync(DateTimeZone zone, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => m.LeavesAt <= now && db.HeldMail().Any(h => h.Id == m.Id) && !db.MailsAlong().Any(a => a.Id == m.Id))
            .OrderBy(m => m.CreatedAt).Take(MostShown).Select(m => new { m.Id, m.Kind, m.CreatedAt }).ToListAsync(cancel);
        var held = await db.HeldAsync(mails.Select(m => m.Id), cancel);
        return
        [
            .. from mail in mails
               where held.ContainsKey(mail.Id)
               let first = held[mail.Id]
               select new WaitingMail(mail.Kind, mail.CreatedAt.InZone(zone).LocalDateTime, first.ForKind, first.ForState, first.ForMadeAt.InZone(zone).LocalDateTime),
        ];
    }

    /// <summary>What was tried in vain is tried at the next round, and no longer waits its time: the mail server is there again.</summary>
    /// <returns>How many those are.</returns>
    public Task<int> HurryAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();
        return ThatCanBeHurried().ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, now), cancel);
    }

    /// <summary>What a server may be sending right now is left to it: its claim is shorter than the wait of these.</summary>
    private IQueryable<OutgoingMail> ThatCanBeHurried()
    {
        var soon = time.StoredNow() + MailDelivery.Claim;
        return db.OutgoingMails.Where(m => m.State == MailState.Waiting && m.LastError != "" && m.NextTryAt > soon);
    }

    public async Task<MailOutcome> AgainAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (mail is null)
        {
            return MailOutcome.Unknown;
        }

        if (mail.State != MailState.Failed)
        {
            return MailOutcome.Changed;
        }

        var now = time.StoredNow();
        (mail.State, mail.Tries, mail.NextTryAt, mail.LastError) = (settings.Mode == MailMode.Smtp ? MailState.Waiting : MailState.Draft, 0, now, "");
        db.Decisions.Add(Decision.Of(
            mail.Id, (nameof(MailState.Failed), mail.State.ToString()), user.MemberId ?? $"account {user.AccountId}", now, (await firms.FindAsync(cancel))?.VersionId ?? 0));
        try
        {
            await db.SaveChangesAsync(cancel);
            return MailOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return MailOutcome.Changed;
        }
    }
}
