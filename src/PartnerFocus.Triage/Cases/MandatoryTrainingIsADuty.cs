using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What is mandatory by name cannot be taken over.</summary>
internal sealed class MandatoryTrainingIsADuty() : TriageCase(
    "mandatory-training",
    new LocalText("Wat op naam verplicht is, kan niemand overnemen.", "What is mandatory by name cannot be taken over."),
    new LocalText("Verplichte nascholing, presentie wordt geregistreerd.", "Compulsory training, attendance is recorded."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var seen = entry.TitleConcepts.Count(Concept.Duty) > 0
            || entry.BodyConcepts.Count(Concept.Duty) >= 2
            || (entry.BodyConcepts.Has(Concept.Duty) && entry.Has(Concept.Learning));
        if (!seen || roster.IsOptional || roster.ClientPeople.Any())
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = entry.BodyConcepts.Count(Concept.Duty) >= 2 || entry.InTitle(Concept.Duty) is not null ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Verplicht en op naam.", "Compulsory and by name."),
            Quote = entry.Find(Concept.Duty),
            Contribution = new LocalText("Rond je eigen verplichting af.", "Complete your own obligation."),
            Leaf = Leaf.InternalProcess,
        };
    }
}
