using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Components;

/// <summary>What a VCALENDAR says of itself: METHOD (RFC 5546) and the properties of RFC 7986.</summary>
public sealed class CalendarHeaderTests
{
    private static readonly string[] Event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20260105T090000Z", "SEQUENCE:2", "END:VEVENT"];

    [Theory]
    [InlineData("PUBLISH")]
    [InlineData("REQUEST")]
    [InlineData("request")]
    public void Read_WhenMethodBringsEntries_TakesThem(string method)
    {
        var file = CalendarText.Read(CalendarText.Wrap(["METHOD:" + method, .. Event]));

        (file.Summary.Ready, CalendarText.Codes(file).Length, file.Summary.Methods.Single()).Should().Be((1, 0, method.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("REPLY")]
    [InlineData("CANCEL")]
    [InlineData("COUNTER")]
    [InlineData("DECLINECOUNTER")]
    [InlineData("REFRESH")]
    [InlineData("ADD")]
    [InlineData(" cancel ")]
    public void Read_WhenMethodIsNoEntry_LeavesItsEventsOutAndNamesIt(string method)
    {
        var problem = CalendarText.Read(CalendarText.Wrap(["METHOD:" + method, .. Event])).Summary.Problems.Single();

        (problem.Code, problem.Line, problem.Arguments.Single()).Should().Be(("method", 5, method.Trim().ToUpperInvariant()));
    }

    /// <summary>An ADD has the UID of its series, a higher SEQUENCE and no RECURRENCE-ID: taken as an entry it would stand in place of the series.</summary>
    [Fact]
    public void Read_WhenInstancesAreAdded_LeavesTheSeriesAsItIs()
    {
        var series = CalendarText.Event("UID:1", "DTSTART:20260105T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "SEQUENCE:1");

        var file = CalendarText.Read(series + CalendarText.Wrap(["METHOD:ADD", .. Event]));

        CalendarText.Starts(file).Should().Equal("20260105T0900", "20260112T0900", "20260119T0900");
    }

    [Fact]
    public void Read_WhenMethodIsUnknown_TakesTheEventsAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Wrap(["METHOD:X-PLAN", .. Event]));

        (file.Summary.Ready, CalendarText.Codes(file).Single(), file.Summary.Problems[0].Line).Should().Be((1, "unknown-method", 4));
    }

    [Fact]
    public void Read_WhenOneOfTwoCalendarsWithdraws_TakesTheOther()
    {
        var file = CalendarText.Read(CalendarText.Wrap(["METHOD:CANCEL", .. Event]) + CalendarText.Event("UID:2", "DTSTART:20260105T090000Z"));

        file.Events.Select(e => e.Uid).Should().Equal("2");
    }

    [Fact]
    public void Properties_WhenAllOfRfc7986AreGiven_HoldThem()
    {
        var properties = CalendarText.Read(CalendarText.Wrap(
            "UID:cal-1", "NAME:Werk", "DESCRIPTION:Van\\, alles", "COLOR:turquoise", "URL:https://x.example/", "SOURCE;VALUE=URI:https://x.example/a.ics",
            "REFRESH-INTERVAL;VALUE=DURATION:P1W", "LAST-MODIFIED:20260101T000000Z", "CATEGORIES:A,B\\,C", "IMAGE;VALUE=URI:https://x.example/a.png")).Summary.Properties;

        properties.Should().BeEquivalentTo(new CalendarProperties
        {
            Uid = "cal-1",
            Description = "Van, alles",
            Color = "turquoise",
            Url = "https://x.example/",
            Source = "https://x.example/a.ics",
            RefreshInterval = new CalendarDuration(7, 0),
            LastModified = Instant.FromUtc(2026, 1, 1, 0, 0),
            Categories = ["A", "B,C"],
        });
    }

    [Fact]
    public void Name_WhenOnlyRfc7986SaysIt_IsThat() => CalendarText.Read(CalendarText.Wrap("NAME;LANGUAGE=nl:Werk")).Summary.Name.Should().Be("Werk");

    [Theory]
    [InlineData("REFRESH-INTERVAL:often")]
    [InlineData("REFRESH-INTERVAL;VALUE=DURATION:-P1D")]
    [InlineData("LAST-MODIFIED:yesterday")]
    public void Properties_WhenOneCannotBeRead_LacksIt(string line) =>
        CalendarText.Read(CalendarText.Wrap(line)).Summary.Properties.Should().BeEquivalentTo(new CalendarProperties());

    [Fact]
    public void Properties_OfAnEvent_AreNotThoseOfTheCalendar() =>
        CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T090000Z", "COLOR:red", "DESCRIPTION:x")).Summary.Properties.Should().BeEquivalentTo(new CalendarProperties());

    [Fact]
    public void Name_WhenItIsCutWithinACharacter_KeepsNoHalf() =>
        CalendarText.Read(CalendarText.Wrap("NAME:" + new string('x', 199) + "😀")).Summary.Name.Should().Be(new string('x', 199));
}
