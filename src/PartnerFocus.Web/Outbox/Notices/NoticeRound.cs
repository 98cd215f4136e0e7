using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>
/// Puts into the outbox what members are to hear of the app now. Several servers may do this beside each other: what a notice is and for
/// when is a key that only one of them gets. What is withdrawn before it left gives its key back, and is written anew as far as it still holds.
/// </summary>
public sealed class NoticeRound(FocusDbContext db, FirmStore firms, NoticeReaders readers, WaitingNow waiting, StandInNews standIns, NoticeWriting writing, MailSettings settings, TimeProvider time)
{
    /// <summary>A look ahead that could not be written by then is none any more.</summary>
    private static readonly Duration AheadHolds = Duration.FromHours(4);

    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync(CancellationToken cancel)
    {
        if (!settings.SendsNotices || await firms.FindAsync(cancel) is not { } firm)
        {
            return 0;
        }

        var concerned = await waiting.ConcernedAsync(firm, cancel);
        var standingIn = await standIns.DueAsync(firm, cancel);
        var written = 0;
        foreach (var reader in await readers.AllAsync(firm, cancel))
        {
            var times = new NoticeTimes(reader.Wish, settings.DailyHour, firm.Profile);
            if (times.IsQuiet(time.StoredNow()))
            {
                continue;
            }

            if (reader.User.ApprovingTeamIds.Any(concerned.Teams.Contains) || reader.User.ApprovingPartnerIds.Any(concerned.Partners.Contains))
            {
                written += await WaitingAsync(reader, MailKind.QueueNotice, times, firm, cancel);
            }

            if (concerned.Members.Contains(reader.MemberId))
            {
                written += await WaitingAsync(reader, MailKind.AskedNotice, times, firm, cancel);
            }

            if (reader.User.PartnerIds.Any(concerned.Ready.Contains))
            {
                written += await WaitingAsync(reader, MailKind.ReadyNotice, times, firm, cancel);
            }

            if (reader.User.PartnerId is { } own && concerned.Back.Contains(own))
            {
                written += await WaitingAsync(reader, MailKind.BackNotice, times, firm, cancel);
            }

            foreach (var named in standingIn[reader.MemberId].Where(_ => reader.PaceOf(MailKind.StandInNotice) != NoticePace.Never))
            {
                written += await AddAsync(standIns.Mail(named, reader, firm), cancel);
            }

            written += reader.User.PartnerId is null ? 0 : await AheadAsync(reader, times, firm, cancel);
        }

        return written;
    }

    private async Task<int> WaitingAsync(NoticeReader reader, MailKind kind, NoticeTimes times, CurrentFirm firm, CancellationToken cancel)
    {
        var pace = reader.PaceOf(kind);
        if (pace == NoticePace.Never || await waiting.ForAsync(reader, kind, firm, cancel) is not { Count: > 0 } rows)
        {
            return 0;
        }

        if (kind == MailKind.BackNotice)
        {
            // Who lets it be goes in person, and knows so.
            var before = await ToldAsync(reader, kind, rows.Min(r => r.Asked), cancel);
            rows = [.. rows.Where(r => !before.Contains(r.Id))];
        }

        var now = time.StoredNow();
        var today = now.InZone(firm.Profile.TimeZone).Date;
        var (daily, key) = (times.DailyOn(today), Key(kind, reader, Day(today)));

        // What is asked at once is a mail of its own, which waits for the end of the quiet hours: of that only what still waits the day after is told again.
        var isReminder = kind == MailKind.AskedNotice && pace == NoticePace.AtOnce;
        LocalDate LeftOn(WaitingRow row) => times.AfterQuiet(settings.UndoEnds(firm.Profile, row.Asked, row.Start)).InZone(firm.Profile.TimeZone).Date;
        bool IsDue(WaitingRow row) => row.Since <= daily && (!isReminder || LeftOn(row) < today);
        if (times.IsWorkingDay(today) && daily <= now && rows.Any(IsDue) && !await IsThereAsync(key, cancel))
        {
            return await AddAsync(writing.Waiting(reader, kind, rows, key, firm), cancel);
        }

        if (isReminder)
        {
            return 0;
        }

        var next = times.NextDaily(now);
        var fresh = rows.Where(r => pace == NoticePace.AtOnce || (kind != MailKind.AskedNotice && r.Start < next)).ToList();
        var told = fresh.Count == 0 ? [] : await ToldAsync(reader, kind, fresh.Min(r => r.Asked), cancel);
        return fresh.Where(r => !told.Contains(r.Id)).MaxBy(r => r.Asked) is { } newest
            ? await AddAsync(writing.Waiting(reader, kind, rows, Key(kind, reader, $"{newest.Id:N}"), firm), cancel)
            : 0;
    }

    private async Task<int> AheadAsync(NoticeReader reader, NoticeTimes times, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var today = now.InZone(firm.Profile.TimeZone).Date;
        var isDay = reader.Wish.Ahead switch
        {
            NoticePace.Weekly => times.IsFirstWorkingDay(today),
            NoticePace.Daily => times.IsWorkingDay(today),
            _ => false,
        };
        var key = Key(MailKind.LookAhead, reader, Day(today));
        if (!isDay || now < times.DailyOn(today) || now >= times.DailyOn(today) + AheadHolds || await IsThereAsync(key, cancel))
        {
            return 0;
        }

        return await writing.AheadAsync(reader, key, firm, cancel) is { } mail ? await AddAsync(mail, cancel) : 0;
    }

    private Task<bool> IsThereAsync(string key, CancellationToken cancel) => db.OutgoingMails.AnyAsync(m => m.NoticeKey == key, cancel);

    /// <summary>What the reader was told of since, in a notice that left or will.</summary>
    private async Task<HashSet<Guid>> ToldAsync(NoticeReader reader, MailKind kind, Instant since, CancellationToken cancel) =>
        [.. (await db.OutgoingMails.AsNoTracking().Where(m => m.ReaderId == reader.MemberId && m.Kind == kind && m.CreatedAt >= since && m.NoticeKey != null)
            .Select(m => m.About).ToListAsync(cancel)).SelectMany(ids => ids)];

    private async Task<int> AddAsync(OutgoingMail mail, CancellationToken cancel)
    {
        db.OutgoingMails.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancel);
            return 1;
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            // Another server wrote it.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private static string Key(MailKind kind, NoticeReader reader, string what) => $"{kind}/{reader.MemberId}/{what}";

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
