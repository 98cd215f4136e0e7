namespace PartnerFocus.Web.Weeks;

/// <summary>Marks the texts of the week pages (WeekTexts.nl.resx, WeekTexts.en.resx).</summary>
public sealed class WeekTexts;
