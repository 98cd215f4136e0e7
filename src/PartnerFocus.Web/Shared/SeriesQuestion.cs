using NodaTime;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>A series that is asked of who reads it, as a question with two ways to say yes.</summary>
/// <param name="Until">The day on which the partner looks again.</param>
/// <param name="PartnersUntil">The day the partner asked for, where the lead chose an earlier one; else null.</param>
/// <param name="Ahead">What a yes would cover now; null where it is not known.</param>
/// <param name="IsLeads">Whether a lead is asked in person, whose yes is the approval as well.</param>
public sealed record SeriesQuestion(LocalDate Until, LocalDate? PartnersUntil, SeriesOutlook? Ahead, string PartnerFirst, string Title, bool IsLeads = false)
{
    /// <summary>Whether the day until which it is chosen stands beside it, and so is not named in the answer.</summary>
    public bool HasDay { get; init; }
}
