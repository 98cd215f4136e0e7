using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Private time stays private.</summary>
internal sealed class PrivateTimeStaysFree() : TriageCase(
    "private-time",
    new LocalText("Privé blijft privé.", "Private time stays private."),
    new LocalText("Een als privé gemarkeerde afspraak zonder anderen.", "An entry marked private with nobody else in it."),
    Principles.OwnTime)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        if (IsDayOff(reading))
        {
            return DayOff(reading);
        }

        // Called by the partner and named after a family matter, it is no meeting of the firm's, whoever of the firm is asked to it.
        var isOwn = roster.IsConvenedForMe && roster.ClientPeople.Count == 0 && reading.Client is null && reading.Entry.InTitle(Concept.Family, Concept.Birthday) is not null;
        var isBusiness = !isOwn && (roster.Colleagues.Count > 0 || roster.House.Count > 0 || roster.ClientPeople.Count > 0);
        if (!reading.Meeting.IsPrivate || isBusiness)
        {
            return null;
        }

        return Kept(roster.Others > 0 && isOwn ? Confidence.Likely : Confidence.Sure);
    }

    /// <summary>
    /// On a day the firm does not work, invited by somebody who is no client, with nobody of the firm: what the partner does there is no work, unless it
    /// says so.
    /// </summary>
    private static bool IsDayOff(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var alone = roster.Convener == Convener.Outsider && roster.Colleagues.Count == 0 && roster.House.Count == 0 && roster.ClientPeople.Count == 0;
        return alone && !reading.Meeting.IsPrivate && !reading.Firm.WorkingHours.Days.Contains(reading.Meeting.Start.DayOfWeek)
            && reading is { Client: null, Ask: null, Vendor: null, BindingAct: null } && !roster.OnlyByList
            && !entry.Has(Concept.OnCall, Concept.Duty, Concept.Court, Concept.RoleInName, Concept.InPerson, Concept.BoardBody, Concept.BoardSeat, Concept.Presents, Concept.Limit, Concept.MainWord, Concept.Patients, Concept.Clinic);
    }

    private static CaseFinding DayOff(MeetingReading reading) => new()
    {
        Verdict = Verdict.Protect,
        Confidence = Confidence.Close,
        Text = new LocalText("Buiten je werkdagen, zonder iemand van kantoor of van een klant.", "Outside your working days, with nobody of the firm or of a client."),
        Seen = new Quote(reading.Roster.ConvenerWords, MeetingField.Organizer),
        Contribution = Wording.Under(reading, "deze tijd is van jou.", "this time is yours."),
        ReadsText = false,
    };

    /// <summary>The time stays the partner's; <paramref name="confidence"/> is lower where others are invited.</summary>
    public static CaseFinding Kept(Confidence confidence) =>
        new()
        {
            Verdict = Verdict.Protect,
            Confidence = confidence,
            Text = new LocalText("Als privé of vertrouwelijk gemarkeerd.", "Marked private or confidential."),
            Quote = new Quote("CLASS", MeetingField.Flag),
            Contribution = new LocalText("Deze tijd is van jou.", "This time is yours."),
            ReadsText = false,
        };
}
