using System.Runtime.CompilerServices;

namespace PartnerFocus.Calendar;

/// <summary>
/// Gregorian arithmetic on plain integers: days since 1970-01-01, seconds since its midnight on the wall clock. NodaTime's
/// types are exact here too but cost several times as much in the innermost loop of a rule.
/// </summary>
internal static class Civil
{
    public const int SecondsPerDay = 86_400;

    public static bool IsLeap(int year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInYear(int year) => IsLeap(year) ? 366 : 365;

    public static int DaysInMonth(int year, int month) => month == 2 ? (IsLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

    public static int Day(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = FloorDiv(y, 400);
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    public static (int Year, int Month, int Day) Split(int day)
    {
        var z = day + 719_468;
        var era = FloorDiv(z, 146_097);
        var dayOfEra = z - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var m = ((5 * dayOfYear) + 2) / 153;
        var month = m < 10 ? m + 3 : m - 9;
        return ((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * m) + 2) / 5) + 1);
    }

    /// <summary>Day of the week, Monday 0 … Sunday 6.</summary>
    public static int Weekday(int day)
    {
        var rest = (day + 3) % 7;
        return rest < 0 ? rest + 7 : rest;
    }

    /// <summary>First day of week 1 of a year: the first week with at least four days in it (RFC 5545 §3.3.10).</summary>
    public static int WeekOne(int year, int weekStart)
    {
        var january1 = Day(year, 1, 1);
        var into = (Weekday(january1) - weekStart + 7) % 7;
        return into <= 3 ? january1 - into : january1 + 7 - into;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FloorDiv(int a, int b) => (a / b) - (a % b < 0 ? 1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDiv(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);
}
