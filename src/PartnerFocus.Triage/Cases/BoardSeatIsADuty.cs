using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Nobody else can fill a board seat you hold in person.</summary>
internal sealed class BoardSeatIsADuty() : TriageCase(
    "board-seat",
    new LocalText("Een bestuurszetel op persoon vervult niemand anders.", "Nobody else can fill a board seat you hold in person."),
    new LocalText("Vergadering van de raad van toezicht waar je lid van bent.", "A meeting of the board of trustees you sit on."),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        // The board of an organisation that is no client: the seat is held in person, whoever of the firm is asked as well.
        var roster = reading.Roster;
        var isTheirs = roster.Convener is Convener.Outsider or Convener.OwnEntry or Convener.Assistant || (roster.IsConvenedForMe && !roster.IsInternal);
        var elsewhere = isTheirs && reading.Client is null && reading.StandIn is null && roster.Lists.All(l => IsTheBoard(reading, l));
        var shared = reading.Carriers.Count > 0 && reading.OwnNames.Count == 0;
        var quote = reading.Entry.Find(Concept.BoardSeat) ?? (elsewhere ? reading.Entry.InTitle(Concept.BoardBody) : null);
        return quote is null || roster.IsOptional ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = shared ? Confidence.Close : elsewhere && reading.Entry.Has(Concept.BoardSeat) ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Je zit daar op persoonlijke titel.", "You hold this seat in person."),
            Quote = quote,
            Contribution = new LocalText($"Vervul bij {Wording.Subject(reading).Nl} je eigen zetel.", $"Take your own seat at {Wording.Subject(reading).En}."),
            Leaf = Leaf.InternalProcess,
        };
    }

    /// <summary>A board is asked by its own list; any other list asks everybody.</summary>
    private static bool IsTheBoard(MeetingReading reading, MeetingAttendee list) =>
        reading.Meeting.Organizer is { } organizer && list.Email.EndsWith(organizer.Email[(organizer.Email.IndexOf('@', StringComparison.Ordinal) + 1)..], StringComparison.OrdinalIgnoreCase)
        && !reading.Firm.Domains.Any(d => list.Email.EndsWith(d, StringComparison.OrdinalIgnoreCase));
}
