using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Sends what is due through the mail server, at least once and always under the same Message-ID. A message is claimed before it is
/// sent: several servers may do this beside each other, and one that dies leaves a claim that runs out. What was sent and not yet
/// marked by then goes out a second time, which a mail program knows by its Message-ID. No more leave within an hour than the settings
/// allow, so that a mistake cannot flood anybody; the rest waits.
/// </summary>
public sealed class MailDelivery(FocusDbContext db, SmtpPost post, LeavingCheck check, MailSettings settings, TimeProvider time)
{
    private const int MostPerRound = 100;
    private const int DraftsPerRound = 25;

    /// <summary>How long a draft that was looked at is taken to be true.</summary>
    private static readonly Duration DraftsLookedAt = Duration.FromMinutes(10);

    /// <summary>How long a server that sends may take; well beyond <see cref="SmtpPost.Patience"/>.</summary>
    internal static readonly Duration Claim = Duration.FromMinutes(5);

    /// <summary>Waits after the first tries, in minutes; the last one repeats.</summary>
    private static readonly int[] Waits = [1, 2, 4, 8, 15, 30, 60];

    /// <summary>One round over all that is due.</summary>
    /// <returns>How many were sent, and how many were not.</returns>
    public async Task<(int Sent, int Failed)> RoundAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();

