using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A vendor with something to show can do without you.</summary>
internal sealed class VendorsCanWait() : TriageCase(
    "vendor",
    new LocalText("Een leverancier die iets wil laten zien, kan zonder jou.", "A vendor with something to show can do without you."),
    new LocalText("Demonstratie door een softwareleverancier.", "A software vendor's demonstration."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Vendor ?? reading.Offer;
        // One word ("sponsor", "demo") sells nothing yet: not where colleagues sit too, nor on a subject of the partner's own.
        // An offer to show something does whatever its words are.
        var sells = reading.Offer is not null || reading.Entry.IsMassMail || reading.Entry.Count(Concept.Vendor) + reading.Entry.SignatureConcepts.Count(Concept.Vendor) > 1
            || (reading.Roster.IsTalkBetweenTwo && reading.Field != FieldFit.Inside);
        return quote is null || !sells || reading.Roster.Convener != Convener.Outsider || reading.Client is not null ? null : new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = Confidence.Likely,
            Text = new LocalText("Een leverancier wil iets laten zien.", "A vendor wants to show something."),
            Quote = quote,
            Contribution = new LocalText($"Sla {Wording.Subject(reading).Nl} over; wie er in het team mee werkt, kijkt.", $"Skip {Wording.Subject(reading).En}; whoever on the team works with it can have a look."),
            Leaf = Leaf.InternalProcess,
        };
    }
}
