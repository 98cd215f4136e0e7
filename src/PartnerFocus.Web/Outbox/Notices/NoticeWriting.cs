using NodaTime;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Writes what the app itself mails to a member, as things are at this moment.</summary>
public sealed class NoticeWriting(WeekAhead ahead, FewerLinks fewer, MailSettings settings, HostingSettings hosting, TimeProvider time)
{
    /// <summary>What waits for somebody's word.</summary>
    /// <param name="key">See <see cref="OutgoingMail.NoticeKey"/>.</param>
    public OutgoingMail Waiting(NoticeReader reader, MailKind kind, IReadOnlyList<WaitingRow> rows, string key, CurrentFirm firm)
    {
        var words = Words(reader, firm);
        var text = kind switch
        {
            MailKind.QueueNotice => words.Queue(rows, Link("/approvals")),
            MailKind.ReadyNotice => words.Ready(rows, Link("/outbox")),
            MailKind.BackNotice => words.Back(rows, Link($"/week/{reader.MemberId}/{IsoWeek.Of(rows[0].Start.InZone(firm.Profile.TimeZone).Date)}")),
            _ => words.Asked(rows, Link("/delegations")),
        };
        return Mail(reader, kind, text, words, key, [.. rows.Select(r => r.Id)]);
    }

    /// <summary>That the reader stands in for somebody, or no longer does.</summary>
    public OutgoingMail StandIn(NoticeReader reader, StandIn standIn, string key, CurrentFirm firm)
    {
        var words = Words(reader, firm);
        return Mail(reader, MailKind.StandInNotice, words.StandsIn(standIn, Link("/account/stand-ins"), Link("/approvals")), words, key, [standIn.Id]);
    }

    /// <summary>A partner's look ahead; null where there is nothing to look ahead to.</summary>
    public async Task<OutgoingMail?> AheadAsync(NoticeReader reader, string key, CurrentFirm firm, CancellationToken cancel)
    {
        var words = Words(reader, firm);
        var wholeWeek = reader.Wish.Ahead == NoticePace.Weekly;
        return await ahead.CountAsync(reader, wholeWeek, firm, cancel) is { } counts
            ? Mail(reader, MailKind.LookAhead, words.Ahead(counts, wholeWeek, Link($"/week/{reader.MemberId}/{IsoWeek.Of(words.Today)}")), words, key, [])
            : null;
    }

    private NoticeWords Words(NoticeReader reader, CurrentFirm firm) => new(reader, firm.Profile, time.StoredNow().InZone(firm.Profile.TimeZone).Date);

    private string Link(string path) => hosting.PublicAddress.TrimEnd('/') + path;

    private OutgoingMail Mail(NoticeReader reader, MailKind kind, MailText text, NoticeWords words, string key, IReadOnlyList<Guid> about)
    {
        var (id, now, link) = (Guid.CreateVersion7(), time.StoredNow(), fewer.For(reader.MemberId, kind));
        var from = new MailPerson("PartnerFocus", settings.NoticesFrom);
        return new OutgoingMail
        {
            Id = id,
            MessageId = $"<{id:N}@{settings.NoticesFrom.Split('@')[^1]}>",
            Kind = kind,
            From = from,
            ReplyTo = from,
            To = [reader.Address],
            IsOutside = false,
            Language = reader.Language,
            Subject = text.Subject,
            Text = text.Body + words.Footer(kind, reader.PaceOf(kind), link),
            CreatedAt = now,
            LeavesAt = now,
            NextTryAt = now,
            State = MailState.Waiting,
            ReaderId = reader.MemberId,
            NoticeKey = key,
            About = about,
            FewerLink = link,
        };
    }
}
