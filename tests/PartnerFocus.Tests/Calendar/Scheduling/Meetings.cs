using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Tests.Calendar.Scheduling;

/// <summary>Meetings that messages are written about, and who is in them.</summary>
internal static class Meetings
{
    public static readonly Instant At = Instant.FromUtc(2026, 11, 18, 8, 0);
    public static readonly CalAddress Vera = new() { Name = "Vera Prins", Email = "vera@proef.example" };
    public static readonly CalAddress Mila = new() { Name = "Mila Jong", Email = "mila@proef.example" };

    public static readonly string[] Single =
    [
        "UID:kickoff-1@wind.example", "DTSTAMP:20261101T080000Z", "SEQUENCE:3", "DTSTART:20261120T100000Z", "DTEND:20261120T110000Z",
        "SUMMARY:Deelteam overname", "DESCRIPTION:Inbellen: 020 123\\, pin 4", "CATEGORIES:Prive rood", "PRIORITY:1",
        "ORGANIZER;CN=Wim Wind:mailto:Wim@wind.example",
        "ATTENDEE;CN=Vera Prins;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:vera@proef.example",
        "ATTENDEE;CN=Ine Wind:mailto:ine@wind.example",
        "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", "DESCRIPTION:x", "END:VALARM",
    ];

    public static readonly string[] Series =
    [
        "UID:week-1", "DTSTAMP:20261101T080000Z", "DTSTART;TZID=Europe/Amsterdam:20261105T090000", "DTEND;TZID=Europe/Amsterdam:20261105T100000",
        "RRULE:FREQ=WEEKLY", "SUMMARY:Weekstart", "ORGANIZER:mailto:wim@wind.example", "ATTENDEE:mailto:vera@proef.example",
    ];

    /// <summary>The first occurrence on or after a day in November 2026.</summary>
    public static MeetingInstance Of(string[] lines, int day = 1)
    {
        var file = CalendarText.Read(CalendarText.Event(lines));
        var occurrence = file.Series.Single().Between(Instant.FromUtc(2026, 11, day, 0, 0), Instant.FromUtc(2027, 12, 1, 0, 0), file.Zones, 1).First();
        return MeetingInstance.Of(occurrence, file.Zones);
    }

    /// <summary>The series as a whole.</summary>
    public static MeetingInstance Whole(string[] lines)
    {
        var file = CalendarText.Read(CalendarText.Event(lines));
        return MeetingInstance.OfSeries(file.Events.Single(), file.Zones);
    }

    /// <summary>The content lines of a message, unfolded.</summary>
    public static string[] Lines(string message) => message.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
