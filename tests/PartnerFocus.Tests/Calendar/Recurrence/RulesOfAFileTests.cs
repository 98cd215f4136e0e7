using NodaTime;
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

    /// <summary>Of the 29th of February there is one in four years, or in eight where a century has none.</summary>
    [Theory]
    [InlineData(5, "")]
    [InlineData(1, "rrule-empty")]
    public void Read_WhenTheFirstOccurrenceLiesBehindTooManyEmptyPeriods_SaysThatTheRuleHasNone(int most, string said)
    {
        var text = CalendarText.Event("UID:1", "DTSTART:20260228T000000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");

        var file = CalendarText.Read(text, new CalendarLimits { MaxEmptyPeriods = most });

        CalendarText.Codes(file).Where(c => c == "rrule-empty").Should().Equal(said.Length > 0 ? [said] : []);
    }

    [Theory]
    [InlineData(5, 18)]
    [InlineData(1, 0)]
    public void Between_WhenARuleHasTooManyEmptyPeriodsInARow_EndsThere(int most, int expected)
    {
        var text = CalendarText.Event("UID:1", "DTSTART:20260228T000000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");

        CalendarText.Starts(CalendarText.Read(text, new CalendarLimits { MaxEmptyPeriods = most })).Should().HaveCount(expected);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 0)]
    public void Read_WhenTheRulesTookTooManySteps_SaysSoOnceAtTheFirstThatIsNotChecked(long most, int said)
    {
        var rules = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:2026010{0}T000000Z\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY={0}\r\nEND:VEVENT";
        var text = CalendarText.Wrap([.. Enumerable.Range(1, 3).Select(i => rules.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))]);

        var problems = CalendarText.Read(text, new CalendarLimits { MaxRuleSteps = 2 * most }).Summary.Problems;

        problems.Where(p => p.Code == "rrules-unchecked").Select(p => p.Line).Should().Equal(said == 0 ? [] : [12]);
    }

    [Theory]
    [InlineData("FREQ=MINUTELY;INTERVAL=3", 3_360, 0)]
    [InlineData("FREQ=MINUTELY;INTERVAL=3", 3_359, 1)]
    [InlineData("FREQ=DAILY;BYHOUR=8,9,10", 21, 0)]
    [InlineData("FREQ=DAILY;BYHOUR=8,9,10", 20, 1)]
    public void Read_WhenARuleHasMoreInAWeekThanIsShown_SaysSo(string rule, int most, int said)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260101T080000Z", "RRULE:" + rule), new CalendarLimits { MaxOccurrences = most });

        CalendarText.Codes(file).Count(c => c == "rrule-dense").Should().Be(said);
    }

    [Theory]
    [InlineData(5_000, 0)]
    [InlineData(9_000, 1)]
    public void Read_WhenACountGoesFurtherThanIsCounted_SaysSo(int count, int said)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T000000Z", $"RRULE:FREQ=HOURLY;INTERVAL=7;BYDAY=MO;COUNT={count}"));

        CalendarText.Codes(file).Count(c => c == "rrule-count-cut").Should().Be(said);
    }

    [Fact]
    public void Between_WhenACountGoesFurtherThanIsCounted_GivesThoseThatWereCounted()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART:20260105T000000Z", "RRULE:FREQ=HOURLY;INTERVAL=7;BYDAY=MO;COUNT=9000"));

        CalendarText.Starts(file, 9_000).Should().HaveCount(5_000);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(9, true)]
    public void Between_WhenTooManyInstancesMustBeLookedAt_SaysThatItIsNotAll(int most, bool isCut)
    {
        var text = CalendarText.Event("UID:1", "DTSTART:20260105T000000Z", "RRULE:FREQ=DAILY;COUNT=10", "EXRULE:FREQ=DAILY;INTERVAL=2");
        var file = CalendarText.Read(text, new CalendarLimits { MaxInstances = most });

        using var walk = file.Series.Single().Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 2, 1, 0, 0), file.Zones, 100).GetEnumerator();
        while (walk.MoveNext())
        {
            // To its end.
        }

        walk.IsCut.Should().Be(isCut);
    }

    /// <summary>What a change for all later ones moves has to be sorted, a hundred thousand at most; the change stands outside the window.</summary>
    [Theory]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public void Between_WhenAChangeMovesTooManyToSort_SaysThatItIsNotAll(int seconds, bool isCut)
    {
        var file = CalendarText.Read(CalendarText.Wrap(
            "BEGIN:VEVENT", "UID:1", "DTSTART:20260105T000000Z", "RRULE:FREQ=SECONDLY", "END:VEVENT",
            "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T000000Z", "DTSTART:20260105T000000Z", "END:VEVENT"));
        var from = Instant.FromUtc(2026, 1, 6, 0, 0);

        using var walk = file.Series.Single().Between(from, from + Duration.FromSeconds(seconds), file.Zones, 1).GetEnumerator();

        walk.IsCut.Should().Be(isCut);
    }

    /// <summary>The first event leaves six of its eight to the second, which has eight of its own.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(0, 2)]
    public void Read_WhenEventsBringMoreValuesThanAFileMayHave_LeavesThemOut(int most, int ready)
    {
        var dates = string.Join(',', Enumerable.Range(1, 15).Select(i => $"202602{i:00}"));
        var text = CalendarText.Wrap([.. Enumerable.Range(1, 3).Select(i =>
            $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART;VALUE=DATE:20260101\r\n{(i == 2 ? "RDATE;VALUE=DATE:" + dates : "CATEGORIES:a,b")}\r\nEND:VEVENT")]);

        var file = CalendarText.Read(text, new CalendarLimits { MaxFurtherValues = most });

        (file.Summary.Ready, CalendarText.Codes(file).Count(c => c == "too-many-values-in-file")).Should().Be((ready, 3 - ready));
    }

    /// <summary>The first event takes all; the second has eight of its own, and who was just read costs nothing.</summary>
    [Theory]
    [InlineData("b", 8, 0)]
    [InlineData("b", 9, 1)]
    [InlineData("a", 9, 0)]
    public void Read_WhenEventsNamePeople_CountsThoseWhoWereNotJustRead(string host, int people, int leftOut)
    {
        var first = Enumerable.Range(1, 12).Select(i => $"ATTENDEE:mailto:{i}@a.example");
        var second = Enumerable.Range(1, people).Select(i => $"ATTENDEE:mailto:{(host == "a" ? 12 : i)}@{host}.example");
        var text = CalendarText.Wrap(["BEGIN:VEVENT", "UID:1", "DTSTART:20260101T090000Z", .. first, "END:VEVENT", "BEGIN:VEVENT", "UID:2", "DTSTART:20260101T090000Z", .. second, "END:VEVENT"]);

        CalendarText.Read(text, new CalendarLimits { MaxFurtherValues = 4 }).Summary.LeftOut.Should().Be(leftOut);
    }

    [Fact]
    public void Read_WhenEachEventHasOneRule_CountsNone() =>
        CalendarText.Read(Events(5, "RRULE:FREQ=DAILY"), new CalendarLimits { MaxFurtherRules = 0 }).Summary.Ready.Should().Be(5);

    private static string Events(int count, string rules) => CalendarText.Wrap([.. Enumerable.Range(1, count).Select(i =>
        $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:19900101T000000Z\r\n{rules}\r\nEND:VEVENT")]);
}
