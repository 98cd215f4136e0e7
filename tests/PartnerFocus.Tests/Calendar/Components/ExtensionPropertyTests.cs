using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Components;

/// <summary>Properties of RFC 7986 and of other vendors: understood where something is made of them, kept in the text in any case.</summary>
public sealed class ExtensionPropertyTests
{
    private const string Start = "DTSTART:20261118T090000Z";

    [Fact]
    public void Conferences_WhenGivenByTheStandard_HoldFeaturesAndLabel()
    {
        var one = CalendarText.ReadEvent("UID:1", Start,
            "CONFERENCE;VALUE=URI;FEATURE=phone,MODERATOR;LABEL=\"Host ^'A^', code^n123\":tel:+1-412-555-0123,,,654321", "CONFERENCE;VALUE=URI:https://chat.example/a?b=c;d");

        one.Conferences.Should().BeEquivalentTo(new[]
        {
            new Conference("tel:+1-412-555-0123,,,654321", ["PHONE", "MODERATOR"], "Host \"A\", code\n123"),
            new Conference("https://chat.example/a?b=c;d", [], null),
        });
    }

    [Theory]
    [InlineData("X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij")]
    [InlineData("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/x", "https://teams.microsoft.com/l/x")]
    public void Conferences_WhenGivenByAVendor_HoldTheAddress(string line, string uri) =>
        CalendarText.ReadEvent("UID:1", Start, line).Conferences.Single().Uri.Should().Be(uri);

    [Fact]
    public void Conferences_WhenThereIsNoAddress_AreNone() => CalendarText.ReadEvent("UID:1", Start, "CONFERENCE;FEATURE=VIDEO:").Conferences.Should().BeEmpty();

    [Fact]
    public void Conferences_WhenThereAreTooMany_AreTheFirstTwenty() =>
        CalendarText.ReadEvent(["UID:1", Start, .. Enumerable.Range(1, 21).Select(i => $"CONFERENCE:tel:{i}")]).Conferences.Should().HaveCount(20);

    [Theory]
    [InlineData("X-MICROSOFT-DISALLOW-COUNTER:TRUE", true)]
    [InlineData("X-MICROSOFT-DISALLOW-COUNTER:FALSE", false)]
    [InlineData("COMMENT:x", false)]
    public void DisallowCounter_WhenSaid_IsRead(string line, bool expected) => CalendarText.ReadEvent("UID:1", Start, line).DisallowCounter.Should().Be(expected);

    [Theory]
    [InlineData("X-MICROSOFT-DONOTFORWARDMEETING:true", true)]
    [InlineData("X-MICROSOFT-DONOTFORWARDMEETING:FALSE", false)]
    public void DoNotForward_WhenSaid_IsRead(string line, bool expected) => CalendarText.ReadEvent("UID:1", Start, line).DoNotForward.Should().Be(expected);

