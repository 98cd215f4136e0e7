using NodaTime;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public sealed class RuleWordsTests
{
    /// <summary>A Monday.</summary>
    private static readonly LocalDateTime First = new(2026, 11, 16, 9, 30);

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "elke maandag", "every Monday")]
    [InlineData("FREQ=WEEKLY", "elke maandag", "every Monday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR", "elke maandag, woensdag en vrijdag", "every Monday, Wednesday and Friday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "om de week op vrijdag", "every other week on Friday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;COUNT=10", "elke 3 weken op vrijdag, 10 keer", "every 3 weeks on Friday, 10 times")]
    [InlineData("FREQ=DAILY", "elke dag", "every day")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "elke werkdag", "every working day")]
    [InlineData("FREQ=DAILY;INTERVAL=10;UNTIL=20270303T090000Z", "elke 10 dagen, tot en met 3 maart 2027", "every 10 days, until 3 March 2027")]
    [InlineData("FREQ=DAILY;BYHOUR=9,14", "elke dag, om 09:30 en 14:30", "every day, at 09:30 and 14:30")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU", "elke maand op de tweede dinsdag", "every month on the second Tuesday")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", "elke 3 maanden op de laatste vrijdag", "every 3 months on the last Friday")]
    [InlineData("FREQ=MONTHLY", "elke maand op de 16e", "every month on the 16th")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15,-1", "elke maand op de 1e, de 15e en de laatste dag", "every month on the 1st, the 15th and the last day")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "elke maand op de laatste werkdag", "every month on the last working day")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "elke maand op vrijdag als het de 13e is", "every month on Friday when it is the 13th")]
    [InlineData("FREQ=YEARLY", "elk jaar op 16 november", "every year on 16 November")]
    [InlineData("FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO", "elk jaar op de eerste maandag, in maart en september", "every year on the first Monday, in March and September")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "elk jaar op maandag in week 20", "every year on Monday in week 20")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100,-1", "elk jaar op dag 100 van het jaar en de laatste dag van het jaar", "every year on day 100 of the year and the last day of the year")]
    [InlineData("FREQ=HOURLY;INTERVAL=2;BYDAY=MO", "elke 2 uur, alleen op maandag", "every 2 hours, only on Monday")]
    [InlineData("FREQ=MINUTELY;INTERVAL=30;COUNT=1", "elke 30 minuten, één keer", "every 30 minutes, once")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "elke maandag en dinsdag, daarvan alleen de eerste", "every Monday and Tuesday, of those only the first")]
    [InlineData("RDATE", "op losse dagen", "on separate days")]
    public void Of_WhenARuleIsSaid_SaysItAsPeopleDo(string rule, string nl, string en) =>
        (Said(rule, "nl-NL"), Said(rule, "en-GB")).Should().Be((nl, en));

    private static string Said(string rule, string culture)
    {
        using var _ = new InCulture(culture);
        return new RuleWords(InCulture.Words()).Of(rule, First);
    }
}
