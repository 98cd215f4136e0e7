using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Texts, times and numbers of the week pages in the reader's language.</summary>
public sealed class WeekWords(IStringLocalizer<WeekTexts> texts)
{
    private const int LastWrittenOut = 12;

    public static Language Language => Access.CurrentUser.Language;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    public string this[string key] => texts[key].Value;

    public string this[string key, params object[] values] => string.Format(Culture, texts[key].Value, values);

    /// <summary>The text for one or for several: <c>key.One</c> or <c>key.Many</c>, with <c>{0}</c> the number.</summary>
    public string Count(string key, int count, params object[] more) =>
        this[key + (count == 1 ? ".One" : ".Many"), [count, .. more]];

    /// <summary>A number as a word up to twelve, as people write it in a sentence.</summary>
    public string Number(int number, int lastWrittenOut = LastWrittenOut) =>
        number >= 0 && number <= lastWrittenOut
            ? this["Numbers"].Split(' ')[number]
            : number.ToString(Culture);

    /// <summary>Hours with one decimal: <c>9,5 u</c>.</summary>
    public string Hours(Duration time) => this["Hours", time.TotalHours];

    public string Percent(double share) => this["Percent", Math.Round(share * 100)];

    /// <summary><c>13:00–14:30</c>.</summary>
    public static string Span(LocalTime start, LocalTime end) => $"{Time(start)}–{Time(end)}";

    public static string Time(LocalTime time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary><c>di</c>, <c>Tue</c>.</summary>
    public static string ShortDay(LocalDate date) => date.ToDateOnly().ToString("ddd", Culture);

    /// <summary><c>dinsdag 17 november</c>.</summary>
    public static string LongDate(LocalDate date) => date.ToDateOnly().ToString("dddd d MMMM", Culture);

    /// <summary><c>17 november 2026</c>.</summary>
    public static string DateWithYear(LocalDate date) => date.ToDateOnly().ToString("d MMMM yyyy", Culture);

    /// <summary><c>17 nov</c>.</summary>
    public static string ShortDate(LocalDate date) => date.ToDateOnly().ToString("d MMM", Culture).TrimEnd('.');

    /// <summary><c>16–22 november 2026</c>, with months and years only where they differ.</summary>
    public static string Range(LocalDate first, LocalDate last)
    {
        var start = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        var gap = start == "%d" ? "–" : " – ";
        return first.ToDateOnly().ToString(start, Culture) + gap + last.ToDateOnly().ToString("d MMMM yyyy", Culture);
    }

    /// <summary>"vandaag 08:12" or "ma 16 nov 08:12".</summary>
    public string Moment(Instant at, Instant now, DateTimeZone zone)
    {
        var (when, today) = (at.InZone(zone), now.InZone(zone).Date);
        var day = when.Date == today ? this["Today"] : $"{ShortDay(when.Date)} {ShortDate(when.Date)}";
        return when.TimeOfDay == LocalTime.Midnight ? day : $"{day} {Time(when.TimeOfDay)}";
    }
}
