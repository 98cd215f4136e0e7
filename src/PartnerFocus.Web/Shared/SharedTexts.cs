namespace PartnerFocus.Web.Shared;

/// <summary>Marks the texts of the layout, the sign-in page and the error pages (SharedTexts.nl.resx, SharedTexts.en.resx).</summary>
public sealed class SharedTexts;
