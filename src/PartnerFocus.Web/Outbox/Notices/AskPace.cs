using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>
/// Heeds what the one who is asked wants of mails: at once, with all the rest once a day, or none. What begins before the next daily mail
/// is asked at once all the same. A draft is sent by a human, and stays.
/// </summary>
public sealed class AskPace(FocusDbContext db, NoticeReaders readers, FewerLinks fewer, MailSettings settings, TimeProvider time)
{
    /// <summary>What is left at least between the end of the quiet hours and the meeting.</summary>
    private static readonly Duration LeastTime = Duration.FromHours(1);

    /// <summary>Looks through the questions that were staged, and not saved yet.</summary>
    public async Task HeedAsync(CurrentFirm firm, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries<OutgoingMail>()
            .Where(e => e is { State: EntityState.Added, Entity: { Kind: MailKind.Ask or MailKind.OtherPart, State: MailState.Waiting, ReaderId: null } }).ToList())
        {
            var mail = entry.Entity;
            var row = await db.Delegations.FindAsync([mail.DelegationId], cancel);
            var choice = await db.Choices.FindAsync([mail.ChoiceId], cancel);
            if (mail.Kind == MailKind.OtherPart)
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
        mail.FewerLink = fewer.For(reader.MemberId, MailKind.AskedNotice);
        var words = new NoticeWords(reader, firm.Profile, mail.CreatedAt.InZone(firm.Profile.TimeZone).Date);
        mail.Text += words.Footer(reader.Wish.Asked, mail.FewerLink);
        return true;
    }
}
