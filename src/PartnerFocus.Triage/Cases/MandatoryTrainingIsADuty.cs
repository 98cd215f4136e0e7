using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Nobody can take over what you personally have to do.</summary>
internal sealed class MandatoryTrainingIsADuty() : TriageCase(
    "mandatory-training",
    new LocalText("Wat op naam verplicht is, kan niemand overnemen.", "Nobody can take over what you personally have to do."),
    new LocalText("Verplichte nascholing, presentie wordt geregistreerd.", "Compulsory training where attendance is recorded."),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var seen = entry.TitleConcepts.Count(Concept.Duty) > 0
            || entry.BodyConcepts.Count(Concept.Duty) >= 2
            || (entry.BodyConcepts.Has(Concept.Duty) && entry.Has(Concept.Learning));
        // "Sem's exams": a duty of whom the title names.
        var theirs = entry.TitleConcepts.Has(Concept.Duty) && reading.OwnNames.Count == 0 && !reading.SaysYou && reading.Persons.Named(entry.Title, roster).Count > 0;
        if (!seen || theirs || roster.IsOptional || roster.ClientPeople.Count > 0)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = entry.BodyConcepts.Count(Concept.Duty) >= 2 || entry.InTitle(Concept.Duty, Concept.Learning) is not null ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Verplicht en op naam.", "Compulsory, and for you personally."),
            Quote = entry.Find(Concept.Duty),
            Contribution = new LocalText($"Rond {Wording.Subject(reading).Nl} zelf af: het is verplicht, en op jouw naam.", $"Get {Wording.Subject(reading).En} done yourself: it is compulsory, and in your name."),
            IsPersonal = true,
            Leaf = Leaf.InternalProcess,
        };
    }
}
