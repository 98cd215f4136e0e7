using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Time to align with your own assistant stays.</summary>
internal sealed class AlignmentWithTheAssistantStays() : TriageCase(
    "assistant-alignment",
    new LocalText("Afstemming met de eigen assistent blijft staan.", "Time to align with your own assistant stays."),
    new LocalText("Wekelijks een half uur met alleen de eigen assistent.", "Half an hour a week with just your assistant."),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var assistant = reading.Firm.FindPerson(reading.Partner.Assistant ?? "");
        var together = reading.Roster.HasAssistant && reading.Roster.Others == 1;
        var noted = reading.Roster.IsOwnEntry && assistant is not null && reading.Persons.Named(reading.Entry.Title, reading.Roster).Contains(assistant)
            && reading.Absence is null && !reading.Entry.Has(Concept.Birthday);
        if (assistant is null || !(together || noted) || reading.Entry.Has(Concept.Appraisal, Concept.Coaching))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Protect,
            Confidence = together ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText($"Tijd met {assistant.Name}, je assistent, en niemand anders.", $"Time with {assistant.Name}, your assistant, and nobody else."),
            Quote = new Quote(together ? assistant.Email : reading.Meeting.Title, together ? MeetingField.Attendees : MeetingField.Title),
            Contribution = new LocalText($"Stem met {assistant.Name} af wat voorgaat en wat weg kan.", $"Settle with {assistant.Name} what comes first and what can go."),
            Task = FocusTask.Alignment,
            Leaf = Leaf.InternalProcess,
            ReadsText = false,
        };
    }
}