    [Theory]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", BusyStatus.WorkingElsewhere)]
    [InlineData("X-MICROSOFT-CDO-INTENDEDSTATUS:TENTATIVE", BusyStatus.Tentative)]
    [InlineData("X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", BusyStatus.Free)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:NONSENSE", BusyStatus.None)]
    public void BusyStatus_WhenSaid_IsTheStatusAndElseTheIntendedOne(string lines, BusyStatus expected) =>
        CalendarText.ReadEvent("UID:1", Start, lines).BusyStatus.Should().Be(expected);

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Amsterdam:20261118T000000", "DTEND;TZID=Europe/Amsterdam:20261120T000000", true)]
    [InlineData("DTSTART:20261118T000000", "DURATION:PT24H", true)]
    [InlineData("DTSTART;TZID=Europe/Amsterdam:20261118T090000", "DTEND;TZID=Europe/Amsterdam:20261118T100000", false)]
    [InlineData("DTSTART;TZID=Europe/Amsterdam:20261118T000000", "DTEND;TZID=Europe/Amsterdam:20261118T100000", false)]
    [InlineData("DTSTART:20261118T000000Z", "DTEND:20261119T000000Z", false)]
    public void IsAllDay_WhenExchangeSaysSo_HoldsFromMidnightToMidnightOnly(string start, string end, bool expected) =>
        CalendarText.ReadEvent("UID:1", start, end, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE").IsAllDay.Should().Be(expected);

    [Fact]
    public void Between_WhenExchangeSaysWholeDays_CountsDaysWhereverOneLooksFrom()
    {
        var file = CalendarText.Read(CalendarText.Event(
            "UID:1", "DTSTART;TZID=Asia/Tokyo:20261118T000000", "DTEND;TZID=Asia/Tokyo:20261120T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"));

        var one = file.Series.Single().Between(
            NodaTime.Instant.FromUtc(2026, 11, 1, 0, 0), NodaTime.Instant.FromUtc(2026, 12, 1, 0, 0), file.Zones.WithFloating(CalendarText.Amsterdam), 9).Single();

        (one.Start.ToString("yyyyMMdd'T'HHmm", null), one.End.ToString("yyyyMMdd'T'HHmm", null)).Should().Be(("20261118T0000", "20261120T0000"));
    }

    [Fact]
    public void IsAllDay_WhenExchangeSaysNo_StaysATime() =>
        CalendarText.ReadEvent("UID:1", "DTSTART:20261118T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE").IsAllDay.Should().BeFalse();

    [Theory]
    [InlineData("COLOR:red")]
    [InlineData("IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:http://x.example/a.png")]
    [InlineData("X-WR-TIMEZONE:Europe/Amsterdam")]
    [InlineData("X-MICROSOFT-CDO-IMPORTANCE:2")]
    [InlineData("X-MICROSOFT-CDO-APPT-SEQUENCE:4")]
    [InlineData("X-MICROSOFT-CDO-OWNERAPPTID:-123456789")]
    [InlineData("X-MICROSOFT-CDO-INSTTYPE:1")]
    [InlineData("X-ALT-DESC;FMTTYPE=text/html:<p>a</p>")]
    [InlineData("X-GOOGLE-CONFERENCE:https://meet.google.com/a")]
    [InlineData("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"Dam 1\":geo:52.37,4.89")]
    [InlineData("ATTACH;FMTTYPE=application/pdf:https://x.example/a.pdf")]
    [InlineData("GEO:52.37;4.89")]
    [InlineData("CONTACT;ALTREP=\"https://x.example\":An\\, 1234")]
    [InlineData("RELATED-TO;RELTYPE=SIBLING:2")]
    [InlineData("RESOURCES;LANGUAGE=nl:beamer,flip-over")]
    [InlineData("REQUEST-STATUS:2.0;Success")]
    [InlineData("COMMENT;LANGUAGE=nl:Tot dan")]
    [InlineData("ATTENDEE;DIR=\"ldap://x/o=a\";MEMBER=\"mailto:all@x.nl\",\"mailto:b@x.nl\";LANGUAGE=nl;X-NUM-GUESTS=0:mailto:a@x.nl")]
    public void Text_WhenAPropertyIsNotUnderstood_KeepsItAsItWas(string line) =>
        CalendarText.ReadEvent("UID:1", Start, line).Text.Split('\n').Should().Contain(line);

    [Theory]
    [InlineData("a&#7;b&#0;c", "abc")]
    [InlineData("a&#xD800;b", "a&#xD800;b")]
    [InlineData("<p>&lt;script&gt;</p>", "<script>")]
    public void Description_WhenHtmlRefersToControlCharacters_HoldsNone(string html, string expected) =>
        CalendarText.ReadEvent("UID:1", Start, "X-ALT-DESC;FMTTYPE=text/html:" + html.Replace(";", "\\;", StringComparison.Ordinal)).Description.Should().Be(expected);
}
