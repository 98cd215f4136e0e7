using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Who was named to stand in for somebody hears so, and hears it as well when that ends before its last day.</summary>
public sealed class StandInNews(FocusDbContext db, NoticeWriting writing, MailSettings settings, TimeProvider time)
{
    private const string Named = nameof(MailKind.StandInNotice) + "/";
    private const string Ended = Named + "ended/";

    /// <summary>What those who stand in now or later have not been told of, by who it is for; not as long as naming somebody by mistake goes unnoticed.</summary>
    public async Task<ILookup<string, StandIn>> DueAsync(CurrentFirm firm, CancellationToken cancel)
    {
        var (today, now) = (time.Today(firm.Profile), time.StoredNow());
        var rows = (await db.StandIns.AsNoTracking().Where(s => s.LastDay >= today).OrderBy(s => s.FirstDay).ToListAsync(cancel))
            .Where(s => settings.UndoEnds(firm.Profile, s.EndedAt ?? s.SetAt, Instant.MaxValue) <= now).ToList();
        string[] keys = [.. rows.SelectMany(s => new[] { Named + Id(s), Ended + Id(s) })];
        var told = rows.Count == 0 ? [] : (await db.OutgoingMails.AsNoTracking().Where(m => keys.Contains(m.NoticeKey)).Select(m => new { m.NoticeKey, m.State }).ToListAsync(cancel))
            .ToDictionary(m => m.NoticeKey!, m => m.State);

        // Of an end only who read of the beginning hears.
        return rows.Where(s => s.EndedAt is null ? !told.ContainsKey(Named + Id(s)) : told.GetValueOrDefault(Named + Id(s)) == MailState.Sent && !told.ContainsKey(Ended + Id(s)))
            .ToLookup(s => s.StandInId);
    }

    /// <summary>That notice.</summary>
    public OutgoingMail Mail(StandIn standIn, NoticeReader reader, CurrentFirm firm) =>
        writing.StandIn(reader, standIn, (standIn.EndedAt is null ? Named : Ended) + Id(standIn), firm);

    /// <summary>Whether what a notice says is still so.</summary>
    public async Task<bool> HoldsAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var id = mail.About[0];
        return await db.StandIns.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } row
            && mail.NoticeKey!.StartsWith(Ended, StringComparison.Ordinal) == row.EndedAt is not null;
    }

    private static string Id(StandIn standIn) => standIn.Id.ToString("N");
}
