namespace PartnerFocus.Web.Firm;

/// <summary>Marks the texts of the firm pages (FirmTexts.nl.resx, FirmTexts.en.resx).</summary>
public sealed class FirmTexts;
