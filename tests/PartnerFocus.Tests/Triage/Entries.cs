using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage;

/// <summary>Says an agenda entry as one would tell it: called so, from her, with them, saying that.</summary>
internal static class Entries
{
    private static readonly FirmMatchers Matchers = new(SampleFirm.Profile);
    private static readonly MeetingReader Reader = new(SampleFirm.Profile, Matchers, SampleFirm.Partner);

    /// <summary>Tuesday 17 November 2026, 10:00 to 11:00 in Amsterdam.</summary>
    public static Meeting Called(string title) => new()
    {
        Uid = "1",
        Title = title,
        Start = At(17, 10, 0),
        End = At(17, 11, 0),
    };

    public static ZonedDateTime At(int day, int hour, int minute) =>
        new LocalDateTime(2026, 11, day, hour, minute).InZoneLeniently(SampleFirm.Profile.TimeZone);

    public static Meeting Saying(this Meeting meeting, string text) => meeting with { Text = text };

    public static Meeting Lasting(this Meeting meeting, int minutes) => meeting with { End = meeting.Start + Duration.FromMinutes(minutes) };

    public static Meeting From(this Meeting meeting, string email, string? name = null, string? sentBy = null) =>
        meeting with { Organizer = new MeetingOrganizer(name, email, sentBy) };

    /// <summary>Adds required attendees, written as an address or as "Name, title &lt;address&gt;".</summary>
    public static Meeting With(this Meeting meeting, params string[] people) =>
        meeting with { Attendees = [.. meeting.Attendees, .. people.Select(p => Attendee(p))] };

    public static Meeting WithOptional(this Meeting meeting, string person) =>
        meeting with { Attendees = [.. meeting.Attendees, Attendee(person) with { Role = AttendeeRole.Optional }] };

    public static Meeting WithList(this Meeting meeting, string email) =>
        meeting with { Attendees = [.. meeting.Attendees, new MeetingAttendee(null, email, Kind: AttendeeKind.Group)] };

    public static Meeting Every(this Meeting meeting, double days, string rule) =>
        meeting with { RecurrenceId = "20261117T100000", Series = new MeetingSeries(rule, days, meeting.Start.ToInstant()), HasOwnEvent = false };

    public static Meeting AllDay(this Meeting meeting) =>
        meeting with { Start = At(17, 0, 0), End = At(18, 0, 0), IsAllDay = true };

    public static MeetingReading Read(this Meeting meeting) => Reader.Read(meeting, new KnownTitles([]));

    /// <summary>What every case together makes of it.</summary>
    public static Assessment Assess(this Meeting meeting) => Judgement.Of(meeting.Read());

    private static MeetingAttendee Attendee(string person)
    {
        var open = person.IndexOf('<', StringComparison.Ordinal);
        return open < 0 ? new MeetingAttendee(null, person) : new MeetingAttendee(person[..open].Trim(), person[(open + 1)..^1]);
    }
}
