using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Optional means optional.</summary>
internal sealed class OptionalMeansOptional() : TriageCase(
    "optional",
    new LocalText("Facultatief is facultatief.", "Optional means optional."),
    new LocalText("Je staat als optionele deelnemer op de uitnodiging.", "You are on the invitation as an optional participant."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        // "Sem not needed" lets Sem stay away, and "not needed for item 1" nobody from the rest.
        var words = reading.Entry.InTitle(Concept.Optional)
            ?? reading.OptionalIn(static (r, s) => r.OwnNames.Any(n => s.Contains(n.Words, StringComparison.Ordinal)) || r.Persons.Named(TokenizedText.Of(s), r.Roster).Count == 0);
        var copied = reading.Roster.IsConvenedForMe ? null : reading.CopiedIn;
        words ??= copied;
        if (!reading.Roster.IsOptional && (words is null || (reading.Roster.ClientPeople.Count > 0 && reading.Excused is null && copied is null)))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = reading.Roster.IsOptional ? Confidence.Sure : Confidence.Likely,
            Text = Wording.IsAsked(reading)
                ? new LocalText("Je komst is facultatief.", "Your attendance is optional.")
                : new LocalText("Je komst is facultatief en een vraag aan jou is niet gevonden.", "Your attendance is optional and no question for you was found."),
            Quote = reading.Roster.IsOptional ? new Quote("OPT-PARTICIPANT", MeetingField.Attendees) : words,
            Contribution = new LocalText($"Sla {Wording.Subject(reading).Nl} over en vraag het verslag.", $"Skip {Wording.Subject(reading).En} and ask for the minutes."),
            Leaf = Leaves.OfWork(reading),
            ReadsText = !reading.Roster.IsOptional,
        };
    }
}
