using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.TimeZones;

/// <summary>Definitions of zones that cannot be read whole: nothing is made up, and what is known of a name is not given away for them.</summary>
public sealed class ZoneDefinitionTests
{
    private static readonly string[] Winter = ["BEGIN:STANDARD", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"];
    private static readonly string[] Summer = ["BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"];

    [Fact]
    public void Zones_WhenOffsetsHaveColons_ReadsThemAndSaysSo()
    {
        var file = Read("Foo",
            [.. Winter, "TZOFFSETFROM:+02:00", "TZOFFSETTO:+01:00", "END:STANDARD", .. Summer, "TZOFFSETFROM:+01:00", "TZOFFSETTO:+02:00", "END:DAYLIGHT"]);

        (OffsetOf(file), CalendarText.Codes(file).Distinct().Single()).Should().Be((Offset.FromHours(2), "vtimezone-offset"));
    }

    [Theory]
    [InlineData("TZOFFSETFROM:+0100", "TZOFFSETTO:+9900")]
    [InlineData("TZOFFSETFROM:+0100", "TZOFFSETTO:later")]
    [InlineData("TZOFFSETFROM:+0100", "TZOFFSETTO:+0160")]
    [InlineData("TZOFFSETFROM:+0100", "COMMENT:none")]
    [InlineData("COMMENT:none", "TZOFFSETTO:+0700")]
    [InlineData("COMMENT:none", "COMMENT:none")]
    public void Zones_WhenAPartHasNoOffsetThatCanBeRead_MakesNoneUp(string from, string to)
    {
        var file = Read("Foo", ["BEGIN:STANDARD", "DTSTART:20300101T000000", from, to, "END:STANDARD"]);

        CalendarText.Codes(file).Should().Equal("vtimezone-part", "bad-vtimezone", "unknown-zone");
    }

    [Fact]
    public void Zones_WhenAPartHasNoStart_SaysSo()
    {
        var file = Read("Foo", ["BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD"]);

        file.Summary.Problems[0].Arguments.Should().StartWith(["Foo", "DTSTART"]);
    }

    [Theory]
    [InlineData("TZOFFSETTO:garbage", "COMMENT:fine")]
    [InlineData("TZOFFSETTO:+0100", "RRULE:FREQ=GARBAGE")]
    [InlineData("TZOFFSETTO:+0100", "RDATE:20260601T000000,garbage")]
    public void Zones_WhenTheDefinitionOfAKnownNameIsFlawed_UsesWhatIsKnown(string to, string flaw)
    {
        var file = Read("Europe/Amsterdam", ["BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0100", to, flaw, "END:STANDARD"]);

        (OffsetOf(file), CalendarText.Codes(file)[0]).Should().Be((Offset.FromHours(2), "vtimezone-part"));
        CalendarText.Codes(file).Should().NotContain("zone-differs");
    }

    [Fact]
    public void Zones_WhenAFreeNameIsDefinedInPart_UsesThatPartAndSaysWhatIsMissing()
    {
        var file = Read("Foo", ["BEGIN:STANDARD", "DTSTART:19700101T000000", "RDATE:20260601T000000,garbage", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0800", "END:STANDARD"]);

        OffsetOf(file).Should().Be(Offset.FromHours(8));
        file.Summary.Problems.Single().Message.Should().Contain("RDATE garbage");
    }

    /// <summary>As .NET writes the beginning of a zone.</summary>
    [Fact]
    public void Zones_WhenAPartBeginsInTheYearOne_TakesIt()
    {
        var file = Read("Foo", ["BEGIN:STANDARD", "DTSTART:00010101T000000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD"]);

        (OffsetOf(file), CalendarText.Codes(file).Length).Should().Be((Offset.FromHours(3), 0));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Zones_WhenThereIsOneMoreThanMayBe_SaysSoOnce(int names, int problems)
    {
        var events = Enumerable.Range(1, names).Select(i => $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART;TZID=Etc/GMT+{i}:20260706T090000\r\nEND:VEVENT");

        var file = CalendarText.Read(CalendarText.Wrap([.. events]), new CalendarLimits { MaxZones = 2 });

        CalendarText.Codes(file).Count(c => c == "too-many-zones").Should().Be(problems);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Zones_WhenADefinitionHasOnePartTooMany_SaysSo(int parts, int problems)
    {
        var text = Enumerable.Range(0, parts).Select(i => $"BEGIN:STANDARD\r\nDTSTART:20{i:00}0101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD");

        CalendarText.Codes(Read("Foo", [.. text], new CalendarLimits { MaxObservances = 2 })).Count(c => c == "vtimezone-cut").Should().Be(problems);
    }

    [Theory]
    [InlineData("20260601T000000,20260602T000000", 0)]
    [InlineData("20260601T000000,20260602T000000,20260603T000000", 1)]
    public void Zones_WhenAPartHasOneDateTooMany_SaysSo(string dates, int problems)
    {
        var file = Read("Foo",
            ["BEGIN:STANDARD", "DTSTART:19700101T000000", "RDATE:" + dates, "TZOFFSETFROM:+0700", "TZOFFSETTO:+0800", "END:STANDARD"],
            new CalendarLimits { MaxZoneDates = 2 });

        CalendarText.Codes(file).Count(c => c == "vtimezone-cut").Should().Be(problems);
    }

    /// <summary>Eighty thousand zones cost what the limit lets be read, and the same one eighty thousand times costs one.</summary>
    [Fact]
    public void Zones_WhenAFileIsFullOfDefinitions_ReadsAsManyAsTheLimitSays()
    {
        var zones = Enumerable.Range(0, 5_000).Select(i =>
            $"BEGIN:VTIMEZONE\r\nTZID:Z{i}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE");

        CalendarText.Read(CalendarText.Wrap([.. zones])).Summary.TimeZones.Should().HaveCount(2_000);
    }

    private static Offset OffsetOf(CalendarFile file) => file.Zones.At(file.Events[0].Start).Offset;

    private static CalendarFile Read(string tzid, string[] definition, CalendarLimits? limits = null) => CalendarText.Read(CalendarText.Wrap(
        ["BEGIN:VTIMEZONE", "TZID:" + tzid, .. definition, "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1", $"DTSTART;TZID={tzid}:20260706T090000", "END:VEVENT"]), limits);
}
