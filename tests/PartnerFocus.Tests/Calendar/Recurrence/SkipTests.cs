using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>RSCALE and SKIP (RFC 7529): what becomes of days that a month or a year does not have.</summary>
public sealed class SkipTests
{
    [Theory]
    [InlineData("20140131", "FREQ=MONTHLY;SKIP=OMIT;COUNT=4", "20140131 20140331 20140531 20140731")]
    [InlineData("20140131", "FREQ=MONTHLY;COUNT=4", "20140131 20140331 20140531 20140731")]
    [InlineData("20140131", "FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4", "20140131 20140228 20140331 20140430")]
    [InlineData("20140131", "FREQ=MONTHLY;SKIP=FORWARD;COUNT=4", "20140131 20140301 20140331 20140501")]
    [InlineData("20160229", "FREQ=YEARLY;SKIP=OMIT;COUNT=3", "20160229 20200229 20240229")]
    [InlineData("20160229", "FREQ=YEARLY;SKIP=BACKWARD;COUNT=5", "20160229 20170228 20180228 20190228 20200229")]
    [InlineData("20160229", "FREQ=YEARLY;SKIP=FORWARD;COUNT=5", "20160229 20170301 20180301 20190301 20200229")]
    [InlineData("20160229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD;COUNT=2", "20160229 20170301")]
    [InlineData("20161231", "FREQ=YEARLY;BYYEARDAY=366;SKIP=OMIT;COUNT=2", "20161231 20201231")]
    [InlineData("20161231", "FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD;COUNT=3", "20161231 20171231 20181231")]
    [InlineData("20161231", "FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD;COUNT=3", "20161231 20180101 20190101")]
    [InlineData("20140131", "FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;COUNT=5", "20140131 20140228 20140330 20140331 20140430")]
    [InlineData("20140131", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;SKIP=FORWARD;COUNT=4", "20140131 20140331 20140531 20140731")]
    public void Between_WhenADayIsMissing_SkipsAsSaid(string start, string rule, string expected)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART;VALUE=DATE:" + start, "RRULE:RSCALE=GREGORIAN;" + rule));

        (string.Join(' ', CalendarText.Starts(file).Select(s => s[..8])), CalendarText.Codes(file).Length).Should().Be((expected, 0));
    }

    [Theory]
    [InlineData("HEBREW")]
    [InlineData("CHINESE")]
    [InlineData("ISLAMIC-CIVIL")]
    [InlineData("X-FIRM")]
    public void Read_WhenTheRuleCountsInAnotherCalendar_RefusesItByNameAndKeepsTheEventOnce(string scale)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART;VALUE=DATE:20260105", $"RRULE:RSCALE={scale};FREQ=YEARLY"));

        var problem = file.Summary.Problems.Single();
        (problem.Code, problem.Arguments.Single(), CalendarText.Starts(file).Single()).Should().Be(("unsupported-rscale", scale, "20260105T0000"));
    }

    [Fact]
    public void Read_WhenScaleIsInLowerCase_ReadsIt() => RecurrenceRule.Parse("rscale=gregorian;freq=monthly;skip=backward")!.Skip.Should().Be(SkipKind.Backward);

    [Theory]
    [InlineData("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L")]
    [InlineData("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=SIDEWAYS")]
    public void Read_WhenRuleSaysWhatTheGregorianCalendarHasNot_KeepsTheEventOnce(string rule)
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART;VALUE=DATE:20260105", "RRULE:" + rule));

        (CalendarText.Codes(file).Single(), CalendarText.Starts(file).Length).Should().Be(("bad-rrule", 1));
    }

    /// <summary>RFC 7529 §4.1 allows SKIP beside RSCALE only: evaluated all the same, and said.</summary>
    [Fact]
    public void Read_WhenSkipStandsWithoutScale_SkipsAndSaysSo()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART;VALUE=DATE:20140131", "RRULE:FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2"));

        (CalendarText.Codes(file).Single(), CalendarText.Starts(file)[1]).Should().Be(("rrule-forbidden", "20140228T0000"));
    }
}
