using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Being on call in your own name stays yours.</summary>
internal sealed class OnCallIsADuty() : TriageCase(
    "on-call",
    new LocalText("Dienst op eigen naam blijft van jou.", "Being on call in your own name stays yours."),
    new LocalText("‘Achterwacht’ in het eigen weekend.", "‘On call’ over the weekend."),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.InTitle(Concept.OnCall);
        var theirs = reading.Persons.Named(reading.Entry.Title, reading.Roster).Count > 0;
        var mine = reading.Roster.IsOwnEntry && !reading.Meeting.IsTransparent;
        // Who else stands on the roster takes nothing off it.
        var rostered = reading.Roster.Convener is not (Convener.OwnEntry or Convener.Client)
            && reading.OwnNames.Any(n => n.Field == MeetingField.Title);
        return quote is null || !(mine || rostered) || theirs ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Likely,
            Text = new LocalText("Dienst op jouw naam.", "On call in your name."),
            Quote = quote,
            Contribution = Wording.Under(reading, "je bent bereikbaar; wie belt, weet jou te vinden.", "you can be reached; whoever calls finds you."),
            Leaf = Leaf.ClientProcess,
            ReadsText = false,
        };
    }
}
