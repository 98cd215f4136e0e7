namespace PartnerFocus.Web.Outbox;

/// <summary>Marks the texts of the pages of what leaves (OutboxTexts.nl.resx, OutboxTexts.en.resx).</summary>
public sealed class OutboxTexts;
