using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>A message that waits for another one to leave.</summary>
public sealed class HeldMail
{
    public required Guid Id { get; init; }

    /// <summary>What it waits for.</summary>
    public required Guid ForId { get; init; }

    public required MailKind ForKind { get; init; }

    public required MailState ForState { get; init; }

    public required string ForSubject { get; init; }

    public required Instant ForMadeAt { get; init; }

    public required Instant ForNextTryAt { get; init; }
}

/// <summary>A message whose calendar object goes with another one.</summary>
public sealed class MailAlong
{
    public required Guid Id { get; init; }

    public required Guid WithId { get; init; }
}

/// <summary>
/// What builds on what. "As we wrote" waits for what was written, what makes up for a message waits for that message, and to one reader
/// messages about one meeting leave in the order in which they were made, also where the first has to be tried again or was given up.
/// </summary>
public static class HeldMails
{
    /// <summary>Every message that may not leave yet, once for each it waits for.</summary>
    public static IQueryable<HeldMail> HeldMail(this FocusDbContext db) =>
        from held in db.OutgoingMails
        from before in db.OutgoingMails
        where held.Id != before.Id
            && (held.State == MailState.Waiting || held.State == MailState.Draft)
            && (before.State == MailState.Waiting || before.State == MailState.Failed || before.State == MailState.Draft)
            && (held.FollowsId == before.Id
                || (held.Kind == MailKind.Accepts && before.Kind == MailKind.WhoComes && held.DelegationId == before.DelegationId)
                || (held.Kind == MailKind.Declines && before.Kind == MailKind.ComesAfterAll && held.DelegationId == before.DelegationId && held.CreatedAt == before.CreatedAt)
                || (held.Kind == MailKind.InvitationChanged && before.IsSeries && (before.Kind == MailKind.Invitation || before.Kind == MailKind.Update)
                    && db.Delegations.Any(d => d.Id == held.DelegationId && d.StandingId == before.DelegationId))
                || (held.ChoiceId != null && held.ChoiceId == before.ChoiceId && held.To == before.To && before.CreatedAt < held.CreatedAt && before.State != MailState.Draft))
        select new HeldMail
        {
            Id = held.Id,
            ForId = before.Id,
            ForKind = before.Kind,
            ForState = before.State,
            ForSubject = before.Subject,
            ForMadeAt = before.CreatedAt,
            ForNextTryAt = before.NextTryAt,
        };

    /// <summary>
    /// What needs no message of its own: one to the same reader, of the same decision and from the same sender lies beside it, and
    /// takes its calendar object along. Nobody sends a client two messages that say one thing.
    /// </summary>
    public static IQueryable<MailAlong> MailsAlong(this FocusDbContext db) =>
        from mail in db.OutgoingMails
        from first in db.OutgoingMails
        where (mail.State == MailState.Draft || mail.State == MailState.Waiting) && first.State == mail.State && mail.DelegationId != null && mail.DelegationId == first.DelegationId
            && mail.ChoiceId == first.ChoiceId && mail.IsSeries == first.IsSeries && mail.To == first.To && mail.From == first.From && mail.CreatedAt == first.CreatedAt
            && ((mail.Kind == MailKind.Accepts && first.Kind == MailKind.WhoComes) || (mail.Kind == MailKind.Declines && first.Kind == MailKind.ComesAfterAll))
        select new MailAlong { Id = mail.Id, WithId = first.Id };

    /// <summary>What each of some messages waits for first.</summary>
    public static async Task<Dictionary<Guid, HeldMail>> HeldAsync(this FocusDbContext db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        Guid[] of = [.. ids];
        return (await db.HeldMail().Where(h => of.Contains(h.Id)).ToListAsync(cancel))
            .GroupBy(h => h.Id).ToDictionary(g => g.Key, g => g.OrderByDescending(h => h.ForState == MailState.Failed).ThenBy(h => h.ForMadeAt).First());
    }

    /// <summary>
    /// One message will not leave: what says "as we wrote" goes with it, and so does what makes up for it, unless it may have left all the
    /// same. Each leaves a <see cref="Decision"/>. Saves nothing.
    /// </summary>
    /// <param name="mayHaveLeft">Whether somebody may have it already.</param>
    /// <param name="by">Who let it go; null for the program.</param>
    public static async Task DropWhatBuildsOnAsync(this FocusDbContext db, OutgoingMail gone, bool mayHaveLeft, string? by, (Instant At, long Version) now, CancellationToken cancel)
    {
        var next = await db.OutgoingMails
            .Where(m => m.State == MailState.Waiting || m.State == MailState.Draft)
            .Where(m => (m.FollowsId == gone.Id && !mayHaveLeft)
                || (gone.Kind == MailKind.WhoComes && m.Kind == MailKind.Accepts && m.DelegationId == gone.DelegationId && gone.DelegationId != null)
                || ((gone.Kind == MailKind.Invitation || gone.Kind == MailKind.Update) && m.Kind == MailKind.InvitationChanged && gone.DelegationId != null && !mayHaveLeft
                    && (m.DelegationId == gone.DelegationId || (gone.IsSeries && db.Delegations.Any(d => d.Id == m.DelegationId && d.StandingId == gone.DelegationId)))))
            .ToListAsync(cancel);
        foreach (var mail in next.Where(m => m.Id != gone.Id && m.State != MailState.TakenBack))
        {
            db.Decisions.Add(Decision.Of(mail.Id, (mail.State.ToString(), nameof(MailState.TakenBack)), by ?? DelegationFlow.Program, now.At, now.Version, StaleReason.BuiltOn));
            (mail.State, mail.SettledAt, mail.SettledBy, mail.LastError) = (MailState.TakenBack, now.At, by, StaleReason.BuiltOn);
            await db.DropWhatBuildsOnAsync(mail, mail.MayHaveLeft, by, now, cancel);
        }
    }
}
