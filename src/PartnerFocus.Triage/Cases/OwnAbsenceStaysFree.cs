using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Holiday, family, rest and travel stay free.</summary>
internal sealed partial class OwnAbsenceStaysFree() : TriageCase(
    "own-absence",
    new LocalText("Vakantie, familie, rust en reizen blijven vrij.", "Holiday, family, rest and travel stay free."),
    new LocalText("‘Tandarts’ of ‘Trein naar Brussel’ in de eigen agenda.", "‘Dentist’ or ‘Train to Brussels’ in your own calendar."),
    Principles.OwnTime)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (meeting, roster) = (reading.Meeting, reading.Roster);
        var alone = roster.IsOwnEntry || (roster.Colleagues.Count == 0 && roster.House.Count == 0 && roster.ClientPeople.Count == 0 && roster.Lists.Count == 0);
        if (!alone || reading.Entry.InTitle(Concept.Court) is not null)
        {
            return null;
        }

        var quote = (IsBusiness(reading) ? null : reading.Entry.InTitle(Concept.Family)) ?? reading.Absence
            ?? (roster.IsOwnEntry ? reading.Entry.InTitle(Concept.Travel) ?? OnTheWay(reading) ?? Flight(reading) : null)
            ?? Own(reading)
            ?? SchoolCalls(reading)
            ?? (meeting.ShownAs == ShownAs.OutOfOffice && meeting.IsAllDay ? new Quote("OOF", MeetingField.Flag) : null);
        return quote is null ? null : new CaseFinding
        {
            Verdict = Verdict.Protect,
            Confidence = roster.IsOwnEntry ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Eigen tijd: afwezig, onderweg of thuis.", "Your own time: away, travelling or at home."),
            Quote = quote,
            Contribution = Wording.Under(reading, "deze tijd is van jou en telt niet als vrije ruimte.", "this time is yours and does not count as free."),
            ReadsText = false,
        };
    }

    /// <summary>
    /// Doctor, house, car or school, put in for the partner alone: nobody of the firm, no client and no subject of the firm's in it. Where patients are the
    /// firm's work the words are work.
    /// </summary>
    private static Quote? Own(MeetingReading reading) =>
        (reading.Roster.IsOwnEntry || reading.Roster.BookedBy is not null) && !reading.Meeting.IsAllDay && !IsBusiness(reading) && reading.NamesOutsider is null && reading is { Client: null, Ask: null, Topics.Count: 0 }
        && reading.Firm.Profession != "medical" && !reading.Entry.Has(Concept.Patients, Concept.Clinic) ? reading.Entry.InTitle(Concept.PrivateLife) : null;

    /// <summary>
    /// A school or nursery that asks the partner alone, outside the working day and on no subject of the firm's, asks a parent. A class for grown-ups is another thing.
    /// </summary>
    private static Quote? SchoolCalls(MeetingReading reading) =>
        reading is { Client: null, Topics.Count: 0, Vendor: null, Offer: null, IsWorkingTime: false, Meeting.Series: null, Meeting.Organizer: { } organizer } && reading.Roster is { Convener: Convener.Outsider, IsTalkBetweenTwo: true }
        && reading.OrganizerSays(Concept.Learning) is null && School().Match($"{organizer.Name} {organizer.Email}") is { Success: true } school
            ? new Quote(school.Value, MeetingField.Organizer)
            : null;

    /// <summary>In the sender's name or address.</summary>
    [GeneratedRegex(@"\b[\p{L}-]*(?:school|kinderopvang|creche|crèche|nursery|kindergarten|daycare|peuterspeelzaal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex School();

    /// <summary>"Naar Groningen", and nothing more: the way there, not the meeting.</summary>
    private static Quote? OnTheWay(MeetingReading reading) =>
        reading.Entry.Title.Tokens is [{ Folded: "naar" or "to" or "richting" or "terug" }, _, ..] and { Length: <= 4 } && !reading.Purpose.HasText
            ? new Quote(reading.Meeting.Title, MeetingField.Title)
            : null;

    /// <summary>"Private equity", "dry run", "family business": the title speaks of the firm's own subjects or of a client.</summary>
    private static bool IsBusiness(MeetingReading reading) =>
        reading.Topics.Any(t => t.Quote.Field == MeetingField.Title) || reading.Entry.InTitle(Concept.MainWord) is not null
        || reading.ClientFact.Quote?.Field == MeetingField.Title
        || (!reading.Roster.IsOwnEntry && reading.Entry.InTitle(Concept.SubWord, Concept.TradeWord, Concept.WorkSession, Concept.Progress, Concept.Bid, Concept.SignedPaper, Concept.BoardBody) is not null);

    /// <summary>"KL1141 AMS-OSL".</summary>
    private static Quote? Flight(MeetingReading reading) =>
        FlightNumber().Match(reading.Meeting.Title) is { Success: true } flight ? new Quote(flight.Value, MeetingField.Title) : null;

    [GeneratedRegex(@"\b[A-Z][A-Z0-9] ?\d{2,4}\b.{0,3}\b[A-Z]{3} ?[-–/>→] ?[A-Z]{3}\b|\b[A-Z]{3} ?[-–→] ?[A-Z]{3}\b.{0,3}\b[A-Z][A-Z0-9] ?\d{2,4}\b")]
    private static partial Regex FlightNumber();
}
