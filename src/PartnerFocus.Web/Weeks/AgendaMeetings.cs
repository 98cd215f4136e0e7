using System.Text.RegularExpressions;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>The meetings of one week on a partner's agenda: what starts in it and was neither cancelled nor declined.</summary>
public static partial class AgendaMeetings
{
    /// <summary>More occurrences of one entry in one week are a defect of the entry, not a week.</summary>
    private const int MostPerEntry = 500;

    /// <summary>
    /// The occurrences that start in the week, all-day and transparent ones included, ordered by start, then UID.
    /// </summary>
    /// <param name="series">The entries of the agenda, by UID.</param>
    /// <param name="zones">What the TZIDs stand for, and where floating times are taken to be.</param>
    /// <param name="week">Monday 00:00 to the next Monday, in the firm's zone.</param>
    /// <param name="zone">The firm's zone.</param>
    /// <param name="partner">Whose agenda it is: what this partner declined is left out.</param>
    public static IReadOnlyList<Meeting> Of(
        IEnumerable<EventSeries> series, CalendarZones zones, Interval week, DateTimeZone zone, Partner partner)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(partner);

        // A whole day begins elsewhere up to a day earlier or later than here: look wider, then keep what starts in the week.
        var (from, to) = (week.Start - Duration.FromDays(2), week.End + Duration.FromDays(2));
        return [.. series
            .SelectMany(s => s.Between(from, to, zones, MostPerEntry).Where(o => !IsCancelled(o.Event)).Select(o => MeetingOfOccurrence.Of(o, s, zones, zone)))
            .Where(m => week.Contains(m.Start.ToInstant()) && !IsDeclinedBy(m, partner))
            .OrderBy(m => m.Start.ToInstant())
            .ThenBy(m => m.Uid, StringComparer.Ordinal)];
    }

    /// <summary>The occurrences that began before the week and last into it; neither cancelled nor declined by the partner.</summary>
    public static IEnumerable<Meeting> Reaching(
        IEnumerable<EventSeries> series, CalendarZones zones, Interval week, DateTimeZone zone, Partner partner)
    {
        ArgumentNullException.ThrowIfNull(series);
        var monday = week.Start + Duration.FromDays(1);
        return series
            .SelectMany(s => s.Between(week.Start, monday, zones, MostPerEntry).Where(o => !IsCancelled(o.Event)).Select(o => MeetingOfOccurrence.Of(o, s, zones, zone)))
            .Where(m => m.Start.ToInstant() < week.Start && m.End.ToInstant() > week.Start && !IsDeclinedBy(m, partner));
    }

    /// <summary>Cancelled by STATUS, or by what programs put before the title when they keep a cancelled or declined entry.</summary>
    public static bool IsCancelled(VEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Status == EventStatus.Cancelled || CancelledTitle().IsMatch(entry.Summary);
    }

    private static bool IsDeclinedBy(Meeting meeting, Partner partner) => meeting.Attendees.Any(a =>
        a.Answer == AttendeeAnswer.Declined
        && (a.Email == partner.Email || (!a.Email.Contains('@', StringComparison.Ordinal) && string.Equals(a.Name, partner.Name, StringComparison.OrdinalIgnoreCase))));

    [GeneratedRegex(@"^\s*(\[\s*)?(geannuleerd|canceled|cancelled|afgelast|declined|geweigerd|afgewezen|annulé|abgesagt)(\s+(event|evenement|afspraak|vergadering|meeting))?\s*(\]|:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CancelledTitle();
}
