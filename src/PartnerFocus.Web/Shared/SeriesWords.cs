using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>How a yes to a series reads, with the day until which it holds.</summary>
internal static class SeriesWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Mila gaat: ja voor de reeks, tot 18 februari 2027".</summary>
    public static LocalText Goes(string who, Instant until, FirmProfile firm) => new(
        $"{who} gaat: ja voor de reeks, tot {Day(until, firm, Dutch)}", $"{who} goes: yes for the series, until {Day(until, firm, English)}");

    /// <summary>The same, to who said it.</summary>
    public static LocalText YouGo(Instant until, FirmProfile firm) => new(
        $"Jij gaat: je ja geldt voor de reeks, tot {Day(until, firm, Dutch)}", $"You go: your yes is for the series, until {Day(until, firm, English)}");

    /// <summary>That the lead chose an earlier day than the partner asked for, after a sentence without a full stop; the sentence as it is where the lead did not.</summary>
    /// <param name="toPartner">Whether the partner reads it.</param>
    public static LocalText WithLeadsDay(LocalText said, Delegation row, bool toPartner, bool saysUntil, FirmProfile firm)
    {
        if (row is not { PartnersUntil: { } asked, SeriesUntil: { } until })
        {
            return said;
        }

        var (who, whoEn) = toPartner ? ("jij", "you") : (firm.FirstNameOf(row.PartnerId), firm.FirstNameOf(row.PartnerId));
        var (day, dayEn) = saysUntil ? ("", "") : ($", tot {Day(until, firm, Dutch)}", $", until {Day(until, firm, English)}");
        return new(
            $"{said.Nl}{day} (tot dan is er ruimte; {who} vroeg het tot {Day(asked, firm, Dutch)})",
            $"{said.En}{dayEn} (there is room until then; {whoEn} asked until {Day(asked, firm, English)})");
    }

    /// <summary>The lead's yes until an earlier day.</summary>
    public static LocalText Shortened(string who, string whoEn, string day, FirmProfile firm)
    {
        var date = LocalDatePattern.Iso.Parse(day) is { Success: true } read ? firm.TimeZone.AtStartOfDay(read.Value).ToInstant() : (Instant?)null;
        return new(
            $"{who} zei ja tot een eerdere dag{(date is { } at ? $": {Day(at, firm, Dutch)}" : "")}",
            $"{whoEn} said yes until an earlier day{(date is { } on ? $": {Day(on, firm, English)}" : "")}");
    }

    /// <summary>The yes itself.</summary>
    public static LocalText SaidYes(string who, string whoEn, Instant? until, FirmProfile firm) => new(
        $"{who} zei ja voor deze en de volgende keren{(until is { } day ? $", tot {Day(day, firm, Dutch)}" : "")}",
        $"{whoEn} said yes to this and the following times{(until is { } end ? $", until {Day(end, firm, English)}" : "")}");

    /// <summary>The yes of a lead who was asked in person.</summary>
    public static LocalText TookOn(string who, string whoEn, Instant? until, FirmProfile firm) => new(
        $"{who} nam het zelf op zich, deze en de volgende keren{(until is { } day ? $", tot {Day(day, firm, Dutch)}" : "")}",
        $"{whoEn} took it on personally, this and the following times{(until is { } end ? $", until {Day(end, firm, English)}" : "")}");

    /// <summary>The yes with the day it was said and the last day it is for: "Mila zei ja voor de reeks op 18 november 2026, tot en met 17 december 2026".</summary>
    /// <param name="until">Until, not including, this moment.</param>
    public static LocalText SaidYesOn(string who, Instant at, Instant until, FirmProfile firm)
    {
        var last = until - Duration.Epsilon;
        return new(
            $"{who} zei ja voor de reeks op {Day(at, firm, Dutch)}, tot en met {Day(last, firm, Dutch)}",
            $"{who} said yes to the series on {Day(at, firm, English)}, up to and including {Day(last, firm, English)}");
    }

    /// <summary>A meeting that it covers.</summary>
    public static LocalText Covered(string delegatee, Instant? until, FirmProfile firm) => new(
        $"Valt onder het ja van {delegatee} voor de reeks{(until is { } day ? $", tot {Day(day, firm, Dutch)}" : "")}",
        $"Comes under the yes of {delegatee} for the series{(until is { } end ? $", until {Day(end, firm, English)}" : "")}");

    /// <summary>It ended.</summary>
    /// <param name="isByProgram">Whether nobody did so: its day came, or the series changed.</param>
    public static LocalText Ended(string why, bool isByProgram, string who, string whoEn, string partner) => why switch
    {
        DelegationFlow.Review => new($"De afgesproken dag kwam: vanaf nu gaat {partner} weer zelf", $"The agreed day came: from now on {partner} goes again"),
        _ when isByProgram => new("De reeks veranderde: wat volgt is weer open", "The series changed: what follows is open again"),
        "kept" => new($"{who} koos opnieuw voor de rest van de reeks", $"{whoEn} chose anew for the rest of the series"),
        _ => new($"{who} gaf de rest van de reeks terug", $"{whoEn} gave the rest of the series back"),
    };

    /// <summary>It ended, with the first day on which it is open again.</summary>
    /// <param name="who">Who ended it; null where nobody did: its day came, or the series changed.</param>
    public static LocalText EndedFrom(string why, string? who, string partner, Instant from, FirmProfile firm)
    {
        var (day, dayEn) = (Day(from, firm, Dutch), Day(from, firm, English));
        return why switch
        {
            DelegationFlow.Review => new($"De afgesproken dag kwam: vanaf {day} gaat {partner} weer zelf", $"The agreed day came: from {dayEn} on {partner} goes again"),
            _ when who is null => new($"De reeks veranderde: wat volgt is vanaf {day} weer open", $"The series changed: from {dayEn} on it is open again"),
            "kept" => new($"{who} koos opnieuw voor de reeks, vanaf {day}", $"{who} chose anew for the series, from {dayEn} on"),
            _ => new($"{who} gaf de reeks terug, vanaf {day}", $"{who} gave the series back, from {dayEn} on"),
        };
    }

    private static string Day(Instant at, FirmProfile firm, CultureInfo culture) => at.InZone(firm.TimeZone).Date.ToString("d MMMM yyyy", culture);
}
