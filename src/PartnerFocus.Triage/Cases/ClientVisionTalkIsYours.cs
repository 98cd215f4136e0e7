using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>The quarterly talk about the future of a client you care about is yours.</summary>
internal sealed class ClientVisionTalkIsYours() : TriageCase(
    "client-vision",
    new LocalText("Het kwartaalgesprek over de toekomst van een dierbare klant is van jou.", "The quarterly talk about the future of a client you care about is yours."),
    new LocalText("Elke drie maanden een gesprek onder vier ogen met de eigenaar.", "A one-to-one with the owner every three months."),
    Principles.Vision)
{
    private const double Monthly = 31;
    private const double HalfYearly = 190;

    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        // How many colleagues sit there too changes nothing; who only tells a hall full of people does not talk with one client.
        var small = roster.ClientPeople.Count > 0 && reading.IsDearClient && !roster.IsOptional && roster.Lists.Count == 0 && !reading.Entry.Has(Concept.Broadcast);
        var rhythm = reading.Rhythm is > Monthly and < HalfYearly;
        var future = reading.Entry.Find(Concept.Future, Concept.Strategy);
        // Called together without papers, with one person: then it is about that person's course, whatever words it has.
        var bare = roster.IsTalkBetweenTwo ? reading.Entry.Find(Concept.NoPapers) : null;
        var execution = reading.Entry.Count(Concept.SubWord) + reading.Entry.Count(Concept.TradeWord) > reading.Entry.Count(Concept.Future);
        if (!small || execution || !(future is not null || bare is not null || (rhythm && roster.IsTalkBetweenTwo)))
        {
            return null;
        }

        var client = Wording.Client(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = future is null || roster.Others > 1 ? Confidence.Likely : Confidence.Sure,
            Text = future is null && bare is not null
                ? new LocalText("Zonder stukken, onder vier ogen met een belangrijke of favoriete klant.", "Without papers, one to one with a key or favourite client.")
                : future is null
                ? new LocalText("Eens per kwartaal, onder vier ogen met een belangrijke of favoriete klant.", "Once a quarter, one to one with a key or favourite client.")
                : new LocalText($"Gaat over de toekomst van {client.Nl}.", $"About the future of {client.En}."),
            Quote = future ?? bare ?? new Quote(reading.Meeting.Series?.Rule ?? "RDATE", MeetingField.Series),
            Contribution = new LocalText($"Luister waar {client.Nl} heen wil, en wat jullie dan moeten kunnen.", $"Listen to where {client.En} wants to go, and to what that will ask of you."),
            Task = FocusTask.VisionDevelopment,
            SaysPurpose = true,
            Leaf = Leaf.Vision,
            ReadsText = (future ?? bare) is not null,
        };
    }
}
