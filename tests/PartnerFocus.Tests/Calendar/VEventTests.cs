using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

public sealed class VEventTests
{
    private const string Start = "DTSTART:20261118T090000Z";

    [Fact]
    public void Attendees_WhenAllParametersAreGiven_HoldThem()
    {
        var one = CalendarText.ReadEvent("UID:1", Start,
            "ATTENDEE;CN=\"Vries, Anna de\";ROLE=CHAIR;CUTYPE=ROOM;PARTSTAT=DELEGATED;RSVP=TRUE;SENT-BY=\"mailto:SEC@x.nl\";DELEGATED-TO=\"mailto:a@x.nl\",\"mailto:b@x.nl\":MAILTO:Anna@X.nl");

        one.Attendees.Single().Should().Be(new CalAddress
        {
            Name = "Vries, Anna de",
            Email = "anna@x.nl",
            Role = ParticipationRole.Chair,
            CuType = CalendarUserType.Room,
            PartStat = ParticipationStatus.Delegated,
            Rsvp = true,
            SentBy = "sec@x.nl",
            DelegatedTo = ["a@x.nl", "b@x.nl"],
        });
    }

    [Theory]
    [InlineData("ORGANIZER;CN=Piet:mailto:Piet@Example.com", "Piet", "piet@example.com")]
    [InlineData("ORGANIZER;CN=Piet:invalid:nomail", "Piet", "")]
    [InlineData("ORGANIZER;CN=\"Piet ^'de Chef^'\":mailto:p@x.nl", "Piet \"de Chef\"", "p@x.nl")]
    [InlineData("ORGANIZER:Piet Jansen <piet@x.nl>", "Piet Jansen", "piet@x.nl")]
    [InlineData("ORGANIZER;EMAIL=piet@x.nl:/o=Org/cn=piet", null, "piet@x.nl")]
    public void Organizer_WhenWrittenInOneOfItsForms_IsRead(string line, string? name, string email)
    {
        var organizer = CalendarText.ReadEvent("UID:1", Start, line).Organizer!;

        (organizer.Name, organizer.Email).Should().Be((name, email));
    }

    [Fact]
    public void Description_WhenThereIsPlainText_IsNotTheHtml() =>
        CalendarText.ReadEvent("UID:1", Start, "X-ALT-DESC;FMTTYPE=text/html:<b>Html</b>", "DESCRIPTION:Plain").Description.Should().Be("Plain");

    [Fact]
    public void Description_WhenThereIsOnlyHtml_IsItsText() =>
        CalendarText.ReadEvent("UID:1", Start, "X-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{}</style></head><body><p>Één &amp; twee</p><script>alert(1)</script><ul><li>drie</li></ul></body></html>")
            .Description.Should().Be("Één & twee\ndrie");

    [Theory]
    [InlineData("SUMMARY:a\\, b\\; c\\\\d\\ne\\Nf", "a, b; c\\d\ne\nf")]
    [InlineData("SUMMARY;LANGUAGE=nl:Één", "Één")]
    [InlineData("summary:low", "low")]
    [InlineData("SUMMARY:C:\\temp", "C:\\temp")]
    public void Summary_WhenEscaped_IsUnescaped(string line, string expected) =>
        CalendarText.ReadEvent("UID:1", Start, line).Summary.Should().Be(expected);

    [Fact]
    public void Categories_WhenGivenTwice_AreAllThere() =>
        CalendarText.ReadEvent("UID:1", Start, "CATEGORIES:Een,Twee\\, drie", "CATEGORIES:Vier").Categories.Should().Equal("Een", "Twee, drie", "Vier");

    [Theory]
    [InlineData("CLASS:PRIVATE", EventClass.Private)]
    [InlineData("CLASS:confidential", EventClass.Confidential)]
    [InlineData("CLASS:X-SECRET", EventClass.Unknown)]
    [InlineData("CLASS:PUBLIC", EventClass.Public)]
    public void Class_WhenGiven_IsRead(string line, EventClass expected) => CalendarText.ReadEvent("UID:1", Start, line).Class.Should().Be(expected);

    [Fact]
    public void Read_WhenExchangeSaysMore_HoldsIt()
    {
        var one = CalendarText.ReadEvent("UID:1", Start, "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "X-MICROSOFT-DONOTFORWARDMEETING:TRUE", "TRANSP:TRANSPARENT", "STATUS:CANCELLED", "PRIORITY:5", "SEQUENCE:3", "CREATED:20260101T080000Z");

        one.Should().BeEquivalentTo(new
        {
            BusyStatus = BusyStatus.OutOfOffice,
            DoNotForward = true,
            Transparent = true,
            Status = EventStatus.Cancelled,
            Priority = 5,
            Sequence = 3,
            Created = Instant.FromUtc(2026, 1, 1, 8, 0),
        });
    }

    [Theory]
    [InlineData("GEO:abc")]
    [InlineData("DTEND:tomorrow")]
    [InlineData("ORGANIZER:")]
    [InlineData("SEQUENCE:-1")]
    [InlineData("DURATION:1 hour")]
    public void Read_WhenAPropertyIsBad_KeepsTheEvent(string line) => CalendarText.Read(CalendarText.Event("UID:1", Start, line)).Events.Should().HaveCount(1);

    [Fact]
    public void Text_WhenEventHasAlarmAndAttachment_LeavesThemOut() =>
        CalendarText.ReadEvent("UID:1", Start, "ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA", "BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM").Text
            .Should().Be("BEGIN:VEVENT\nUID:1\n" + Start + "\nEND:VEVENT");

    [Fact]
    public void Parse_WhenTextHoldsNoEvent_SaysSo() =>
        FluentActions.Invoking(() => VEvent.Parse("BEGIN:VEVENT\nEND:VEVENT")).Should().Throw<FormatException>();
}
