using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>An ISO week, Monday first, written <c>2026-W47</c>.</summary>
public readonly record struct IsoWeek(int Year, int Number)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public LocalDate Monday => WeekYearRules.Iso.GetLocalDate(Year, Number, IsoDayOfWeek.Monday);

    public LocalDate Sunday => Monday.PlusDays(6);

    public IsoWeek Next => Of(Monday.PlusWeeks(1));

    public IsoWeek Previous => Of(Monday.PlusWeeks(-1));

    public static IsoWeek Of(LocalDate date) =>
        new(WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date));

    /// <summary>The week that is there to be reviewed: this one, or the next as soon as the firm's last working day of this one is over.</summary>
    public static IsoWeek ToReview(Instant now, FirmProfile firm)
    {
        var local = now.InZone(firm.TimeZone).LocalDateTime;
        var week = Of(local.Date);
        var lastDay = week.Monday.PlusDays((int)firm.WorkingHours.Days.Max() - 1);
        return local < lastDay + firm.WorkingHours.End ? week : week.Next;
    }

    /// <summary>Reads <c>2026-W47</c>; what is no week of the years 1900–2100 is not read.</summary>
    /// <param name="looksLikeOne">Whether it has the shape of a week, though there is no such week.</param>
    public static bool TryParse(string? text, out IsoWeek week, out bool looksLikeOne)
    {
        week = default;
        looksLikeOne = text is { Length: 8 } && text[4] == '-' && text[5] is 'W' or 'w'
            && text[..4].All(char.IsAsciiDigit) && text[6..].All(char.IsAsciiDigit);
        if (!looksLikeOne)
        {
            return false;
        }

        var year = int.Parse(text![..4], CultureInfo.InvariantCulture);
        var number = int.Parse(text[6..], CultureInfo.InvariantCulture);
        if (year is < FirstYear or > LastYear || number < 1 || number > WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    /// <summary>Monday 00:00 to the next Monday, in that zone.</summary>
    public Interval In(DateTimeZone zone) =>
        new(zone.AtStartOfDay(Monday).ToInstant(), zone.AtStartOfDay(Monday.PlusWeeks(1)).ToInstant());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
