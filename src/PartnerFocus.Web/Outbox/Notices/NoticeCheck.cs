using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>Looks once more, at the moment of leaving, whether what a notice says still holds and is still wanted.</summary>
public sealed class NoticeCheck(FirmStore firms, NoticeReaders readers, WaitingNow waiting, StandInNews standIns, NoticeWriting writing, MailSettings settings, TimeProvider time)
{
    /// <returns>A code of <see cref="StaleReason"/>; null when it may leave.</returns>
    public async Task<string?> WhyNotAsync(OutgoingMail mail, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm || await readers.FindAsync(mail.ReaderId!, firm, cancel) is not { } reader || reader.Address.Address != mail.To[0].Address)
        {
            return StaleReason.Person;
        }

        if (reader.PaceOf(mail.Kind) == NoticePace.Never)
        {
            return StaleReason.Unwanted;
        }

        var (now, zone) = (time.StoredNow(), firm.Profile.TimeZone);
        if (new NoticeTimes(reader.Wish, settings.DailyHour, firm.Profile).IsQuiet(now) || now.InZone(zone).Date != mail.CreatedAt.InZone(zone).Date)
        {
            return StaleReason.TooLate;
        }

        return mail.Kind switch
        {
            MailKind.LookAhead => await AheadAsync(mail, reader, firm, cancel),
            MailKind.StandInNotice => await standIns.HoldsAsync(mail, cancel) ? null : StaleReason.Answered,
            _ => await WaitingAsync(mail, reader, firm, cancel),
        };
    }

    private async Task<string?> WaitingAsync(OutgoingMail mail, NoticeReader reader, CurrentFirm firm, CancellationToken cancel)
    {
        var rows = await waiting.ForAsync(reader, mail.Kind, firm, cancel);
        return mail.About.All(id => rows.Any(r => r.Id == id)) ? null : StaleReason.Answered;
    }

    /// <summary>Counts of a moment ago are withdrawn and counted again.</summary>
    private async Task<string?> AheadAsync(OutgoingMail mail, NoticeReader reader, CurrentFirm firm, CancellationToken cancel) =>
        await writing.AheadAsync(reader, "", firm, cancel) is { } now && Said(now) == Said(mail) ? null : StaleReason.Answered;

    /// <summary>Without the link for fewer, which never comes out the same twice.</summary>
    private static string Said(OutgoingMail mail) => mail.Text.Replace(mail.FewerLink!, "", StringComparison.Ordinal);
}
