using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.TimeZones;

public sealed class CalendarZonesTests
{
    private static readonly string[] FixedTwoHours =
        ["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "END:STANDARD"];

    [Theory]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdam", ZoneOrigin.Iana)]
    [InlineData("europe/amsterdam", "Europe/Amsterdam", ZoneOrigin.Iana)]
    [InlineData("/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam", "Europe/Amsterdam", ZoneOrigin.Iana)]
    [InlineData("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", ZoneOrigin.Iana)]
    [InlineData("/global/2026a/Europe/Amsterdam", "Europe/Amsterdam", ZoneOrigin.Iana)]
    [InlineData("tzone://Microsoft/Utc", "UTC", ZoneOrigin.Iana)]
    [InlineData("W. Europe Standard Time", "Europe/Berlin", ZoneOrigin.Windows)]
    [InlineData("\"Romance Standard Time\"", "Europe/Paris", ZoneOrigin.Windows)]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam", ZoneOrigin.Guessed)]
    [InlineData("(UTC+01:00) Somewhere", "UTC+01", ZoneOrigin.Guessed)]
    [InlineData("GMT-0330", "UTC-03:30", ZoneOrigin.Guessed)]
    [InlineData("Customized Time Zone", "Europe/Amsterdam", ZoneOrigin.Guessed)]
    [InlineData("/etc/passwd", "Europe/Amsterdam", ZoneOrigin.Guessed)]
    [InlineData("../../Europe", "Europe/Amsterdam", ZoneOrigin.Guessed)]
    public void Resolve_WhenGivenAName_FindsTheZoneAndSaysHow(string tzid, string zone, ZoneOrigin how)
    {
        var resolved = CalendarZones.For(CalendarText.Amsterdam).Resolve(tzid);

        (resolved.Resolved, resolved.How).Should().Be((zone, how));
    }

    [Fact]
    public void Zones_WhenFreeNameHasADefinition_UsesTheDefinition()
    {
        var file = Read("Customized Time Zone", FixedTwoHours, "DTSTART;TZID=Customized Time Zone:20260101T100000");

        file.Summary.TimeZones.Single().How.Should().Be(ZoneOrigin.Embedded);
        file.Zones.At(file.Events[0].Start).Offset.Should().Be(Offset.FromHours(2));
    }

    [Fact]
    public void Zones_WhenDefinitionDiffersFromTheKnownZone_UsesTheDefinitionAndSaysSo()
    {
        var file = Read("Europe/Amsterdam", FixedTwoHours, "DTSTART;TZID=Europe/Amsterdam:20260101T100000");

        CalendarText.Codes(file).Should().Contain("zone-differs");
        file.Zones.At(file.Events[0].Start).Offset.Should().Be(Offset.FromHours(2));
    }

    [Fact]
    public void Zones_WhenDefinitionEqualsTheKnownZone_UsesTheKnownOne()
    {
        string[] europe =
        [
            "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
        ];

        var file = Read("W. Europe Standard Time", europe, "DTSTART;TZID=W. Europe Standard Time:20260701T100000", "RRULE:FREQ=WEEKLY");

        file.Summary.TimeZones.Single().Should().BeEquivalentTo(new { Resolved = "Europe/Berlin", How = ZoneOrigin.Windows });
        file.Zones.Embedded.Should().BeEmpty();
    }

    [Fact]
    public void Zones_WhenNameIsUnknown_UsesTheCalendarsZoneAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "X-WR-TIMEZONE:America/New_York", "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Nowhere:20260101T100000", "END:VEVENT"));

        CalendarText.Codes(file).Should().Equal("unknown-zone");
        file.Zones.At(file.Events[0].Start).Zone.Id.Should().Be("America/New_York");
    }

    [Fact]
    public void For_WhenGivenWhatEmbeddedGave_ReadsTimesAsBefore()
    {
        var file = Read("Customized Time Zone", FixedTwoHours, "DTSTART;TZID=Customized Time Zone:20260101T100000");

        var restored = CalendarZones.For(CalendarText.Amsterdam, file.Zones.Embedded);

        restored.At(file.Events[0].Start).ToInstant().Should().Be(Instant.FromUtc(2026, 1, 1, 8, 0));
    }

    [Fact]
    public void At_WhenTimeFallsInTheGap_MovesItForward() =>
        At("20260329T023000").Should().Be(Instant.FromUtc(2026, 3, 29, 1, 30));

    [Fact]
    public void At_WhenTimeOccursTwice_TakesTheFirst() =>
        At("20261025T023000").Should().Be(Instant.FromUtc(2026, 10, 25, 0, 30));

    [Fact]
    public void At_WhenValueEndsInZ_TakesUtcWhateverTheTzId()
    {
        var one = CalendarText.ReadEvent("UID:1", "DTSTART;TZID=America/New_York:20260101T100000Z");

        CalendarZones.For(CalendarText.Amsterdam).At(one.Start).ToInstant().Should().Be(Instant.FromUtc(2026, 1, 1, 10, 0));
    }

    [Fact]
    public void At_WhenTimeFloats_TakesTheFloatingZone()
    {
        var one = CalendarText.ReadEvent("UID:1", "DTSTART:20260101T100000");

        CalendarZones.For(CalendarText.Amsterdam).At(one.Start).ToInstant().Should().Be(Instant.FromUtc(2026, 1, 1, 9, 0));
    }

    /// <summary>No name of a zone is ever opened as a file: what is unknown is unknown, whether or not the file is there.</summary>
    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/usr/share/zoneinfo/Mars/Olympus")]
    [InlineData("file:///etc/localtime")]
    [InlineData("C:\\Windows\\System32\\config")]
    [InlineData("\\\\server\\share")]
    [InlineData("%00")]
    public void Read_WhenTzIdIsNonsense_ReadsItInTheCalendarsZoneAndSaysSo(string tzid)
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "X-WR-TIMEZONE:Europe/Amsterdam", "BEGIN:VEVENT", "UID:1", $"DTSTART;TZID=\"{tzid}\":20260101T100000", "END:VEVENT"));

        var problem = file.Summary.Problems.Single();
        (problem.Code, problem.Line, problem.Arguments[0], file.Zones.At(file.Events[0].Start).Zone.Id).Should().Be(("unknown-zone", 5, tzid, "Europe/Amsterdam"));
    }

    [Theory]
    [InlineData("DTSTART:99991231T235959", "bad-vtimezone", "unknown-zone")]
    [InlineData("DTSTART:00000101T000000", "vtimezone-part", "bad-vtimezone", "unknown-zone")]
    [InlineData("DTSTART:tomorrow", "vtimezone-part", "bad-vtimezone", "unknown-zone")]
    public void Zones_WhenADefinitionBeginsOutOfRange_CannotBeRead(string start, params string[] codes)
    {
        var file = Read("Eigen", ["BEGIN:STANDARD", start, "TZOFFSETFROM:-1800", "TZOFFSETTO:+1800", "END:STANDARD"], "DTSTART;TZID=Eigen:20260101T100000");

        CalendarText.Codes(file).Should().Equal(codes);
    }

    [Fact]
    public void Zones_WhenADefinitionIsDearToWorkOut_CannotBeRead()
    {
        string[] one = ["BEGIN:STANDARD", "DTSTART:19000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=MINUTELY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYMINUTE=1", "END:STANDARD"];

        var file = Read("Eigen", [.. Enumerable.Repeat(one, 400).SelectMany(l => l)], "DTSTART;TZID=Eigen:20260101T100000");

        CalendarText.Codes(file).Should().Equal("bad-vtimezone", "unknown-zone");
    }

    [Fact]
    public void Zones_WhenTheDefinitionComesAfterTheEvent_AreTheSame()
    {
        var file = CalendarText.Read(CalendarText.Wrap(["BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Eigen:20260101T100000", "END:VEVENT",
            "BEGIN:VTIMEZONE", "TZID:Eigen", .. FixedTwoHours, "END:VTIMEZONE"]));

        file.Zones.At(file.Events[0].Start).ToInstant().Should().Be(Instant.FromUtc(2026, 1, 1, 8, 0));
    }

    [Fact]
    public void Zones_WhenCustomizedTimeZoneHasNoDefinition_IsTheCalendarsZoneAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "X-WR-TIMEZONE:Europe/Amsterdam", "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Customized Time Zone:20260101T100000", "END:VEVENT"));

        (CalendarText.Codes(file).Single(), file.Zones.At(file.Events[0].Start).Zone.Id).Should().Be(("unknown-zone", "Europe/Amsterdam"));
    }

    /// <summary>Equal where it is used, other elsewhere: then nothing is to be said, and the known zone knows more.</summary>
    [Fact]
    public void Zones_WhenDefinitionDiffersOnlyInOtherYears_UsesTheKnownOne()
    {
        string[] oneYear = ["BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"];

        var file = Read("Europe/Amsterdam", oneYear, "DTSTART;TZID=Europe/Amsterdam:20260701T100000", "DTEND;TZID=Europe/Amsterdam:20260701T110000");

        (CalendarText.Codes(file).Length, file.Summary.TimeZones.Single().How).Should().Be((0, ZoneOrigin.Iana));
    }

    [Theory]
    [InlineData("Eigen, zone", "\"Eigen\\, zone\"")]
    [InlineData("Eigen \"z\" one", "Eigen ^'z^' one")]
    [InlineData("Eigen^zone", "Eigen^^zone")]
    [InlineData("Eigen^zone", "Eigen^zone")]
    public void Zones_WhenANameIsEscapedWhereItIsUsed_FindTheDefinition(string name, string used)
    {
        var file = Read(name.Replace(",", "\\,", StringComparison.Ordinal), FixedTwoHours, $"DTSTART;TZID={used}:20260101T100000");

        (CalendarText.Codes(file).Length, file.Zones.At(file.Events[0].Start).Offset).Should().Be((0, Offset.FromHours(2)));
    }

    [Theory]
    [InlineData("TZOFFSETTO:+0200", 0)]
    [InlineData("TZOFFSETTO:+0300", 1)]
    public void Zones_WhenACalendarDefinesANameTwice_SayWhenTheyDiffer(string second, int problems)
    {
        string[] other = ["BEGIN:VTIMEZONE", "TZID:Eigen", "LAST-MODIFIED:20260101T000000Z", .. FixedTwoHours[..3], second, FixedTwoHours[4], "END:VTIMEZONE"];

        var file = CalendarText.Read(
            CalendarText.Wrap(["BEGIN:VTIMEZONE", "TZID:Eigen", .. FixedTwoHours, "END:VTIMEZONE",
            .. other, "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Eigen:20260101T100000", "END:VEVENT"]));

        (CalendarText.Codes(file).Count(c => c == "zone-defined-twice"), file.Zones.At(file.Events[0].Start).Offset).Should().Be((problems, Offset.FromHours(2)));
    }

    private static Instant At(string local) =>
        CalendarZones.For(DateTimeZone.Utc).At(CalendarText.ReadEvent("UID:1", "DTSTART;TZID=Europe/Amsterdam:" + local).Start).ToInstant();

    private static CalendarFile Read(string tzid, string[] definition, params string[] lines) => CalendarText.Read(CalendarText.Wrap(
        ["BEGIN:VTIMEZONE", "TZID:" + tzid, .. definition, "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1", .. lines, "END:VEVENT"]));
}
