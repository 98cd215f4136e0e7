using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Other people's appraisals belong to their own lead.</summary>
internal sealed class OtherAppraisalsGoToTheirLead() : TriageCase(
    "appraisal-others",
    new LocalText("De beoordeling van de anderen is van hun eigen leidinggevende.", "Other people's appraisals belong to their own lead."),
    new LocalText("Jaargesprek met een junior die aan een senior rapporteert.", "Annual review of a junior who reports to a senior."),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (reading.Appraisal is not { } quote || reading.Subject is not { } person || SeniorAppraisalIsYours.IsYours(reading, person))
        {
            return null;
        }

        var lead = person.ReportsTo is { } to && to != reading.Partner.Id ? reading.Firm.NameOf(to) : null;
        var by = new ContributionBy(Says(ContributionBy.Name, ContributionBy.Name), Says("de eigen leidinggevende", "their own lead"));
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = lead is null ? Confidence.Close : Confidence.Sure,
            Text = lead is null
                ? new LocalText($"Beoordeling van {person.Name} ({person.Level}).", $"Appraisal of {person.Name} ({person.Level}).")
                : new LocalText($"Beoordeling van {person.Name} ({person.Level}): {lead} geeft leiding.", $"Appraisal of {person.Name} ({person.Level}): {lead} is the lead."),
            Quote = quote,
            Contribution = by.Of(lead),
            ContributionBy = by,
            Leaf = Leaf.Result,
            ReadsText = false,
        };

        LocalText Says(string nl, string en) =>
            new($"Laat {nl} dit gesprek met {person.Name} voeren.", $"Let {en} have this talk with {person.Name}.");
    }
}
