using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>What is read although it is not as it should be: the event stays, and it is said.</summary>
public sealed class OddValueTests
{
    private const string Start = "DTSTART:20260105T090000Z";

    [Theory]
    [InlineData("rrule-part-twice", Start, "RRULE:FREQ=DAILY;FREQ=WEEKLY;COUNT=2")]
    [InlineData("rrule-part-twice", Start, "RRULE:FREQ=DAILY;BYMONTH=1;BYMONTH=1,2")]
    [InlineData("rrule-part-unknown", Start, "RRULE:FREQ=DAILY;COUNT=2;X-FOO=1")]
    [InlineData("rrule-number", Start, "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999")]
    [InlineData("odd-property", "DTSTART;VALUE=DATE:20260105", "DTEND:20260106T120000Z")]
    [InlineData("odd-property", Start, "DTEND;VALUE=DATE:20260106")]
    [InlineData("odd-property", Start, "DURATION:P1DT")]
    [InlineData("odd-property", "DTSTART;VALUE=DATE:20260105", "DURATION:PT36H")]
    [InlineData("odd-property", "DTSTART;VALUE=DATE:20260105T090000", "SUMMARY:x")]
    [InlineData("odd-property", "DTSTART;VALUE=DATE-TIME:20260105", "SUMMARY:x")]
    [InlineData("odd-property", "DTSTART;TZID=Europe/Amsterdam:20260105T100000", "RDATE;VALUE=DATE:20260107")]
    [InlineData("odd-property", Start, "ATTENDEE;CN=\"unterminated:mailto:a@example.com")]
    [InlineData("end-twice", Start, "DTEND:20260105T100000Z\r\nDURATION:PT3H")]
    [InlineData("empty-tzid", "DTSTART;TZID=:20260105T090000", "SUMMARY:x")]
    [InlineData("bad-property", Start, "SEQUENCE:99999999999")]
    public void Read_WhenAValueIsOdd_KeepsTheEventAndSaysSo(string code, params string[] lines)
    {
        var file = CalendarText.Read(CalendarText.Event(["UID:1", .. lines]));

        (file.Summary.Ready, CalendarText.Codes(file).Single()).Should().Be((1, code));
    }

    [Fact]
    public void Read_WhenARangeIsNoLongerKnown_SaysSo()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", Start, "RECURRENCE-ID;RANGE=THISANDPRIOR:20260106T090000Z"));

        CalendarText.Codes(file).Should().Equal("odd-property", "override-without-master");
    }

    /// <summary>SEQUENCE decides which version stays, so a number that is none must not win.</summary>
    [Theory]
    [InlineData("99999999999", "good")]
    [InlineData("2147483647", "other")]
    [InlineData("1000000000", "other")]
    public void Read_WhenASequenceIsBeyondAllNumbers_DoesNotLetItWin(string sequence, string kept)
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", Start, "SEQUENCE:999999999", "SUMMARY:good", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", Start, "SEQUENCE:" + sequence, "SUMMARY:other", "END:VEVENT"));

        file.Events.Single().Summary.Should().Be(kept);
    }

    [Fact]
    public void Read_WhenLinesOutsideTheEventsBelongToNothing_CountsThem()
    {
        var file = CalendarText.Read(CalendarText.Wrap("not a line", "BEGIN:VEVENT", "UID:1", Start, "END:VEVENT", "also not") + "trailing\r\nMETHOD:CANCEL\r\n");

        var problem = file.Summary.Problems.Single();
        (problem.Code, problem.Line, problem.Arguments[0]).Should().Be(("bad-lines", 4, "4"));
    }

    [Fact]
    public void Read_WhenAnEventFollowsTheCalendar_ReadsItAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", Start) + $"BEGIN:VEVENT\r\nUID:2\r\n{Start}\r\nEND:VEVENT\r\n");

        (file.Summary.Ready, CalendarText.Codes(file).Single()).Should().Be((2, "no-calendar"));
    }
}
