using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>An import takes nothing away of which the file still holds an event, even one that cannot be used.</summary>
public class LeftOutUidsTests
{
    [Fact]
    public void LeftOutUids_OfAnEventWithoutStart_NamesIt() => Read("UID:a").Should().Equal("a");

    [Fact]
    public void LeftOutUids_OfAnEventWithoutStartAndUid_IsEmptyText() => Read("SUMMARY:x").Should().Equal("");

    [Fact]
    public void LeftOutUids_OfAnEventThatIsRead_IsEmpty() => Read("UID:a\nDTSTART:20261118T090000Z").Should().BeEmpty();

    [Fact]
    public void LeftOutUids_OfAWithdrawal_IsEmpty() => Read("UID:a", "METHOD:CANCEL\n").Should().BeEmpty();

    private static IReadOnlySet<string> Read(string lines, string header = "")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\n{header}BEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"));
        return CalendarFile.Read(stream).Summary.LeftOutUids;
    }
}
