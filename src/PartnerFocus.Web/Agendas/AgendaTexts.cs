namespace PartnerFocus.Web.Agendas;

/// <summary>Marks the texts of the agenda pages (<c>AgendaTexts.nl.resx</c>, <c>AgendaTexts.en.resx</c>).</summary>
public sealed class AgendaTexts;
