namespace PartnerFocus.Web.StandIns;

/// <summary>Marks the texts of the page of stand-ins (StandInTexts.nl.resx, StandInTexts.en.resx).</summary>
public sealed class StandInTexts;
