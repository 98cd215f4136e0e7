using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>The end of a counted rule is worked out, not walked to; it must be where walking arrives.</summary>
public sealed class RuleEndTests
{
    [Theory]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", 400)]
    [InlineData("FREQ=DAILY;BYHOUR=8,9,12;BYMONTH=2,3", 1000)]
    [InlineData("FREQ=DAILY;INTERVAL=3;BYDAY=MO", 90)]
    [InlineData("FREQ=HOURLY;BYDAY=MO;BYHOUR=9,10,17", 50)]
    [InlineData("FREQ=MINUTELY;BYHOUR=9,16;BYMINUTE=5,10,59", 77)]
    [InlineData("FREQ=SECONDLY;BYHOUR=10;BYMINUTE=3;BYSECOND=1,2,50", 31)]
    [InlineData("FREQ=HOURLY;INTERVAL=5;BYDAY=TU", 60)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", 33)]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 40)]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31,-1;SKIP=BACKWARD;RSCALE=GREGORIAN", 40)]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO", 40)]
    [InlineData("FREQ=WEEKLY", 50)]
    public void Find_WhenRuleIsCounted_GivesTheLastOneWalkedTo(string rule, int count)
    {
        var start = new DateValue(new LocalDateTime(2024, 1, 29, 9, 30, 15), false, false, null);
        var counted = RuleShape.Of(RecurrenceRule.Parse($"{rule};COUNT={count}")!, start, DateTimeZone.Utc);
        var walker = new RuleWalker(counted);
        for (var i = 0; i < count; i++)
        {
            walker.MoveNext().Should().BeTrue();
        }

        RuleEnd.Find(counted).Should().Be(walker.Current);
    }
}
