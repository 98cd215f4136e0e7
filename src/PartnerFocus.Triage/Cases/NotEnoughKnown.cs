using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>If an invitation does not say what it is for, ask first.</summary>
internal sealed class NotEnoughKnown() : TriageCase(
    "not-enough-known",
    new LocalText("Wie niet zegt waarvoor, krijgt eerst een vraag terug.", "If an invitation does not say what it is for, ask first."),
    new LocalText("‘Overleg’ zonder tekst.", "‘Meeting’ without text."),
    Principles.AskFirst)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var silent = !roster.IsConvenedForMe && (!reading.Purpose.IsKnown || (reading.Client is null && reading.Topics.Count == 0 && EmptyQuestion.IsAllOf(reading.Entry.Body.Text)));
        var talk = roster.IsTalkBetweenTwo && (reading.Client is null || (roster.Convener == Convener.Colleague && reading.Field != FieldFit.Outside && reading.Meeting.Series is null && !reading.ShowsWork)) && roster.Convener is Convener.Colleague or Convener.House or Convener.Outsider
            && reading.Ask is null && reading.Weight.Weight != Weight.Sub;
        // Outsiders or another department at the table, nobody of the team who could carry it, and not a word of what is wanted.
        var alone = !roster.IsTalkBetweenTwo && reading.Client is null && !(reading.IsConvenedByHr && roster.Outsiders.Count > 0) && roster.Convener is Convener.House or Convener.Outsider && reading.Carriers.Count == 0
            && !roster.IsOptional && reading.Ask is null && reading.Weight.Weight == Weight.Unknown && roster.Lists.Count == 0
            && (reading.Field == FieldFit.Unknown || (reading.Field == FieldFit.Inside && reading.OwnNames.Any(o => o.Field == MeetingField.Text)));
        // Colleagues sit there too, and no word of it is known: that they can carry it cannot be told either.
        var riddle = !reading.IsUnderstood && !(reading.IsConvenedByHr && roster.Outsiders.Count > 0) && !roster.IsConvenedForMe && !roster.IsOptional && roster.Lists.Count == 0 && reading.StandIn is null && reading.Ask is null && reading.Weight.Weight != Weight.Sub;
        var only = IsAskedAlone(reading);
        if (reading.IsJotted)
        {
            return Jotted(reading);
        }

        if (!silent && !talk && !alone && !riddle && !only && !reading.IsUnexplainedCall && !reading.IsOpenInTheField)
        {
            return null;
        }

        var who = Wording.Convener(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Clarify,
            Confidence = silent ? Confidence.Likely : Confidence.Close,
            Text = silent
                ? new LocalText("De afspraak zegt niet waarvoor je gevraagd wordt.", "The entry does not say why you are asked.")
                : only ? new LocalText("Van kantoor ben alleen jij gevraagd; dat een ander het ook kan, staat er niet.", "You are the only one of your firm who is asked; nothing says that somebody else could do it.")
                : new LocalText("Een gesprek met jou; er staat niet bij wat men van je nodig heeft.", "A talk with you; it does not say what they need from you."),
            Quote = reading.Meeting.Title.Length > 0 ? new Quote(reading.Meeting.Title, MeetingField.Title) : null,
            Seen = Wording.Seen(reading),
            Contribution = new LocalText($"Vraag {who.Nl}: wat heb je van mij nodig, en bij welk punt?", $"Ask {who.En}: what do you need from me, and on which item?"),
            Leaf = Leaves.OfWork(reading),
            ReadsText = false,
        };
    }

    /// <summary>
    /// Somebody from outside asks the partner and nobody else of the firm. That no question was found is then no reason to send somebody
    /// else: only what shows execution in more than its length, another's field or that anybody will do is, and before a court or an authority none but the last.
    /// </summary>
    private static bool IsAskedAlone(MeetingReading reading)
    {
        var roster = reading.Roster;
        return roster.Convener is Convener.Client or Convener.Outsider && roster.Colleagues.Count == 0 && roster.House.Count == 0 && roster.Lists.Count == 0
            && !roster.IsOptional && !roster.ColleagueDeclined && reading.Ask is null && reading.StandIn is null && !reading.Entry.Has(Concept.SomePerson, Concept.SendSomeone) && reading.Vendor is null && reading.Offer is null
            && (reading.HasAuthority || reading.OrganizerConcepts.Has(Concept.Court) || (reading.Weight is { Weight: not Weight.Sub } or { SubQuote: null } && reading.Field != FieldFit.Outside));
    }

    /// <summary>There is no organiser to ask: the assistant, or a look in the mail, knows with whom it is.</summary>
    private static CaseFinding Jotted(MeetingReading reading) => new()
    {
        Verdict = Verdict.Clarify,
        Confidence = Confidence.Close,
        Text = new LocalText("Zo te lezen een afspraak met anderen, maar er staat niemand bij.", "By its title this is a meeting with others, but nobody else is listed."),
        Quote = new Quote(reading.Meeting.Title, MeetingField.Title),
        Contribution = new LocalText($"Zoek eerst uit met wie {Wording.Subject(reading).Nl} is, en wat men van jou nodig heeft.", $"First find out who {Wording.Subject(reading).En} is with, and what they need from you."),
        Leaf = Leaves.OfWork(reading),
        ReadsText = false,
    };
}
