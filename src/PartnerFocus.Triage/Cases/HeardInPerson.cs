using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>If you are the only one from the firm to be heard or interviewed, you go yourself.</summary>
internal sealed class HeardInPerson() : TriageCase(
    "heard",
    new LocalText("Wie als enige van kantoor gehoord of geïnterviewd wordt, gaat zelf.", "If you are the only one from the firm to be heard or interviewed, you go yourself."),
    new LocalText("Interview door een parlementaire commissie, alleen met jou.", "An interview by a committee of inquiry, with you alone."),
    Principles.ExplicitQuestion)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        // Whoever sits with an inspector or a regulator answers in person, whatever it is called and whoever of the firm is beside them.
        var authority = reading.IsStanding ? null
            : reading.HasAuthority ? new Quote(roster.ConvenerWords, MeetingField.Organizer)
            : roster.Convener == Convener.Outsider ? entry.InTitle(Concept.Authority)
            : null;
        var quote = entry.InTitle(Concept.Hearing) ?? authority;
        var convened = authority is not null && roster.Convener == Convener.Outsider;
        var asked = reading.SaysYou && entry.BodyConcepts.Has(Concept.HeardBy, Concept.AskPhrase, Concept.QuestionWord);
        var alone = (reading.Carriers.Count == 0 || ((convened || asked) && reading.BindingAct is null)) && reading.StandIn is null && !roster.IsConvenedForMe && !roster.IsOptional && roster.Lists.Count == 0;
        // Where audits or inspections are what the firm does for others, the word says nothing.
        var daily = quote is not null && reading.Topics.Any(t => t.Quote.Words.Contains(quote.Words, StringComparison.OrdinalIgnoreCase));
        if (quote is null || !alone || daily || (reading.Client is not null && authority is null) || reading.Recruitment is not null || entry.Has(Concept.Vendor, Concept.Broadcast))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = reading.Carriers.Count > 0
                ? new LocalText("Hier wordt wie er verantwoordelijk voor is gehoord; niets zegt dat een ander dat is.", "Whoever is responsible is heard here; nothing says that it is somebody else.")
                : new LocalText("Jij bent de enige van kantoor die gehoord wordt.", "You are the only one from the firm to be heard."),
            Quote = quote,
            Contribution = new LocalText($"Vertel in {Wording.Subject(reading).Nl} wat alleen jij kunt vertellen.", $"At {Wording.Subject(reading).En}, tell what only you can tell."),
            Task = FocusTask.Expertise,
            Leaf = reading.IsClientTime ? Leaf.Result : Leaves.OfTheAsked(reading, whole: true),
            TurnsOnField = true,
        };
    }
}
