namespace PartnerFocus.Web.Approvals;

/// <summary>Marks the texts of the lead's page (ApprovalTexts.nl.resx, ApprovalTexts.en.resx).</summary>
public sealed class ApprovalTexts;
