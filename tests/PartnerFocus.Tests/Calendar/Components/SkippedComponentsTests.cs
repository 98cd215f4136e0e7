using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Components;

/// <summary>What is no event is passed over, and counted.</summary>
public sealed class SkippedComponentsTests
{
    [Fact]
    public void Read_WhenOtherComponentsAreThere_CountsEachKind()
    {
        var summary = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VTODO", "UID:t1", "BEGIN:VALARM", "END:VALARM", "END:VTODO", "BEGIN:VTODO", "END:VTODO", "BEGIN:VJOURNAL", "END:VJOURNAL",
            "BEGIN:VFREEBUSY", "FREEBUSY:20260105T090000Z/PT1H", "END:VFREEBUSY", "BEGIN:X-ROOM", "END:X-ROOM",
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM", "BEGIN:VALARM", "END:VALARM", "END:VEVENT")).Summary;

        summary.Should().BeEquivalentTo(new { Tasks = 2, Journals = 1, FreeBusy = 1, Alarms = 3, Other = 5, Events = 1, Ready = 1 });
    }

    [Fact]
    public void Read_WhenAnAlarmHasPropertiesOfAnEvent_LeavesTheEventAlone()
    {
        var one = CalendarText.ReadEvent(
            "UID:1", "DTSTART:20260105T090000Z", "SUMMARY:Overleg", "BEGIN:VALARM", "SUMMARY:Bel", "DURATION:PT5M", "ATTENDEE:mailto:a@x.nl", "DESCRIPTION:Bel", "END:VALARM");

        (one.Summary, one.Duration, one.Attendees.Count, one.Description).Should().Be(("Overleg", (CalendarDuration?)null, 0, ""));
    }

    [Fact]
    public void Read_WhenAnEventLiesInsideAnotherComponent_TakesIt() =>
        CalendarText.Read(CalendarText.Wrap("BEGIN:VTODO", "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "END:VEVENT", "END:VTODO")).Summary.Ready.Should().Be(1);
}
