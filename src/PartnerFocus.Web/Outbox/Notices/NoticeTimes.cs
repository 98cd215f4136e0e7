using NodaTime;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>When somebody gets mails of the app: once a working day at a fixed hour, and never in the quiet hours.</summary>
/// <param name="wish">Holds the quiet hours.</param>
/// <param name="dailyHour">The hour of the daily mails, 0–23, in the firm's zone.</param>
internal sealed class NoticeTimes(NoticeWish wish, int dailyHour, FirmProfile firm)
{
    private DateTimeZone Zone => firm.TimeZone;

    public bool IsQuiet(Instant at)
    {
        var hour = at.InZone(Zone).Hour;
        return wish.QuietFrom <= wish.QuietUntil
            ? hour >= wish.QuietFrom && hour < wish.QuietUntil
            : hour >= wish.QuietFrom || hour < wish.QuietUntil;
    }

    /// <summary>The same moment, or the end of the quiet hours it falls in.</summary>
    public Instant AfterQuiet(Instant at)
    {
        var local = at.InZone(Zone);
        var day = local.Hour < wish.QuietUntil ? local.Date : local.Date.PlusDays(1);
        return IsQuiet(at) ? At(day, wish.QuietUntil) : at;
    }

    /// <summary>When the daily mail of that day leaves.</summary>
    public Instant DailyOn(LocalDate day) => AfterQuiet(At(day, dailyHour));

    public bool IsWorkingDay(LocalDate day) => firm.WorkingHours.Days.Contains(day.DayOfWeek);

    public bool IsFirstWorkingDay(LocalDate day) =>
        IsWorkingDay(day) && !Enumerable.Range(1, (int)day.DayOfWeek - 1).Any(back => IsWorkingDay(day.PlusDays(-back)));

    /// <summary>When the next daily mail leaves; what lapses before that is urgent.</summary>
    public Instant NextDaily(Instant now)
    {
        var today = now.InZone(Zone).Date;
        return Enumerable.Range(0, 9).Select(ahead => today.PlusDays(ahead)).Where(IsWorkingDay).Select(DailyOn).FirstOrDefault(at => at > now, Instant.MaxValue);
    }

    private Instant At(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InZoneLeniently(Zone).ToInstant();
}
