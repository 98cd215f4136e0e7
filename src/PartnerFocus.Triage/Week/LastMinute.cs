using NodaTime;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Week;

/// <summary>What others convened later than the firm's lead time. Source: domain, "Last minute".</summary>
internal static class LastMinute
{
    public static IReadOnlyList<Meeting> Of(FirmProfile firm, string partnerId, IReadOnlyList<AssessedMeeting> counted) =>
        [.. counted.Select(m => m.Meeting).Where(m => m is { HasOwnEvent: true, Created: { } made } && ByOthers(firm, partnerId, m) && made > Latest(firm, m))];

    private static bool ByOthers(FirmProfile firm, string partnerId, Meeting meeting)
    {
        var partner = firm.FindPartner(partnerId);
        var assistant = firm.FindPerson(partner?.Assistant ?? "");
        return meeting.Organizer is { Email.Length: > 0 } organizer
            && organizer.Email != partner?.Email
            && organizer.Email != assistant?.Email;
    }

    // The lead time counts weekdays at the same clock time: what starts on Monday at ten is announced by Thursday at ten.
    private static Instant Latest(FirmProfile firm, Meeting meeting)
    {
        var start = meeting.Start.WithZone(firm.TimeZone).LocalDateTime;
        var date = start.Date;
        for (var left = firm.LeadTimeWorkingDays; left > 0;)
        {
            date = date.PlusDays(-1);
            left -= date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return (date + start.TimeOfDay).InZoneLeniently(firm.TimeZone).ToInstant();
    }
}
