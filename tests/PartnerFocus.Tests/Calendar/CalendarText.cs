using System.Text;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>Short ways to write a calendar in a test.</summary>
internal static class CalendarText
{
    public static DateTimeZone Amsterdam { get; } = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>One event with these lines in a calendar.</summary>
    public static string Event(params string[] lines) => Wrap(["BEGIN:VEVENT", .. lines, "END:VEVENT"]);

    /// <summary>These lines in a VCALENDAR.</summary>
    public static string Wrap(params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", .. lines, "END:VCALENDAR", ""]);

    public static CalendarFile Read(string text, CalendarLimits? limits = null) => CalendarFile.Read(Encoding.UTF8.GetBytes(text), limits);

    public static VEvent ReadEvent(params string[] lines) => Read(Event(lines)).Events.Single();

    public static string[] Codes(CalendarFile file) => [.. file.Summary.Problems.Select(p => p.Code)];

    /// <summary>Starts of all occurrences from 1900 to 2100 in wall time, at most this many.</summary>
    public static string[] Starts(CalendarFile file, int limit = 20) =>
        [.. file.Series.SelectMany(s => s.Between(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0), file.Zones, limit))
            .Select(o => o.Start.LocalDateTime.ToString("yyyyMMdd'T'HHmm", null))];
}
