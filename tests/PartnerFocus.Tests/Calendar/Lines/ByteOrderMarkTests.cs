namespace PartnerFocus.Tests.Calendar.Lines;

/// <summary>Files put one behind the other: a byte order mark may stand at the beginning of any line.</summary>
public sealed class ByteOrderMarkTests
{
    private const string Mark = "\uFEFF";

    [Fact]
    public void Read_WhenASecondFileBeginsWithAMark_HearsItsMethod()
    {
        var file = CalendarText.Read(
            Mark + CalendarText.Event("UID:1", "DTSTART:20261118T090000Z")
            + Mark + CalendarText.Wrap("METHOD:CANCEL", "BEGIN:VEVENT", "UID:2", "DTSTART:20261118T090000Z", "END:VEVENT"));

        (file.Summary.Calendars, file.Summary.Ready, file.Summary.LeftOut).Should().Be((2, 1, 1));
    }

    [Fact]
    public void Read_WhenAnEventBeginsWithAMark_CountsIt()
    {
        var file = CalendarText.Read(CalendarText.Wrap(Mark + "BEGIN:VEVENT", "UID:1", "DTSTART:20261118T090000Z", "END:VEVENT"));

        (file.Summary.Events, file.Summary.Ready, file.Summary.Problems.Count).Should().Be((1, 1, 0));
    }

    [Fact]
    public void Read_WhenALineIsNothingButMarks_PassesItOver()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", Mark + Mark, "DTSTART:20261118T090000Z"));

        (file.Summary.Ready, file.Summary.Problems.Count).Should().Be((1, 0));
    }

    /// <summary>Within a line it is a character like any other.</summary>
    [Fact]
    public void Read_WhenAFoldGoesOnWithAMark_KeepsIt() =>
        CalendarText.ReadEvent("UID:1", "DTSTART:20261118T090000Z", "SUMMARY:a", " " + Mark + "b").Summary.Should().Be("a" + Mark + "b");
}
