using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>The team that can carry it is already there, and no question for you was found.</summary>
internal sealed class TheTeamCarriesIt() : TriageCase(
    "team-carries",
    new LocalText("Het team dat het kan dragen is er al, en een vraag aan jou is niet gevonden.", "The team that can carry it is already there, and no question for you was found."),
    new LocalText("De wekelijkse werkbespreking die een senior leidt.", "The weekly working session a senior runs."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var run = roster.Convener is Convener.Colleague or Convener.House && reading.Carriers.Count > 0 && roster.Others > 1;
        var known = reading.Purpose.IsKnown || reading.IsStanding;
        var single = !reading.IsStanding && (!roster.IsInternal || reading.Entry.Has(Concept.Urgent));
        // Named in the text of a single meeting: whatever it is, somebody has to do it.
        var thanked = reading.IsAnsweredBelow || (reading.Entry.IsReply && reading.Entry.Has(Concept.Answered));
        var named = !reading.IsStanding && !thanked && reading.OwnNames.Any(n => n.Field == MeetingField.Text);
        if (!run || !known || single || named || !reading.IsUnderstood || reading.Ask is not null || reading.LeadsIt || Wording.Carrier(reading) is not { } carrier)
        {
            return null;
        }

        // A single meeting that shows no execution may be anything: nothing but the others' being there speaks for going without. Ask, then,
        // unless the partner has no field in it and it looks like work in hand.
        var confidence = reading.IsStanding && reading.Weight.Weight != Weight.Main ? Confidence.Sure
            : reading.IsStanding || reading.Weight.Weight == Weight.Sub || thanked ? Confidence.Likely
            : Confidence.Close;
        var asks = confidence == Confidence.Close && (reading.Field != FieldFit.Outside || reading.IsUnexplainedCall);
        var who = Wording.Convener(reading);
        return new CaseFinding
        {
            Verdict = asks ? Verdict.Clarify : Verdict.LeaveOut,
            Confidence = confidence,
            Text = Wording.IsAsked(reading)
                ? new LocalText($"{carrier} is er al en kan het dragen.", $"{carrier} is already there and can carry it.")
                : new LocalText($"{carrier} is er al en kan het dragen; een vraag aan jou is niet gevonden.", $"{carrier} is already there and can carry it; no question for you was found."),
            Quote = new Quote(carrier, MeetingField.Attendees),
            Contribution = asks
                ? new LocalText($"Vraag {who.Nl}: wat heb je van mij nodig dat {carrier} niet kan besluiten?", $"Ask {who.En}: what do you need from me that {carrier} cannot decide?")
                : new LocalText($"Laat {carrier} het dragen, en je alleen roepen bij een grens.", $"Leave it to {carrier}, who calls you only when it goes beyond what they may decide."),
            Leaf = Leaves.OfWork(reading),
            ReadsText = !reading.IsStanding,
        };
    }
}
