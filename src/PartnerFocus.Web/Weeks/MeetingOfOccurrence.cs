using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Turns an occurrence of the calendar into what the triage is given; the only place that knows both.</summary>
internal static class MeetingOfOccurrence
{
    private const double DaysPerMonth = 365.25 / 12;
    private const double DaysPerYear = 365.25;
    private const double WeeksPerMonth = DaysPerMonth / 7;

    /// <param name="occurrence">The occurrence.</param>
    /// <param name="series">The events it belongs to.</param>
    /// <param name="zones">What the TZIDs stand for.</param>
    /// <param name="zone">The firm's zone, in which the meeting is shown.</param>
    public static Meeting Of(Occurrence occurrence, EventSeries series, CalendarZones zones, DateTimeZone zone)
    {
        var entry = occurrence.Event;
        var (start, end) = Times(occurrence, zone);
        return new Meeting
        {
            Uid = entry.Uid,
            RecurrenceId = occurrence.RecurrenceId,
            Start = start,
            End = end,
            IsAllDay = occurrence.IsAllDay,
            Title = entry.Summary,
            Text = entry.Description,
            Location = entry.Location,
            Categories = entry.Categories,
            Organizer = entry.Organizer is { } o ? new MeetingOrganizer(o.Name, o.Email, o.SentBy) : null,
            Attendees = [.. entry.Attendees.Select(AttendeeOf)],
            // A series' class rules its changed occurrences, whatever they say themselves.
            IsPrivate = entry.Class != EventClass.Public || series.Master is { Class: not EventClass.Public },
            IsTransparent = entry.Transparent,
            ShownAs = Shown(entry.BusyStatus),
            IsTentative = entry.Status == EventStatus.Tentative,
            Series = SeriesOf(occurrence, series, zones),
            Created = entry.Created,
            HasOwnEvent = entry.RecurrenceId is not null || !entry.IsSeries,
            DoNotForward = entry.DoNotForward,
        };
    }

    /// <summary>A day is the firm's day, wherever the calendar thought it was.</summary>
    private static (ZonedDateTime Start, ZonedDateTime End) Times(Occurrence occurrence, DateTimeZone zone) => occurrence.IsAllDay
        ? (zone.AtStartOfDay(occurrence.Start.Date), zone.AtStartOfDay(occurrence.End.Date))
        : (occurrence.Start.WithZone(zone), occurrence.End.WithZone(zone));

    private static MeetingAttendee AttendeeOf(CalAddress address) => new(
        address.Name,
        address.Email,
        address.Role switch
        {
            ParticipationRole.Chair => AttendeeRole.Chair,
            ParticipationRole.Optional => AttendeeRole.Optional,
            ParticipationRole.NonParticipant => AttendeeRole.NonParticipant,
            _ => AttendeeRole.Required,
        },
        address.CuType switch
        {
            CalendarUserType.Group => AttendeeKind.Group,
            CalendarUserType.Room => AttendeeKind.Room,
            CalendarUserType.Resource => AttendeeKind.Resource,
            _ => AttendeeKind.Person,
        },
        address.PartStat switch
        {
            ParticipationStatus.Accepted => AttendeeAnswer.Accepted,
            ParticipationStatus.Declined => AttendeeAnswer.Declined,
            ParticipationStatus.Tentative => AttendeeAnswer.Tentative,
            ParticipationStatus.Delegated => AttendeeAnswer.Delegated,
            _ => AttendeeAnswer.None,
        });

    private static ShownAs Shown(BusyStatus status) => status switch
    {
        BusyStatus.Free => ShownAs.Free,
        BusyStatus.Tentative => ShownAs.Tentative,
        BusyStatus.OutOfOffice => ShownAs.OutOfOffice,
        BusyStatus.WorkingElsewhere => ShownAs.WorkingElsewhere,
        _ => ShownAs.Busy,
    };

    private static MeetingSeries? SeriesOf(Occurrence occurrence, EventSeries series, CalendarZones zones)
    {
        if (occurrence.RecurrenceId is null)
        {
            return null;
        }

        var rule = series.Master is { RRules: [var first, ..] } ? first : null;
        var start = zones.At((series.Master ?? occurrence.Event).Start).ToInstant();
        return new MeetingSeries(rule?.Text, rule is null ? null : Rhythm(rule), start);
    }

    /// <summary>Days between two occurrences, on average.</summary>
    private static double Rhythm(RecurrenceRule rule)
    {
        var days = rule.ByDay.Count;
        var inMonth = rule.BySetPos.Count > 0 ? rule.BySetPos.Count
            : days > 0 ? rule.ByDay.Sum(d => d.Ordinal != 0 ? 1 : WeeksPerMonth)
            : Math.Max(1, rule.ByMonthDay.Count);
        return rule.Interval * rule.Frequency switch
        {
            Frequency.Weekly => 7.0 / Math.Max(1, days),
            Frequency.Monthly => DaysPerMonth / inMonth,
            Frequency.Yearly => DaysPerYear / Math.Max(1, rule.ByMonth.Count),
            Frequency.Daily => days is > 0 and < 7 ? 7.0 / days : 1,
            _ => 1.0 / 24,
        };
    }
}
