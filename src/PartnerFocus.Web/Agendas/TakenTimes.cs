using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas;

/// <summary>Keeps of a colleague's own calendar only when, and whether it can move.</summary>
public static class TakenTimes
{
    private const int MostPerEntry = 2_000;

    /// <summary>The taken time that overlaps the window, ordered by start; never a title or the cause of an absence.</summary>
    /// <param name="reader">Tells taken time, prepared for the firm.</param>
    /// <param name="personId">Whose calendar it is; must exist in the firm.</param>
    /// <param name="series">The entries, by UID.</param>
    /// <param name="zones">What the TZIDs stand for, and where floating times are taken to be.</param>
    /// <param name="window">What to look at.</param>
    /// <param name="zone">The firm's zone.</param>
    public static PersonAgenda Of(
        TakenTimeReader reader, string personId, IEnumerable<EventSeries> series, CalendarZones zones, Interval window, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(series);
        var spans = new List<TakenTime>();
        foreach (var one in series)
        {
            // A day in the firm's zone may begin before the same day in the calendar's.
            foreach (var occurrence in one.Between(window.Start - Duration.FromDays(1), window.End + Duration.FromDays(1), zones, MostPerEntry))
            {
                var meeting = MeetingOfOccurrence.Of(occurrence, one, zones, zone);
                if (!AgendaMeetings.IsCancelled(occurrence.Event) && meeting.Length > Duration.Zero && reader.KindOf(meeting, personId) is { } kind)
                {
                    spans.Add(new TakenTime(meeting.Interval, kind, meeting.Uid));
                }
            }
        }

        return new PersonAgenda(personId, [.. spans
            .Where(s => s.Interval.Start < window.End && s.Interval.End > window.Start)
            .OrderBy(s => s.Interval.Start)
            .ThenBy(s => s.Uid, StringComparer.Ordinal)]);
    }
}
