using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.TimeZones;

public class ZonedTextTests
{
    [Theory]
    [InlineData("DTSTART:20261118T090000", "DTSTART;TZID=\"Europe/Paris\":20261118T090000")]
    [InlineData("dtend;X-A=\"b;c\":20261118T090000", "dtend;TZID=\"Europe/Paris\";X-A=\"b;c\":20261118T090000")]
    [InlineData("DTSTART;TZID=Eigen:20261118T090000", "DTSTART;TZID=\"Eigen 2\":20261118T090000")]
    [InlineData("EXDATE;VALUE=DATE-TIME;TZID=\"Eigen\":20261118T090000,20261119T090000", "EXDATE;TZID=\"Eigen 2\";VALUE=DATE-TIME:20261118T090000,20261119T090000")]
    [InlineData("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Eigen:20261118T090000", "RECURRENCE-ID;TZID=\"Eigen 2\";RANGE=THISANDFUTURE:20261118T090000")]
    public void Write_OfALineWhoseZoneOnlyTheFileKnows_WritesItOut(string line, string written) => Written(line).Should().Be(written);

    [Theory]
    [InlineData("DTSTART:20261118T090000Z")]
    [InlineData("DTSTART:20261118")]
    [InlineData("DTSTART;VALUE=DATE:20261118T000000")]
    [InlineData("DTSTART;TZID=Europe/Rome:20261118T090000")]
    [InlineData("EXDATE:20261118T090000")]
    [InlineData("RECURRENCE-ID:20261118T090000")]
    [InlineData("RDATE:20261118T090000")]
    [InlineData("CREATED:20261118T090000")]
    [InlineData("SUMMARY;TZID=Eigen:20261118T090000")]
    [InlineData("DTSTART:morgen")]
    [InlineData("no property")]
    public void Write_OfAnyOtherLine_LeavesItAlone(string line) => Written(line).Should().Be(line);

    [Fact]
    public void Write_OfAnEvent_KeepsWhatStandsAround() =>
        Write("BEGIN:VEVENT\nUID:1\nDTSTART:20261118T090000\nSUMMARY:Café\nEND:VEVENT")
            .Should().Be("BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"Europe/Paris\":20261118T090000\nSUMMARY:Café\nEND:VEVENT");

    private static string Written(string line) => Write($"BEGIN:VEVENT\n{line}\nEND:VEVENT").Split('\n')[1];

    private static string Write(string text) => Encoding.UTF8.GetString(ZonedText.Write(Encoding.UTF8.GetBytes(text), name => name switch
    {
        null => "Europe/Paris",
        "Eigen" => "Eigen 2",
        _ => null,
    }).Span);
}
