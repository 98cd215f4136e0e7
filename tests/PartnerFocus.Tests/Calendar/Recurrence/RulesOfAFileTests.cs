using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>What the rules of a whole file may cost, in objects and steps.</summary>
public sealed class RulesOfAFileTests
{
    [Fact]
    public void Read_WhenEventsHaveTheSameRule_ShareIt()
    {
        var file = CalendarText.Read(Events(2, "RRULE:FREQ=WEEKLY;BYDAY=MO"));

        file.Events[0].RRules[0].Should().BeSameAs(file.Events[1].RRules[0]);
    }

    /// <summary>Each of these takes some four hundred periods; said of all, it is looked at once.</summary>
    [Fact]
    public void Read_WhenAFileIsFullOfOneDearRule_SaysOfEachWhatIsOdd()
    {
        var file = CalendarText.Read(Events(5_000, "RRULE:FREQ=DAILY;BYDAY=1MO;BYMONTHDAY=20;BYMONTH=3"));

        CalendarText.Codes(file).Count(c => c == "rrule-empty").Should().Be(5_000);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void Read_WhenAFileHasTooManyFurtherRules_LeavesOutWhoBringsMore(int events, int ready)
    {
        var file = CalendarText.Read(Events(events, "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY"), new CalendarLimits { MaxFurtherRules = 2 });

        (file.Summary.Ready, CalendarText.Codes(file).Count(c => c == "too-many-rules-in-file")).Should().Be((ready, events - ready));
    }

    [Fact]
    public void Read_WhenEachEventHasOneRule_CountsNone() =>
        CalendarText.Read(Events(5, "RRULE:FREQ=DAILY"), new CalendarLimits { MaxFurtherRules = 0 }).Summary.Ready.Should().Be(5);

    private static string Events(int count, string rules) => CalendarText.Wrap([.. Enumerable.Range(1, count).Select(i =>
        $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:19900101T000000Z\r\n{rules}\r\nEND:VEVENT")]);
}
