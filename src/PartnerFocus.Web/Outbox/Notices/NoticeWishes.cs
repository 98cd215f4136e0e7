using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Reads and keeps what somebody wants of mails.</summary>
public sealed class NoticeWishes(FocusDbContext db)
{
    private const int Attempts = 3;

    public async Task<NoticeWish> OfAsync(string memberId, CancellationToken cancel) =>
        await db.NoticeWishes.AsNoTracking().SingleOrDefaultAsync(w => w.MemberId == memberId, cancel) ?? NoticeWish.Of(memberId);

    /// <summary>Changes it as it is at that moment: what somebody else changed meanwhile stays.</summary>
    public async Task ChangeAsync(string memberId, Action<NoticeWish> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wish = await db.NoticeWishes.SingleOrDefaultAsync(w => w.MemberId == memberId, cancel);
            if (wish is null)
            {
                wish = NoticeWish.Of(memberId);
                db.NoticeWishes.Add(wish);
            }

            change(wish);
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException raced) when (attempt < Attempts && (raced is DbUpdateConcurrencyException || StoreClash.IsOfKeys(raced)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public static NoticePace PaceOf(NoticeWish wish, MailKind kind) => kind switch
    {
        MailKind.QueueNotice or MailKind.StandInNotice => wish.Queue,
        MailKind.LookAhead => wish.Ahead,
        MailKind.ReadyNotice => wish.Ready,
        MailKind.BackNotice => wish.Back,
        _ => wish.Asked,
    };

    public static void SetPace(NoticeWish wish, MailKind kind, NoticePace pace)
    {
        switch (kind)
        {
            case MailKind.QueueNotice or MailKind.StandInNotice: wish.Queue = pace; break;
            case MailKind.LookAhead: wish.Ahead = pace; break;
            case MailKind.ReadyNotice: wish.Ready = pace; break;
            case MailKind.BackNotice: wish.Back = pace; break;
            default: wish.Asked = pace; break;
        }
    }

    /// <summary>One step fewer.</summary>
    public static NoticePace Fewer(MailKind kind, NoticePace pace) => (kind, pace) switch
    {
        (MailKind.LookAhead, NoticePace.Daily) => NoticePace.Weekly,
        (not MailKind.LookAhead, NoticePace.AtOnce) => NoticePace.Daily,
        _ => NoticePace.Never,
    };
}
