using NodaTime;

namespace PartnerFocus.Triage;

/// <summary>
/// What the partner decided once for the series a meeting belongs to. Outranks every case below private time, until the meeting changes
/// or is looked at anew. Source: domain, "Precedence".
/// </summary>
public sealed record SeriesPrecedent
{
    /// <summary>What was decided.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Person or partner id of who takes it over each time; null when nobody is asked.</summary>
    public string? DelegateeId { get; init; }

    /// <summary>The top contribution in the partner's own words; null when the cases have the word.</summary>
    public string? TopContribution { get; init; }

    /// <summary>What the decision rests on.</summary>
    public required MeetingBasis Basis { get; init; }

    /// <summary>Person or partner id of who decided.</summary>
    public required string By { get; init; }

    /// <summary>The day it was decided, in the firm's zone.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Meetings from this day on, in the firm's zone, are looked at anew.</summary>
    public required LocalDate ReviewOn { get; init; }
}
