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
        // The board of an organisation that is no client, with nobody else of the firm: the seat is held in person.
        var roster = reading.Roster;
        var elsewhere = roster.Convener is Convener.Outsider or Convener.OwnEntry && roster.Colleagues.Count == 0 && reading.Client is null;
        var quote = reading.Entry.Find(Concept.BoardSeat) ?? (elsewhere ? reading.Entry.InTitle(Concept.BoardBody) : null);
        return quote is null || roster.IsOptional ? null : new CaseFinding
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
