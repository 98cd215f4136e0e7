using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A get-together is up to you, not up to your calendar.</summary>
internal sealed class SocialNeedsNoGrace() : TriageCase(
    "social",
    new LocalText("Gezelligheid is aan jou, niet aan je agenda.", "A get-together is up to you, not up to your calendar."),
    new LocalText("Afscheidsborrel van een collega.", "A colleague's farewell drinks."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.InTitle(Concept.Social)
            ?? (reading.Entry.BodyConcepts.Count(Concept.Social) >= 2 || reading.Roster.Lists.Count > 0 ? reading.Entry.InBody(Concept.Social) : null);
        return quote is null || reading.Roster.IsOwnEntry ? null : new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = reading.Client is null && reading.Roster.IsInternal ? Confidence.Sure : Confidence.Close,
            Text = new LocalText("Een gezellig samenzijn: je hoeft er niet voor je werk te zijn.", "A social get-together: your work does not need you there."),
            Quote = quote,
            Contribution = new LocalText($"Ga naar {Wording.Subject(reading).Nl} als je wilt; je werk vraagt het niet.", $"Go to {Wording.Subject(reading).En} if you like; your work does not need it."),
            Leaf = Leaves.OfWork(reading),
        };
    }
}
