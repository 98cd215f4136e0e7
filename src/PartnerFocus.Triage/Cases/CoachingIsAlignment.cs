using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A talk about where somebody is heading is yours.</summary>
internal sealed class CoachingIsAlignment() : TriageCase(
    "coaching",
    new LocalText("Een gesprek over waar iemand heen groeit is van jou.", "A talk about where somebody is heading is yours."),
    new LocalText("Wandeling met een medewerker: ‘waar sta je over drie jaar?’", "A walk with a colleague: ‘where will you be in three years?’"),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.Find(Concept.Coaching);
        var isTalk = reading.Roster.IsTalkBetweenTwo && reading.Roster.Colleagues.Count == 1;
        if (quote is null || !isTalk || reading.Subject is not { } person)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = reading.Persons.IsSenior(person) || reading.Roster.IsConvenedForMe ? Confidence.Sure : Confidence.Close,
            Text = new LocalText($"Gaat over waar {person.Name} heen groeit.", $"About where {person.Name} is heading."),
            Quote = quote,
            Contribution = new LocalText($"Help {person.Name} zien waar het heen gaat; luister meer dan je raadt.", $"Help {person.Name} see where it leads; listen more than you advise."),
            Task = FocusTask.Alignment,
            SaysPurpose = true,
            Leaf = Leaf.Vision,
        };
    }
}
