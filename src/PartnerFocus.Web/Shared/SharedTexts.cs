namespace PartnerFocus.Web.Shared;

/// <summary>Marks the texts of the layout, the sign-in page, the error pages, and what several features say (SharedTexts.nl.resx, SharedTexts.en.resx).</summary>
public sealed class SharedTexts;
