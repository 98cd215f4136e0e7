using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>Reads what leaves for the partners somebody is, or helps.</summary>
public sealed class OutboxReading(FocusDbContext db, FirmStore firms, TimeProvider time)
{
    private const int SettledShown = 30;

    /// <summary>How soon a mail that somebody still has to send is not counted on to be read.</summary>
    private static readonly Duration ReadWithin = Duration.FromMinutes(30);

    private static readonly MailState[] Open = [MailState.Draft, MailState.Waiting, MailState.Failed];

    public async Task<OutboxPage?> PageAsync(CurrentUser user, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return null;
        }

        var mails = db.OutgoingMails.AsNoTracking().VisibleTo(user);
        var open = await mails.Where(m => Open.Contains(m.State)).Include(m => m.Choice).ToListAsync(cancel);
        var settled = await mails.Where(m => !Open.Contains(m.State)).Include(m => m.Choice).OrderByDescending(m => m.SettledAt).Take(SettledShown).ToListAsync(cancel);
        var unsure = await UnsureAsync(mails, [.. open.Select(m => m.FollowsId).OfType<Guid>()], cancel);
        var now = time.StoredNow();
        var along = (await db.MailsAlong().ToListAsync(cancel)).DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.WithId);
        var held = await db.HeldAsync(open.Where(m => m.LeavesAt <= now).Select(m => m.Id), cancel);
        var both = await AgreedAsync([.. open.Where(m => m.Kind == MailKind.BothCome).Select(m => m.DelegationId)], cancel);
        var yes = await SaidYesAsync([.. open.Where(m => IsOver(m)).Select(m => m.DelegationId)], cancel);
        var cards = open.Where(m => !along.ContainsKey(m.Id)).OrderBy(m => m.Choice?.Start).ThenBy(m => m.DelegationId ?? m.ChoiceId).ThenBy(m => m.CreatedAt).ThenBy(m => m.Kind)
            .Select(m => (Mail: m, Card: Card(m, IsOver(m) && yes.Contains(m.DelegationId!.Value) ? [] : unsure, firm, now) with
            {
                Agreed = m is { Kind: MailKind.BothCome, DelegationId: { } row } ? both.GetValueOrDefault(row, "") : "",
                WaitsFor = held.GetValueOrDefault(m.Id),
                AlongId = open.Find(o => along.TryGetValue(o.Id, out var with) && with == m.Id)?.Id,
            })).ToList();
        return new OutboxPage(
            [.. cards.Where(c => c.Mail.State == MailState.Draft && c.Mail.LeavesAt <= now && c.Card.WaitsFor is null).Select(c => c.Card)],
            [.. cards.Where(c => c.Mail.State != MailState.Failed && c.Mail.LeavesAt > now).Select(c => c.Card)],
            [.. cards.Where(c => c.Mail.State == MailState.Waiting && c.Mail.LeavesAt <= now && c.Card.WaitsFor is null).Select(c => c.Card)],
            [.. cards.Where(c => c.Mail.State == MailState.Failed).Select(c => c.Card)],
            [.. settled.Select(m => Card(m, [], firm, now))])
        {
            Held = [.. cards.Where(c => c.Card.WaitsFor is not null).Select(c => c.Card)],
        };
    }

    /// <summary>
    /// Of what is followed, what nobody said was sent, nor anything it followed itself: who would read the newer one may have read nothing at all. Whose answer
    /// was written down knows of it.
    /// </summary>
    private static async Task<HashSet<Guid>> UnsureAsync(IQueryable<OutgoingMail> mails, Guid[] followed, CancellationToken cancel)
    {
        var known = new Dictionary<Guid, Guid?>();
        for (var ids = followed; ids.Length > 0; ids = [.. ids.Select(id => known.GetValueOrDefault(id)).OfType<Guid>().Where(id => !known.ContainsKey(id))])
        {
            foreach (var mail in await mails.Where(m => ids.Contains(m.Id) && m.State == MailState.TakenBack && m.LastError != StaleReason.Answered).Select(m => new { m.Id, m.FollowsId }).ToListAsync(cancel))
            {
                known[mail.Id] = mail.FollowsId;
            }
        }

        return [.. known.Keys.Where(IsUnsure)];

        bool IsUnsure(Guid id) => known.TryGetValue(id, out var before) && (before is not { } earlier || IsUnsure(earlier));
    }

    /// <summary>Whether it tells who was asked that it is over.</summary>
    private static bool IsOver(OutgoingMail mail) => mail is { Kind: MailKind.NoLonger or MailKind.InvitationBack, DelegationId: not null };

    /// <summary>Of these delegations, those to which somebody said yes: who did has to hear that it is over, whatever was sent of it.</summary>
    private async Task<HashSet<Guid>> SaidYesAsync(Guid?[] ids, CancellationToken cancel) =>
        [.. await db.Decisions.Where(d => ids.Contains(d.SubjectId) && d.To == nameof(DelegationState.Accepted)).Select(d => d.SubjectId).ToListAsync(cancel)];

    /// <summary>The other way of each delegation; of what became private, nothing.</summary>
    private Task<Dictionary<Guid, string>> AgreedAsync(Guid?[] ids, CancellationToken cancel) =>
        db.Delegations.AsNoTracking().Where(d => ids.Contains(d.Id) && !d.Choice.IsPrivate).ToDictionaryAsync(d => d.Id, d => d.Condition, cancel);

    /// <summary>One message; null when there is none for this user.</summary>
    public Task<OutgoingMail?> FindAsync(Guid id, CurrentUser user, CancellationToken cancel) =>
        db.OutgoingMails.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>The draft whose calendar object goes with this one; null for none.</summary>
    public Task<OutgoingMail?> AlongAsync(Guid id, CancellationToken cancel) =>
        db.OutgoingMails.AsNoTracking().FirstOrDefaultAsync(m => db.MailsAlong().Any(a => a.Id == m.Id && a.WithId == id), cancel);

    /// <summary>Whether its calendar object goes with another draft.</summary>
    public Task<bool> IsAlongAsync(Guid id, CancellationToken cancel) => db.MailsAlong().AnyAsync(a => a.Id == id, cancel);

    /// <summary>Whether it may not leave yet because of another one.</summary>
    public Task<bool> IsHeldAsync(Guid id, CancellationToken cancel) => db.HeldMail().AnyAsync(h => h.Id == id, cancel);

    /// <summary>When the meeting is of which a message says how it is by now, after it moved; null for any other.</summary>
    private static Instant? StartOf(OutgoingMail mail) =>
        mail is { Kind: MailKind.LooksAgain or MailKind.UpdateBack or MailKind.OwnPlaceCopy, Calendar: not null } ? MailWriting.NamedBy(mail)?.Time.Start : null;

    private static MailCard Card(OutgoingMail mail, HashSet<Guid> unsure, CurrentFirm firm, Instant now)
    {
        var zone = firm.Profile.TimeZone;
        return new MailCard
        {
            Id = mail.Id,
            About = mail.DelegationId ?? mail.ChoiceId ?? mail.Id,
            Title = mail.Choice?.Title ?? "",
            Version = mail.Version,
            Kind = mail.Kind,
            State = mail.State,
            Partner = firm.Profile.NameOf(mail.PartnerId!),
            To = string.Join(", ", mail.To.Select(p => p.Name.Length == 0 ? p.Address : $"{p.Name} <{p.Address}>")),
            Subject = mail.Subject,
            Text = mail.Text,
            HasCalendar = mail.Calendar is not null,
            IsOutside = mail.IsOutside,
            ClientKnows = mail.ClientKnowsAt is not null,
            OnlyIfSent = mail.FollowsId is { } before && MailCourse.FollowUps.Contains(mail.Kind) && unsure.Contains(before),
            Why = mail.State == MailState.TakenBack ? mail.LastError : "",
            QuietUntil = mail is { State: MailState.Waiting, Kind: MailKind.Ask or MailKind.HelpAsked or MailKind.HelpAnswer or MailKind.HelpOver, Tries: 0 } && mail.NextTryAt > mail.LeavesAt && mail.NextTryAt > now ? mail.NextTryAt.InZone(zone).LocalDateTime : null,
            Tries = mail.State == MailState.Waiting ? mail.Tries : 0,
            Failure = mail is { State: MailState.Failed or MailState.Waiting, LastError: not "" } ? FailureTold.Read(mail.LastError).Kind : null,
            NextTry = mail is { State: MailState.Waiting, Tries: > 0 } ? mail.NextTryAt.InZone(zone).LocalDateTime : null,
            IsTooLateByMail = mail is { State: MailState.Draft, Choice.Start: var start } && start > now && start < now + ReadWithin,
            MinutesLeft = mail.LeavesAt <= now ? 0 : (int)Math.Ceiling((mail.LeavesAt - now).TotalMinutes),
            Made = mail.CreatedAt.InZone(zone).LocalDateTime,
            Settled = mail.SettledAt?.InZone(zone).LocalDateTime,
            Meeting = (StartOf(mail) ?? mail.Choice?.Start)?.InZone(zone).LocalDateTime,
        };
    }
}
