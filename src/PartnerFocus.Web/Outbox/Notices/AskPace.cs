using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>
/// Heeds what the one who is asked, or called in, wants of mails: at once, once a day, or none. What begins before the next daily mail
/// is asked at once all the same. A draft is sent by a human, and stays.
/// </summary>
public sealed class AskPace(FocusDbContext db, NoticeReaders readers, FewerLinks fewer, MailSettings settings, TimeProvider time)
{
    /// <summary>What is left at least between the end of the quiet hours and the meeting.</summary>
    private static readonly Duration LeastTime = Duration.FromHours(1);

    private static readonly MailKind[] Paced = [MailKind.Ask, MailKind.OtherPart, MailKind.HelpAsked, MailKind.HelpAnswer, MailKind.HelpOver];

    /// <summary>Looks through the questions that were staged, and not saved yet.</summary>
    public async Task HeedAsync(CurrentFirm firm, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries<OutgoingMail>()
            .Where(e => e is { State: EntityState.Added, Entity: { State: MailState.Waiting, ReaderId: null } } && Paced.Contains(e.Entity.Kind)).ToList())
        {
            var mail = entry.Entity;
            var row = await db.Delegations.FindAsync([mail.DelegationId], cancel);
            var choice = await db.Choices.FindAsync([mail.ChoiceId], cancel);
            if (mail.Kind is MailKind.HelpAnswer or MailKind.HelpOver)
            {
                // It is waited for, or calls off what was read: only the quiet hours count.
                var id = mail.Kind == MailKind.HelpAnswer ? row!.DelegateeId : row!.PartnerId;
                mail.NextTryAt = Awake(mail, choice!, new NoticeTimes((await readers.FindAsync(id, firm, cancel))?.Wish ?? NoticeWish.Of(id), settings.DailyHour, firm.Profile));
            }
            else if (mail.Kind == MailKind.HelpAsked)
            {
                if (!HeedCall(mail, choice!, await readers.FindAsync(row!.PartnerId, firm, cancel), firm))
                {
                    entry.State = EntityState.Detached;
                }
            }
            else if (mail.Kind == MailKind.OtherPart)
            {
                // News of a question that was mailed keeps the hours of the question; after a yes it goes as all that follows a yes.
                var asked = await readers.FindAsync(row!.DelegateeId, firm, cancel);
                var times = new NoticeTimes(asked?.Wish ?? NoticeWish.Of(row.DelegateeId), settings.DailyHour, firm.Profile);
                mail.NextTryAt = row.State == DelegationState.Approved ? Awake(mail, choice!, times) : mail.NextTryAt;
            }
            else if (await readers.FindAsync(row!.DelegateeId, firm, cancel) is not { } reader)
            {
                // Who has no account chose nothing: the hours of who never chose are quiet.
                mail.NextTryAt = Awake(mail, choice!, new NoticeTimes(NoticeWish.Of(row.DelegateeId), settings.DailyHour, firm.Profile));
            }
            else if (!Heed(mail, choice!, reader, firm))
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Whether a question put now is mailed by itself to the one who is asked.</summary>
    /// <param name="row">With its choice.</param>
    public async Task<bool> IsMailedAsync(Delegation row, CurrentFirm firm, CancellationToken cancel) =>
        await readers.FindAsync(row.DelegateeId, firm, cancel) is not { } reader || IsMailed(row.Choice, reader, Times(reader, firm));

    private NoticeTimes Times(NoticeReader reader, CurrentFirm firm) => new(reader.Wish, settings.DailyHour, firm.Profile);

    private bool IsMailed(Choice choice, NoticeReader reader, NoticeTimes times) => reader.Wish.Asked != NoticePace.Never
        && (reader.Wish.Asked != NoticePace.Daily || !settings.SendsNotices || choice.Start < times.NextDaily(time.StoredNow()));

    /// <summary>Once the quiet hours are over; who would read it too late is written to in them too.</summary>
    private static Instant Awake(OutgoingMail mail, Choice choice, NoticeTimes times) =>
        times.AfterQuiet(mail.LeavesAt) is var awake && awake + LeastTime <= choice.Start ? awake : mail.LeavesAt;

    /// <returns>Whether it is mailed by itself.</returns>
    private bool Heed(OutgoingMail mail, Choice choice, NoticeReader reader, CurrentFirm firm)
    {
        var times = Times(reader, firm);
        if (!IsMailed(choice, reader, times))
        {
            return false;
        }

        mail.NextTryAt = Awake(mail, choice, times);
        LeadToFewer(mail, reader, firm);
        return true;
    }

    /// <summary>A partner who is called in waits for no daily mail that would come too late: what the others ask is told there, a call is a mail of its own.</summary>
    /// <param name="partner">Null for who has no account.</param>
    /// <returns>Whether it is mailed.</returns>
    private bool HeedCall(OutgoingMail mail, Choice choice, NoticeReader? partner, CurrentFirm firm)
    {
        var times = new NoticeTimes(partner?.Wish ?? NoticeWish.Of(choice.PartnerId), settings.DailyHour, firm.Profile);
        var daily = times.NextDaily(time.StoredNow());
        mail.NextTryAt = partner?.Wish.Asked == NoticePace.Daily && daily <= choice.Start ? Instant.Max(mail.LeavesAt, daily) : Awake(mail, choice, times);
        if (partner is not null)
        {
            LeadToFewer(mail, partner, firm);
        }

        return partner?.Wish.Asked != NoticePace.Never;
    }

    private void LeadToFewer(OutgoingMail mail, NoticeReader reader, CurrentFirm firm)
    {
        mail.FewerLink = fewer.For(reader.MemberId, MailKind.AskedNotice);
        var words = new NoticeWords(reader, firm.Profile, mail.CreatedAt.InZone(firm.Profile.TimeZone).Date);
        mail.Text += words.Footer(MailKind.AskedNotice, reader.Wish.Asked, mail.FewerLink);
    }
}
