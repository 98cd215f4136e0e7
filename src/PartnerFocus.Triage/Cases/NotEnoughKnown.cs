using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Whoever does not say what for gets a question first.</summary>
internal sealed class NotEnoughKnown() : TriageCase(
    "not-enough-known",
    new LocalText("Wie niet zegt waarvoor, krijgt eerst een vraag terug.", "Whoever does not say what for gets a question first."),
    new LocalText("‘Overleg’ zonder tekst.", "‘Meeting’ without text."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var silent = !reading.Purpose.IsKnown && !roster.IsConvenedForMe;
        var talk = roster.IsTalkBetweenTwo && reading.Client is null && roster.Convener is Convener.Colleague or Convener.House or Convener.Outsider
            && reading.Ask is null && reading.Weight.Weight != Weight.Sub;
        if (reading.IsJotted)
        {
            return Jotted(reading);
        }

        if (!silent && !talk)
        {
            return null;
        }

        var who = Wording.Convener(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Clarify,
            Confidence = silent ? Confidence.Likely : Confidence.Close,
            Text = silent
                ? new LocalText("De afspraak zegt niet waarvoor je gevraagd wordt.", "The entry does not say what you are asked for.")
                : new LocalText("Een gesprek met jou, zonder dat er een vraag aan jou staat.", "A talk with you, without a question to you in it."),
            Quote = reading.Meeting.Title.Length > 0 ? new Quote(reading.Meeting.Title, MeetingField.Title) : null,
            Contribution = new LocalText($"Vraag {who.Nl}: wat heb je van mij nodig, en bij welk punt?", $"Ask {who.En}: what do you need of me, and at which point?"),
            Leaf = Wording.Leaf(reading),
            ReadsText = false,
        };
    }

    /// <summary>There is no organiser to ask: the assistant, or a look in the mail, knows with whom it is.</summary>
    private static CaseFinding Jotted(MeetingReading reading) => new()
    {
        Verdict = Verdict.Clarify,
        Confidence = Confidence.Close,
        Text = new LocalText("Zo te lezen een afspraak met anderen, maar er staat niemand bij.", "By its title a meeting with others, but nobody is on it."),
        Quote = new Quote(reading.Meeting.Title, MeetingField.Title),
        Contribution = new LocalText("Zoek eerst uit met wie dit is, en wat men van jou nodig heeft.", "First find out with whom this is, and what they need of you."),
        Leaf = Wording.Leaf(reading),
        ReadsText = false,
    };
}
