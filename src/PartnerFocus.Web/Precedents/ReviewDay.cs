using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Precedents;

/// <summary>The day on which the partner looks again at what holds for a series: proposed, chosen within bounds, and read from a form.</summary>
/// <param name="First">The first day that can be chosen: tomorrow, and after the meeting it is decided on.</param>
/// <param name="Last">The last: a year from today.</param>
/// <param name="Default">What holds where nothing is chosen.</param>
public sealed record ReviewDay(LocalDate First, LocalDate Last, LocalDate Default)
{
    private const int MostMonths = 12;

    /// <summary>After so many months a decision is looked at anew, where the firm set no weeks of its own.</summary>
    private const int UsualMonths = 3;

    /// <param name="meeting">The day of the meeting it is decided on; null where it is none in particular.</param>
    public static ReviewDay Of(Instant now, FirmProfile firm, LocalDate? meeting = null)
    {
        ArgumentNullException.ThrowIfNull(firm);
        var today = now.InZone(firm.TimeZone).Date;
        var first = (meeting is { } day && day > today ? day : today).PlusDays(1);
        var usual = firm.Settings.PrecedentWeeks is { } weeks ? today.PlusWeeks(weeks) : today.PlusMonths(UsualMonths);
        return new ReviewDay(first, LocalDate.Max(today.PlusMonths(MostMonths), first), LocalDate.Max(usual, first));
    }

    /// <summary>What was typed, as a date field sends it; the default where nothing was, null for what cannot be.</summary>
    public LocalDate? Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? Default
        : LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true } read && read.Value >= First && read.Value <= Last ? read.Value : null;

    /// <summary>As a date field has it.</summary>
    public static string Field(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
