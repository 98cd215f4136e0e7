using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>A changed occurrence may name the one it replaces in several ways; whichever it is, the meeting is there once.</summary>
public sealed class NamedInstanceTests
{
    [Theory]
    [InlineData("RECURRENCE-ID;TZID=Europe/Amsterdam:20260329T023000")]
    [InlineData("RECURRENCE-ID;TZID=Europe/Amsterdam:20260329T033000")]
    [InlineData("RECURRENCE-ID:20260329T013000Z")]
    public void Between_WhenAnInstanceInTheGapIsReplaced_IsThereOnce(string id)
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Amsterdam:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Amsterdam:20260329T120000", id, "END:VEVENT"));

        CalendarText.Starts(file).Should().Equal("20260328T0230", "20260329T1200", "20260330T0230");
    }

    [Fact]
    public void Between_WhenASingleEventInTheGapIsReplaced_IsThereOnce()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Amsterdam:20260329T023000", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Amsterdam:20260329T120000", "RECURRENCE-ID:20260329T013000Z", "END:VEVENT"));

        CalendarText.Starts(file).Should().Equal("20260329T1200");
    }

    [Theory]
    [InlineData(1, 2, "second")]
    [InlineData(2, 1, "first")]
    public void Read_WhenTwoVersionsNameOneInstanceInTwoZones_SetsTheOlderAside(int first, int second, string kept)
    {
        var file = CalendarText.Read(TwoVersions(first, second));

        (file.Summary.Ready, file.Summary.Superseded, file.Events[^1].Summary).Should().Be((2, 1, kept));
    }

    /// <summary>What keeps each version, as a store does, still shows the newer.</summary>
    [Theory]
    [InlineData(1, 2, "second")]
    [InlineData(2, 1, "first")]
    public void Between_WhenBothVersionsAreGiven_ShowsTheNewer(int first, int second, string shown)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(TwoVersions(first, second)));
        using var reader = new CalendarReader(stream);
        var events = new List<VEvent>();
        while (reader.Read())
        {
            events.Add(reader.Event);
        }

        var series = new EventSeries(events[0], [events[1], events[2]]);

        series.Between(NodaTime.Instant.FromUtc(2026, 1, 5, 0, 0), NodaTime.Instant.FromUtc(2026, 1, 6, 0, 0), reader.Zones, 10)
            .Select(o => o.Event.Summary).Should().Equal(shown);
    }

    private static string TwoVersions(int first, int second) => CalendarText.Wrap(
        "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT",
        "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "RECURRENCE-ID:20260105T090000Z", "SUMMARY:first", $"SEQUENCE:{first}", "END:VEVENT",
        "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "RECURRENCE-ID;TZID=Europe/Amsterdam:20260105T100000", "SUMMARY:second", $"SEQUENCE:{second}", "END:VEVENT");
}
