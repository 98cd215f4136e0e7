using System.Globalization;
using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>The hours a week somebody agreed to take over, and how many of them are taken, in words.</summary>
internal static class Room
{
    public static string Nl(Duration load, double agreed) => $"neemt deze week al {Hours(load.TotalHours, ",")} van {Hours(agreed, ",")} u over";

    public static string En(Duration load, double agreed) => $"takes over {Hours(load.TotalHours, ".")} of {Hours(agreed, ".")} h this week already";

    /// <summary>What is left; where it was agreed with the person, that is said.</summary>
    public static LocalText Left(Duration load, double agreed, bool isOwn)
    {
        var left = Math.Max(0, agreed - load.TotalHours);
        return isOwn
            ? new LocalText($"Ruimte: nog {Hours(left, ",")} van de {Hours(agreed, ",")} u die zijn afgesproken", $"Room: {Hours(left, ".")} of the {Hours(agreed, ".")} h agreed left")
            : new LocalText($"Ruimte: nog {Hours(left, ",")} u", $"Room: {Hours(left, ".")} h left");
    }

    public static string Hours(double hours, string comma) =>
        Math.Round(hours, 1).ToString(CultureInfo.InvariantCulture).Replace(".", comma, StringComparison.Ordinal);
}
