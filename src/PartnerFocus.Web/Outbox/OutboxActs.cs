using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>What became of an act on a message.</summary>
public enum MailOutcome
{
    Done,

    /// <summary>There is no such message, or not for this person: the two answer alike.</summary>
    Unknown,

    /// <summary>It went further since it was looked at, or this cannot be done with it now.</summary>
    Changed,
}

/// <summary>What a person does with messages. Every act leaves a <see cref="Decision"/>.</summary>
public sealed class OutboxActs(FocusDbContext db, FirmStore firms, TimeProvider time)
{
    private const string ClientKnows = "ClientKnows";

    /// <summary>Ends the wait: it leaves now, or can be sent. Who is asked by it sees the question now.</summary>
    public async Task<MailOutcome> NowAsync(Guid id, Guid seen, CurrentUser user, CancellationToken cancel)
    {
        var outcome = await ChangeAsync(
            id, seen, user, "Now", mail => mail.State is MailState.Waiting or MailState.Draft && mail.LeavesAt > time.StoredNow(), (mail, now) => (mail.LeavesAt, mail.NextTryAt) = (now, now), cancel);
        if (outcome == MailOutcome.Done)
        {
            // No step of the delegation: who looks at it acts on what it still is.
            var now = time.StoredNow();
            await db.Delegations.Where(d => d.AskedAt > now && db.OutgoingMails.Any(m => m.Id == id && m.Kind == MailKind.Ask && m.DelegationId == d.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.AskedAt, now), cancel);
        }

        return outcome;
    }

    /// <summary>It does not leave, nor does what builds on it. The decision it followed from stands.</summary>
    public Task<MailOutcome> StopAsync(Guid id, Guid seen, CurrentUser user, CancellationToken cancel) => ChangeAsync(
        id,
        seen,
        user,
        nameof(MailState.TakenBack),
        mail => mail.State is MailState.Draft or MailState.Failed || (mail.State is MailState.Waiting && mail.Tries == 0),
        (mail, now) => Settle(mail, MailState.TakenBack, now, user),
        cancel);

    /// <summary>Somebody sent it by hand: a draft, or what the mail server did not take.</summary>
    /// <param name="clientKnows">The tick that the client knows.</param>
    public async Task<MailOutcome> SentAsync(Guid id, Guid seen, bool clientKnows, CurrentUser user, CancellationToken cancel) =>
        await db.HeldMail().AnyAsync(h => h.Id == id, cancel) ? MailOutcome.Changed : await ChangeAsync(
            id,
            seen,
            user,
            nameof(MailState.Sent),
            mail => mail.State is MailState.Failed || (mail.State is MailState.Draft && mail.LeavesAt <= time.StoredNow()),
            (mail, now) =>
            {
                Settle(mail, MailState.Sent, now, user);
                Know(mail, clientKnows, now, user);
            },
            cancel);

    /// <summary>The client knows: said after a talk, or an answer.</summary>
    public Task<MailOutcome> KnownAsync(Guid id, Guid seen, CurrentUser user, CancellationToken cancel) => ChangeAsync(
        id, seen, user, ClientKnows, mail => mail.IsOutside && mail.ClientKnowsAt is null && mail.State is not MailState.TakenBack, (mail, now) => Know(mail, true, now, user), cancel);

    private static void Settle(OutgoingMail mail, MailState to, Instant now, CurrentUser user) =>
        (mail.State, mail.SettledAt, mail.SettledBy) = (to, now, user.MemberId);

    private static void Know(OutgoingMail mail, bool knows, Instant now, CurrentUser user)
    {
        if (knows && mail.IsOutside)
        {
            (mail.ClientKnowsAt, mail.ClientKnowsBy) = (now, user.MemberId);
        }
    }

    private async Task<MailOutcome> ChangeAsync(
        Guid id, Guid seen, CurrentUser user, string to, Func<OutgoingMail, bool> can, Action<OutgoingMail, Instant> change, CancellationToken cancel)
    {
        var mail = await db.OutgoingMails.VisibleTo(user).SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (mail is null || await firms.FindAsync(cancel) is not { } firm)
        {
            return MailOutcome.Unknown;
        }

        if (mail.Version != seen || !can(mail))
        {
            return MailOutcome.Changed;
        }

        // What goes along has no card of its own, and shares what becomes of this one.
        var along = to == ClientKnows ? [] : await db.OutgoingMails.Where(m => db.MailsAlong().Any(a => a.Id == m.Id && a.WithId == id)).ToListAsync(cancel);
        var (from, now, mayHaveLeft) = (mail.State.ToString(), time.StoredNow(), mail.MayHaveLeft);
        foreach (var one in along.Append(mail))
        {
            change(one, now);
        }

        if (mail.State == MailState.TakenBack)
        {
            await db.DropWhatBuildsOnAsync(mail, mayHaveLeft, user.MemberId, (now, firm.VersionId), cancel);
        }

        db.Decisions.AddRange(along.Append(mail).Select(m => Decision.Of(
            m.Id, (from, to), user.MemberId!, now, firm.VersionId, standsInFor: user.IsPartner(mail.PartnerId!) ? null : mail.PartnerId)));
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
