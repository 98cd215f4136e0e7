using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A board seat held in person is filled by nobody else.</summary>
internal sealed class BoardSeatIsADuty() : TriageCase(
    "board-seat",
    new LocalText("Een bestuurszetel op persoon vervult niemand anders.", "A board seat held in person is filled by nobody else."),
    new LocalText("Vergadering van de raad van toezicht waar je lid van bent.", "A meeting of the board of trustees you sit on."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.Find(Concept.BoardSeat);
        return quote is null || reading.Roster.IsOptional ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Likely,
            Text = new LocalText("Je zit daar op persoonlijke titel.", "You sit there in person."),
            Quote = quote,
            Contribution = new LocalText("Vervul je eigen zetel.", "Fill your own seat."),
            Leaf = Leaf.InternalProcess,
        };
    }
}
