using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

public sealed class CalendarReaderTests
{
    [Fact]
    public void Read_WhenFileIsNoCalendar_SaysSo()
    {
        var file = CalendarText.Read("Dear all,\r\nplease find the agenda attached.\r\n");

        (file.Summary.IsCalendar, CalendarText.Codes(file).Single()).Should().Be((false, "not-a-calendar"));
    }

    [Fact]
    public void Read_WhenFileIsEmpty_SaysThatItIsNoCalendar() => CalendarText.Read("").Summary.IsCalendar.Should().BeFalse();

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261118T0900", "event-cut-off")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261118T090000Z\r\nEND:VEVENT\r\n", "cut-off")]
    public void Read_WhenFileEndsTooEarly_CountsAsCutOff(string text, string code)
    {
        var file = CalendarText.Read(text);

        file.Summary.IsTruncated.Should().BeTrue();
        CalendarText.Codes(file).Should().Contain(code);
    }

    [Fact]
    public void Read_WhenAnEventHasNoEnd_TakesBothAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20261118T090000Z", "BEGIN:VEVENT", "UID:2", "DTSTART:20261118T090000Z", "END:VEVENT"));

        file.Events.Select(e => e.Uid).Should().Equal("1", "2");
        CalendarText.Codes(file).Should().Equal("missing-end");
    }

    [Fact]
    public void Read_WhenAnEventIsBad_KeepsTheOthersAndNamesItsLine()
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "END:VEVENT", "BEGIN:VEVENT", "UID:2", "DTSTART:20261118T090000Z", "END:VEVENT"));

        file.Summary.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "no-dtstart", Line = 4 });
        file.Events.Single().Uid.Should().Be("2");
    }

    [Fact]
    public void Read_WhenFileHoldsSeveralCalendars_TakesAll()
    {
        var one = CalendarText.Event("UID:1", "DTSTART:20261118T090000Z");

        CalendarText.Read(one + CalendarText.Event("UID:2", "DTSTART:20261118T090000Z")).Summary.Should()
            .BeEquivalentTo(new { Calendars = 2, Ready = 2, IsTruncated = false });
    }

    [Fact]
    public void Read_WhenOtherComponentsAreThere_CountsThem() =>
        CalendarText.Read(CalendarText.Wrap("BEGIN:VTODO", "BEGIN:VALARM", "END:VALARM", "END:VTODO", "BEGIN:VJOURNAL", "END:VJOURNAL")).Summary.Other.Should().Be(2);

    [Fact]
    public void Summary_WhenHeaderSaysMore_HoldsIt()
    {
        var summary = CalendarText.Read(CalendarText.Wrap(
            "METHOD:publish", "X-WR-CALNAME:Agenda\\, werk", "X-WR-TIMEZONE:Europe/Amsterdam", "X-CALSTART:20260101T000000Z", "X-CALEND:20261231T000000Z")).Summary;

        summary.Should().BeEquivalentTo(new
        {
            Name = "Agenda, werk",
            ZoneName = "Europe/Amsterdam",
            ProductId = "-//test//EN",
            Methods = new[] { "PUBLISH" },
            CoveredFrom = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0),
            CoveredTo = NodaTime.Instant.FromUtc(2026, 12, 31, 0, 0),
        });
    }

    [Fact]
    public void Read_WhenUidIsMissing_DerivesTheSameEachTime()
    {
        string[] lines = ["DTSTART:20261118T090000Z", "SUMMARY:Overleg", "ORGANIZER:mailto:an@example.com"];

        var (first, second) = (CalendarText.ReadEvent(lines), CalendarText.ReadEvent([.. lines, "DESCRIPTION:later"]));

        first.IsUidDerived.Should().BeTrue();
        second.Uid.Should().Be(first.Uid);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Read_WhenLinesEndOtherwise_ReadsTheSame(string lineEnd)
    {
        var text = CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "DESCRIPTION:one", "  two", "\t three").Replace("\r\n", lineEnd, StringComparison.Ordinal);

        CalendarText.Read(text).Events.Single().Description.Should().Be("one two three");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Read_WhenBytesAreEncodedOtherwise_ReadsTheLetters(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "SUMMARY:Café Zoë – één"))];

        CalendarFile.Read(bytes).Events.Single().Summary.Should().Be("Café Zoë – één");
    }

    [Fact]
    public void Read_WhenAFoldPartsACharacter_PutsItTogether()
    {
        var whole = Encoding.UTF8.GetBytes(CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "SUMMARY:één"));
        var cut = Array.IndexOf(whole, (byte)0xC3) + 1;
        byte[] folded = [.. whole[..cut], .. "\r\n "u8, .. whole[cut..]];

        var file = CalendarFile.Read(folded);

        (file.Events.Single().Summary, file.Summary.Problems.Count).Should().Be(("één", 0));
    }

    [Fact]
    public void Read_WhenStreamCannotSeekAndIsWindows1252_ReadsTheLetters()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "SUMMARY:één"));
        using var reader = new CalendarReader(new TrickleStream(bytes));

        reader.Read();

        reader.Event.Summary.Should().Be("één");
    }

    [Fact]
    public void Read_WhenStreamGivesOneByteAtATime_ReadsTheSame()
    {
        var text = CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "DESCRIPTION:one", "  two", "SUMMARY:Café");
        using var reader = new CalendarReader(new TrickleStream(Encoding.UTF8.GetBytes(text)));

        reader.Read();

        (reader.Event.Description, reader.Event.Summary, reader.Read(), reader.Summary.Ready).Should().Be(("one two", "Café", false, 1));
    }

    [Fact]
    public void Read_WhenFileIsVCalendar1_ReadsQuotedPrintableWithSoftBreaks()
    {
        var text = "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261118T090000Z\r\n"
            + "DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:E=E9n=0D=0Atwee=\r\n drie\r\nRRULE:W1 MO WE #4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        var file = CalendarText.Read(text);

        file.Events.Single().Description.Should().Be("Eén\ntweedrie");
        file.Events.Single().RRules.Single().Text.Should().Be("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;COUNT=4");
        CalendarText.Codes(file).Should().Contain("vcalendar-1");
    }

    [Fact]
    public void Read_WhenALineOfTextIsBrokenWithoutAFold_JoinsIt()
    {
        var one = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20261118T090000Z", "DESCRIPTION:one", "two", "Agenda: three", "SUMMARY:Title"));

        one.Events.Single().Description.Should().Be("one\ntwo\nAgenda: three");
        CalendarText.Codes(one).Should().Equal("joined-line", "joined-line");
    }

    [Fact]
    public void Read_WhenControlCharactersAreInText_TakesThemOut() =>
        CalendarText.ReadEvent("UID:1", "DTSTART:20261118T090000Z", "SUMMARY:a\0b\u0007c\td").Summary.Should().Be("abc\td");

    /// <summary>Kept with its white space, the line would be a fold of the one before when the text is read again.</summary>
    [Theory]
    [InlineData("\r\n DTEND:20261118T100000Z")]
    [InlineData("\u0001 DTEND:20261118T100000Z")]
    [InlineData("\r\n\t DTEND:20261118T100000Z")]
    public void Text_WhenALineBeginsWithWhiteSpace_ReadsBackEqual(string line)
    {
        var one = CalendarText.ReadEvent("UID:1", "DTSTART:20261118T090000Z", line);

        EventDescription.Of(VEvent.Parse(one.Text)).Should().Be(EventDescription.Of(one));
        one.End.Should().NotBeNull();
    }

    /// <summary>Gives one byte at a time and cannot be rewound.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
