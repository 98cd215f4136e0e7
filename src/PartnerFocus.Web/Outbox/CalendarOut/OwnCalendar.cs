using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>
/// What somebody's calendar address gives: a partner's weeks as decided, and what anybody took over, with what was asked. Whoever has
/// the address reads it, on any screen, so private entries are only taken time. It speaks the language its owner chose for the screen.
/// </summary>
public sealed class OwnCalendar(FirmStore firms, WeekTriage weeks, TakenOverOut takenOver, NoticeReaders readers, TimeProvider time)
{
    private const int WeeksBack = 1;
    private const int WeeksAhead = 5;

    /// <returns>Null when the owner is no longer in the firm.</returns>
    public async Task<byte[]?> WriteAsync(string ownerId, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        if (firm is null || (firm.Profile.FindPartner(ownerId) is null && firm.Profile.FindPerson(ownerId) is null))
        {
            return null;
        }

        var user = CurrentUser.For(0, ownerId, "", [], firm.Profile);
        var from = time.StoredNow() - Duration.FromDays(7 * (WeeksBack + 1));
        var language = await readers.LanguageAsync(ownerId, cancel);
        var events = await takenOver.EventsAsync(user, firm.Profile, language, from, cancel);
        var week = IsoWeek.Of(time.StoredNow().InZone(firm.Profile.TimeZone).Date);
        for (var i = 0; i < WeeksBack; i++)
        {
            week = week.Previous;
        }

        for (var i = 0; user.PartnerId is not null && i <= WeeksBack + WeeksAhead; i++, week = week.Next)
        {
            if (await weeks.LoadAsync(ownerId, week, user, cancel) is { } read)
            {
                events.AddRange(new WeekOut(read, firm.Profile, language).Events());
            }
        }

        return PublishedCalendar.Write($"PartnerFocus – {firm.Profile.NameOf(ownerId)}", events.DistinctBy(e => e.Uid));
    }
}