        // What was written together leaves in the order of the meetings. What waits for something that is not due itself takes no place of what can leave.
        var held = db.HeldMail().Where(h => h.ForState != MailState.Waiting || h.ForNextTryAt > now);
        var due = await db.OutgoingMails.Where(m => m.State == MailState.Waiting && m.NextTryAt <= now && !held.Any(h => h.Id == m.Id))
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.CreatedAt).Select(m => new { m.Id, m.CreatedAt, Start = m.Choice == null ? (Instant?)null : m.Choice.Start, IsSecond = m.Kind == MailKind.Accepts || m.FollowsId != null })
            .Take(MostPerRound).ToListAsync(cancel);
        var (sent, failed) = (0, 0);
        foreach (var id in due.OrderBy(m => m.Start).ThenBy(m => m.CreatedAt).ThenBy(m => m.IsSecond).Select(m => m.Id))
        {
            if (await SentLatelyAsync(db, now, cancel) >= settings.MostPerHour)
            {
                break;
            }

            switch (await SendAsync(id, cancel))
            {
                case true: sent++; break;
                case false: failed++; break;
                default: break;
            }
        }

        return (sent, failed);
    }

    /// <summary>Withdraws drafts that lie ready and no longer hold, some at each round.</summary>
    /// <returns>How many were withdrawn.</returns>
    public async Task<int> CheckDraftsAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();
        var ready = await db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Draft && m.LeavesAt <= now && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).Take(DraftsPerRound).ToListAsync(cancel);
        var withdrawn = 0;
        foreach (var mail in ready)
        {
            if (await check.WhyNotAsync(mail, cancel) is { } why)
            {
                await check.WithdrawAsync(mail, why, cancel);
                withdrawn++;
            }
            else
            {
                await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, now + DraftsLookedAt), cancel);
            }
        }

        return withdrawn;
    }

    /// <summary>
    /// Where messages no longer leave by themselves: what waited for the mail server lies ready for somebody to send, as what is written from now on; what the app itself
    /// wanted to tell is dropped.
    /// </summary>
    /// <returns>How many lie ready.</returns>
    public async Task<int> LayReadyAsync(CancellationToken cancel)
    {
        var now = time.StoredNow();
        var waiting = db.OutgoingMails.Where(m => m.State == MailState.Waiting || m.State == MailState.Failed);
        await waiting.Where(m => m.ReaderId != null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.TakenBack).SetProperty(m => m.LastError, StaleReason.TooLate).SetProperty(m => m.SettledAt, now)
                .SetProperty(m => m.NoticeKey, (string?)null).SetProperty(m => m.Version, Guid.NewGuid()), cancel);
        return await waiting.Where(m => m.ReaderId == null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.Draft).SetProperty(m => m.NextTryAt, now).SetProperty(m => m.Version, Guid.NewGuid()), cancel);
    }

    /// <summary>How many the program sent within the hour before.</summary>
    internal static Task<int> SentLatelyAsync(FocusDbContext db, Instant now, CancellationToken cancel)
    {
        var from = now - Duration.FromHours(1);
        return db.OutgoingMails.CountAsync(m => m.State == MailState.Sent && m.SettledBy == null && m.SettledAt > from, cancel);
    }

    /// <summary>Deletes messages that were settled, and whose meeting was, long ago.</summary>
    public Task<int> ForgetAsync(CancellationToken cancel)
    {
        var before = time.StoredNow() - Duration.FromDays(settings.KeptDays);
        return db.OutgoingMails
            .Where(m => (m.State == MailState.Sent || m.State == MailState.TakenBack) && m.SettledAt < before && (m.Choice == null || m.Choice.End < before))
            .ExecuteDeleteAsync(cancel);
    }

    /// <returns>Whether it was sent; null when another server has it, or it is no longer to be sent.</returns>
    private async Task<bool?> SendAsync(Guid id, CancellationToken cancel)
    {
        var (now, claim) = (time.StoredNow(), Guid.NewGuid());
        var claimed = await db.OutgoingMails.Where(m => m.Id == id && m.State == MailState.Waiting && m.NextTryAt <= now && !db.HeldMail().Any(h => h.Id == id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Version, claim).SetProperty(m => m.Tries, m => m.Tries + 1).SetProperty(m => m.NextTryAt, now + Claim), cancel);
        if (claimed == 0)
        {
            return null;
        }

        var mail = await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == id, cancel);
        if (await check.WhyNotAsync(mail, cancel) is { } stale)
        {
            await check.WithdrawAsync(mail, stale, cancel);
            return null;
        }

        // What goes along waits for this one, so that nobody else sends it; it shares what becomes of it.
        var along = await db.OutgoingMails.AsNoTracking().FirstOrDefaultAsync(a => db.MailsAlong().Any(x => x.Id == a.Id && x.WithId == id), cancel);

        // From here on it may leave, whatever becomes of this server; and whoever looked at it before is told so.
        var leaving = Guid.NewGuid();
        if (await db.OutgoingMails.Where(m => m.Id == id && m.Version == claim).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Version, leaving).SetProperty(m => m.MayHaveLeft, true), cancel) == 0)
        {
            return null;
        }

        if (along is not null && await db.OutgoingMails.Where(m => m.Id == along.Id && m.Version == along.Version).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Version, leaving).SetProperty(m => m.MayHaveLeft, true), cancel) == 0)
        {
            along = null;
        }

        var failure = await FailureAsync(mail, along, cancel);
        var mine = db.OutgoingMails.Where(m => m.Version == leaving);
        if (failure is not { } problem)
        {
            // Not to be stopped any more: what was sent is to be known as sent.
            await mine.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Version, Guid.NewGuid()).SetProperty(m => m.State, MailState.Sent)
                    .SetProperty(m => m.SettledAt, time.StoredNow()).SetProperty(m => m.LastError, ""), CancellationToken.None);
            return true;
        }

        var state = mail.Tries >= settings.MostTries ? MailState.Failed : MailState.Waiting;
        var next = time.StoredNow() + Duration.FromMinutes(Waits[Math.Min(mail.Tries, Waits.Length) - 1]);
        await mine.Where(m => m.Id != id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Version, Guid.NewGuid()).SetProperty(m => m.MayHaveLeft, problem.MayHaveLeft), CancellationToken.None);
        await mine.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Version, Guid.NewGuid()).SetProperty(m => m.State, state)
                .SetProperty(m => m.NextTryAt, next).SetProperty(m => m.LastError, problem.Code)
                .SetProperty(m => m.MayHaveLeft, mail.MayHaveLeft || problem.MayHaveLeft), CancellationToken.None);
        return false;
    }

    /// <summary>What went wrong; null when it was sent.</summary>
    private async Task<SmtpFailure?> FailureAsync(OutgoingMail mail, OutgoingMail? along, CancellationToken cancel)
    {
        try
        {
            await post.SendAsync(mail, along, cancel);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return SmtpFailure.Timeout;
        }
        catch (Exception problem) when (problem is SmtpException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return SmtpFailure.Of(problem, mail.To);
        }
    }
}
