namespace PartnerFocus.Web.Delegations;

/// <summary>Marks the texts of the team member's page (DelegationTexts.nl.resx, DelegationTexts.en.resx).</summary>
public sealed class DelegationTexts;
